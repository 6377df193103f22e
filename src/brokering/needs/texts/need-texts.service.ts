import type { Work } from '../../../platform/work.ts';
import type { NeedText } from './need-text.ts';
import {
  readCount,
  readNeedsOfConcept,
  readNeedTexts,
  readNeedTextsOf,
  readSenderNames,
} from './need-texts.store.ts';

/** How many needs there are that are no drafts, as far as the one who acts may read them. */
export async function countNeedTexts(work: Work): Promise<number> {
  return readCount(work);
}

/** What needs say, a number of them at a time in order of id, drafts left out. */
export async function listNeedTexts(
  work: Work,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<NeedText[]> {
  return readNeedTexts(work, after, limit);
}

/** What these needs say, the newest first; those that the one who acts may not read are left out. */
export async function listTextsOfNeeds(work: Work, ids: readonly string[]): Promise<NeedText[]> {
  return readNeedTextsOf(work, ids);
}

/** Names of people and workplaces as senders wrote them. */
export async function listSenderNames(work: Work): Promise<{ people: string[]; organisations: string[] }> {
  return readSenderNames(work);
}

/** How many needs ask for the concept, over all centres; `null` where fewer than five. */
export async function countNeedsOfConcept(work: Work, conceptId: string): Promise<number | null> {
  return readNeedsOfConcept(work, conceptId);
}
