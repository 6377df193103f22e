// The subjects whose course would serve a need: what it asks for, and what stands close to that in the vocabulary.
import type { Concept } from '../../../register/skills/concept.ts';

/** How close the next wider concept, a sibling's subject or a related concept is to what was asked for. */
const BROADER = 0.7;
const RELATED = 0.6;

/**
 * Concepts that a need can be pooled under, with their closeness in (0, 1]. Fields and occupations hold too much to be
 * the subject of one course, so they only count when the need itself names them.
 */
export function closeSubjects(
  asked: readonly string[],
  concepts: ReadonlyMap<string, Pick<Concept, 'kind' | 'broader' | 'related'>>,
): ReadonlyMap<string, number> {
  const close = new Map<string, number>(asked.map((id) => [id, 1]));
  const add = (id: string, closeness: number) => {
    const kind = concepts.get(id)?.kind;
    if (kind === undefined || kind === 'field' || kind === 'occupation') return;
    close.set(id, Math.max(closeness, close.get(id) ?? 0));
  };
  for (const id of asked) {
    for (const broader of concepts.get(id)?.broader ?? []) add(broader, BROADER);
    for (const related of concepts.get(id)?.related ?? []) add(related, RELATED);
  }
  return close;
}
