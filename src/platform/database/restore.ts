// Brings a backup file back: into a new database beside the present one, which takes its place only when all is there.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { listTables } from './backup.ts';
import { type Frame, type Manifest, readFrames, type Totals } from './backup-file.ts';
import { listMigrations, migrate } from './migrate.ts';
import { StartProblem } from './start-problem.ts';

export type RestoreOptions = {
  /** The database that the backup becomes. */
  ownerUrl: string;
  file: string;
  migrationsFolder: string;
  /** Whether a database that holds something may be set aside, as `<name>_before_restore`. */
  overwrite: boolean;
  /** Called with the backup's keys when everything else has succeeded; they must be stored before it returns. */
  keepSecrets(secrets: Manifest['secrets']): void;
  log(line: string): void;
};

/**
 * Restores the backup; nothing changes unless the whole file is sound and fits this version.
 *
 * @throws StartProblem when the file is damaged, was made by a newer Brygga, or would overwrite without leave
 */
export async function restoreBackup(options: RestoreOptions): Promise<Totals> {
  const { manifest, totals } = await checkFile(options.file);
  checkFits(manifest, options.migrationsFolder);
  const name = databaseOf(options.ownerUrl);
  const isEmpty = await withClient(options.ownerUrl, hasNothing);
  if (!isEmpty && !options.overwrite) {
    throw new StartProblem(
      `The database ${name} is not empty: add --overwrite to set it aside as ${name}_before_restore`,
    );
  }
  options.log(
    `Restoring ${totals.rows} rows of ${totals.tables} tables, as they stood at ${manifest.madeAt}`,
  );
  const unfinished = urlOf(options.ownerUrl, `${name}_restoring`);
  await withClient(options.ownerUrl, (client) => makeBeside(client, databaseOf(unfinished)));
  await migrate(unfinished, options.migrationsFolder, manifest.migrations.at(-1)?.name);
  await withClient(unfinished, (client) => load(client, options.file, manifest));
  await migrate(unfinished, options.migrationsFolder);
  options.keepSecrets(manifest.secrets);
  await withClient(urlOf(options.ownerUrl, 'postgres'), (client) => takePlace(client, name));
  return totals;
}

async function checkFile(file: string): Promise<{ manifest: Manifest; totals: Totals }> {
  let manifest: Manifest | undefined;
  for await (const frame of readFrames(file)) {
    if (frame.kind === 'manifest') manifest = frame.manifest;
    if (frame.kind === 'end' && manifest) return { manifest, totals: frame.totals };
  }
  throw new StartProblem(`${file} is no whole backup of Brygga`);
}

function checkFits(manifest: Manifest, folder: string): void {
  const known = new Set(listMigrations(folder));
  for (const { name, sha256 } of manifest.migrations) {
    if (!known.has(name)) {
      throw new StartProblem(
        `The backup was made by a newer Brygga (${manifest.version}, with ${name}): update this one first`,
      );
    }
    const own = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    if (own !== sha256) {
      throw new StartProblem(
        `The backup was made with another ${name} than the one here: use the Brygga that made it`,
      );
    }
  }
}

async function hasNothing(client: pg.Client): Promise<boolean> {
  return (await listTables(client)).length === 0;
}

async function makeBeside(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ like: string }>(
    'SELECT quote_literal(datctype) AS like FROM pg_database WHERE datname = current_database()',
  );
  await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)}`);
  await checkMayMake(client);
  await client.query(
    `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'
       LOCALE ${rows[0]?.like} LOCALE_PROVIDER icu ICU_LOCALE 'sv-SE'`,
  );
}

// Who owns a database on somebody else's server need not be allowed to make another.
async function checkMayMake(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; may: boolean }>(
    'SELECT quote_ident(rolname) AS name, rolcreatedb OR rolsuper AS may FROM pg_roles WHERE rolname = current_user',
  );
  if (rows[0]?.may) return;
  throw new StartProblem(
    `A restore makes a new database first, which ${rows[0]?.name} may not: have ALTER ROLE ${rows[0]?.name} CREATEDB run on the server`,
  );
}

async function load(client: pg.Client, file: string, manifest: Manifest): Promise<void> {
  await client.query('BEGIN');
  const rebuild = await takeDownChecks(client);
  await copyRows(client, readFrames(file));
  for (const { name, value } of manifest.sequences)
    await client.query('SELECT setval($1, $2)', [name, value]);
  await client.query('UPDATE outbox_event SET dispatched_at = NULL WHERE id = ANY ($1)', [
    manifest.waitingEvents,
  ]);
  for (const statement of rebuild) await client.query(statement);
  await client.query('COMMIT');
  await client.query('ANALYZE');
}

/** Empties all tables and lifts what would hinder rows in any order; gives the statements that put it back. */
async function takeDownChecks(client: pg.Client): Promise<string[]> {
  const names = (await listTables(client)).map((table) => table.name);
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${names.join(', ')}`);
  const { rows } = await client.query<{ drop: string; add: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS add
       FROM pg_constraint WHERE contype = 'f' AND conparentid = 0`,
  );
  for (const { drop } of rows) await client.query(drop);
  // COPY fills no table whose wall stands for its owner too, unless the owner passes all walls.
  const { rows: walled } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', relnamespace::regnamespace, relname) AS name FROM pg_class
      WHERE relforcerowsecurity AND format('%I.%I', relnamespace::regnamespace, relname) = ANY ($1)`,
    [names],
  );
  for (const { name } of walled) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
  const { rows: views } = await client.query<{ refresh: string }>(
    `SELECT format('REFRESH MATERIALIZED VIEW %I.%I', schemaname, matviewname) AS refresh FROM pg_matviews`,
  );
  return [
    ...rows.map(({ add }) => add),
    ...names.map((name) => `ALTER TABLE ${name} ENABLE TRIGGER USER`),
    ...walled.map(({ name }) => `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`),
    ...views.map(({ refresh }) => refresh),
  ];
}

async function copyRows(client: pg.Client, frames: AsyncGenerator<Frame>): Promise<void> {
  let next = await frames.next();
  while (!next.done) {
    const frame = next.value;
    if (frame.kind !== 'table') {
      next = await frames.next();
      continue;
    }
    const { table, columns } = frame.head;
    async function* rows(): AsyncGenerator<Buffer> {
      for (next = await frames.next(); !next.done && next.value.kind === 'rows'; next = await frames.next()) {
        yield next.value.bytes;
      }
    }
    await pipeline(
      Readable.from(rows()),
      client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`)),
    );
  }
}

// Both names change at once, so that a crash leaves either the old database in its place or the new one.
async function takePlace(client: pg.Client, name: string): Promise<void> {
  const quoted = (suffix: string) => client.escapeIdentifier(`${name}${suffix}`);
  await client.query(`DROP DATABASE IF EXISTS ${quoted('_before_restore')}`);
  try {
    await client.query('BEGIN');
    await client.query(`ALTER DATABASE ${quoted('')} RENAME TO ${quoted('_before_restore')}`);
    await client.query(`ALTER DATABASE ${quoted('_restoring')} RENAME TO ${quoted('')}`);
    await client.query('COMMIT');
  } catch (error) {
    const OBJECT_IN_USE = '55006';
    if (!(error instanceof pg.DatabaseError) || error.code !== OBJECT_IN_USE) throw error;
    throw new StartProblem(
      `The database ${name} is in use: stop every Brygga that works on it, then restore again`,
    );
  }
}

async function withClient<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

function urlOf(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}
