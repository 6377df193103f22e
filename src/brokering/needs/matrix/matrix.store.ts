import { sql } from 'kysely';
import { type Listed, type Part, rowsBefore } from '../../../platform/part.ts';
import { openPersonalValues, sealPersonalValues } from '../../../platform/personal/personal-keys.ts';
import { aboutPerson, isErased } from '../../../platform/personal/personal-value.ts';
import type { Work } from '../../../platform/work.ts';
import type { Criticality } from './gap.ts';
import type { LevelChange } from './levels.ts';
import type { HouseSees, MatrixCompetence, MatrixLine, MatrixView, OpenSum } from './matrix.ts';

export type MatrixFilter = { id?: string; organisationId?: string; needId?: string };

export async function readMatrices(
  work: Work,
  filter: MatrixFilter,
  part: Part,
): Promise<Listed<MatrixLine>> {
  const query = selectMatrices(work, filter);
  const { total } = await query
    .select((from) => from.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .orderBy('matrix.changedAt', 'desc')
    .orderBy('matrix.id')
    .limit(part.limit)
    .offset(rowsBefore(part))
    .select([
      'matrix.id',
      'matrix.title',
      'matrix.goal',
      'matrix.houseSees',
      'matrix.changedAt',
      'matrix.version',
      'matrix.demo',
      'matrix.organisationId',
      'employer.name as employerName',
      'matrix.ownerId',
      'house.name as houseName',
      sql<boolean>`matrix.id in (select acting_named_matrices())`.as('named'),
      sql<boolean>`acting_trusted() or matrix.id in (select acting_read_matrices())`.as('read'),
      sql<boolean>`acting_trusted() or matrix.id in (select acting_filled_matrices())`.as('fills'),
    ])
    .execute();
  const items = rows.map(
    ({ organisationId, employerName, ownerId, houseName, named, read, houseSees, ...row }) => ({
      ...row,
      houseSees: houseSees as HouseSees,
      organisation: { id: organisationId, name: employerName ?? '' },
      owner: { id: ownerId, name: houseName ?? '' },
      view: (named ? 'names' : read ? 'rows' : 'sums') satisfies MatrixView as MatrixView,
    }),
  );
  return { items, total: Number(total) };
}

function selectMatrices(work: Work, { id, organisationId, needId }: MatrixFilter) {
  let query = work.tx
    .selectFrom('matrix')
    // A merged record is read as the one that was kept.
    .leftJoin('organisation as employer', (join) =>
      join.on('employer.id', '=', sql<string>`kept_organisation(matrix.organisation_id)`),
    )
    .leftJoin('organisation as house', (join) =>
      join.on('house.id', '=', sql<string>`kept_organisation(matrix.owner_id)`),
    );
  if (id) query = query.where('matrix.id', '=', id);
  if (organisationId)
    query = query.where(
      'matrix.organisationId',
      'in',
      sql<string>`(select organisation_with_merged(${organisationId}::uuid))`,
    );
  if (needId)
    query = query.where('matrix.id', 'in', (one) =>
      one.selectFrom('matrixNeed').where('needId', '=', needId).select('matrixId'),
    );
  return query;
}

export async function readCompetences(work: Work, matrixId: string): Promise<MatrixCompetence[]> {
  const rows = await work.tx
    .selectFrom('matrixCompetence')
    .where('matrixId', '=', matrixId)
    .orderBy('position')
    .orderBy('id')
    .select(['id', 'name', 'conceptId', 'required', 'needed', 'criticality'])
    .execute();
  return rows.map((row) => ({ ...row, criticality: row.criticality as Criticality }));
}

export type PersonRow = { id: string; number: number; label: string | null; name: string | null };

/** Names come only to those whom the wall lets read them. */
export async function readPeople(work: Work, matrixId: string): Promise<PersonRow[]> {
  const rows = await work.tx
    .selectFrom('matrixPerson')
    .leftJoin('matrixPersonName', 'matrixPersonName.personId', 'matrixPerson.id')
    .where('matrixPerson.matrixId', '=', matrixId)
    .orderBy('number')
    .select(['matrixPerson.id', 'number', 'label', 'name'])
    .execute();
  const opened = await openPersonalValues(work, rows);
  return opened.map((row) => ({ ...row, name: nameIn(row.name) }));
}

/** An opened name; one whose key is destroyed is gone. */
export function nameIn(opened: unknown): string | null {
  return typeof opened === 'string' && !isErased(opened) ? opened : null;
}

/** Level by person and competence. */
export async function readLevels(work: Work, matrixId: string) {
  return work.tx
    .selectFrom('matrixLevel')
    .where('matrixId', '=', matrixId)
    .select(['personId', 'competenceId', 'level'])
    .execute();
}

/** Sums in the order of the competences; null is what tells of too few. */
export async function readOpenSums(work: Work, matrixId: string): Promise<OpenSum[]> {
  const { rows } = await sql<OpenSum>`select people, covered, gap from matrix_sums(${matrixId})`.execute(
    work.tx,
  );
  return rows;
}

export type NewMatrix = {
  id: string;
  organisationId: string;
  ownerId: string;
  title: string;
  goal: string | null;
  houseSees: HouseSees;
  demo: boolean;
};

export async function insertMatrix(work: Work, row: NewMatrix): Promise<void> {
  await work.tx
    .insertInto('matrix')
    .values({ ...row, changedAt: work.now })
    .execute();
}

/** Changes the matrix when it still has the version; false when somebody else was first, or the wall refuses. */
export async function updateMatrix(
  work: Work,
  { id, version }: { id: string; version: number },
  change: { title?: string; goal?: string | null; houseSees?: HouseSees },
): Promise<boolean> {
  const result = await work.tx
    .updateTable('matrix')
    .set({ ...change, changedAt: work.now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Says when levels were last set; the version stays, since each cell guards itself. */
export async function touchMatrix(work: Work, id: string): Promise<void> {
  await work.tx.updateTable('matrix').set({ changedAt: work.now }).where('id', '=', id).execute();
}

export async function deleteMatrix(work: Work, id: string): Promise<boolean> {
  const result = await work.tx.deleteFrom('matrix').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Puts the competences in the order given; those that are not among them go, with their levels. */
export async function saveCompetences(
  work: Work,
  matrixId: string,
  rows: readonly MatrixCompetence[],
): Promise<void> {
  await work.tx
    .deleteFrom('matrixCompetence')
    .where('matrixId', '=', matrixId)
    .$if(rows.length > 0, (query) =>
      query.where(
        'id',
        'not in',
        rows.map(({ id }) => id),
      ),
    )
    .execute();
  if (rows.length === 0) return;
  await work.tx
    .insertInto('matrixCompetence')
    .values(rows.map((row, position) => ({ ...row, matrixId, position })))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((from) => ({
        position: from.ref('excluded.position'),
        name: from.ref('excluded.name'),
        conceptId: from.ref('excluded.conceptId'),
        required: from.ref('excluded.required'),
        needed: from.ref('excluded.needed'),
        criticality: from.ref('excluded.criticality'),
      })),
    )
    .execute();
}

/** The rows that stay or are new; those that are not among them go, with their names and levels. */
export async function savePeople(
  work: Work,
  matrixId: string,
  rows: readonly Omit<PersonRow, 'name'>[],
): Promise<void> {
  await work.tx
    .deleteFrom('matrixPerson')
    .where('matrixId', '=', matrixId)
    .$if(rows.length > 0, (query) =>
      query.where(
        'id',
        'not in',
        rows.map(({ id }) => id),
      ),
    )
    .execute();
  if (rows.length === 0) return;
  await work.tx
    .insertInto('matrixPerson')
    .values(rows.map(({ id, number, label }) => ({ id, number, label, matrixId })))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((from) => ({ label: from.ref('excluded.label') })),
    )
    .execute();
}

/** Each name is sealed under a key of its own; a person without a name loses the one there was. */
export async function saveNames(
  work: Work,
  matrixId: string,
  rows: readonly { id: string; name: string | null }[],
): Promise<void> {
  const without = rows.flatMap(({ id, name }) => (name ? [] : [id]));
  if (without.length > 0)
    await work.tx.deleteFrom('matrixPersonName').where('personId', 'in', without).execute();
  const named = rows.filter(({ name }) => name);
  if (named.length === 0) return;
  const sealed = (await sealPersonalValues(
    work,
    named.map(({ id, name }) => aboutPerson(id, name)),
  )) as unknown[];
  await work.tx
    .insertInto('matrixPersonName')
    .values(
      named.map(({ id }, at) => ({
        personId: id,
        matrixId,
        name: JSON.stringify(sealed[at]),
        changedAt: work.now,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('personId').doUpdateSet((from) => ({
        name: from.ref('excluded.name'),
        changedAt: from.ref('excluded.changedAt'),
      })),
    )
    .execute();
}

/** Holds the rows of a matrix until the transaction ends, so that two who save wait for each other. */
export async function lockMatrix(work: Work, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`matrix ${id}`}, 0))`.execute(work.tx);
}

export async function writeLevels(
  work: Work,
  matrixId: string,
  changes: readonly LevelChange[],
): Promise<void> {
  const set = changes.flatMap(({ personId, competenceId, level }) =>
    level === null ? [] : [{ personId, competenceId, level, matrixId, changedAt: work.now }],
  );
  if (set.length > 0) {
    await work.tx
      .insertInto('matrixLevel')
      .values(set)
      .onConflict((conflict) =>
        conflict.columns(['personId', 'competenceId']).doUpdateSet((from) => ({
          level: from.ref('excluded.level'),
          changedAt: from.ref('excluded.changedAt'),
        })),
      )
      .execute();
  }
  for (const { personId, competenceId, level } of changes) {
    if (level !== null) continue;
    await work.tx
      .deleteFrom('matrixLevel')
      .where('personId', '=', personId)
      .where('competenceId', '=', competenceId)
      .execute();
  }
}

export async function linkNeed(work: Work, matrixId: string, needId: string): Promise<void> {
  await work.tx
    .insertInto('matrixNeed')
    .values({ matrixId, needId })
    .onConflict((conflict) => conflict.column('needId').doUpdateSet({ matrixId }))
    .execute();
}

/** Needs of the matrix that the one who acts may see. */
export async function readNeedsOfMatrix(work: Work, matrixId: string) {
  return work.tx
    .selectFrom('matrixNeed')
    .innerJoin('need', 'need.id', 'matrixNeed.needId')
    .where('matrixNeed.matrixId', '=', matrixId)
    .orderBy('need.receivedOn', 'desc')
    .orderBy('need.key', 'desc')
    .select(['need.key', 'need.title'])
    .execute();
}
