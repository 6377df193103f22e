import type { Listed, Part } from '../../../platform/part.ts';
import { NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { getRequestForStaff, type RequestForStaff } from '../asking/requests.service.ts';
import {
  countJudgements,
  readExceptions,
  readJudgements,
  readOwnJudgements,
  readPublished,
} from './judgement.store.ts';
import type { Judgement, JudgementFilter, OwnJudgement, Verdict, WhyNot } from './judgement.ts';

/** The providers of a request with what the rule said of each; `counts` is empty where nothing was stored. */
export type JudgedRequest = RequestForStaff & {
  judgements: Listed<Judgement>;
  counts: ReadonlyMap<Verdict, number>;
};

/** @throws NotFound for others than the centre and the employer */
export async function getJudgements(
  work: Work,
  key: string,
  filter: JudgementFilter,
  part: Part,
): Promise<JudgedRequest> {
  const found = await getRequestForStaff(work, key);
  return {
    ...found,
    judgements: await readJudgements(work, found.request.id, filter, part),
    counts: await countJudgements(work, found.request.id),
  };
}

/** Requests that the providers of the one who acts did not get, each with the stored answer; the newest first. */
export async function listUnasked(work: Work, part: Part): Promise<Listed<OwnJudgement>> {
  return readOwnJudgements(work, part);
}

/**
 * Why a provider did not get a published request, as it was stored that day.
 *
 * @throws NotFound when no request that stands has the key
 */
export async function whyNotAsked(work: Work, key: string): Promise<WhyNot> {
  const found = await readPublished(work, key);
  if (!found) throw new NotFound(`No published request ${key}`);
  const { request, judged, judgement } = found;
  const exceptions = await readExceptions(work, request.requestId);
  if (judgement) return { kind: 'judged', request, exceptions, judgement };
  return { kind: judged ? 'afterwards' : 'older', request, exceptions };
}
