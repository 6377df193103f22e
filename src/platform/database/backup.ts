// Copies the whole database into one file, as it stood at one moment, while the server goes on working.
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Frame, type Manifest, type Totals, writeFrames } from './backup-file.ts';
import type { Secrets } from './secrets.ts';
import { StartProblem } from './start-problem.ts';

/** The queue is left out: it is made anew, and what waited in it is handed out again (`waitingEvents`). */
const LEFT_OUT = ['pgboss', 'information_schema'];

export type BackupOptions = {
  ownerUrl: string;
  secrets: Pick<Secrets, 'signIn' | 'personalData'>;
  file: string;
  /** The version of Brygga, for the reader of the file. */
  version: string;
  now: Date;
};

export type Table = { name: string; columns: string[] };

/**
 * Writes the backup file, which holds personal data and keys.
 *
 * @throws StartProblem when the file exists already or cannot be written, or there is nothing to back up
 */
export async function writeBackup(options: BackupOptions): Promise<Totals> {
  const client = new pg.Client(options.ownerUrl);
  await client.connect();
  const totals: Totals = { tables: 0, rows: 0 };
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await writeFrames(options.file, readAll(client, options, totals));
    return totals;
  } finally {
    await client.end();
  }
}

async function* readAll(client: pg.Client, options: BackupOptions, totals: Totals): AsyncGenerator<Frame> {
  yield { kind: 'manifest', manifest: await readManifest(client, options) };
  for (const table of await listTables(client)) {
    yield { kind: 'table', head: { table: table.name, columns: table.columns } };
    const copy = client.query(
      copyTo(`COPY (SELECT ${table.columns.join(', ')} FROM ${table.name}) TO STDOUT`),
    );
    for await (const bytes of copy) yield { kind: 'rows', bytes };
    totals.tables += 1;
    totals.rows += copy.rowCount;
  }
  yield { kind: 'end', totals };
}

async function readManifest(client: pg.Client, options: BackupOptions): Promise<Manifest> {
  const { secrets, version, now } = options;
  const { rows: found } = await client.query<{ schema: boolean }>(
    `SELECT to_regclass('schema_migration') IS NOT NULL AS schema`,
  );
  if (!found[0]?.schema) throw new StartProblem('There is nothing to back up: the database is empty');
  const migrations = await client.query<{ name: string; sha256: string }>(
    'SELECT name, sha256 FROM schema_migration ORDER BY name',
  );
  const sequences = await client.query<{ name: string; value: string }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name, last_value::text AS value
       FROM pg_sequences WHERE last_value IS NOT NULL AND schemaname <> ALL ($1)`,
    [LEFT_OUT],
  );
  return {
    madeAt: now.toISOString(),
    version,
    migrations: migrations.rows,
    sequences: sequences.rows,
    waitingEvents: await listWaitingEvents(client),
    secrets: { signIn: secrets.signIn, personalData: secrets.personalData },
  };
}

async function listWaitingEvents(client: pg.Client): Promise<string[]> {
  const { rows: found } = await client.query<{ queue: boolean }>(
    `SELECT to_regclass('pgboss.job') IS NOT NULL AS queue`,
  );
  if (!found[0]?.queue) return [];
  const { rows } = await client.query<{ id: string }>(
    `SELECT DISTINCT event.id::text FROM outbox_event AS event
       JOIN pgboss.job AS job ON job.data = event.payload AND starts_with(job.name, event.name || '.')
      WHERE event.dispatched_at IS NOT NULL AND job.state < 'completed'`,
  );
  return rows.map((row) => row.id);
}

/** The tables that a backup holds, by quoted name, with the columns that are stored (generated ones are not). */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
            array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
       FROM pg_class AS c
       JOIN pg_namespace AS n ON n.oid = c.relnamespace
       JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence = 'p'
        AND n.nspname <> ALL ($1) AND n.nspname NOT LIKE 'pg\\_%' AND c.relname <> 'schema_migration'
        AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.objid = c.oid AND d.deptype = 'e')
      GROUP BY n.nspname, c.relname ORDER BY n.nspname, c.relname`,
    [LEFT_OUT],
  );
  return rows;
}
