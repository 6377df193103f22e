// BM25 over character 4-grams: needs no knowledge of Swedish and meets parts of compounds. The one to beat.
import type { Doc } from '../relevance.ts';
import { BOOST, type System } from './system.ts';

const N = 4;
/** The usual parameters of BM25 (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

export const fourGrams: System = {
  name: 'BM25 on 4-grams',
  known: 0.47,
  async open(docs) {
    const postings = new Map<string, [doc: number, count: number][]>();
    const lengths = docs.map((doc, at) => {
      const counts = countGrams(doc);
      for (const [gram, count] of counts) {
        const list = postings.get(gram);
        if (list) list.push([at, count]);
        else postings.set(gram, [[at, count]]);
      }
      return [...counts.values()].reduce((sum, count) => sum + count, 0);
    });
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    return {
      async ask(text) {
        const scores = new Float64Array(docs.length);
        for (const gram of grams(text)) {
          const list = postings.get(gram) ?? [];
          const rarity = Math.log(1 + (docs.length - list.length + 0.5) / (list.length + 0.5));
          for (const [doc, count] of list) {
            const norm = K1 * (1 - B + (B * (lengths[doc] ?? 0)) / mean);
            scores[doc] = (scores[doc] ?? 0) + (rarity * count * (K1 + 1)) / (count + norm);
          }
        }
        return [...scores.keys()]
          .filter((doc) => (scores[doc] ?? 0) > 0)
          .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
          .slice(0, 10)
          .map((doc) => docs[doc]?.id ?? '');
      },
    };
  },
};

function countGrams(doc: Doc): Map<string, number> {
  const counts = new Map<string, number>();
  for (const field of ['name', 'area', 'description'] as const)
    for (const gram of grams(doc[field] ?? '')) counts.set(gram, (counts.get(gram) ?? 0) + BOOST[field]);
  return counts;
}

/** The 4-grams of each word of a text, with its beginning and end. */
export function* grams(text: string): Generator<string> {
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}+#]+/gu) ?? []) {
    const padded = `_${word}_`;
    for (let at = 0; at + N <= Math.max(padded.length, N); at++) yield padded.slice(at, at + N);
  }
}
