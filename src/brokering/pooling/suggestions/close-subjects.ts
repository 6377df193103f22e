// The subjects whose course would serve a need: what it asks for, and what stands close to that in the vocabulary.
import type { Concept } from '../../../register/skills/concept.ts';

/** How close the next wider concept, a sibling's subject or a related concept is to what was asked for. */
const BROADER = 0.7;
const RELATED = 0.6;

/** Concepts by id: what is asked for, and what stands one step from it. */
type Around = ReadonlyMap<string, Pick<Concept, 'kind' | 'broader' | 'related'>>;

/**
 * Concepts that a need can be pooled under, with their closeness in (0, 1]. Fields and occupations hold too much to be
 * the subject of one course, so they only count when the need itself names them.
 */
export function closeSubjects(asked: readonly string[], concepts: Around): ReadonlyMap<string, number> {
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

/**
 * Those of the concepts that others ask for which one course could serve together with what is asked for here: both
 * stand close to the same subject. Of two needs either both meet the other or neither does.
 */
export function meetingSubjects(
  asked: readonly string[],
  others: readonly string[],
  concepts: Around,
): string[] {
  const close = closeSubjects(asked, concepts);
  const meets = (one: string) => [...closeSubjects([one], concepts).keys()].some((id) => close.has(id));
  return others.filter(meets);
}

/**
 * For each list of what is asked for, how many of the other lists it meets, as `meetingSubjects` has it. Lists that ask
 * for the same are looked at once.
 */
export function countMeeting(lists: readonly (readonly string[])[], concepts: Around): number[] {
  const alike = [...Map.groupBy(lists, (asked) => [...new Set(asked)].sort().join(' ')).values()];
  const subjects = alike.map(([asked = []]) => closeSubjects(asked, concepts));
  const under = new Map<string, number[]>();
  for (const [at, close] of subjects.entries())
    for (const id of close.keys()) {
      const known = under.get(id);
      if (known) known.push(at);
      else under.set(id, [at]);
    }
  const counts = new Map<readonly string[], number>();
  for (const [at, same] of alike.entries()) {
    const met = new Set([...(subjects[at]?.keys() ?? [])].flatMap((id) => under.get(id) ?? []));
    let all = 0;
    for (const other of met) all += alike[other]?.length ?? 0;
    for (const asked of same) counts.set(asked, Math.max(0, all - 1));
  }
  return lists.map((asked) => counts.get(asked) ?? 0);
}
