// One violation of each rule of the house, and a small sound house for them to stand in.
import { featuresInOrder } from './rooms.ts';

/** `file` breaks `rule`; `around` are further files that it needs to do so. */
export type Plant = { rule: string; file: string; text: string; around?: Record<string, string> };

const features = featuresInOrder();
const HEAD = '// What a planted file answers.\n';
const lines = (...all: string[]): string => `${all.join('\n')}\n`;
const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index));

/** A house in which no rule is broken; every check must find nothing here. */
export function soundHouse(): Record<string, string> {
  const sound = features.map((feature) => [`src/${feature}/sound.ts`, `${HEAD}export const sound = 1;\n`]);
  return {
    ...Object.fromEntries(sound),
    'src/main.ts': lines(
      "import { now } from './platform/clock.ts';",
      "import { showNeeds } from './brokering/needs/needs.web.tsx';",
      ...features.map((feature, index) => `import { sound as s${index} } from './${feature}/sound.ts';`),
      `export const parts = [now, showNeeds, ${features.map((_, index) => `s${index}`)}];`,
    ),
    'src/cli.ts': lines(
      "import { listNeeds } from './brokering/needs/needs.service.ts';",
      'export const commands = { listNeeds };',
    ),
    'src/routes.ts': lines("export const routes = { needs: '/behov' };"),
    'src/platform/format.ts': lines("export const kronor = (amount: number): string => amount + ' kr';"),
    'src/platform/clock.ts': lines('export const now = (): Date => new Date();'),
    'src/ui/page.tsx': lines('export const Page = (props: { body: string }) => <main>{props.body}</main>;'),
    'src/client/menu.ts': lines('export const menu = 1;'),
    ...soundNeeds(),
    ...soundNotes(['zod', 'kysely', 'hono']),
  };
}

/** A package file and the note that gives reasons for its packages. */
function soundNotes(packages: readonly string[]): Record<string, string> {
  const dependencies = Object.fromEntries(packages.map((name) => [name, '*']));
  const asked = { dependencies, devDependencies: { vitest: '*' } };
  return {
    'package.json': JSON.stringify({ type: 'module', ...asked }),
    'package-lock.json': JSON.stringify({ packages: { '': asked } }),
    'README.md': lines('[Why](docs/decisions/001-packages.md), [where](src/routes.ts)'),
    'docs/decisions/001-packages.md': lines(
      '# 001 Packages\n',
      '2026-11-23 · accepted\n',
      '`zod`, `kysely`, `hono` and `vitest`.',
    ),
  };
}

function soundNeeds(): Record<string, string> {
  const needs = 'src/brokering/needs/needs';
  return {
    [`${needs}.messages.ts`]: lines(
      'type Messages = Record<string, { sv: string; en: string }>;',
      "export const messages = { title: { sv: 'Behov', en: 'Needs' } } satisfies Messages;",
    ),
    [`${needs}.store.ts`]: lines(
      "import { sql } from 'kysely';",
      "import { sound } from './sound.ts';",
      'export const insertNeed = () => [sql`insert into need (id) values (1)`, sound];',
    ),
    [`${needs}.service.ts`]: lines(
      "import { sound } from '../employers/sound.ts';",
      "import { insertNeed } from './needs.store.ts';",
      '/** The needs that are open. */',
      'export async function listNeeds(): Promise<unknown[]> {',
      '  return [insertNeed(), sound];',
      '}',
    ),
    [`${needs}.views.tsx`]: lines(
      "import { kronor } from '../../platform/format.ts';",
      "import { Page } from '../../ui/page.tsx';",
      "import { messages } from './needs.messages.ts';",
      'export const Needs = () => <Page body={messages.title.sv + kronor(1)} />;',
    ),
    [`${needs}.web.tsx`]: lines(
      "import { routes } from '../../routes.ts';",
      "import { listNeeds } from './needs.service.ts';",
      "import { Needs } from './needs.views.tsx';",
      'export const showNeeds = async () => [await listNeeds(), <Needs />, <a href={routes.needs} />];',
    ),
  };
}

/** At least one violation of each rule, each in a file of its own. */
export function plants(): Plant[] {
  return [...rightward(), ...doors(), ...roots(), ...effects(), ...sizes(), ...words(), ...notes()];
}

function rightward(): Plant[] {
  return features.slice(0, -1).map((feature, index) => {
    const right = features[index + 1] ?? '';
    return {
      rule: `left-only:${feature}`,
      file: `src/${feature}/rightward.ts`,
      text: `${HEAD}import type { sound } from '../../${right}/sound.ts';\nexport type Right = typeof sound;\n`,
    };
  });
}

function doors(): Plant[] {
  const offers = 'src/brokering/offers';
  const needs = '../needs';
  const importing = (what: string, extra = '') =>
    `${HEAD}import * as it from '${what}';\nexport const used = it;\n${extra}`;
  return [
    { rule: 'foreign-role', file: `${offers}/offers.service.ts`, text: importing(`${needs}/needs.store.ts`) },
    { rule: 'foreign-role', file: `${offers}/offers.web.tsx`, text: importing(`${needs}/needs.web.tsx`) },
    {
      rule: 'foreign-role-of-desk',
      file: 'src/desk/digging.web.tsx',
      text: importing('../brokering/needs/needs.store.ts'),
    },
    {
      rule: 'ground-knows-no-feature',
      file: 'src/platform/knowing.ts',
      text: importing('../register/places/sound.ts'),
    },
    { rule: 'ui-stays-plain', file: 'src/ui/curious.tsx', text: importing('../platform/clock.ts') },
    { rule: 'client-stands-alone', file: 'src/client/heavy.ts', text: importing('../platform/clock.ts') },
    { rule: 'client-not-on-server', file: 'src/ui/shipped.ts', text: importing('../client/menu.ts') },
    { rule: 'pure-files-stay-pure', file: `${offers}/reading.ts`, text: importing('node:fs') },
    { rule: 'pure-files-stay-pure', file: `${offers}/serving.ts`, text: importing('hono') },
    {
      rule: 'pure-files-stay-pure',
      file: `${offers}/asking.ts`,
      text: importing(`${needs}/needs.service.ts`),
    },
    {
      rule: 'messages-hold-texts',
      file: `${offers}/timed.messages.ts`,
      text: importing('../../platform/clock.ts'),
    },
    {
      rule: 'views-are-pure',
      file: `${offers}/asking.views.tsx`,
      text: importing(`${needs}/needs.service.ts`),
    },
    {
      rule: 'pure-files-know-no-outside',
      file: `${offers}/typing.ts`,
      text: `${HEAD}import type { listNeeds } from '${needs}/needs.service.ts';\nexport type Asked = typeof listNeeds;\n`,
    },
    {
      rule: 'views-know-no-store',
      file: `${offers}/typing.views.tsx`,
      text: "import type { own } from './own.store.ts';\nexport type Shown = typeof own;\n",
    },
    {
      rule: 'store-knows-no-use-case',
      file: `${offers}/asking.store.ts`,
      text: importing(`${needs}/needs.service.ts`),
    },
    { rule: 'service-knows-no-door', file: `${offers}/serving.service.ts`, text: importing('hono') },
    {
      rule: 'door-uses-no-store',
      file: `${offers}/own.api.ts`,
      text: importing('./own.store.ts'),
      around: { [`${offers}/own.store.ts`]: "import 'kysely';\nexport const own = 1;\n" },
    },
    { rule: 'sql-in-stores', file: `${offers}/querying.service.ts`, text: importing('kysely') },
  ];
}

function roots(): Plant[] {
  const importing = (what: string) => `import * as it from '${what}';\nexport const used = it;\n`;
  return [
    { rule: 'nobody-imports-the-roots', file: 'src/platform/rooted.ts', text: importing('../cli.ts') },
    {
      rule: 'rooms-know-no-root',
      file: 'src/platform/composing.ts',
      text: importing('../parts.ts'),
      around: { 'src/parts.ts': lines('export const parts = 1;') },
    },
    {
      rule: 'command-line-needs-no-build',
      file: 'src/cli.ts',
      text: "export { through } from './platform/through.ts';\n",
      around: {
        'src/platform/through.ts': "import * as page from '../ui/page.tsx';\nexport const through = page;\n",
      },
    },
    {
      rule: 'no-cycle',
      file: 'src/platform/hen.ts',
      text: "import type { Egg } from './egg.ts';\nexport type Hen = { lays: Egg[] };\n",
      around: {
        'src/platform/egg.ts': "import type { Hen } from './hen.ts';\nexport type Egg = { from: Hen };\n",
      },
    },
    { rule: 'no-orphan', file: 'src/platform/alone.ts', text: 'export const alone = 1;\n' },
    {
      rule: 'no-test-in-source',
      file: 'src/platform/tested.ts',
      text: importing('./tried.test.ts'),
      around: { 'src/platform/tried.test.ts': 'export const tried = 1;\n' },
    },
    { rule: 'no-dev-dependency', file: 'src/platform/testing.ts', text: importing('vitest') },
    { rule: 'no-unresolved', file: 'src/platform/lost.ts', text: importing('./nowhere.ts') },
  ];
}

function effects(): Plant[] {
  const pure = (rule: string, name: string, text: string): Plant => ({
    rule,
    file: `src/brokering/matching/${name}.ts`,
    text: `${HEAD}export const effect = ${text};\n`,
  });
  return [
    pure('pure-does-not-wait', 'waiting', 'async () => 1'),
    pure('pure-does-not-wait', 'promising', 'Promise.resolve(1)'),
    pure('pure-has-no-clock', 'timing', 'Date.now()'),
    pure('pure-has-no-clock', 'dating', 'new Date()'),
    pure('pure-draws-no-lots', 'drawing', 'Math.random()'),
    pure('pure-stays-inside', 'reaching', 'process.env'),
    {
      rule: 'one-writer',
      file: 'src/brokering/matching/matching.store.ts',
      text: "export const add = (db) => db.insertInto('need');\n",
    },
    {
      rule: 'one-writer',
      file: 'src/brokering/matching/raw.store.ts',
      text: "import { sql } from 'kysely';\nexport const drop = sql`delete from need where id = 1`;\n",
    },
    {
      rule: 'writes-in-stores',
      file: 'src/brokering/matching/writing.service.ts',
      text: "export const write = (db) => db.updateTable('own');\n",
    },
  ];
}

function sizes(): Plant[] {
  const statements = (count: number) =>
    many(count, (index) => `export const line${index} = ${index};`).join('\n');
  const full = many(26, (index) => `src/ui/full/f${index}.tsx`);
  return [
    { rule: 'file-lines', file: 'src/platform/long.ts', text: `${statements(401)}\n` },
    { rule: 'message-lines', file: 'src/brokering/pooling/long.messages.ts', text: `${statements(201)}\n` },
    {
      rule: 'function-lines',
      file: 'src/platform/tall.ts',
      text: `export function tall() {\n${many(80, () => '  tall();').join('\n')}\n}\n`,
    },
    {
      rule: 'parameters',
      file: 'src/platform/wide.ts',
      text: 'export const wide = (a: 1, b: 1, c: 1, d: 1, e: 1) => [a, b, c, d, e];\n',
    },
    {
      rule: 'files-in-folder',
      file: 'src/ui/full',
      text: '',
      around: Object.fromEntries(full.map((file) => [file, 'export const one = 1;\n'])),
    },
    { rule: 'no-any', file: 'src/platform/loose.ts', text: 'export const loose = (value: any) => value;\n' },
  ];
}

function words(): Plant[] {
  return [
    { rule: 'known-room', file: 'src/brokering/attics/attic.ts', text: `${HEAD}export const attic = 1;\n` },
    { rule: 'known-room', file: 'src/lib/attic.ts', text: 'export const attic = 1;\n' },
    {
      rule: 'known-suffix',
      file: 'src/brokering/requests/requests.controller.ts',
      text: 'export const control = 1;\n',
    },
    { rule: 'kebab-case', file: 'src/platform/camelCase.ts', text: 'export const camel = 1;\n' },
    { rule: 'no-attic', file: 'src/platform/date-utils.ts', text: 'export const date = 1;\n' },
    {
      rule: 'docstring',
      file: 'src/brokering/requests/silent.ts',
      text: `${HEAD}export function silent(): void {}\n`,
    },
    { rule: 'file-head', file: 'src/brokering/requests/headless.ts', text: 'export const headless = 1;\n' },
    {
      rule: 'texts-in-messages',
      file: 'src/ui/spoken.tsx',
      text: 'export const Spoken = () => <p>Hej alla</p>;\n',
    },
    {
      rule: 'texts-in-messages',
      file: 'src/ui/labelled.tsx',
      text: 'export const Labelled = () => <p aria-label="Stäng" />;\n',
    },
    {
      rule: 'messages-typed',
      file: 'src/brokering/requests/loose.messages.ts',
      text: "export const messages = { title: { sv: 'Hej' } };\n",
    },
    {
      rule: 'links-from-routes',
      file: 'src/ui/linked.tsx',
      text: 'export const Linked = () => <a href="/behov" />;\n',
    },
  ];
}

function notes(): Plant[] {
  return [
    { rule: 'link-leads-somewhere', file: 'CHANGELOG.md', text: lines('[Nowhere](docs/nowhere.md)') },
    {
      rule: 'package-locked',
      file: 'package-lock.json',
      text: JSON.stringify({ packages: { '': { dependencies: { hono: '*' }, devDependencies: {} } } }),
    },
    {
      rule: 'package-has-reason',
      file: 'package.json',
      text: JSON.stringify({
        dependencies: { hono: '*', kysely: '*', pg: '*' },
        devDependencies: { vitest: '*' },
      }),
    },
    { rule: 'decision-in-order', file: 'docs/decisions/003-late.md', text: lines('# 003 Late') },
  ];
}

/** Lines that give something away, put together here so that this file does not; `rule` must see each. */
export const leaks: readonly { rule: string; text: string }[] = [
  { rule: 'no-machine-path', text: `const folder = '${['', 'home', 'anna'].join('/')}';` },
  { rule: 'no-registry-host', text: `"url": "https://${['registry', 'npmjs', 'org'].join('.')}/zod"` },
  { rule: 'no-key', text: `${'-'.repeat(5)}BEGIN PRIVATE KEY${'-'.repeat(5)}` },
  { rule: 'no-address', text: `mail: ${['anna', 'kommun.se'].join('@')}` },
  { rule: 'no-identity-number', text: `born ${['18901231', '9803'].join('-')}` },
];

/** Lines that look like leaks and are none. */
export const harmless: readonly string[] = [
  'mail: anna@example.org, bo@skola.test, number 121212-1212',
  'organisation number 556036-0793, period 2009-01-01, 745 925 kr',
  `import { kronor } from '${['..', 'home', 'tmp', 'kronor.ts'].join('/')}';`,
];
