// Other open needs that a pool could serve: those that ask for its subject, or for what stands close to it.
import { NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { getConcept } from '../../../register/skills/skills.service.ts';
import type { PoolContent } from '../pool.ts';
import { type OpenNeed, readPoolableNeeds } from './suggestions.store.ts';

export type SimilarNeed = Pick<OpenNeed, 'id' | 'ownerId'> & {
  municipality: string;
  people: number;
  /** What it asks for of that which the pool is about; concept ids. */
  shared: string[];
};

/**
 * Open needs of all centres that are in no pool and share the subject, the nearest in content first; no names.
 *
 * @param also  ids of needs that somebody has chosen, near the subject or not
 */
export async function listSimilarNeeds(
  work: Work,
  { subject, outcomes }: Pick<PoolContent, 'subject' | 'outcomes'>,
  also: readonly string[] = [],
): Promise<SimilarNeed[]> {
  const near = await conceptsNear(work, subject);
  const asked = new Set([subject, ...outcomes]);
  return (await readPoolableNeeds(work))
    .flatMap((need) => {
      const { municipality, people } = need.criteria;
      const isNear = also.includes(need.id) || need.concepts.some((id) => near.has(id));
      if (!municipality || !isNear) return [];
      const shared = need.concepts.filter((id) => asked.has(id) || near.has(id));
      return { id: need.id, ownerId: need.ownerId, municipality, people: people ?? 1, shared };
    })
    .sort((a, b) => b.shared.length - a.shared.length || (a.id < b.id ? -1 : 1));
}

/** The subject, and the concepts that have it as the next wider one or as related. */
async function conceptsNear(work: Work, subject: string): Promise<Set<string>> {
  try {
    const { narrower, related } = await getConcept(work, subject);
    return new Set([subject, ...narrower.map(({ id }) => id), ...related.map(({ id }) => id)]);
  } catch (error) {
    if (error instanceof NotFound) return new Set([subject]);
    throw error;
  }
}
