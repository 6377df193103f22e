// Opening a case, and what it says of itself and of what comes next.
import { recordAudit } from '../../platform/audit/audit.ts';
import { localDate } from '../../platform/format.ts';
import { addDays } from '../../platform/local-date.ts';
import { Conflict, Invalid } from '../../platform/result.ts';
import { personOf, type Work } from '../../platform/work.ts';
import { takeYearKey } from '../../platform/year-keys.ts';
import { getOrganisation } from '../../register/organisations/organisations.service.ts';
import type { BrokerCase } from './case.ts';
import {
  auditCase,
  auditedWords,
  getOwnCase,
  type NextGiven,
  refuseEmpty,
  refuseStrangers,
  staleCase,
} from './case-change.service.ts';
import { messages as m } from './cases.messages.ts';
import { getCase } from './cases.service.ts';
import { insertCase, insertEntry, updateCase } from './cases.store.ts';
import { FIRST_ANSWER_DAYS } from './time-limits.ts';

export type CaseStart = {
  /** The employer, and the house that answers for the case. */
  organisationId: string;
  ownerId: string;
  title: string;
  about?: string | undefined;
  /** Left out it is the one who acts. */
  brokerId?: string | undefined;
  /** Left out it is to answer the employer within the time limit. */
  next?: NextGiven | undefined;
  demo?: boolean;
};

/**
 * Opens a case at the first stage.
 *
 * @throws Invalid when the organisation is no employer, or the broker or the one to act works at another house
 * @throws NotFound when the one who acts may not see the employer
 */
export async function openCase(work: Work, start: CaseStart): Promise<{ id: string; key: string }> {
  const employer = await getOrganisation(work, start.organisationId);
  if (!employer.roles.includes('employer'))
    throw new Invalid([{ field: 'organisationId', message: m.notAnEmployer }]);
  const brokerId = start.brokerId ?? personOf(work.actor) ?? '';
  const today = localDate(work.now);
  const next = start.next ?? { action: m.firstAction.sv, on: addDays(today, FIRST_ANSWER_DAYS) };
  const nextOwnerId = next.ownerId ?? brokerId;
  await refuseStrangers(work, start.ownerId, { brokerId, nextOwnerId });
  const row = {
    id: work.newId(),
    key: await takeYearKey(work, 'case', today),
    title: start.title.trim(),
    about: start.about?.trim() || null,
    organisationId: employer.id,
    ownerId: start.ownerId,
    brokerId,
    nextAction: next.action.trim(),
    nextOn: next.on,
    nextOwnerId,
    demo: start.demo ?? false,
  };
  refuseEmpty(row);
  await insertCase(work, row);
  await insertEntry(work, { caseId: row.id, kind: 'opened' }, false);
  await recordAudit(work, {
    entity: 'brokerCase',
    entityId: row.id,
    action: 'opened',
    organisationId: row.ownerId,
    after: { key: row.key, employerId: row.organisationId, brokerId, ...auditedWords(row.id, row) },
  });
  return { id: row.id, key: row.key };
}

/** What a case says of itself, and what comes next. */
export type CaseContent = { title: string; about?: string | undefined; next: NextGiven };
/** Either saved, or somebody else was first and `theirs` is what stands now. */
export type CaseSaveOutcome = { saved: true } | { saved: false; theirs: BrokerCase };

/**
 * Replaces what the case says when it still is at `version`.
 *
 * @throws Conflict when it is closed
 * @throws Invalid when something is missing, by field
 */
export async function saveCase(
  work: Work,
  key: string,
  version: number,
  { title, about, next }: CaseContent,
): Promise<CaseSaveOutcome> {
  const before = await getOwnCase(work, key);
  if (before.version !== version) return { saved: false, theirs: before };
  if (before.state === 'closed') throw new Conflict(`Case ${key} is closed`, m.alreadyClosed);
  const nextOwnerId = next.ownerId ?? before.broker.id;
  const change = {
    title: title.trim(),
    about: about?.trim() || null,
    nextAction: next.action.trim(),
    nextOn: next.on,
    nextOwnerId,
  };
  refuseEmpty(change);
  await refuseStrangers(work, before.owner.id, { nextOwnerId });
  if (!(await updateCase(work, before.id, version, change)))
    return { saved: false, theirs: await getCase(work, key) };
  await auditCase(work, before, 'changed', auditedWords(before.id, change));
  return { saved: true };
}

/** Sets what comes next, whatever else changed meanwhile: for those who have just read what stands. */
export async function setNextAction(
  work: Work,
  key: string,
  version: number,
  next: NextGiven,
): Promise<void> {
  const before = await getOwnCase(work, key);
  const outcome = await saveCase(work, key, version, { title: before.title, about: before.about, next });
  if (!outcome.saved) throw staleCase(before, version);
}
