// What every change of a case shares: who may make it, what is refused, and how it is audited.
import { recordAudit } from '../../platform/audit/audit.ts';
import { aboutPerson } from '../../platform/personal/personal-value.ts';
import { Conflict, Forbidden, Invalid } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import type { BrokerCase, CaseStage } from './case.ts';
import { messages as m } from './cases.messages.ts';
import { getCase } from './cases.service.ts';
import {
  type CaseChange,
  countEntries,
  type EntryDetails,
  insertEntry,
  readColleagues,
  updateCase,
} from './cases.store.ts';

/** What is to be done next: by whom is a person of the house. `on` is a local date. */
export type NextGiven = { action: string; on: string; ownerId?: string | undefined };

/** The case, for those who work with it. @throws Forbidden for a house that only shares the employer's record */
export async function getOwnCase(work: Work, key: string): Promise<BrokerCase> {
  const found = await getCase(work, key);
  // Staff see at least one line, that it was opened; others see none.
  if ((await countEntries(work, found.id)) === 0)
    throw new Forbidden('Only the house that owns the case changes it');
  return found;
}

/** What is said when somebody else was first. */
export function staleCase(before: BrokerCase, version: number): Conflict {
  return new Conflict(`Case ${before.key} is at version ${before.version}, not ${version}`, m.changedByOther);
}

/** @throws Invalid by field, when something is missing that every case that is not closed has */
export function refuseEmpty(row: { title: string; nextAction: string; nextOn: string }): void {
  const problems = [
    ...(row.title.length < 3 ? [{ field: 'title', message: m.writeTitle }] : []),
    ...(row.nextAction === '' ? [{ field: 'nextAction', message: m.writeAction }] : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(row.nextOn) ? [] : [{ field: 'nextOn', message: m.chooseDay }]),
  ];
  if (problems.length > 0) throw new Invalid(problems);
}

/** @throws Invalid by field, for each of the people who does not work at the house */
export async function refuseStrangers(
  work: Work,
  ownerId: string,
  people: Readonly<Record<string, string>>,
): Promise<void> {
  const known = new Set((await readColleagues(work, ownerId)).map(({ id }) => id));
  const strange = Object.entries(people).filter(([, id]) => !known.has(id));
  if (strange.length > 0) throw new Invalid(strange.map(([field]) => ({ field, message: m.notAtHouse })));
}

type Words = { title: string; about: string | null; nextAction: string; nextOn: string; nextOwnerId: string };

/** What people wrote, as the audit keeps it: the words may tell who somebody is. */
export function auditedWords(caseId: string, { title, about, nextAction, nextOn, nextOwnerId }: Words) {
  return {
    title: aboutPerson(caseId, title),
    about: aboutPerson(caseId, about),
    nextAction: aboutPerson(caseId, nextAction),
    nextOn,
    nextOwnerId,
  };
}

/** Records the change with what it changed. */
export async function auditCase(
  work: Work,
  before: BrokerCase,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  const { title, about, next } = before;
  const had: Record<string, unknown> = {
    ...auditedWords(before.id, {
      title,
      about,
      nextAction: next?.action ?? '',
      nextOn: next?.on ?? '',
      nextOwnerId: next?.owner.id ?? '',
    }),
    stage: before.stage,
    state: before.state,
    closingReason: before.closingReason,
    brokerId: before.broker.id,
    organisationId: before.employer.id,
    offeredToId: before.offered?.houseId ?? null,
    remindersPausedAt: before.remindersPausedAt,
  };
  const known = Object.keys(after).filter((key) => key in had);
  await recordAudit(work, {
    entity: 'brokerCase',
    entityId: before.id,
    action,
    organisationId: before.owner.id,
    before: Object.fromEntries(known.map((key) => [key, had[key]])),
    after,
  });
}

/** It is offered to no other house. */
export const NO_OFFER = { offeredToId: null, offeredById: null, offeredWords: null, offeredAt: null };

export type Change = {
  version?: number | undefined;
  /** What the audit and the timeline call it. */
  action: string;
  set: CaseChange;
  entry?: { from?: CaseStage; to?: CaseStage; words?: string | undefined; details?: EntryDetails };
  answers?: boolean;
};

/**
 * Changes the case, writes it on the timeline and in the audit.
 *
 * @throws Conflict when somebody else has changed the case since `version`
 */
export async function applyChange(work: Work, before: BrokerCase, given: Change): Promise<void> {
  const { version = before.version, action, set, entry = {}, answers = false } = given;
  if (!(await updateCase(work, before.id, version, set))) throw staleCase(before, version);
  await insertEntry(work, { caseId: before.id, kind: action, ...entry }, answers);
  const { title: _title, about: _about, nextAction, stageSince: _since, closedAt: _at, ...rest } = set;
  const { offeredWords: _words, offeredById: _by, offeredAt: _on, ...told } = rest;
  await auditCase(work, before, action, {
    ...told,
    ...(nextAction === undefined ? {} : { nextAction: aboutPerson(before.id, nextAction) }),
    ...(entry.words ? { words: aboutPerson(before.id, entry.words) } : {}),
  });
}
