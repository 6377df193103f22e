import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/audit.ts';
import type { LongJobType } from '../../../platform/jobs/job.ts';
import { startLongJob } from '../../../platform/jobs/job.ts';
import { Conflict, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { needRight } from '../concept-access.service.ts';
import { type ConceptName, findConceptNames } from '../skills.service.ts';
import type { Proposal, ProposalState, ProposalStep } from './proposal.ts';
import { reviewProblems, titles } from './review.messages.ts';
import {
  countProposals,
  deleteUnseen,
  insertStep,
  type ProposalFilter,
  readCountedAt,
  readNeedsOf,
  readProposal,
  readProposals,
  readSimilar,
  readSteps,
  readWaitingKeys,
  upsertWord,
} from './review.store.ts';
import type { UnknownWord } from './unknown-words.ts';

const SIMILAR = 5;
const EXAMPLES = 8;

/** Reads all needs and offers for words that the vocabulary does not know; the features to the right run it. */
export const wordSearchJob = { kind: 'skills.words', payload: z.object({}) } satisfies LongJobType<object>;

export type FoundWords = { words: number; fresh: number; gone: number };

/** Keeps what a reading of all texts found. Words that are gone leave, unless somebody said something of them. */
export async function keepFoundWords(work: Work, found: readonly UnknownWord[]): Promise<FoundWords> {
  const known = await readWaitingKeys(work);
  for (const word of found) await upsertWord(work, word);
  const keys = found.map((one) => one.key);
  const gone = await deleteUnseen(work, keys);
  return { words: found.length, fresh: keys.filter((key) => !known.has(key)).length, gone };
}

/** Starts a reading of all texts in the background. Returns the id of the run. */
export async function startWordSearch(work: Work): Promise<string> {
  await needRight(work, 'mayPropose');
  return startLongJob(work, wordSearchJob, { title: titles.searching, payload: {} });
}

export type ProposalPage = {
  items: Proposal[];
  counts: Map<ProposalState, number>;
  /** The concepts that decided words led to. */
  names: Map<string, ConceptName>;
  countedAt: Date | undefined;
};

/** One page of the words in a state, those of the most organisations first; `page` counts from 1. */
export async function listProposals(
  work: Work,
  filter: ProposalFilter,
  page: { page: number; limit: number },
): Promise<ProposalPage> {
  await needRight(work, 'mayPropose');
  const items = await readProposals(work, filter, {
    offset: (page.page - 1) * page.limit,
    limit: page.limit,
  });
  const names = await findConceptNames(
    work,
    items.flatMap((one) => one.conceptId ?? []),
  );
  return {
    items,
    counts: await countProposals(work, filter.text),
    names,
    countedAt: await readCountedAt(work),
  };
}

/** How many words wait for a decision, as far as the one who acts may see them. */
export async function countWaitingWords(work: Work): Promise<number> {
  return (await countProposals(work)).get('waiting') ?? 0;
}

/** @throws NotFound when there is no such word, or the one who acts may not see it */
export async function getProposal(work: Work, id: string): Promise<Proposal> {
  await needRight(work, 'mayPropose');
  const found = z.uuid().safeParse(id).success ? await readProposal(work, id) : undefined;
  if (!found) throw new NotFound(`No word ${id}`);
  return found;
}

export type ProposalDetail = {
  proposal: Proposal;
  steps: ProposalStep[];
  /** Needs that it stands in and that the one who acts may read. */
  needIds: string[];
  similar: { id: string; word: string; similarity: number }[];
  /** Of the company and of all that was decided. */
  names: Map<string, ConceptName>;
};

/** A word with all that helps to decide. @throws NotFound */
export async function getProposalDetail(work: Work, id: string): Promise<ProposalDetail> {
  const proposal = await getProposal(work, id);
  const steps = await readSteps(work, id);
  const ids = [...proposal.company, ...steps, proposal].flatMap((one) => one.conceptId ?? []);
  return {
    proposal,
    steps,
    needIds: await readNeedsOf(work, id, EXAMPLES),
    similar: await readSimilar(work, proposal, SIMILAR),
    names: await findConceptNames(work, [...new Set(ids)]),
  };
}

/** Says something of a word, for those who decide. */
export async function commentOnProposal(work: Work, id: string, text: string): Promise<void> {
  const proposal = await getProposal(work, id);
  const stepId = work.newId();
  const personId = personOf(work.actor) ?? null;
  await insertStep(work, {
    id: stepId,
    proposalId: proposal.id,
    act: 'commented',
    text,
    personId,
    at: work.now,
  });
  await recordAudit(work, {
    entity: 'conceptProposal',
    entityId: id,
    action: 'commented',
    after: { step: stepId },
  });
}

/** What is said when a word is not as the one who decides had read it. */
export function decidedMeanwhile(word: string): Conflict {
  return new Conflict(`The word ${word} was decided by somebody else`, reviewProblems.decidedMeanwhile);
}
