// Writes src/platform/database/tables.ts from the migrated schema: `npm run tables`. With --check it only compares.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../src/platform/database/migrate.ts';
import { startEphemeralServer } from '../src/platform/database/server.ts';

const TARGET = 'src/platform/database/tables.ts';
const check = process.argv.includes('--check');

const folder = mkdtempSync(join(tmpdir(), 'brygga-tables-'));
const server = await startEphemeralServer();
try {
  await migrate(server.ownerUrl, 'db/migrations');
  const out = check ? join(folder, 'tables.ts') : TARGET;
  execFileSync('kysely-codegen', [
    '--dialect=postgres',
    `--url=${server.ownerUrl}`,
    '--camel-case',
    '--default-schema=public',
    '--include-pattern=public.*',
    '--exclude-pattern=schema_migration',
    '--date-parser=string',
    '--numeric-parser=string',
    '--type-mapping={"int8":"number"}',
    `--out-file=${out}`,
    '--log-level=error',
  ]);
  if (check && readFileSync(out, 'utf8') !== readFileSync(TARGET, 'utf8')) {
    console.error(`${TARGET} is not what the migrations give. Run: npm run tables`);
    process.exitCode = 1;
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
