// Brings the schema to the newest version: plain SQL files, forward only, each in its own transaction, once.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { StartProblem } from './start-problem.ts';

const MIGRATION_NAME = /^\d{4}_[a-z0-9_]+\.sql$/;
const ADVISORY_LOCK = 0x627279; // "bry": two nodes that start at once migrate one after the other

/**
 * Applies what is missing, in order of file name.
 *
 * @param ownerUrl  connection of the role that owns the schema
 * @param upTo      the last file to apply; a restore stops where its backup stood
 * @returns         names of the migrations that were applied now
 * @throws StartProblem when a file differs from the one that was applied
 */
export async function migrate(ownerUrl: string, folder: string, upTo = '9999'): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await client.query(`create table if not exists schema_migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from schema_migration',
    );
    const applied = new Map(rows.map((row) => [row.name, row.sha256]));
    const added: string[] = [];
    for (const file of listMigrations(folder).filter((name) => name <= upTo)) {
      const text = readFileSync(join(folder, file), 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      const before = applied.get(file);
      if (before === sha256) continue;
      if (before)
        throw new StartProblem(
          `${file} was changed after it was applied to this database; write a new migration`,
        );
      await applyOne(client, file, text, sha256);
      added.push(file);
    }
    return added;
  } finally {
    await client.end();
  }
}

export function listMigrations(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => MIGRATION_NAME.test(name))
    .sort();
}

async function applyOne(client: pg.Client, file: string, text: string, sha256: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [file, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${file} failed: ${reason}`, { cause: error });
  }
}
