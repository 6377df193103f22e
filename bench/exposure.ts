// Which kinds of providers the first ten places show, beside which kinds the right answers have: an order that is
// neutral gives each kind about its share.
import type { Collection, Doc } from './relevance.ts';

/** Shares of each kind, 0–1: of the first ten places of all answers, and of all right answers. */
export type Exposure = Record<string, { shown: number; right: number }>;

/** The list names providers, no kinds; the name tells the form of most. The first that fits counts. */
const KINDS: readonly (readonly [kind: string, name: RegExp])[] = [
  ['company', /\b(ab|aktiebolag)\b/i],
  ['public', /kommun|region|stad\b|vuxenutb|komvux|kunskapsförbund|utbildningsförbund|landsting/i],
  ['association', /stiftelse|folkhögskola|folkuniversitet|medborgarskolan|förening/i],
];

export function measureExposure(
  { docs, queries, relevant }: Collection,
  answers: ReadonlyMap<string, readonly string[]>,
): Exposure {
  const kindOf = new Map(docs.map((doc) => [doc.id, kindFor(doc)]));
  const shown = shareOf(
    queries.flatMap(({ qid }) => answers.get(qid)?.slice(0, 10) ?? []),
    kindOf,
  );
  const right = shareOf(
    queries.flatMap(({ qid }) => [...(relevant.get(qid) ?? [])]),
    kindOf,
  );
  const kinds = [...KINDS.map(([kind]) => kind), OTHER];
  return Object.fromEntries(
    kinds.map((kind) => [kind, { shown: shown.get(kind) ?? 0, right: right.get(kind) ?? 0 }]),
  );
}

const OTHER = 'other';

function kindFor({ provider }: Doc): string {
  return KINDS.find(([, name]) => name.test(provider ?? ''))?.[0] ?? OTHER;
}

function shareOf(ids: readonly string[], kindOf: ReadonlyMap<string, string>): Map<string, number> {
  const shares = new Map<string, number>();
  for (const id of ids) {
    const kind = kindOf.get(id);
    if (kind) shares.set(kind, (shares.get(kind) ?? 0) + 1 / ids.length);
  }
  return shares;
}
