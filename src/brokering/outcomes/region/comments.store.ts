import { sql } from 'kysely';
import type { LocalText } from '../../../platform/i18n.ts';
import type { Work } from '../../../platform/work.ts';
import type { RegionalComment } from './comment.ts';

/** All of them, by the name of the body. */
export async function readComments(work: Work): Promise<RegionalComment[]> {
  const { rows } = await sql<Omit<RegionalComment, 'organisation'> & { id: string; name: string }>`
    select organisation_id as id, organisation as name, county_code as "countyCode", text, written_on as "writtenOn", version
    from regional_comments()`.execute(work.tx);
  return rows.map(({ id, name, ...row }) => ({ ...row, organisation: { id, name } }));
}

type Row = { organisationId: string; countyCode: string; text: LocalText; writtenOn: string };

/** False when somebody else was first; version 0 is of a comment that is new. */
export async function saveComment(work: Work, row: Row, version: number): Promise<boolean> {
  const { organisationId, ...given } = row;
  const change = { ...given, text: JSON.stringify(given.text) };
  const written =
    version === 0
      ? await work.tx
          .insertInto('regionalComment')
          .values({ organisationId, ...change })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await work.tx
          .updateTable('regionalComment')
          .set({ ...change, version: version + 1 })
          .where('organisationId', '=', organisationId)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst();
  return written !== undefined;
}

/** False when somebody else was first. */
export async function deleteComment(work: Work, organisationId: string, version: number): Promise<boolean> {
  const { numDeletedRows } = await work.tx
    .deleteFrom('regionalComment')
    .where('organisationId', '=', organisationId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
