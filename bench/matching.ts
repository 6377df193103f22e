// npm run -s bench:matching -- [--docs F --queries F --qrels F] [--taxonomy DIR] [--data DIR] [--only speed|relevance] [--json]
// Quality of matching against public texts and labels, and its speed on made-up offers. Nothing is written to disk.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ContentIndex } from '../src/brokering/matching/content/content-index.ts';
import { matchNeed } from '../src/brokering/matching/match.ts';
import { RULE_SET } from '../src/brokering/matching/rule-set.ts';
import { needCriteria } from '../src/brokering/needs/need.ts';
import { readVocabulary } from '../src/register/skills/language/vocabulary.ts';
import {
  type Figures,
  firstTen,
  indexDocs,
  meanOf,
  measure,
  type Query,
  readCollection,
} from './relevance.ts';
import { fitExponent, measureSpeed, type Speed } from './speed.ts';
import { readStarter } from './starter.ts';
import { readTaxonomy } from './taxonomy.ts';

const { values: given } = parseArgs({
  options: {
    docs: { type: 'string' },
    queries: { type: 'string' },
    qrels: { type: 'string' },
    taxonomy: { type: 'string' },
    data: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const data =
  given.data ??
  process.env.BRYGGA_PUBLIC_DATA ??
  fileURLToPath(new URL('../../shared/data', import.meta.url));
const derived = join(data, '04-relevance/derived');
const taxonomy = given.taxonomy ?? join(data, '01-taxonomy');
const paths = {
  docs: given.docs ?? join(derived, 'yh_docs.jsonl'),
  queries: given.queries ?? join(derived, 'yh_queries_dev.jsonl'),
  qrels: given.qrels ?? join(derived, 'yh_qrels_dev.tsv'),
};
const say = (line: string) => process.stderr.write(`${line}\n`);
const GROWTH = [1_000, 3_000, 10_000, 20_000, 50_000, 100_000];

const relevance = given.only === 'speed' ? undefined : runRelevance();
const speed = given.only === 'relevance' ? undefined : runSpeed();
if (given.json) console.log(JSON.stringify({ ruleSet: RULE_SET.version, ...relevance, speed }, null, 2));

function runRelevance(): { systems: Record<string, unknown> } | undefined {
  const missing = [...Object.values(paths), taxonomy].find((path) => !existsSync(path));
  if (missing) {
    say(
      `Quality is not measured: ${missing} does not exist (give --data, --docs, --queries, --qrels, --taxonomy)`,
    );
    return undefined;
  }
  const systems: Record<string, unknown> = {};
  const jobtech = [...readStarter(), ...readTaxonomy(taxonomy, 'jobtech')];
  const both = [...jobtech, ...readTaxonomy(taxonomy, 'esco')];
  const ways: [string, typeof both, (index: ContentIndex, query: Query) => string[]][] = [
    ['Brygga', jobtech, (index, query) => firstTen(index, query.text)],
    ['Brygga, as the page shows it (bands and lot)', jobtech, shownTen],
    ['Brygga, with JobTech and ESCO', both, (index, query) => firstTen(index, query.text)],
    ['Brygga, starter vocabulary only', readStarter(), (index, query) => firstTen(index, query.text)],
  ];
  for (const [name, concepts, answer] of ways) systems[name] = measureWay(name, concepts, answer);
  return { systems };
}

function measureWay(
  name: string,
  concepts: Parameters<typeof readVocabulary>[0],
  answer: (index: ContentIndex, query: Query) => string[],
): unknown {
  const collection = readCollection(paths);
  const vocabulary = readVocabulary(concepts);
  const started = performance.now();
  const index = indexDocs(collection.docs, vocabulary, RULE_SET.content);
  const indexMs = performance.now() - started;
  const times: number[] = [];
  const kinds = measure(collection, (query) => {
    const asked = performance.now();
    const found = answer(index, query);
    times.push(performance.now() - asked);
    return found;
  });
  times.sort((a, b) => a - b);
  const mean = meanOf(kinds);
  if (!given.json) printKinds(name, kinds, mean);
  return {
    kinds: Object.fromEntries(kinds),
    mean,
    p50Ms: times[Math.floor(times.length / 2)],
    p95Ms: times[Math.floor(times.length * 0.95)],
    indexMs,
  };
}

function shownTen(index: ContentIndex, query: Query): string[] {
  const need = needCriteria.parse({ text: query.text });
  return matchNeed(index, { need, around: { towns: new Map() }, limit: 10 }, RULE_SET).matches.map(
    (one) => one.offerId,
  );
}

function printKinds(name: string, kinds: ReadonlyMap<string, Figures>, mean: Figures): void {
  console.log(`\n${name}\n${'kind'.padEnd(26)}${'n'.padStart(5)} nDCG@10 recall@10   MRR  zero`);
  for (const [kind, figures] of [...kinds, ['mean', mean] as const]) {
    const { n, ndcg10, recall10, mrr, zeroShare } = figures;
    const numbers = [ndcg10, recall10, mrr, zeroShare].map((value) => value.toFixed(3));
    console.log(
      `${kind.padEnd(26)}${String(n).padStart(5)}   ${numbers[0]}     ${numbers[1]} ${numbers[2]} ${numbers[3]}`,
    );
  }
}

function runSpeed(): {
  concepts: number;
  vocabularyMs: number;
  points: Speed[];
  buildExponent: number;
  matchExponent: number;
} {
  const concepts = readStarter();
  const all = existsSync(taxonomy)
    ? [...concepts, ...readTaxonomy(taxonomy, 'jobtech'), ...readTaxonomy(taxonomy, 'esco')]
    : concepts;
  if (all === concepts) say(`Speed is measured with the starter vocabulary: ${taxonomy} does not exist`);
  const started = performance.now();
  const vocabulary = readVocabulary(all);
  const vocabularyMs = performance.now() - started;
  const points = GROWTH.map((count) => measureSpeed(count, all, vocabulary));
  const buildExponent = fitExponent(points.map((point) => [point.offers, point.buildMs]));
  const matchExponent = fitExponent(points.map((point) => [point.offers, point.p50Ms]));
  if (!given.json) {
    console.log(`\n${all.length} concepts read in ${vocabularyMs.toFixed(0)} ms`);
    console.log(`${'offers'.padStart(8)}  build ms  index MB  with offers MB  match p50 ms  p95 ms`);
    for (const { offers, buildMs, indexMb, withOffersMb, p50Ms, p95Ms } of points)
      console.log(
        `${String(offers).padStart(8)}${buildMs.toFixed(0).padStart(10)}${indexMb.toFixed(0).padStart(10)}${withOffersMb.toFixed(0).padStart(16)}${p50Ms.toFixed(1).padStart(14)}${p95Ms.toFixed(1).padStart(8)}`,
      );
    console.log(`growth: build n^${buildExponent.toFixed(2)}, match n^${matchExponent.toFixed(2)}`);
  }
  return { concepts: all.length, vocabularyMs, points, buildExponent, matchExponent };
}
