import { recordAudit } from '../../../platform/audit/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import { localDate } from '../../../platform/format.ts';
import { addDays, daysBefore, instantAt } from '../../../platform/local-date.ts';
import { aboutPerson } from '../../../platform/personal/personal-value.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import {
  findOrganisationNames,
  getRegisterRights,
} from '../../../register/organisations/organisations.service.ts';
import type { Employer, House } from '../employer.ts';
import { findStaffNames, getEmployer, houseToWriteFor, listStaffOf } from '../employers.service.ts';
import { logContact } from '../log/contact-log.service.ts';
import { findContactPerson } from '../people/contact-people.service.ts';
import {
  type CloseVisit,
  hasLength,
  MOST_APART_DAYS,
  type PlannedVisit,
  USUAL_APART_DAYS,
  type VisitContent,
} from './planned-visit.ts';
import { messages as m } from './planned-visits.messages.ts';
import {
  insertVisit,
  readApartDays,
  readCloseVisits,
  readVisit,
  readVisits,
  updateVisit,
  writeApartDays,
} from './planned-visits.store.ts';
import { visitArranged } from './visit-events.ts';

/** So many visits a page shows; a house with more has other troubles. */
export const MOST_VISITS = 200;
/** A visit that was not written down is still asked about for so long. */
const OVERDUE_DAYS = 60;

/** The visits at an employer that are planned, of every house, the earliest first. */
export async function listPlannedVisits(work: Work, { ids }: Pick<Employer, 'ids'>): Promise<PlannedVisit[]> {
  return withNames(work, await readVisits(work, { organisationIds: ids, state: 'planned' }, MOST_VISITS));
}

/** The visits that the one who acts is to make, or made and has not written down, the earliest first; until a local date. */
export async function listMyVisits(work: Work, until?: string): Promise<PlannedVisit[]> {
  const personId = personOf(work.actor);
  if (!personId) return [];
  const after = daysBefore(work.now, OVERDUE_DAYS);
  const before = until === undefined ? undefined : instantAt(addDays(until, 1), '00:00');
  return withNames(work, await readVisits(work, { personId, state: 'planned', after, before }, MOST_VISITS));
}

/** The visits that others plan at the reader's employers, from now on. */
export async function listVisitsOfOthers(work: Work): Promise<PlannedVisit[]> {
  const me = personOf(work.actor);
  const visits = await readVisits(work, { state: 'planned', after: work.now }, MOST_VISITS);
  return withNames(
    work,
    visits.filter((one) => one.person.id !== me),
  );
}

/** @throws NotFound when the employer has no such visit */
export async function getVisit(work: Work, employer: Employer, id: string): Promise<PlannedVisit> {
  const visit = await readVisit(work, id);
  if (!visit || visit.employer.id !== employer.organisation.id)
    throw new NotFound(`No visit has the id ${id}`);
  const [named = visit] = await withNames(work, [visit]);
  return named;
}

async function withNames(work: Work, visits: readonly PlannedVisit[]): Promise<PlannedVisit[]> {
  const names = await findStaffNames(
    work,
    visits.map(({ person }) => person.id),
  );
  return visits.map((one) => ({ ...one, person: { id: one.person.id, name: names.get(one.person.id) } }));
}

/** How many days a house wants between visits to the same employer. */
export async function getApartDays(work: Work, houseId: string): Promise<number> {
  return (await readApartDays(work, houseId)) ?? USUAL_APART_DAYS;
}

/** The houses that the one who acts works for, with the days that each wants between visits. */
export async function listVisitRules(work: Work): Promise<(House & { apartDays: number })[]> {
  const { houses } = await getRegisterRights(work);
  const names = await findOrganisationNames(work, houses);
  const rules: (House & { apartDays: number })[] = [];
  for (const [id, name] of names) rules.push({ id, name, apartDays: await getApartDays(work, id) });
  return rules.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/**
 * Chooses how far apart visits should lie for the house's own warnings; 0 turns them off.
 *
 * @throws Forbidden when the one who acts does not work for the house
 * @throws Invalid when the days are not between 0 and 365
 */
export async function setApartDays(work: Work, houseId: string, days: number): Promise<void> {
  const { houses } = await getRegisterRights(work);
  if (!houses.includes(houseId)) throw new Forbidden('Those who work for the house choose its rule');
  if (!Number.isInteger(days) || days < 0 || days > MOST_APART_DAYS)
    throw new Invalid([{ field: 'days', message: m.daysProblem }]);
  const before = await getApartDays(work, houseId);
  await writeApartDays(work, houseId, days);
  await recordAudit(work, {
    entity: 'organisation',
    entityId: houseId,
    action: 'visitRuleChanged',
    organisationId: houseId,
    before: { apartDays: before },
    after: { apartDays: days },
  });
}

/** Visits so close to a local date that the house wants to know, planned or made, the nearest first. */
export async function findCloseVisits(
  work: Work,
  employer: Employer,
  wanted: { houseId: string; on: string; exceptId?: string | undefined },
): Promise<CloseVisit[]> {
  const days = await getApartDays(work, wanted.houseId);
  if (days === 0) return [];
  const { on, exceptId } = wanted;
  const rows = await readCloseVisits(work, { organisationIds: employer.ids, on, days, exceptId });
  const names = await findStaffNames(
    work,
    rows.flatMap(({ personId }) => personId ?? []),
  );
  return rows.map((row) => ({
    on: row.on,
    isDone: row.isDone,
    house: { id: row.houseId, name: row.houseName },
    person: row.personId ? { id: row.personId, name: names.get(row.personId) } : undefined,
  }));
}

export type PlanOutcome = { planned: true; id: string } | { planned: false; close: CloseVisit[] };

/**
 * Plans a visit, or says who else goes, or went, about the same time: then nothing is planned until the planner is sure.
 *
 * @throws Forbidden when no house of the one who acts keeps the employer
 * @throws Invalid when the times do not fit, the day is past, or somebody named does not belong there
 */
export async function planVisit(
  work: Work,
  employerId: string,
  given: { id: string; houseId?: string | undefined; content: VisitContent; isSure: boolean },
): Promise<PlanOutcome> {
  const employer = await getEmployer(work, employerId);
  const house = houseToWriteFor(employer, given.houseId);
  await check(work, employer, house.id, given.content);
  if (await readVisit(work, given.id)) return { planned: true, id: given.id };
  const close = await closeTo(work, employer, house.id, given);
  if (close.length > 0) return { planned: false, close };
  const { organisation } = employer;
  await insertVisit(work, {
    id: given.id,
    organisationId: organisation.id,
    houseId: house.id,
    content: given.content,
    createdBy: personOf(work.actor),
    demo: organisation.demo,
  });
  await record(work, employer, { action: 'visitPlanned', houseId: house.id, ...audited(given) });
  await emitEvent(work, visitArranged, { visitId: given.id, version: 1, former: {} });
  return { planned: true, id: given.id };
}

/**
 * Moves a visit or changes who goes, with the same warning as when it was planned.
 *
 * @throws Forbidden when another house plans it
 * @throws Conflict when it is done or cancelled, or somebody else changed it since `version`
 */
export async function changeVisit(
  work: Work,
  employerId: string,
  change: { id: string; version: number; content: VisitContent; isSure: boolean },
): Promise<PlanOutcome> {
  const { employer, visit } = await getOwn(work, employerId, change.id);
  const houseId = visit.house.id;
  await check(work, employer, houseId, change.content);
  const moved = localDate(visit.startsAt) !== localDate(change.content.startsAt);
  const close = moved ? await closeTo(work, employer, houseId, change) : [];
  if (close.length > 0) return { planned: false, close };
  if (!(await updateVisit(work, change, change.content)))
    throw new Conflict('The visit was changed meanwhile', m.changedMeanwhile);
  await record(work, employer, { action: 'visitChanged', houseId, ...audited(change) });
  await emitEvent(work, visitArranged, {
    visitId: visit.id,
    version: change.version + 1,
    former: formerOf(visit, change.content),
  });
  return { planned: true, id: visit.id };
}

/** @throws Conflict when it is no longer planned, or somebody else changed it since `version` */
export async function cancelVisit(
  work: Work,
  employerId: string,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const { employer, visit } = await getOwn(work, employerId, id);
  if (!(await updateVisit(work, { id, version }, { state: 'cancelled' })))
    throw new Conflict('The visit was changed meanwhile', m.changedMeanwhile);
  const after = { visitId: id };
  await record(work, employer, { action: 'visitCancelled', houseId: visit.house.id, after });
  await emitEvent(work, visitArranged, { visitId: id, version: version + 1, former: {} });
}

/**
 * The visit was made: it becomes an entry of the contact log. Returns the id of the entry.
 *
 * @throws Invalid when the day is yet to come
 * @throws Conflict when it is no longer planned, or somebody else changed it since `version`
 */
export async function completeVisit(
  work: Work,
  employerId: string,
  done: { id: string; version: number; said: string; note: string },
): Promise<string> {
  const { employer, visit } = await getOwn(work, employerId, done.id);
  const entryId = await logContact(work, employerId, {
    houseId: visit.house.id,
    content: {
      kind: 'visit',
      happenedOn: localDate(visit.startsAt),
      personId: visit.person.id,
      contactId: visit.contact?.id,
      purpose: visit.purpose,
      said: done.said,
      note: done.note,
    },
  });
  if (!(await updateVisit(work, done, { state: 'done', entryId })))
    throw new Conflict('The visit was changed meanwhile', m.changedMeanwhile);
  const after = { visitId: done.id, entryId };
  await record(work, employer, { action: 'visitDone', houseId: visit.house.id, after });
  return entryId;
}

/** Those who were to come and are not any longer. */
function formerOf(visit: PlannedVisit, now: VisitContent) {
  const invited = visit.invitesContact ? visit.contact?.id : undefined;
  const stays = now.invitesContact && now.contactId === invited;
  return {
    ...(visit.person.id === now.personId ? {} : { personId: visit.person.id }),
    ...(invited && !stays ? { contactId: invited } : {}),
  };
}

async function getOwn(work: Work, employerId: string, id: string) {
  const employer = await getEmployer(work, employerId);
  const visit = await getVisit(work, employer, id);
  if (!visit.own) throw new Forbidden('The house that plans the visit changes it');
  return { employer, visit };
}

async function closeTo(
  work: Work,
  employer: Employer,
  houseId: string,
  { id, content, isSure }: { id: string; content: VisitContent; isSure: boolean },
): Promise<CloseVisit[]> {
  if (isSure) return [];
  return findCloseVisits(work, employer, { houseId, on: localDate(content.startsAt), exceptId: id });
}

async function check(work: Work, employer: Employer, houseId: string, content: VisitContent): Promise<void> {
  const { personId, contactId } = content;
  if (!hasLength(content)) throw new Invalid([{ field: 'until', message: m.untilProblem }]);
  if (localDate(content.startsAt) < localDate(work.now))
    throw new Invalid([{ field: 'on', message: m.pastDay }]);
  if (!(await listStaffOf(work, houseId)).some(({ id }) => id === personId))
    throw new Invalid([{ field: 'personId', message: m.choosePerson }]);
  if (contactId && !(await findContactPerson(work, employer, contactId)))
    throw new Invalid([{ field: 'contactId', message: m.choosePerson }]);
}

/** Words may name people who have no account: sealed under the visit. */
function audited({ id, content }: { id: string; content: VisitContent }) {
  const { place, purpose, ...rest } = content;
  return {
    after: { visitId: id, ...rest, place: aboutPerson(id, place), purpose: aboutPerson(id, purpose) },
  };
}

async function record(
  work: Work,
  employer: Employer,
  change: { action: string; houseId: string; after: Record<string, unknown> },
): Promise<void> {
  const { action, houseId, after } = change;
  const entityId = employer.organisation.id;
  await recordAudit(work, { entity: 'employer', entityId, action, organisationId: houseId, after });
}
