// What ties organisations together: workplaces, shares, merges, and who may answer for a record.
import { sql } from 'kysely';
import type { Work } from '../../platform/work.ts';
import type { Workplace } from './workplace.ts';

export async function readWorkplaces(work: Work, organisationIds: readonly string[]): Promise<Workplace[]> {
  if (organisationIds.length === 0) return [];
  const rows = await work.tx
    .selectFrom('workplace')
    .select(['id', 'organisationId', 'name', 'cfar', 'municipalityCode'])
    .where('organisationId', 'in', organisationIds)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(({ cfar, ...row }) => ({ ...row, cfar: cfar ?? undefined }));
}

export async function insertWorkplace(work: Work, workplace: Workplace): Promise<void> {
  await work.tx
    .insertInto('workplace')
    .values({ ...workplace, cfar: workplace.cfar ?? null, createdAt: work.now })
    .execute();
}

/** @returns the workplace that was there and that the one who acts may change */
export async function deleteWorkplace(
  work: Work,
  organisationId: string,
  id: string,
): Promise<{ name: string } | undefined> {
  return work.tx
    .deleteFrom('workplace')
    .where('id', '=', id)
    .where('organisationId', '=', organisationId)
    .returning('name')
    .executeTakeFirst();
}

export async function readShares(work: Work, organisationId: string): Promise<string[]> {
  const rows = await work.tx
    .selectFrom('organisationShare')
    .select('sharedWith')
    .where('organisationId', '=', organisationId)
    .execute();
  return rows.map((row) => row.sharedWith);
}

export async function insertShare(work: Work, organisationId: string, sharedWith: string): Promise<void> {
  await work.tx
    .insertInto('organisationShare')
    .values({ organisationId, sharedWith })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteShare(work: Work, organisationId: string, sharedWith: string): Promise<boolean> {
  const rows = await work.tx
    .deleteFrom('organisationShare')
    .where('organisationId', '=', organisationId)
    .where('sharedWith', '=', sharedWith)
    .returning('organisationId')
    .execute();
  return rows.length > 0;
}

/** @returns false when the one who acts may not change the record */
export async function writeMergedInto(work: Work, id: string, mergedInto: string | null): Promise<boolean> {
  const rows = await work.tx
    .updateTable('organisation')
    .set({ mergedInto })
    .where('id', '=', id)
    .where(sql<boolean>`id in (select acting_changeable_organisations())`)
    .returning('id')
    .execute();
  return rows.length > 0;
}

export async function readMergedIds(work: Work, id: string): Promise<string[]> {
  const rows = await work.tx
    .selectFrom('organisation')
    .select('id')
    .where('mergedInto', '=', id)
    .orderBy('name')
    .execute();
  return rows.map((row) => row.id);
}

/** The houses in whose name the one who acts may answer for employers, and whether they may do anything. */
export async function readRights(work: Work): Promise<{ houses: string[]; administrator: boolean }> {
  const { rows } = await sql<{ houses: string[]; administrator: boolean }>`
    select array(select distinct acting_organisations_as('broker', 'centreHead', 'businessDeveloper')) as houses,
      acting_has_role('administrator') or acting_trusted() as administrator`.execute(work.tx);
  return rows[0] ?? { houses: [], administrator: false };
}

/**
 * Ids of organisations with the same number, then those whose name holds something much like what is written: a whole
 * name with other letters, or the beginning of a long one.
 */
export async function readSimilarIds(
  work: Work,
  wanted: { name: string; organisationNumber?: string | undefined; limit: number; least: number },
): Promise<string[]> {
  const { organisationNumber = null, limit, least } = wanted;
  const { rows } = await sql<{ id: string }>`
    select id from organisation, plain_text(${wanted.name}) as wanted
    where merged_into is null and as_of_year is null
      and (organisation_number = ${organisationNumber}
        or (wanted <% plain_text(name) and word_similarity(wanted, plain_text(name)) >= ${least}))
    order by coalesce(organisation_number = ${organisationNumber}, false) desc,
      word_similarity(wanted, plain_text(name)) desc, similarity(wanted, plain_text(name)) desc, name
    limit ${limit}`.execute(work.tx);
  return rows.map((row) => row.id);
}

/** Whether the one who acts belongs to the organisation or keeps its members. */
export async function readSeesMembers(work: Work, id: string): Promise<boolean> {
  const { rows } = await sql<{ sees: boolean }>`
    select ${id}::uuid in (select acting_organisations()) or ${id}::uuid in (select acting_kept_organisations())
      or acting_has_role('administrator') as sees`.execute(work.tx);
  return rows[0]?.sees ?? false;
}
