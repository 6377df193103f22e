// Other ways to skills for a text, beside which Brygga's are measured: BM25 over what skills, and occupation groups,
// are called.
import type { Concept } from '../src/register/skills/concept.ts';
import { type Finder, isSkillOfJobtech } from './related.ts';
import { grams } from './systems/four-grams.ts';

type Terms = (text: string) => Iterable<string>;

/** The usual parameters of BM25 (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

/** Skills whose label shares words with the text. */
export function byLabelWords(concepts: readonly Concept[]): Finder {
  return bm25(labelsOfSkills(concepts), wordsOf);
}

/** Skills whose label shares character 4-grams with it, so that parts of compounds meet. */
export function byLabelGrams(concepts: readonly Concept[]): Finder {
  return bm25(labelsOfSkills(concepts), grams);
}

/** The skills of the closest occupation groups: by their names, those of their occupations, and their definitions. */
export function byGroupGrams(concepts: readonly Concept[]): Finder {
  const occupations = Map.groupBy(concepts, ({ broader }) => broader[0] ?? '');
  const skills = new Map(concepts.map(({ id, related }) => [id, related]));
  const groups = concepts
    .filter(({ kind, related }) => kind === 'field' && related.length > 0)
    .map(({ id, label, definition }): [string, string] => {
      const names = (occupations.get(id) ?? []).map((one) => one.label.sv);
      return [id, [label.sv, definition?.sv ?? '', ...names].join(' ')];
    });
  const closest = bm25(groups, grams);
  return (text) => [...new Set(closest(text).flatMap((id) => skills.get(id) ?? []))];
}

function labelsOfSkills(concepts: readonly Concept[]): [id: string, text: string][] {
  return concepts.filter(isSkillOfJobtech).map(({ id, label }) => [id, label.sv]);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? [];
}

function bm25(docs: readonly (readonly [id: string, text: string])[], terms: Terms): Finder {
  const postings = new Map<string, [doc: number, count: number][]>();
  const lengths = docs.map(([, text], doc) => {
    const all = [...terms(text)];
    for (const [term, said] of Map.groupBy(all, (one) => one)) {
      const list = postings.get(term);
      if (list) list.push([doc, said.length]);
      else postings.set(term, [[doc, said.length]]);
    }
    return all.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / docs.length;
  return (text) => {
    const scores = new Map<number, number>();
    for (const term of new Set(terms(text))) {
      const list = postings.get(term) ?? [];
      const rarity = Math.log(1 + (docs.length - list.length + 0.5) / (list.length + 0.5));
      for (const [doc, count] of list) {
        const norm = K1 * (1 - B + (B * (lengths[doc] ?? 0)) / mean);
        scores.set(doc, (scores.get(doc) ?? 0) + (rarity * count * (K1 + 1)) / (count + norm));
      }
    }
    return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([doc]) => docs[doc]?.[0] ?? '');
  };
}
