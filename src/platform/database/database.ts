// The typed door to PostgreSQL: snake_case outside, camelCase inside, each column parsed the same way everywhere.
import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { preparing } from './prepared.ts';
import type { DB } from './tables.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

const DATE_OID = 1082;
const BIGINT_OID = 20;
const NUMERIC_OID = 1700;
const MAX_CONNECTIONS = 10;

/** Opens a pool. Local dates arrive as `YYYY-MM-DD`, bigint as number, numeric as decimal string. */
export function openDatabase(url: string, maxConnections = MAX_CONNECTIONS): Database {
  const pool = openPool({ connectionString: url, max: maxConnections, types: { getTypeParser } });
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: preparing(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** Opens the bare pool, for what does not speak through Kysely. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  // A connection that dies is replaced by the pool, whether idle or, between two queries, in somebody's hands; without
  // listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Whether the work failed because the database is not there right now; soon after it may succeed. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('syscall' in error && error.syscall === 'connect') return true;
  const code = 'code' in error ? String(error.code) : '';
  // 57P01 to 57P03: ending or starting; class 08: connection lost.
  return (
    /^(57P0[123]|08\w{3}|ECONNRESET|EPIPE)$/.test(code) ||
    /^Connection terminated|not queryable/.test(error.message)
  );
}

const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (oid, format) => {
  if (format !== 'binary') {
    if (oid === DATE_OID || oid === NUMERIC_OID) return (value: string) => value;
    if (oid === BIGINT_OID) return Number;
  }
  return pg.types.getTypeParser(oid, format);
};
