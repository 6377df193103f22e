// Queries that come again are planned once for each connection: with row security on every table, to plan a query takes
// as long as to run it.
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** So many texts are kept planned; each takes some kilobytes in each connection. */
const MOST_PREPARED = 600;
/** A text that has come so often will come again; lists of different lengths make texts that do not. */
const COMES_AGAIN = 3;
/** Texts that are counted before the counting begins anew. */
const MOST_COUNTED = 5_000;

/** Gives a query that comes again a name, which is how PostgreSQL keeps its plan. */
export type StatementNames = { nameOf(text: string): string | undefined };

/** At most `most` names, for the texts that come again first. */
export function statementNames(most: number = MOST_PREPARED): StatementNames {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  return {
    nameOf(text) {
      const known = names.get(text);
      if (known || names.size >= most) return known;
      const times = (seen.get(text) ?? 0) + 1;
      if (times < COMES_AGAIN) {
        if (seen.size >= MOST_COUNTED) seen.clear();
        seen.set(text, times);
        return undefined;
      }
      seen.delete(text);
      const name = `brygga_${names.size}`;
      names.set(text, name);
      return name;
    },
  };
}

/** The same pool, whose connections keep the plans of queries that come again. Cursors pass as they are. */
export function preparing(pool: pg.Pool, names: StatementNames = statementNames()): PostgresPool {
  return {
    options: pool.options,
    connect: async () => preparingClient(await pool.connect(), names),
    end: () => pool.end(),
  };
}

function preparingClient(client: pg.PoolClient, names: StatementNames): PostgresPoolClient {
  function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(asked: unknown, parameters: readonly unknown[] = []): unknown {
    if (typeof asked !== 'string') return client.query(asked as pg.Submittable);
    const values = [...parameters];
    // Without values it is a command such as `commit`, or more than one, which cannot be kept.
    const name = values.length > 0 ? names.nameOf(asked) : undefined;
    return client.query(name ? { text: asked, values, name } : { text: asked, values });
  }
  return { query, release: (destroy) => client.release(destroy) };
}
