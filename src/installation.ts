// Makes an installation ready to serve: database up, schema newest, facts loaded, demo region in an empty one.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { features } from './background.ts';
import { type Config, hasDemo } from './platform/config.ts';
import { type Database, openDatabase } from './platform/database/database.ts';
import { migrate } from './platform/database/migrate.ts';
import { joinDatabase, ownDatabase } from './platform/database/open-server.ts';
import type { DatabaseServer, ServerOptions } from './platform/database/server.ts';
import { newUuid } from './platform/ids.ts';
import { prepareJobs } from './platform/jobs/jobs.ts';
import { projectRoot } from './platform/reference.ts';
import { createRunWorkWithin, type RunWork } from './platform/work.ts';
import { loadDemo, loadFacts } from './reference.ts';

const OPERATOR = { kind: 'operator' } as const;
const LOADING_LOCK = 0x62727a; // "brz": the one after the lock of the migrations

export type OpenOptions = {
  log(line: string): void;
  /** For the command line: use the server that runs on the data folder, if one does. */
  join?: boolean;
  /** Breaks the loading off between two steps; nothing of it remains. */
  signal?: AbortSignal;
  onOwned?: ServerOptions['onOwned'];
  onState?: ServerOptions['onState'];
};

/** Starts, joins or reaches the database of the settings and brings it up to date. Stop it last. */
export async function openServer(config: Config, options: OpenOptions): Promise<DatabaseServer> {
  const server = await (options.join ? joinDatabase : ownDatabase)(config, options);
  try {
    await bringUpToDate(server, config, options);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function bringUpToDate(server: DatabaseServer, config: Config, options: OpenOptions): Promise<void> {
  const { log, signal } = options;
  signal?.throwIfAborted();
  const added = await migrate(server.ownerUrl, join(projectRoot(), 'db/migrations'));
  if (added.length > 0) log(`Database brought up to date: ${added.length} steps`);
  signal?.throwIfAborted();
  const db = openDatabase(server.appUrl, 1);
  try {
    await alone(db, server.secrets.personalData, async (runWork) => {
      await prepareJobs(server.ownerUrl, features);
      await loadAll(runWork, config, options);
    });
  } finally {
    await db.destroy();
  }
}

/** One start at a time, and what it loads is there whole or not at all, also when it is killed half-way. */
async function alone(
  db: Database,
  personalSecret: string,
  act: (runWork: RunWork) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOADING_LOCK})`.execute(tx);
    await act(createRunWorkWithin({ tx, clock: () => new Date(), newId: newUuid, personalSecret }));
  });
}

async function loadAll(
  runWork: RunWork,
  config: Config,
  progress: Pick<OpenOptions, 'log' | 'signal'>,
): Promise<void> {
  await once(runWork, 'facts', hashOfReference(), () => loadFacts(runWork, progress.log, progress.signal));
  if (hasDemo(config) && !(await isInUse(runWork))) {
    await once(runWork, 'demo', 'loaded', () => loadDemo(runWork, progress.log, progress.signal));
  }
}

/** Runs `load` unless it was run for this value before. */
async function once(runWork: RunWork, name: string, value: string, load: () => Promise<void>): Promise<void> {
  const known = await runWork(OPERATOR, (work) =>
    work.tx.selectFrom('installationFact').select('value').where('name', '=', name).executeTakeFirst(),
  );
  if (known?.value === value) return;
  await load();
  await runWork(OPERATOR, (work) =>
    work.tx
      .insertInto('installationFact')
      .values({ name, value, at: work.now })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, at: work.now }))
      .execute(),
  );
}

/** Somebody works here already: an installation with people of its own never gets made-up ones. */
async function isInUse(runWork: RunWork): Promise<boolean> {
  const person = await runWork(OPERATOR, (work) =>
    work.tx.selectFrom('person').select('id').where('demo', '=', false).limit(1).executeTakeFirst(),
  );
  return person !== undefined;
}

function hashOfReference(): string {
  const hash = createHash('sha256');
  const folder = join(projectRoot(), 'db/reference');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('/demo'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}
