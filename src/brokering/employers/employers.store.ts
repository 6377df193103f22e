import { sql } from 'kysely';
import { z } from 'zod';
import { personOf, type Work } from '../../platform/work.ts';
import type { House } from './employer.ts';
import { VULNERABILITY_REASONS, type VulnerabilityReason } from './vulnerability.ts';

/** A learning centre and a business unit: how many keep one employer is not bounded, but small. */
export async function readHouses(work: Work, employerId: string): Promise<(House & { own: boolean })[]> {
  const { rows } = await sql<House & { own: boolean }>`
    select id, name, id in (select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')) as own
    from organisation where id in (select houses_of_employer(${employerId}::uuid)) order by name`.execute(
    work.tx,
  );
  return rows;
}

/** Whether the one who acts keeps the employer, and not only knows that it exists. */
export async function readIsKept(work: Work, employerId: string): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select acting_trusted() or acting_has_role('administrator')
      or ${employerId}::uuid in (select * from employers_of_acting()) as kept`.execute(work.tx);
  return rows[0]?.kept ?? false;
}

/** Those of the organisations that the one who acts keeps as employers. */
export async function readKept(work: Work, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${[...ids]}::uuid[]) as given (id)
    where (select acting_trusted()) or (select acting_has_role('administrator'))
      or id in (select * from employers_of_acting())`.execute(work.tx);
  return new Set(rows.map(({ id }) => id));
}

/** What the staff are called who stand in entries; those whose name is not for the reader are left out. */
export async function readStaffNames(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from employer_staff_names(${wanted}::uuid[])`.execute(work.tx);
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function readStaffOf(work: Work, houseId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from employer_staff_of(${houseId}::uuid)`.execute(work.tx);
  return rows;
}

export type RelationRow = {
  vulnerability: VulnerabilityReason[];
  nextStep: string | null;
  nextStepOn: string | null;
  nextStepHouseId: string | null;
  nextStepPersonId: string | null;
  version: number;
};

const reasons = z.array(z.enum(VULNERABILITY_REASONS));

/** What stands on the record itself, before what stands on one that was merged into it. */
export async function readRelation(work: Work, ids: readonly string[]): Promise<RelationRow | undefined> {
  const row = await work.tx
    .selectFrom('employerRelation')
    .selectAll()
    .where('organisationId', 'in', [...ids])
    .orderBy(sql`array_position(${[...ids]}::uuid[], organisation_id)`)
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      vulnerability: reasons.parse(row.vulnerability),
      nextStep: row.nextStep,
      nextStepOn: row.nextStepOn,
      nextStepHouseId: row.nextStepHouseId,
      nextStepPersonId: row.nextStepPersonId,
      version: row.version,
    }
  );
}

/** Steps of the person, and of the person's houses where nobody is named. */
export async function readNextSteps(work: Work, until: string | undefined) {
  const { rows } = await sql<{ id: string; name: string; text: string; on: string }>`
    select employer.id, employer.name, next_step as text, next_step_on::text as "on"
    from employer_relation
    join organisation given on given.id = organisation_id
    join organisation employer on employer.id = coalesce(given.merged_into, given.id)
    where next_step_on <= ${until ?? 'infinity'}::date
      and (next_step_person_id = ${personOf(work.actor) ?? null}::uuid
        or (next_step_person_id is null and next_step_house_id in (
          select * from acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))))
    order by next_step_on, employer.name`.execute(work.tx);
  return rows.map(({ id, name, text, on }) => ({ employer: { id, name }, step: { text, on } }));
}

/** @returns false when somebody else changed it since `version`, which is 0 when nothing was written yet */
export async function writeRelation(
  work: Work,
  organisationId: string,
  row: RelationRow & { demo: boolean },
): Promise<boolean> {
  const { version, demo, ...content } = row;
  const values = { ...content, changedAt: work.now, version: version + 1 };
  const written = await work.tx
    .insertInto('employerRelation')
    .values({ organisationId, ...values, demo })
    .onConflict((conflict) =>
      conflict.column('organisationId').doUpdateSet(values).where('employerRelation.version', '=', version),
    )
    .returning('organisationId')
    .execute();
  return written.length > 0;
}
