// Other open needs that a pool could serve: those that one course could serve together with what it is about.
import type { Work } from '../../../platform/work.ts';
import type { PoolContent } from '../pool.ts';
import { countMeeting, meetingSubjects } from './close-subjects.ts';
import { conceptsAround } from './suggestions.service.ts';
import { type OpenNeed, readPoolableNeeds } from './suggestions.store.ts';

export type SimilarNeed = Pick<OpenNeed, 'id' | 'ownerId'> & {
  municipality: string;
  people: number;
  /** What it asks for of that which the pool is about; concept ids. */
  shared: string[];
  /** Whether it asks for the subject itself, or for what stands close to it. */
  meetsSubject: boolean;
};

/**
 * Open needs of all centres that are in no pool and ask for what a pool is about, or for what stands close to it; those
 * that ask for its subject and for most of it first; no names.
 *
 * @param also  ids of needs that somebody has chosen, close to it or not
 */
export async function listSimilarNeeds(
  work: Work,
  { subject, outcomes }: Pick<PoolContent, 'subject' | 'outcomes'>,
  also: readonly string[] = [],
): Promise<SimilarNeed[]> {
  const asked = [subject, ...outcomes];
  const { open, concepts } = await readOpen(work, asked);
  return open
    .flatMap((need) => {
      const { municipality, people } = need.criteria;
      const shared = meetingSubjects(asked, need.concepts, concepts);
      if (!municipality || (shared.length === 0 && !also.includes(need.id))) return [];
      const meetsSubject = meetingSubjects([subject], need.concepts, concepts).length > 0;
      return { id: need.id, ownerId: need.ownerId, municipality, people: people ?? 1, shared, meetsSubject };
    })
    .sort(
      (a, b) =>
        Number(b.meetsSubject) - Number(a.meetsSubject) ||
        b.shared.length - a.shared.length ||
        (a.id < b.id ? -1 : 1),
    );
}

/**
 * For each open need that is in no pool and says what and where, by its id, how many others one course could serve
 * together with it. Two needs count each other or neither does.
 */
export async function countSimilarNeeds(work: Work): Promise<Map<string, number>> {
  const { open, concepts } = await readOpen(work, []);
  const whole = open.filter((need) => need.criteria.municipality && need.concepts.length > 0);
  const counts = countMeeting(
    whole.map((need) => need.concepts),
    concepts,
  );
  return new Map(whole.map(({ id }, at) => [id, counts[at] ?? 0]));
}

async function readOpen(work: Work, asked: readonly string[]) {
  const open = await readPoolableNeeds(work);
  const all = new Set([...asked, ...open.flatMap((need) => need.concepts)]);
  return { open, concepts: await conceptsAround(work, all) };
}
