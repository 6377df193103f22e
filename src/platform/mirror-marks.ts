import { type RawBuilder, sql } from 'kysely';
import type { MirrorSource } from './mirror.ts';
import type { Work } from './work.ts';

const GROUPS = 256;

/** The published rows of a table; `version` is an expression over a row that differs whenever what is mirrored does. */
export type MarkedTable = { readonly table: 'concept' | 'offer'; readonly version: RawBuilder<number> };

/** Marks, groups and versions for a mirror, computed by the database so that only what changed is ever read. */
export function marksOf(
  work: Work,
  { table, version }: MarkedTable,
): Pick<MirrorSource<unknown>, 'mark' | 'groups' | 'versions'> {
  const group = sql<number>`hashtext(id::text) & ${sql.lit(GROUPS - 1)}`;
  const mark = sql<string>`count(*) || ':' || coalesce(bit_xor(hashtextextended(id::text, ${version})), 0)`;
  const published = sql`from ${sql.table(table)} where state = 'published'`;
  return {
    async mark() {
      const { rows } = await sql<{ mark: string }>`select ${mark} as mark ${published}`.execute(work.tx);
      return rows[0]?.mark ?? '';
    },
    async groups() {
      const found = sql<{ group: number; mark: string }>`
        select ${group} as "group", ${mark} as mark ${published} group by 1`;
      return (await found.execute(work.tx)).rows;
    },
    async versions(groups) {
      const found = sql<{ id: string; group: number; version: number }>`
        select id, ${group} as "group", ${version} as version ${published}
        and ${group} = any(${[...groups]}::int[])`;
      return (await found.execute(work.tx)).rows;
    },
  };
}
