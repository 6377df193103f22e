import { recordAudit } from '../../../platform/audit/audit.ts';
import type { Listed, Part } from '../../../platform/part.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { getOrganisation } from '../../../register/organisations/organisations.service.ts';
import { listPublishedConcepts, resolveConcepts } from '../../../register/skills/skills.service.ts';
import { getNeed } from '../needs.service.ts';
import { cellKey, type LevelChange, type LevelConflict, settleLevels } from './levels.ts';
import {
  deleteMatrix,
  insertMatrix,
  linkNeed,
  lockMatrix,
  type MatrixFilter,
  readCompetences,
  readLevels,
  readMatrices,
  readNeedsOfMatrix,
  readOpenSums,
  readPeople,
  saveCompetences,
  saveNames,
  savePeople,
  touchMatrix,
  updateMatrix,
  writeLevels,
} from './matrix.store.ts';
import {
  type CompetenceInput,
  type HouseSees,
  type Matrix,
  type MatrixInput,
  type MatrixLine,
  type PersonInput,
  problemsOfLists,
} from './matrix.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ONE = { page: 1, limit: 1 };

/** One part of the matrices that the one who acts may know of, the latest changed first. */
export async function listMatrices(
  work: Work,
  part: Part,
  filter: MatrixFilter = {},
): Promise<Listed<MatrixLine>> {
  return readMatrices(work, filter, part);
}

/** @throws NotFound when there is none, or the one who acts may not know of it */
export async function getMatrix(work: Work, id: string): Promise<Matrix> {
  const line = UUID.test(id) ? (await readMatrices(work, { id }, ONE)).items[0] : undefined;
  if (!line) throw new NotFound(`No matrix ${id}`);
  return fill(work, line);
}

/** The matrix that a need belongs to. */
export async function findMatrixOfNeed(work: Work, needId: string): Promise<Matrix | undefined> {
  const line = (await readMatrices(work, { needId }, ONE)).items[0];
  return line && fill(work, line);
}

async function fill(work: Work, line: MatrixLine): Promise<Matrix> {
  const competences = await readCompetences(work, line.id);
  if (line.view === 'sums')
    return { ...line, competences, people: [], sums: await readOpenSums(work, line.id) };
  const levels = new Map((await readLevels(work, line.id)).map((row) => [cellKey(row), row.level]));
  const people = (await readPeople(work, line.id)).map((person) => ({
    ...person,
    levels: competences.map(
      ({ id }) => levels.get(cellKey({ personId: person.id, competenceId: id })) ?? null,
    ),
  }));
  return { ...line, competences, people, sums: [] };
}

export type MatrixStart = MatrixInput & {
  organisationId: string;
  /** What the house sees when the employer starts; a house that starts fills in until the employer says otherwise. */
  houseSees?: HouseSees;
  needKey?: string | undefined;
};

/**
 * Starts a matrix of an employer, by its own people or by a broker of the house that answers for it. Returns its id.
 *
 * @throws Forbidden to everybody else
 */
export async function startMatrix(
  work: Work,
  { needKey, organisationId, houseSees = 'sums', ...said }: MatrixStart,
): Promise<string> {
  const employer = await getOrganisation(work, organisationId);
  const memberships = (await findReader(work))?.memberships ?? [];
  const isOwn = memberships.some(
    (one) => one.organisationId === employer.id && one.role === 'employerContact',
  );
  const need = needKey ? await getNeed(work, needKey) : undefined;
  const house = memberships.find(({ role }) => role === 'broker' || role === 'centreHead')?.organisationId;
  const ownerId = need?.owner.id ?? (isOwn ? employer.ownerId : (house ?? employer.ownerId));
  if (!ownerId)
    throw new Invalid([
      {
        field: 'organisationId',
        message: { sv: 'Ingen förmedlar för arbetsgivaren.', en: 'Nobody brokers for the employer.' },
      },
    ]);
  if (!isOwn && !house && work.actor.kind !== 'operator')
    throw new Forbidden('The employer and its broker start a matrix');
  const row = {
    id: work.newId(),
    organisationId: employer.id,
    ownerId,
    title: said.title,
    goal: said.goal || null,
    houseSees: isOwn ? houseSees : ('fills' as const),
    demo: employer.demo,
  };
  await insertMatrix(work, row);
  if (need) await linkNeed(work, row.id, need.id);
  await audit(work, row, 'created', { title: row.title, houseSees: row.houseSees, need: need?.key });
  return row.id;
}

type Versioned = { id: string; version: number };

/**
 * @throws Conflict when somebody else changed the matrix since `version`
 * @throws Forbidden when the one who acts may only read it, or is not the one to say what the house sees
 */
export async function changeMatrix(
  work: Work,
  { id, version }: Versioned,
  change: MatrixInput & { houseSees?: HouseSees | undefined },
): Promise<void> {
  const before = await getMatrix(work, id);
  refuseReaders(before);
  const { houseSees = before.houseSees, title } = change;
  if (houseSees !== before.houseSees && before.view !== 'names')
    throw new Forbidden('The employer decides what the house sees');
  const after = { title, goal: change.goal || null, houseSees };
  await step(work, before, version, after);
  await audit(work, toAudited(before), 'changed', after);
}

/** Replaces what the work asks; a competence that is left out goes, with its levels. Throws as `changeMatrix`. */
export async function changeCompetences(
  work: Work,
  { id, version }: Versioned,
  given: readonly CompetenceInput[],
): Promise<void> {
  const before = await getMatrix(work, id);
  refuseReaders(before);
  refuseProblems({ competences: given });
  const known = new Map(before.competences.map((one) => [one.id, one]));
  const concepts = await conceptsNamed(
    work,
    given.map(({ name }) => name),
  );
  await step(work, before, version, {});
  await saveCompetences(
    work,
    id,
    given.map(({ id: own, ...one }) => ({
      ...one,
      id: own && known.has(own) ? own : work.newId(),
      conceptId: concepts.get(one.name) ?? null,
    })),
  );
  await audit(work, toAudited(before), 'competencesChanged', { competences: given.map(toAuditedCompetence) });
}

/** Replaces the rows; one that is left out goes, with its name and levels. Throws as `changeMatrix`. */
export async function changePeople(
  work: Work,
  { id, version }: Versioned,
  given: readonly PersonInput[],
): Promise<void> {
  const before = await getMatrix(work, id);
  refuseReaders(before);
  refuseProblems({ people: given });
  const known = new Map(before.people.map((one) => [one.id, one]));
  let last = Math.max(0, ...before.people.map(({ number }) => number));
  const rows = given.map(({ id: own, label, name }) => {
    const stands = own ? known.get(own) : undefined;
    return { id: stands?.id ?? work.newId(), number: stands?.number ?? ++last, label: label || null, name };
  });
  await step(work, before, version, {});
  await savePeople(work, id, rows);
  if (before.view === 'names') await saveNames(work, id, rows);
  // Neither names nor levels stand in the audit, which more people read than the matrix.
  await audit(work, toAudited(before), 'peopleChanged', { people: rows.length });
}

/** Sets levels cell by cell; those that somebody else changed meanwhile stay as they are and come back. */
export async function saveLevels(
  work: Work,
  id: string,
  changes: readonly LevelChange[],
): Promise<{ saved: number; conflicts: LevelConflict[] }> {
  await lockMatrix(work, id);
  const before = await getMatrix(work, id);
  refuseReaders(before);
  const people = new Set(before.people.map((one) => one.id));
  const competences = new Set(before.competences.map((one) => one.id));
  const known = changes.filter((one) => people.has(one.personId) && competences.has(one.competenceId));
  const stored = new Map((await readLevels(work, id)).map((row) => [cellKey(row), row.level]));
  const { write, conflicts } = settleLevels(stored, known);
  if (write.length > 0) {
    await writeLevels(work, id, write);
    await touchMatrix(work, id);
    await audit(work, toAudited(before), 'levelsSet', { cells: write.length });
  }
  return { saved: write.length, conflicts };
}

/** Removes the matrix with all that it tells of people. Only the employer does. */
export async function removeMatrix(work: Work, id: string): Promise<void> {
  const before = await getMatrix(work, id);
  if (!(await deleteMatrix(work, id))) throw new Forbidden('Only the employer removes its matrix');
  await audit(work, toAudited(before), 'removed', { title: before.title });
}

/** Needs that were made from the matrix, as far as the one who acts may see them. */
export async function listNeedsOfMatrix(
  work: Work,
  id: string,
): Promise<{ key: string; title: string | null }[]> {
  return readNeedsOfMatrix(work, id);
}

/** Says that a need belongs to the matrix. */
export async function linkMatrix(work: Work, id: string, needKey: string): Promise<void> {
  const matrix = await getMatrix(work, id);
  const need = await getNeed(work, needKey);
  await linkNeed(work, id, need.id);
  await audit(work, toAudited(matrix), 'needLinked', { need: need.key });
}

function refuseReaders(matrix: Matrix): void {
  if (!matrix.fills) throw new Forbidden('The employer fills in this matrix');
}

function refuseProblems(given: Parameters<typeof problemsOfLists>[0]): void {
  const problems = problemsOfLists(given);
  if (problems.length > 0) throw new Invalid(problems);
}

async function step(
  work: Work,
  before: Matrix,
  version: number,
  change: Parameters<typeof updateMatrix>[2],
): Promise<void> {
  if (await updateMatrix(work, { id: before.id, version }, change)) return;
  throw new Conflict(`Matrix ${before.id} is at version ${before.version}, not ${version}`, {
    sv: 'Matrisen ändrades av någon annan. Läs den igen och gör om ändringen.',
    en: 'Somebody else changed the matrix. Read it again and repeat the change.',
  });
}

/** The concepts of the vocabulary that have these very names. */
async function conceptsNamed(work: Work, names: readonly string[]): Promise<Map<string, string>> {
  const pairs: [string, string][] = [];
  for (const name of names) {
    const [found] = await resolveConcepts(work, [name]);
    if (found) pairs.push([name, found]);
  }
  const published = await listPublishedConcepts(
    work,
    pairs.map(([, concept]) => concept),
  );
  const known = new Set(published.map(({ id }) => id));
  return new Map(pairs.filter(([, concept]) => known.has(concept)));
}

type Audited = { id: string; ownerId: string };

function toAudited({ id, owner }: Matrix): Audited {
  return { id, ownerId: owner.id };
}

function toAuditedCompetence({ name, required, needed, criticality }: CompetenceInput) {
  return { name, required, needed, criticality };
}

async function audit(
  work: Work,
  { id, ownerId }: Audited,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, { entity: 'matrix', entityId: id, organisationId: ownerId, action, after });
}
