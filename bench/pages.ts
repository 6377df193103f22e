// `npm run -s bench:pages [-- --json] [--times 5] [--slow 100] [--roles broker,public]`: how long the server takes for every kind of
// page, and how much a first visit carries over the wire. Starts the built server on a folder of its own with the demo
// region and, unless `--small`, a large region beside it (crowd.sql); signs in as one person of each role and follows
// the links, one address of each kind. A busy machine stretches the milliseconds but not the processor time of server
// and database together, which is told beside them where the machine says it.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { joinDatabaseServer } from '../src/platform/database/server.ts';
import { routes } from '../src/routes.ts';
import { cpuMs } from './pages/cpu.ts';
import { openVisit, type Visit } from './pages/visit.ts';

const FILES =
  /\.(pdf|docx|ics|json|xlsx|csv|jsonld|svg|png|txt)$|^\/(api-info$|(api|assets)\/)|\/fil(er)?\/|handelser$/;
const SETTLE_MS = 15_000;
const WATCH_MS = 10_000;
const ROLES = [
  'broker',
  'employerContact',
  'providerCoordinator',
  'businessDeveloper',
  'administrator',
  'regionalDeveloper',
  'centreHead',
  'participant',
  'projectLeader',
  'decisionMaker',
] as const;

const OPEN = [
  routes.home.href(),
  routes.search.href({ q: 'svets' }),
  routes.match.href({ text: 'svetsa rostfritt' }),
];

/** With a request of the crowd whose deadline has passed, which lists show far down. */
const STARTS = [
  routes.today.href(),
  routes.search.href({ q: 'svets' }),
  routes.comparison.href({ key: 'f-2024-1' }),
  routes.agreement.href({ key: 'f-2024-1' }),
];
/** How many addresses of a kind are asked for links. */
const FOLLOWED = 4;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    small: { type: 'boolean', default: false },
    times: { type: 'string', default: '5' },
    /** Tells only pages that take longer, of processor time or on the wall. */
    slow: { type: 'string', default: '0' },
    /** A folder that is kept, and used again when it has been filled before. */
    keep: { type: 'string' },
    /** Only these roles, with commas. */
    roles: { type: 'string' },
    /** Tells each page on standard error as soon as it is measured. */
    follow: { type: 'boolean', default: false },
  },
});
const times = Number(values.times);

type Measured = {
  kind: string;
  role: string;
  path: string;
  status: number;
  p50Ms: number;
  p95Ms: number;
  /** Of server and database together, for one load. */
  cpuMs: number | null;
  /** Of the page alone, and with all that a first visit loads; compressed. */
  pageKb: number;
  firstLoadKb: number;
};

const kinds = Object.entries(routes).map(([kind, { pattern }]) => ({
  kind,
  matches: new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`),
}));

const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'brygga-pages-'));
// Started as root, the database runs as another account, which must be able to come in.
chmodSync(folder, 0o755);
const dataDir = join(folder, 'data');
const server = await startServer();
/** What server and database do of themselves, in milliseconds of processor time for each millisecond. */
let idle = 0;
try {
  const people = await listPeople(server.address);
  if (!values.small) await fill(people);
  await watchIdle();
  const measured = await measureAll(people);
  report(measured);
} finally {
  await server.stop();
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

async function watchIdle(): Promise<void> {
  await setTimeout(SETTLE_MS);
  const [before, begun] = [cpuMs(server.pid), performance.now()];
  await setTimeout(WATCH_MS);
  const after = cpuMs(server.pid);
  if (before !== undefined && after !== undefined) idle = (after - before) / (performance.now() - begun);
}

async function measureAll(people: ReadonlyMap<string, string>): Promise<Measured[]> {
  const wanted = values.roles?.split(',') ?? ['public', ...ROLES];
  const measured: Measured[] = [];
  if (wanted.includes('public')) measured.push(...(await walk('public', openVisit(server.address), OPEN)));
  for (const role of ROLES.filter((one) => wanted.includes(one))) {
    const visit = openVisit(server.address);
    await signIn(visit, people.get(role) ?? '');
    measured.push(...(await walk(role, visit, STARTS)));
  }
  return measured;
}

/** One address of each kind that links lead to; of some more it only follows the links. */
async function walk(role: string, visit: Visit, starts: readonly string[]): Promise<Measured[]> {
  const waiting = [...starts];
  const seen = new Map<string, Set<string>>();
  const measured: Measured[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const [bare = ''] = path.split('?');
    const kind = kinds.find(({ matches }) => matches.test(bare))?.kind;
    if (!kind || FILES.test(bare)) continue;
    const before = seen.get(kind) ?? new Set();
    seen.set(kind, before);
    if (before.has(bare) || before.size === FOLLOWED) continue;
    const first = await visit.get(path);
    if (first.status !== 200) continue;
    before.add(bare);
    waiting.push(...linksOf(first.text));
    if (before.size > 1) continue;
    const one = { kind, role, path, ...(await measure(visit, path)), ...(await weigh(visit, first)) };
    if (values.follow) console.error(lineOf(one));
    measured.push(one);
  }
  return measured;
}

/** Without their queries, which only narrow what the page shows. */
function linksOf(text: string): string[] {
  return [...text.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)].map(([, href = '']) => href.split('?')[0] ?? '');
}

async function measure(visit: Visit, path: string) {
  const walls: number[] = [];
  const begun = performance.now();
  const before = cpuMs(server.pid);
  let status = 0;
  for (let time = 0; time < times; time++) {
    const answer = await visit.get(path);
    walls.push(answer.ms);
    status = answer.status;
  }
  const after = cpuMs(server.pid);
  walls.sort((a, b) => a - b);
  const at = (share: number) => round(walls[Math.ceil(share * walls.length) - 1] ?? Number.NaN);
  const passed = performance.now() - begun;
  const used = before === undefined || after === undefined ? undefined : after - before - idle * passed;
  const cpu = used === undefined ? null : round(Math.max(0, used) / times);
  return { status, p50Ms: at(0.5), p95Ms: at(0.95), cpuMs: cpu };
}

/** With the files that the page names and the scripts that those fetch: all that a first visit loads. */
async function weigh(visit: Visit, page: { text: string; bytes: number }) {
  const named = [...page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
  const parts = new Set(named);
  let bytes = page.bytes;
  for (const part of parts) {
    const file = await visit.file(part);
    bytes += file.bytes;
    if (!part.endsWith('.js')) continue;
    for (const [, name = ''] of file.text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g))
      parts.add(`/assets/${name}`);
  }
  return { pageKb: round(page.bytes / 1024), firstLoadKb: round(bytes / 1024) };
}

function report(measured: readonly Measured[]): void {
  const sorted = measured.toSorted((a, b) => costOf(b) - costOf(a));
  const told = sorted.filter((one) => costOf(one) >= Number(values.slow));
  if (values.json) {
    console.log(JSON.stringify({ times, pages: told }, null, 2));
    return;
  }
  console.log('  cpu    p50    p95 ms    page   first kB');
  for (const one of told) console.log(lineOf(one));
  console.log(`${measured.length} pages, heaviest ${Math.max(...measured.map((one) => one.firstLoadKb))} kB`);
}

function lineOf({ kind, role, path, status, ...one }: Measured): string {
  const figures = [one.cpuMs ?? '–', one.p50Ms, one.p95Ms, one.pageKb, one.firstLoadKb];
  const columns = figures.map((figure) => String(figure).padStart(6)).join(' ');
  return `${columns}  ${status} ${role.padEnd(20)} ${kind.padEnd(24)} ${path}`;
}

/** What the page costs on a machine that does nothing else: no more than the processor time that it takes. */
function costOf({ cpuMs: cpu, p50Ms }: Measured): number {
  return cpu === null ? p50Ms : Math.min(cpu, p50Ms);
}

/** The first made-up person of each role, by id. */
async function listPeople(address: string): Promise<Map<string, string>> {
  const database = await joinDatabaseServer({ dataDir, log: () => undefined });
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  const { rows } = await client.query<{ role: string; id: string }>(
    `select role, person.id from membership join person on person.id = person_id
     where person.demo and ended_at is null order by person.email`,
  );
  await client.end();
  const offered = (await openVisit(address).get(routes.signIn.href())).text;
  return new Map(
    rows
      .filter(({ id }) => offered.includes(id))
      .map(({ role, id }) => [role, id] as const)
      .reverse(),
  );
}

async function fill(people: ReadonlyMap<string, string>): Promise<void> {
  const database = await joinDatabaseServer({ dataDir, log: () => undefined });
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  try {
    const { rowCount: filled } = await client.query(`select from need where key = 'B-2024-1'`);
    if (!filled) await addCrowd(client, people);
  } finally {
    await client.end();
  }
}

async function addCrowd(client: pg.Client, people: ReadonlyMap<string, string>): Promise<void> {
  const who = ['broker', 'businessDeveloper', 'employerContact', 'providerCoordinator'];
  await client.query('begin');
  await client.query(
    'create temporary table who (broker uuid, developer uuid, employer uuid, provider uuid)',
  );
  await client.query(
    'insert into who values ($1, $2, $3, $4)',
    who.map((role) => people.get(role)),
  );
  await client.query(readFileSync(new URL('crowd.sql', import.meta.url), 'utf8'));
  await client.query('commit');
}

async function signIn(visit: Visit, person: string): Promise<void> {
  const page = (await visit.get(routes.signIn.href())).text;
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const status = await visit.post(routes.demoSignIn.href(), { _csrf: csrf, person });
  if (status !== 303) throw new Error(`The sign-in answered ${status}`);
}

async function startServer() {
  const env = { ...process.env, PORT: '0', BRYGGA_DATA_DIR: dataDir, LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /ready: (http\S+)/.exec(line)?.[1];
      if (found) resolve(found.replace(/\/$/, ''));
    });
    ended.then(() => reject(new Error('The server did not start')));
  });
  return {
    address,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
