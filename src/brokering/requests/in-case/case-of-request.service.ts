// A request moves its case: forward, past what was skipped with the reason said, and never back.
import { translator } from '../../../platform/i18n.ts';
import type { Work } from '../../../platform/work.ts';
import { type CaseStage, stageNumber } from '../../cases/case.ts';
import { advanceCase } from '../../cases/case-steps.service.ts';
import { addToTimeline, findCaseById } from '../../cases/cases.service.ts';
import { findNeedKeys, getNeed } from '../../needs/needs.service.ts';
import type { ProviderRequest } from '../asking/request.ts';
import { type LinkOf, withdrawRequest } from '../asking/requests.service.ts';
import {
  countProposals,
  readRecipients,
  readRequestById,
  readStandingRequest,
} from '../asking/requests.store.ts';
import { readChoice } from '../comparison/comparison.store.ts';
import { steps as m, withdrawals } from './in-case.messages.ts';
import { insertStep, listUnopened, type RequestStep } from './in-case.store.ts';
import { mailOpened, type OpeningLinks } from './opening-mail.service.ts';

/** Where the case stands once the step is taken; what was withdrawn leaves it where it is. */
const STAGE_OF: Record<RequestStep, CaseStage | undefined> = {
  published: 'request',
  opened: 'proposals',
  compared: 'comparison',
  chosen: 'agreement',
  agreed: 'delivery',
  withdrawn: undefined,
};

/** Tells the case of the request's need what came of it, and moves the case on; a second time does nothing. For jobs. */
export async function tellCase(work: Work, requestId: string, step: RequestStep): Promise<void> {
  const request = await readRequestById(work, requestId);
  if (!request || !(await insertStep(work, requestId, step))) return;
  // The cases of the demo region are told as stories of their own.
  if (request.demo && (step === 'published' || step === 'opened')) return;
  const needKey = (await findNeedKeys(work, [request.needId])).get(request.needId);
  const need = needKey ? await getNeed(work, needKey) : undefined;
  if (!need?.case) return;
  const text = await textOf(work, request, step);
  await addToTimeline(work, need.case.id, {
    kind: `request${step[0]?.toUpperCase()}${step.slice(1)}`,
    entity: 'request',
    entityId: request.id,
    text,
  });
  const to = STAGE_OF[step];
  const found = await findCaseById(work, need.case.id);
  if (!to || found?.state !== 'running' || stageNumber(found.stage) >= stageNumber(to)) return;
  await advanceCase(work, found.key, { to, reason: text.sv });
}

async function textOf(work: Work, request: ProviderRequest, step: RequestStep) {
  const n =
    step === 'published'
      ? (await readRecipients(work, request.id)).length
      : await countProposals(work, request.id);
  const words = { key: request.key, n };
  return { sv: translator('sv')(m[step], words), en: translator('en')(m[step], words) };
}

/** Tells cases, those who were asked and those who compare of all requests whose deadline has passed. Returns how many there were. */
export async function tellOpened(work: Work, links: OpeningLinks): Promise<number> {
  const ids = await listUnopened(work);
  for (const id of ids) {
    await tellCase(work, id, 'opened');
    const request = await readRequestById(work, id);
    // Nobody is mailed of the demo region.
    if (request && !request.demo) await mailOpened(work, request, links);
  }
  return ids.length;
}

/**
 * A need that is closed takes its request with it while nobody is chosen: all who were asked are told why, and what they
 * had handed in stays sealed. For jobs.
 */
export async function withdrawWithNeed(work: Work, needId: string, linkOf: LinkOf): Promise<void> {
  const standing = await readStandingRequest(work, needId);
  if (!standing || (await readChoice(work, standing.id))) return;
  const needKey = (await findNeedKeys(work, [needId])).get(needId);
  const need = needKey ? await getNeed(work, needKey) : undefined;
  if (need?.state !== 'closed') return;
  const why = need.closingReason === 'withdrawn' ? withdrawals.employerWithdrew : withdrawals.needClosed;
  await withdrawRequest(work, standing.key, why.sv, linkOf);
}
