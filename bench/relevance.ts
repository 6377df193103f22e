// Measures the order of the content score against public programme texts, queries and relevance labels.
import { existsSync, readFileSync } from 'node:fs';
import { askIndex, scoreContent } from '../src/brokering/matching/content/content.ts';
import {
  type ContentIndex,
  createContentIndex,
  putOffer,
} from '../src/brokering/matching/content/content-index.ts';
import type { ContentRules } from '../src/brokering/matching/rule-set.ts';
import { offerContent } from '../src/brokering/offers/offer.ts';
import type { Vocabulary } from '../src/register/skills/language/vocabulary.ts';

export type Doc = {
  id: string;
  name: string;
  area?: string | null;
  /** Read for no order; only for which kinds of providers the answers show. */
  provider?: string | null;
  description?: string | null;
  /** Codes of the occupations and the field that it leads to, where a catalogue carries them; read with `--codes` alone. */
  ssyk?: readonly string[] | null;
  sun?: readonly string[] | null;
};
export type Query = { qid: string; kind: string; group: string; text: string };
export type Figures = { ndcg10: number; recall10: number; mrr: number; zeroShare: number; n: number };

export type Collection = { docs: Doc[]; queries: Query[]; relevant: Map<string, Set<string>> };

/** Reads documents, queries (JSON lines) and TREC labels; says which file is missing. */
export function readCollection(paths: { docs: string; queries: string; qrels: string }): Collection {
  for (const path of Object.values(paths)) if (!existsSync(path)) throw new Error(`No such file: ${path}`);
  const relevant = new Map<string, Set<string>>();
  for (const line of readFileSync(paths.qrels, 'utf8').split('\n')) {
    const [qid, , doc, grade] = line.trim().split(/\s+/);
    if (!qid || !doc || !(Number(grade) > 0)) continue;
    const known = relevant.get(qid);
    if (known) known.add(doc);
    else relevant.set(qid, new Set([doc]));
  }
  // Some ids of the public list are numbers there, but text in the labels.
  const docs = readLines<Doc>(paths.docs).map((doc) => ({ ...doc, id: String(doc.id) }));
  return { docs, queries: readLines<Query>(paths.queries), relevant };
}

function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/**
 * Documents as published offers: their area stands first in the description.
 * @param outcomesOf  concepts that a document's codes name; none when texts alone are compared
 */
export function indexDocs(
  docs: readonly Doc[],
  {
    vocabulary,
    rules,
    outcomesOf,
  }: { vocabulary: Vocabulary; rules: ContentRules; outcomesOf?: (doc: Doc) => string[] },
): ContentIndex {
  const index = createContentIndex(vocabulary, rules);
  for (const doc of docs) {
    const description = [doc.area, doc.description].filter(Boolean).join('. ');
    const content = offerContent.parse({
      kind: 'programme',
      title: { sv: doc.name },
      description: { sv: description },
      outcomes: outcomesOf?.(doc) ?? [],
    });
    putOffer(index, { id: doc.id, content, provider: '', runBy: [], changedAt: '2025-01-01T00:00:00Z' });
  }
  return index;
}

/** The first ten documents for a text by content score; ties by id. */
export function firstTen(index: ContentIndex, text: string): string[] {
  const question = askIndex(index, { text, concepts: [], rejectedConcepts: [] });
  const scores = scoreContent(index, question);
  const found: [string, number][] = [];
  scores.forEach((score, place) => {
    const offer = index.offers[place];
    if (offer && score > 0) found.push([offer.id, score]);
  });
  found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return found.slice(0, 10).map(([id]) => id);
}

/** How well one query was answered. */
export type Judged = { query: Query; figures: Figures };

/** Judges the answers of one system, query by query. */
export function judgeAll(collection: Collection, answers: ReadonlyMap<string, readonly string[]>): Judged[] {
  return collection.queries.map((query) => {
    const relevant = collection.relevant.get(query.qid) ?? new Set<string>();
    return { query, figures: judge(answers.get(query.qid) ?? [], relevant) };
  });
}

/** Mean figures per kind of query, in the order in which the kinds come. */
export function byKind(judged: readonly Judged[]): Map<string, Figures> {
  const kinds = new Map<string, Figures>();
  for (const { query, figures } of judged) {
    const sum = kinds.get(query.kind) ?? { ndcg10: 0, recall10: 0, mrr: 0, zeroShare: 0, n: 0 };
    kinds.set(query.kind, {
      ndcg10: sum.ndcg10 + figures.ndcg10,
      recall10: sum.recall10 + figures.recall10,
      mrr: sum.mrr + figures.mrr,
      zeroShare: sum.zeroShare + figures.zeroShare,
      n: sum.n + 1,
    });
  }
  for (const [kind, sum] of kinds) kinds.set(kind, { ...scale(sum, 1 / sum.n), n: sum.n });
  return kinds;
}

/** The mean over the kinds, each kind counting as much. */
export function meanOf(kinds: ReadonlyMap<string, Figures>): Figures {
  const sum = { ndcg10: 0, recall10: 0, mrr: 0, zeroShare: 0, n: 0 };
  for (const figures of kinds.values()) {
    sum.ndcg10 += figures.ndcg10;
    sum.recall10 += figures.recall10;
    sum.mrr += figures.mrr;
    sum.zeroShare += figures.zeroShare;
    sum.n += figures.n;
  }
  return { ...scale(sum, 1 / kinds.size), n: sum.n };
}

function scale(figures: Figures, by: number): Figures {
  return {
    ndcg10: figures.ndcg10 * by,
    recall10: figures.recall10 * by,
    mrr: figures.mrr * by,
    zeroShare: figures.zeroShare * by,
    n: figures.n,
  };
}

function judge(found: readonly string[], relevant: ReadonlySet<string>): Figures {
  let gain = 0;
  let hits = 0;
  let mrr = 0;
  found.slice(0, 10).forEach((id, at) => {
    if (!relevant.has(id)) return;
    gain += 1 / Math.log2(at + 2);
    hits += 1;
    if (mrr === 0) mrr = 1 / (at + 1);
  });
  const possible = Math.min(10, relevant.size);
  let best = 0;
  for (let at = 0; at < possible; at++) best += 1 / Math.log2(at + 2);
  return {
    ndcg10: best > 0 ? gain / best : 0,
    recall10: possible > 0 ? hits / possible : 0,
    mrr,
    zeroShare: found.length === 0 ? 1 : 0,
    n: 1,
  };
}
