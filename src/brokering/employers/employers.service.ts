import { recordAudit } from '../../platform/audit/audit.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { listMerged } from '../../register/organisations/merging.service.ts';
import {
  findOrganisationNames,
  getOrganisation,
} from '../../register/organisations/organisations.service.ts';
import type { Employer, EmployerRelation, House } from './employer.ts';
import { messages as m } from './employers.messages.ts';
import {
  type RelationRow,
  readHouses,
  readIsKept,
  readKept,
  readNextSteps,
  readRelation,
  readStaffNames,
  readStaffOf,
  writeRelation,
} from './employers.store.ts';
import type { VulnerabilityReason } from './vulnerability.ts';

/**
 * An employer and all that is read with it; a merged record's id gives the one that was kept.
 *
 * @throws NotFound when it is no employer, or no house of the one who acts keeps it
 */
export async function getEmployer(work: Work, id: string): Promise<Employer> {
  const organisation = await getOrganisation(work, id);
  if (!organisation.roles.includes('employer') || !(await readIsKept(work, organisation.id)))
    throw new NotFound(`No employer has the id ${id}`);
  const merged = await listMerged(work, organisation.id);
  const ids = [organisation.id, ...merged.map((one) => one.id)];
  const houses = await readHouses(work, organisation.id);
  return {
    organisation,
    ids,
    relation: await readRelationOf(work, ids),
    houses: houses.map(({ id: houseId, name }) => ({ id: houseId, name })),
    own: houses.filter(({ own }) => own).map(({ id: houseId, name }) => ({ id: houseId, name })),
  };
}

/** Those of the organisations, employers all of them, whose page as an employer the one who acts may open. */
export async function findKeptEmployers(work: Work, ids: readonly string[]): Promise<Set<string>> {
  return readKept(work, ids);
}

async function readRelationOf(work: Work, ids: readonly string[]): Promise<EmployerRelation> {
  const row = await readRelation(work, ids);
  if (!row) return { vulnerability: [], nextStep: undefined, version: 0 };
  return { vulnerability: row.vulnerability, nextStep: await nameNextStep(work, row), version: row.version };
}

async function nameNextStep(work: Work, row: RelationRow): Promise<EmployerRelation['nextStep']> {
  const { nextStep: text, nextStepOn: on, nextStepHouseId: houseId, nextStepPersonId: personId } = row;
  if (text === null || on === null || houseId === null) return undefined;
  const house = { id: houseId, name: (await findOrganisationNames(work, [houseId])).get(houseId) ?? '' };
  const name = personId ? (await findStaffNames(work, [personId])).get(personId) : undefined;
  return { text, on, house, person: personId && name ? { id: personId, name } : undefined };
}

/** What the staff of the houses are called who keep the reader's employers; some names are not for everyone. */
export async function findStaffNames(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  return readStaffNames(work, ids);
}

/** Those of a house that can have met an employer, in order of name. */
export async function listStaffOf(work: Work, houseId: string): Promise<{ id: string; name: string }[]> {
  return readStaffOf(work, houseId);
}

/**
 * The house that the one who acts writes for: the one asked for, or the only one there is.
 *
 * @throws Forbidden when no house of theirs keeps the employer
 * @throws Invalid when there are several and none is chosen
 */
export function houseToWriteFor(employer: Employer, asked?: string): House {
  const [first, ...others] = employer.own;
  if (!first) throw new Forbidden('The houses that keep the employer write about it');
  const chosen = employer.own.find(({ id }) => id === asked);
  if (chosen) return chosen;
  if (others.length > 0 || asked !== undefined)
    throw new Invalid([{ field: 'house', message: m.chooseHouse }]);
  return first;
}

export type NextStepChange = {
  text: string;
  /** Local date. */
  on: string;
  houseId: string;
  /** Of an own house; another house chooses for itself. */
  personId: string | undefined;
  version: number;
};

/** Steps that the one who acts answers for, and those of their houses that nobody does, the earliest first. */
export async function listMyNextSteps(
  work: Work,
  until?: string,
): Promise<{ employer: { id: string; name: string }; step: { text: string; on: string } }[]> {
  return readNextSteps(work, until);
}

/**
 * Agrees on what comes next and who sees to it, in place of what was agreed before.
 *
 * @throws Invalid when the house does not keep the employer, or the person is not of its staff
 * @throws Conflict when somebody else changed it since `version`
 */
export async function planNextStep(work: Work, id: string, change: NextStepChange): Promise<void> {
  const employer = await getEmployer(work, id);
  if (!employer.houses.some((house) => house.id === change.houseId))
    throw new Invalid([{ field: 'owner', message: m.chooseOwner }]);
  const row = await rowOf(work, employer);
  const staff = await readStaffOf(work, change.houseId);
  // Whom another house has named may stay.
  const stays = change.personId === row.nextStepPersonId && change.houseId === row.nextStepHouseId;
  if (change.personId && !stays && !staff.some((one) => one.id === change.personId))
    throw new Invalid([{ field: 'owner', message: m.chooseOwner }]);
  await save(work, employer, {
    ...row,
    nextStep: change.text,
    nextStepOn: change.on,
    nextStepHouseId: change.houseId,
    nextStepPersonId: change.personId ?? null,
    version: change.version,
  });
}

/** The next step is done, or falls away; the contact log says which. Done twice is as once. */
export async function finishNextStep(work: Work, id: string, version: number): Promise<void> {
  const employer = await getEmployer(work, id);
  if (!employer.relation.nextStep) return;
  const nothing = { nextStep: null, nextStepOn: null, nextStepHouseId: null, nextStepPersonId: null };
  await save(work, employer, { ...(await rowOf(work, employer)), ...nothing, version });
}

/** Says why the workplace is at risk, in codes that can be counted; an empty list says that it is not. */
export async function setVulnerability(
  work: Work,
  id: string,
  change: { reasons: VulnerabilityReason[]; version: number },
): Promise<void> {
  const employer = await getEmployer(work, id);
  const row = await rowOf(work, employer);
  await save(work, employer, { ...row, vulnerability: change.reasons, version: change.version });
}

async function rowOf(work: Work, { ids }: Employer): Promise<RelationRow> {
  return (
    (await readRelation(work, ids)) ?? {
      vulnerability: [],
      nextStep: null,
      nextStepOn: null,
      nextStepHouseId: null,
      nextStepPersonId: null,
      version: 0,
    }
  );
}

async function save(work: Work, employer: Employer, row: RelationRow): Promise<void> {
  const { organisation, own } = employer;
  if (own.length === 0) houseToWriteFor(employer);
  const before = await rowOf(work, employer);
  if (!(await writeRelation(work, organisation.id, { ...row, demo: organisation.demo })))
    throw new Conflict('Somebody else changed the employer first', m.changedMeanwhile);
  const audited = ({ version: _version, ...rest }: RelationRow) => rest;
  await recordAudit(work, {
    entity: 'employer',
    entityId: organisation.id,
    action: actionOf(before, row),
    organisationId: own[0]?.id,
    before: audited(before),
    after: audited(row),
  });
}

function actionOf(before: RelationRow, after: RelationRow): string {
  if (before.vulnerability.join() !== after.vulnerability.join()) return 'vulnerabilityChanged';
  return after.nextStep === null ? 'nextStepDone' : 'nextStepPlanned';
}
