// Which file may import which, as rules of dependency-cruiser. The reasons stand in ARCHITECTURE.md.
import type { IForbiddenRuleType, IRegularForbiddenRuleType } from 'dependency-cruiser';
import { DOORS, featuresInOrder, PURE_PACKAGES, PURE_PLATFORM, ROLES, WINGS } from './rooms.ts';

const TEST = String.raw`\.test\.tsx?$`;
const WING = `^src/(${Object.keys(WINGS).join('|')})`;
const ANY_FEATURE = `${WING}/`;
/** Wings that are one room. */
const ROOM = `^src/(${Object.keys(WINGS)
  .filter((wing) => WINGS[wing]?.length === 0)
  .join('|')})/`;
const DOOR = DOORS.join('|');
const PURE_FILE = String.raw`${WING}/[^.]+\.ts$`;
const MESSAGES = String.raw`\.messages\.ts$`;
const PURE_PLATFORM_FILE = String.raw`^src/platform/(${PURE_PLATFORM.join('|')})\.ts$`;
const PURE_PACKAGE = `(^|/)node_modules/(${PURE_PACKAGES.join('|')})/`;
/** The URL table: patterns and the links built from them. */
const URLS = String.raw`^src/routes\.ts$`;
const JSX = '(^|/)node_modules/hono/';

/** A file of a wing with one of these suffixes. */
function roleFile(roles: string): string {
  return String.raw`${WING}/[^.]+\.(${roles})\.tsx?$`;
}

/** A rule for source that is not a test; a test may arrange and look wherever it needs to. */
function rule(name: string, comment: string, from: object, to: object): IRegularForbiddenRuleType {
  const pathNot = [TEST, ...[(from as { pathNot?: string | string[] }).pathNot ?? []].flat()];
  return { name, comment, severity: 'error', from: { ...from, pathNot }, to };
}

const order = featuresInOrder();

const leftOnly = order
  .slice(0, -1)
  .map((feature, index) =>
    rule(
      `left-only:${feature}`,
      'A feature uses only those to its left; it tells the right by an outbox event.',
      { path: `^src/${feature}/` },
      { path: `^src/(${order.slice(index + 1).join('|')})/` },
    ),
  );

const foreignRoles = ROLES.filter((role) => !['service', 'views', 'messages'].includes(role)).join('|');

const betweenFeatures = [
  rule(
    'foreign-role',
    'Only service, views, messages and pure files of another feature are open; never its store, its doors or its memory.',
    { path: `${WING}/([^/]+)/`, pathNot: ROOM },
    { path: roleFile(foreignRoles), pathNot: '^src/$1/$2/' },
  ),
  rule(
    'foreign-role-of-desk',
    'The desk uses services, views and texts of the features, never their stores or doors.',
    { path: ROOM },
    { path: roleFile(foreignRoles), pathNot: ROOM },
  ),
  rule(
    'ground-knows-no-feature',
    'platform, ui and routes.ts are the ground: they know no feature.',
    { path: ['^src/(platform|ui|addresses)/', URLS] },
    { path: ANY_FEATURE },
  ),
  rule(
    'ui-stays-plain',
    'ui knows the pure files of the platform and the URL table, nothing else of the house.',
    { path: '^src/ui/' },
    {
      path: '^src/',
      pathNot: ['^src/ui/', PURE_PLATFORM_FILE, URLS],
    },
  ),
  rule(
    'client-stands-alone',
    'Code for the browser takes only what touches nothing.',
    { path: '^src/client/' },
    {
      path: '^src/',
      pathNot: ['^src/client/', PURE_FILE, PURE_PLATFORM_FILE, MESSAGES, String.raw`\.css$`, URLS],
    },
  ),
  rule(
    'client-not-on-server',
    'Code for the browser is built, not imported.',
    { path: '^src/(?!client/)' },
    { path: '^src/client/' },
  ),
];

const PURE = [
  PURE_FILE,
  MESSAGES,
  PURE_PLATFORM_FILE,
  PURE_PACKAGE,
  URLS,
  String.raw`^src/[^/]+/[^/]+/[^/]+\.json$`,
];
const SHOWING = [...PURE, roleFile('views'), JSX, '^src/ui/'];

const byRole = [
  rule(
    'pure-files-stay-pure',
    'A file without a suffix imports pure files, texts and packages that only compute.',
    { path: PURE_FILE },
    { path: '.', pathNot: PURE, dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'pure-files-know-no-outside',
    'The types of a pure file are its own, those of pure files, or those of the platform.',
    { path: PURE_FILE },
    { path: '.', pathNot: [...PURE, '^src/platform/'], dependencyTypes: ['type-only'] },
  ),
  rule(
    'views-are-pure',
    'A view turns props into HTML: pure files, texts, views, ui and the URL table.',
    { path: roleFile('views') },
    { path: '.', pathNot: SHOWING, dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'views-know-no-store',
    'The types of what a view shows are those of pure files, of services and of the platform.',
    { path: roleFile('views') },
    {
      path: '.',
      pathNot: [...SHOWING, roleFile('service'), '^src/platform/'],
      dependencyTypes: ['type-only'],
    },
  ),
  rule(
    'messages-hold-texts',
    'Texts touch nothing.',
    { path: roleFile('messages') },
    { path: '.', pathNot: [MESSAGES, PURE_FILE, PURE_PLATFORM_FILE] },
  ),
  rule(
    'store-knows-no-use-case',
    'A store holds SQL; what happens when is decided by the service.',
    { path: roleFile('store') },
    { path: [roleFile(`service|views|${DOOR}`), '^src/ui/'] },
  ),
  rule(
    'service-knows-no-door',
    'A use case does not know through which door it was called.',
    { path: roleFile('service|memory|solver|crypto') },
    { path: [roleFile(`views|web|api|jobs|cli|live`), '^src/ui/', JSX, '^src/platform/http/'] },
  ),
  rule(
    'door-uses-no-store',
    'A door speaks to services only.',
    { path: roleFile(`${DOOR}`) },
    { path: roleFile('store') },
  ),
  rule(
    'sql-in-stores',
    'SQL is written in stores, and in the platform that carries them.',
    { path: ANY_FEATURE, pathNot: roleFile('store') },
    { path: '(^|/)node_modules/(kysely|pg|pg-boss)/' },
  ),
];

const roots = [
  rule(
    'nobody-imports-the-roots',
    'main.ts and cli.ts put the house together; nothing stands on them.',
    { path: '^src/' },
    { path: String.raw`^src/(main|cli)\.tsx?$` },
  ),
  rule(
    'rooms-know-no-root',
    'The files directly in src, and the demo region, put the rooms together; only the URL table is for all.',
    { path: '^src/[^/]+/', pathNot: '^src/demo/' },
    { path: ['^src/[^/]+$', '^src/demo/'], pathNot: URLS },
  ),
  rule(
    'command-line-needs-no-build',
    'Node runs .ts but not .tsx, and the command line works before any build.',
    { path: String.raw`^src/cli\.ts$` },
    { reachable: true, path: String.raw`\.tsx$` },
  ),
];

const general: IForbiddenRuleType[] = [
  {
    name: 'no-cycle',
    comment: 'Files that need each other are one file, or one word is missing between them.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphan',
    comment: 'A file that nothing uses is removed.',
    severity: 'error',
    from: {
      orphan: true,
      pathNot: [
        TEST,
        String.raw`\.d\.ts$`,
        String.raw`^src/(main|cli)\.tsx?$`,
        '^src/client/',
        '^src/ui/theme/',
      ],
    },
    to: {},
  },
  rule(
    'no-test-in-source',
    'What runs in production knows no test.',
    { path: '^src/' },
    { path: [TEST, '^(test|e2e|bench|scripts)/'] },
  ),
  rule(
    'no-dev-dependency',
    'What runs in production is a dependency; only types may come from elsewhere.',
    { path: '^src/', pathNot: '^src/client/' },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/@types/' },
  ),
  rule(
    'no-unresolved',
    'An import leads somewhere.',
    { path: '^src/' },
    { couldNotResolve: true, pathNot: '^virtual:' },
  ),
];

export const importRules: IForbiddenRuleType[] = [
  ...leftOnly,
  ...betweenFeatures,
  ...byRole,
  ...roots,
  ...general,
];
