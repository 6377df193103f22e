// The typed door to PostgreSQL: snake_case outside, camelCase inside, each column parsed the same way everywhere.
import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './tables.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

const DATE_OID = 1082;
const BIGINT_OID = 20;
const NUMERIC_OID = 1700;
const MAX_CONNECTIONS = 10;

/** Opens a pool. Local dates arrive as `YYYY-MM-DD`, bigint as number, numeric as decimal string. */
export function openDatabase(url: string, maxConnections = MAX_CONNECTIONS): Database {
  const pool = new pg.Pool({ connectionString: url, max: maxConnections, types: { getTypeParser } });
  // A connection that dies is replaced by the pool, whether idle or, between two queries, in somebody's hands; without
  // listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (oid, format) => {
  if (format !== 'binary') {
    if (oid === DATE_OID || oid === NUMERIC_OID) return (value: string) => value;
    if (oid === BIGINT_OID) return Number;
  }
  return pg.types.getTypeParser(oid, format);
};
