// Efforts: planned for a case, held at a provider, ended; and what the one who acts may do with them.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import type { LocalText } from '../../../platform/i18n.ts';
import type { Listed, Part } from '../../../platform/part.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { takeYearKey } from '../../../platform/year-keys.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { findOrganisation } from '../../../register/organisations/organisations.service.ts';
import type { CaseClosingReason, CaseStage } from '../../cases/case.ts';
import { advanceCase } from '../../cases/case-steps.service.ts';
import { addToTimeline, findCaseById, getCase } from '../../cases/cases.service.ts';
import { listNeedsOfCase } from '../../needs/in-case/case-needs.service.ts';
import { type Effort, type EffortContent, type EffortCounts, type SessionForm, timesOf } from '../effort.ts';
import { messages as m } from './efforts.messages.ts';
import {
  countEfforts,
  type EffortFilter,
  insertEffort,
  insertSession,
  readCounts,
  readEfforts,
  readSessions,
  updateEffort,
  updateSession,
} from './efforts.store.ts';

const HOUSE_ROLES: readonly string[] = ['broker', 'centreHead', 'businessDeveloper'];

/** What the one who acts may do; row-level security is what holds. */
export type EffortRights = {
  /** Belongs to the house of the case. */
  house: boolean;
  /** Works with sessions and participants: the house and the provider. */
  runs: boolean;
  names: boolean;
  /** Sees both who takes part and who stands in the matrix: the employer, where names are agreed. */
  pairs: boolean;
};

/** What the one who acts may do with an effort; trusted work everything. */
export async function findRights(work: Work, effort: Effort): Promise<EffortRights> {
  if (work.actor.kind === 'operator' || work.actor.kind === 'job')
    return { house: true, runs: true, names: true, pairs: true };
  const { memberships = [] } = (await findReader(work)) ?? {};
  const has = (at: string, roles: readonly string[]) =>
    memberships.some(({ organisationId, role }) => organisationId === at && roles.includes(role));
  const house = has(effort.house.id, HOUSE_ROLES);
  const runs = house || has(effort.provider.id, ['providerCoordinator']);
  const employer = effort.namesAgreed && has(effort.employer.id, ['employerContact']);
  return { house, runs, names: runs || employer, pairs: employer };
}

/** @throws NotFound when there is none, or the one who acts may not see it */
export async function getEffort(work: Work, key: string): Promise<Effort> {
  const [found] = await readEfforts(work, { key: key.toUpperCase() });
  if (!found) throw new NotFound(`No effort ${key}`);
  return found;
}

/** As `getEffort`, by id. */
export async function getEffortById(work: Work, id: string): Promise<Effort> {
  const [found] = await readEfforts(work, { id });
  if (!found) throw new NotFound(`No effort ${id}`);
  return found;
}

/** Those that the one who acts may see: running ones first, then the newest. */
export async function listEfforts(work: Work, filter: EffortFilter, part: Part): Promise<Listed<Effort>> {
  return { items: await readEfforts(work, filter, part), total: await countEfforts(work, filter) };
}

/** All of a case. */
export async function listEffortsOfCase(work: Work, caseId: string): Promise<Effort[]> {
  return readEfforts(work, { caseId });
}

/** All that a need led to. */
export async function listEffortsOfNeed(work: Work, needId: string): Promise<Effort[]> {
  return readEfforts(work, { needId });
}

/** How many take part and came, by the id of the effort; nothing of small groups for those who see no names. */
export async function countAttendance(
  work: Work,
  efforts: readonly Effort[],
): Promise<Map<string, EffortCounts>> {
  return readCounts(
    work,
    efforts.map(({ id }) => id),
  );
}

/** The sessions of efforts, the earliest first. */
export async function listSessions(work: Work, efforts: readonly Effort[]) {
  return readSessions(
    work,
    efforts.map(({ id }) => id),
  );
}

/** The effort, for those who work with its sessions and participants. @throws Forbidden for others */
export async function getRunEffort(work: Work, key: string): Promise<Effort> {
  const effort = await getEffort(work, key);
  await refuseUnless(work, effort, 'runs');
  return effort;
}

async function refuseUnless(work: Work, effort: Effort, right: 'house' | 'runs'): Promise<void> {
  if (!(await findRights(work, effort))[right])
    throw new Forbidden('Only the centre of the case and the provider work with the effort');
}

/**
 * Plans an effort in a case; a case with a signed agreement moves on to delivery.
 *
 * @returns the key of the effort
 * @throws Invalid when the organisation is no provider, or the need is not of the case, by field
 * @throws Conflict when the case is closed
 */
export async function planEffort(
  work: Work,
  caseKey: string,
  content: EffortContent,
  demo = false,
): Promise<string> {
  const found = await getCase(work, caseKey);
  if (found.state === 'closed') throw new Conflict(`Case ${caseKey} is closed`, m.caseClosed);
  const { title, requiredLevel, namesAgreed } = content;
  const id = work.newId();
  const key = await takeYearKey(work, 'effort', localDate(work.now));
  const parties = await partiesOf(work, found.id, content);
  const hasNeed = parties.needId !== null || (await listNeedsOfCase(work, found.id)).length > 0;
  const drivenBy = content.drivenBy ?? (hasNeed ? 'need' : 'supply');
  const row = { title, requiredLevel, namesAgreed, drivenBy, ...parties };
  await insertEffort(work, {
    ...row,
    id,
    key,
    caseId: found.id,
    organisationId: found.employer.id,
    ownerId: found.owner.id,
    demo,
  });
  await audit(work, { id, house: found.owner }, 'planned', { key, ...row });
  await tellCase(work, { id, caseId: found.id }, 'effortPlanned', {
    sv: `Insatsen ${key} är planerad.`,
    en: `The learning effort ${key} is planned.`,
  });
  await moveOn(work, found.id, { from: 'agreement', to: 'delivery' });
  return key;
}

async function partiesOf(work: Work, caseId: string, { providerId, needKey }: EffortContent) {
  const provider = await findOrganisation(work, providerId);
  if (!provider?.roles.includes('provider'))
    throw new Invalid([{ field: 'providerId', message: m.chooseProvider }]);
  if (!needKey) return { providerId: provider.id, needId: null };
  const need = (await listNeedsOfCase(work, caseId)).find((one) => one.key === needKey.toUpperCase());
  if (!need) throw new Invalid([{ field: 'needKey', message: m.needOfCase }]);
  return { providerId: provider.id, needId: need.id };
}

/** @throws Conflict when somebody else was first; Invalid as `planEffort` does */
export async function changeEffort(
  work: Work,
  key: string,
  version: number,
  content: EffortContent,
): Promise<void> {
  const effort = await getEffort(work, key);
  await refuseUnless(work, effort, 'house');
  const { title, requiredLevel, namesAgreed } = content;
  const drivenBy = content.drivenBy ?? effort.drivenBy;
  const change = {
    title,
    requiredLevel,
    namesAgreed,
    drivenBy,
    ...(await partiesOf(work, effort.caseId, content)),
  };
  await save(work, { ...effort, version }, change);
  await audit(work, effort, 'changed', change);
}

/** Ends the delivery; the case moves on to the follow-up. @throws Conflict when it has ended */
export async function endEffort(work: Work, key: string): Promise<void> {
  const effort = await getEffort(work, key);
  await refuseUnless(work, effort, 'house');
  if (effort.endedOn) throw new Conflict(`Effort ${key} has ended`, m.hasEnded);
  const endedOn = localDate(work.now);
  await save(work, effort, { endedOn });
  await audit(work, effort, 'ended', { endedOn });
  await tellCase(work, effort, 'effortEnded', {
    sv: `Insatsen ${effort.key} är genomförd.`,
    en: `The learning effort ${effort.key} is carried out.`,
  });
  await moveOn(work, effort.caseId, { from: 'delivery', to: 'followUp' });
}

/** The case of an effort that goes on although the case was closed, and why it was; for those who may see the case. */
export async function findClosedCase(
  work: Work,
  { caseId, endedOn }: Effort,
): Promise<{ key: string; reason: CaseClosingReason } | undefined> {
  const found = endedOn ? undefined : await findCaseById(work, caseId);
  return found?.closingReason ? { key: found.key, reason: found.closingReason } : undefined;
}

/** What is changed by others than the form, such as the address of the calendar. */
export async function setFeedOfEffort(work: Work, key: string, feedHash: string): Promise<Effort> {
  const effort = await getEffort(work, key);
  await refuseUnless(work, effort, 'house');
  await save(work, effort, { feedHash });
  await audit(work, effort, 'feedMade', {});
  return effort;
}

async function save(work: Work, effort: Effort, change: Parameters<typeof updateEffort>[2]): Promise<void> {
  if (!(await updateEffort(work, effort, change)))
    throw new Conflict(`Effort ${effort.key} was changed by somebody else`, m.changedByOther);
}

/** @throws Invalid when it ends before it begins; Conflict when the delivery has ended */
export async function addSession(work: Work, key: string, form: SessionForm): Promise<string> {
  const effort = await getRunEffort(work, key);
  refuseEnded(effort);
  const { startsAt, endsAt } = timesOf(form);
  if (endsAt <= startsAt) throw new Invalid([{ field: 'until', message: m.endsAfter }]);
  const { place, shift = null } = form;
  const id = work.newId();
  await insertSession(work, { id, effortId: effort.id, startsAt, endsAt, place, shift });
  await audit(work, effort, 'sessionAdded', { session: id, startsAt, endsAt, place, shift });
  return id;
}

/** The session does not take place; calendars show it as cancelled. @throws Conflict when it was counted */
export async function cancelSession(work: Work, key: string, sessionId: string): Promise<void> {
  const effort = await getRunEffort(work, key);
  const session = (await readSessions(work, [effort.id])).find(({ id }) => id === sessionId);
  if (!session) throw new NotFound(`No session ${sessionId}`);
  if (session.countedAt) throw new Conflict('The session was held', m.wasHeld);
  if (session.cancelledAt) return;
  await updateSession(work, sessionId, { cancelledAt: work.now });
  await audit(work, effort, 'sessionCancelled', { session: sessionId });
}

/** @throws Conflict when the delivery has ended */
export function refuseEnded(effort: Effort): void {
  if (effort.endedOn) throw new Conflict(`Effort ${effort.key} has ended`, m.hasEnded);
}

/** Writes what was done with an effort into the audit of its house. */
export async function audit(
  work: Work,
  { id, house }: Pick<Effort, 'id'> & { house: { id: string } },
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, {
    entity: 'learningEffort',
    entityId: id,
    action,
    organisationId: house.id,
    after,
  });
}

/** Tells the case; the one who acts may be the provider, who does not see it. */
export async function tellCase(
  work: Work,
  effort: Pick<Effort, 'id' | 'caseId'>,
  kind: string,
  text: LocalText,
): Promise<void> {
  await addToTimeline(work, effort.caseId, { kind, entity: 'learningEffort', entityId: effort.id, text });
}

/** The case goes on where it stands just before; a case that is elsewhere is left to its broker. */
async function moveOn(work: Work, caseId: string, { from, to }: { from: CaseStage; to: CaseStage }) {
  const found = await findCaseById(work, caseId);
  if (found?.state === 'running' && found.stage === from) await advanceCase(work, found.key, { to });
}
