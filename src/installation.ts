// Makes an installation ready to serve: database up, schema newest, facts loaded, demo region in an empty one.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { features } from './background.ts';
import { type Config, hasDemo } from './platform/config.ts';
import { openDatabase } from './platform/database/database.ts';
import { migrate } from './platform/database/migrate.ts';
import { joinDatabase, ownDatabase } from './platform/database/open-server.ts';
import type { DatabaseServer, ServerOptions } from './platform/database/server.ts';
import { newUuid } from './platform/ids.ts';
import { prepareJobs } from './platform/jobs/jobs.ts';
import { projectRoot } from './platform/reference.ts';
import { createRunWork, type RunWork } from './platform/work.ts';
import { loadDemo, loadFacts } from './reference.ts';

const OPERATOR = { kind: 'operator' } as const;

export type OpenOptions = {
  log(line: string): void;
  /** For the command line: use the server that runs on the data folder, if one does. */
  join?: boolean;
  onOwned?: ServerOptions['onOwned'];
  onState?: ServerOptions['onState'];
};

/** Starts, joins or reaches the database of the settings and brings it up to date. Stop it last. */
export async function openServer(config: Config, options: OpenOptions): Promise<DatabaseServer> {
  const server = await (options.join ? joinDatabase : ownDatabase)(config, options);
  try {
    await bringUpToDate(server, config, options.log);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function bringUpToDate(
  server: DatabaseServer,
  config: Config,
  log: (line: string) => void,
): Promise<void> {
  const added = await migrate(server.ownerUrl, join(projectRoot(), 'db/migrations'));
  if (added.length > 0) log(`Database brought up to date: ${added.length} steps`);
  await prepareJobs(server.ownerUrl, features);
  const db = openDatabase(server.appUrl, 2);
  try {
    const runWork = createRunWork({ db, clock: () => new Date(), newId: newUuid });
    await once(runWork, 'facts', hashOfReference(), () => loadFacts(runWork, log));
    if (hasDemo(config) && !(await isInUse(runWork))) {
      await once(runWork, 'demo', 'loaded', () => loadDemo(runWork, log));
    }
  } finally {
    await db.destroy();
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
