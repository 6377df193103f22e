import { sql } from 'kysely';
import { openPersonalValues } from '../../../platform/personal/personal-keys.ts';
import type { Work } from '../../../platform/work.ts';
import { nameIn } from './matrix.store.ts';

export type NamedRow = {
  personId: string;
  name: string;
  matrix: string;
  employer: string;
  label: string | null;
};

/** Rows with this name in matrices of the organisations that the person belongs or has belonged to. */
export async function readRowsNamed(
  work: Work,
  { personId, name }: { personId: string; name: string },
): Promise<NamedRow[]> {
  const rows = await work.tx
    .selectFrom('matrixPersonName')
    .innerJoin('matrixPerson', 'matrixPerson.id', 'matrixPersonName.personId')
    .innerJoin('matrix', 'matrix.id', 'matrixPersonName.matrixId')
    .innerJoin('organisation', 'organisation.id', 'matrix.organisationId')
    .where(
      sql<boolean>`kept_organisation(matrix.organisation_id) in (
        select kept_organisation(organisation_id) from membership where membership.person_id = ${personId})`,
    )
    .select([
      'matrixPersonName.personId',
      'matrixPersonName.name',
      'matrix.title as matrix',
      'organisation.name as employer',
      'matrixPerson.label',
    ])
    .execute();
  const opened = await openPersonalValues(work, rows);
  return opened.flatMap((row) => {
    const found = nameIn(row.name);
    const same = found?.trim().toLocaleLowerCase('sv') === name.trim().toLocaleLowerCase('sv');
    return found && same ? [{ ...row, name: found }] : [];
  });
}

/** What the person can, as `5-axlig programmering: 4`. */
export async function readLevelsOf(work: Work, personId: string): Promise<string[]> {
  const rows = await work.tx
    .selectFrom('matrixLevel')
    .innerJoin('matrixCompetence', 'matrixCompetence.id', 'matrixLevel.competenceId')
    .where('matrixLevel.personId', '=', personId)
    .orderBy('matrixCompetence.position')
    .select(['matrixCompetence.name', 'matrixLevel.level'])
    .execute();
  return rows.map(({ name, level }) => `${name}: ${level}`);
}

export async function deleteNames(work: Work, personIds: readonly string[]): Promise<number> {
  if (personIds.length === 0) return 0;
  const result = await work.tx
    .deleteFrom('matrixPersonName')
    .where('personId', 'in', [...personIds])
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Some of the names in matrices that nobody has touched since. */
export async function readOldNames(work: Work, before: Date, limit: number): Promise<string[]> {
  const rows = await work.tx
    .selectFrom('matrixPersonName')
    .innerJoin('matrix', 'matrix.id', 'matrixPersonName.matrixId')
    .where('matrix.changedAt', '<', before)
    .select('personId')
    .limit(limit)
    .execute();
  return rows.map(({ personId }) => personId);
}
