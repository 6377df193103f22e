// Needs as parts of a case: put in, taken out, and what becomes of them when the case ends.
import { readAllParts } from '../../../platform/all-parts.ts';
import { Conflict, Invalid } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { listMerged } from '../../../register/organisations/merging.service.ts';
import { findOrganisation } from '../../../register/organisations/organisations.service.ts';
import type { BrokerCase, CaseClosingReason } from '../../cases/case.ts';
import { type CaseStart, openCase } from '../../cases/case-content.service.ts';
import { closeCase } from '../../cases/case-steps.service.ts';
import { getCase } from '../../cases/cases.service.ts';
import type { PlannedVisit } from '../../employers/visits/planned-visit.ts';
import { cancelVisit, listPlannedVisits } from '../../employers/visits/planned-visits.service.ts';
import type { Need } from '../need.ts';
import { closeNeed, getNeed, listNeeds, moveNeedToCase, pauseNeed } from '../needs.service.ts';
import { messages as m } from './case-needs.messages.ts';
import { type NeedFate, needEnd } from './case-needs.ts';

/** The needs of a case that the one who acts may see, the newest first. */
export async function listNeedsOfCase(work: Work, caseId: string): Promise<Need[]> {
  return readAllParts((part) => listNeeds(work, { caseId }, { sort: 'received', falling: true, ...part }));
}

/**
 * Puts a need into a case.
 *
 * @throws Conflict when the case is closed
 * @throws Invalid when the two are of different employers or houses
 */
export async function linkNeed(work: Work, needKey: string, caseKey: string): Promise<void> {
  const need = await getNeed(work, needKey);
  const to = await getCase(work, caseKey);
  if (to.state === 'closed') throw new Conflict(`Case ${caseKey} is closed`, m.caseClosed);
  if (to.owner.id !== need.owner.id) throw new Invalid([{ field: 'caseKey', message: m.otherHouse }]);
  // Of a merged record the one that was kept, as the case has it.
  const employer = need.organisation && (await findOrganisation(work, need.organisation.id));
  if (employer && employer.id !== to.employer.id)
    throw new Invalid([{ field: 'caseKey', message: m.otherEmployer }]);
  await moveNeedToCase(work, needKey, { id: to.id, organisationId: to.employer.id });
}

/** Takes the need out of the case that it is part of. */
export async function unlinkNeed(work: Work, needKey: string): Promise<void> {
  await moveNeedToCase(work, needKey, undefined);
}

/**
 * Opens a case for a need: of its employer, in its house.
 *
 * @returns the key of the case
 * @throws Invalid when the need names no employer
 */
export async function openCaseForNeed(
  work: Work,
  needKey: string,
  start: Omit<CaseStart, 'organisationId' | 'ownerId'>,
): Promise<string> {
  const { organisation, owner } = await getNeed(work, needKey);
  if (!organisation) throw new Invalid([{ field: '', message: m.needsEmployer }]);
  const { key } = await openCase(work, { ...start, organisationId: organisation.id, ownerId: owner.id });
  await linkNeed(work, needKey, key);
  return key;
}

/** Into which case: none, a new one, or the one with the key. */
export type CaseChoice =
  | { kind: 'none' }
  | { kind: 'new'; title: string }
  | { kind: 'existing'; key: string };

/** Puts needs that were read out of one enquiry into a case together. @throws as opening and linking do */
export async function putIntoCase(
  work: Work,
  needKeys: readonly string[],
  choice: CaseChoice,
): Promise<void> {
  const [first, ...others] = needKeys;
  if (choice.kind === 'none' || first === undefined) return;
  const key =
    choice.kind === 'new' ? await openCaseForNeed(work, first, { title: choice.title }) : choice.key;
  for (const need of choice.kind === 'new' ? others : needKeys) await linkNeed(work, need, key);
}

export type CaseEnd = {
  reason: CaseClosingReason;
  words?: string | undefined;
  /** What becomes of the needs that are not closed; must be said when there are any. */
  needs?: NeedFate | undefined;
  /** Cancels the visits that the house plans at the employer; those who were invited are told. */
  cancelsVisits?: boolean | undefined;
};

/** The visits that the house of a case plans at its employer. */
export async function listVisitsOfCase(work: Work, found: BrokerCase): Promise<PlannedVisit[]> {
  const merged = await listMerged(work, found.employer.id);
  const visits = await listPlannedVisits(work, { ids: [found.employer.id, ...merged.map(({ id }) => id)] });
  return visits.filter(({ house, endsAt }) => house.id === found.owner.id && endsAt > work.now);
}

/**
 * Ends a case and, as chosen, the work with its needs and the visits that are planned: all of it, or nothing. Learning
 * efforts go on until somebody ends them.
 *
 * @throws Invalid when needs are left and nothing says what becomes of them; and as `closeCase` does
 */
export async function endCase(work: Work, key: string, version: number, end: CaseEnd): Promise<void> {
  const found = await getCase(work, key);
  const left = (await listNeedsOfCase(work, found.id)).filter(({ state }) => state !== 'closed');
  const { needs: fate } = end;
  if (left.length > 0 && !fate) throw new Invalid([{ field: 'needs', message: m.chooseFate }]);
  // The needs first: what happens to them is told before the case ends.
  for (const need of left) {
    const becomes = needEnd(need.state, fate ?? 'keep', end.reason);
    if (becomes?.state === 'paused') await pauseNeed(work, need.key, need.version);
    if (becomes?.state === 'closed') await closeNeed(work, need.key, need.version, becomes.closingReason);
  }
  if (end.cancelsVisits)
    for (const visit of await listVisitsOfCase(work, found))
      await cancelVisit(work, visit.employer.id, visit);
  await closeCase(work, key, version, end);
}
