// How long it takes to build the index and to match, and how that grows with the number of offers.
import MiniSearch from 'minisearch';
import type { ContentIndex } from '../src/brokering/matching/content/content-index.ts';
import { createContentIndex, putOffer } from '../src/brokering/matching/content/content-index.ts';
import { matchNeed } from '../src/brokering/matching/match.ts';
import type { MatchableOffer } from '../src/brokering/matching/matchable-offer.ts';
import { matchingInBulk } from '../src/brokering/matching/ranking/bulk.ts';
import { RULE_SET } from '../src/brokering/matching/rule-set.ts';
import { type NeedCriteria, needCriteria } from '../src/brokering/needs/need.ts';
import { runAtOnce } from '../src/platform/steps.ts';
import type { Concept } from '../src/register/skills/concept.ts';
import type { Vocabulary } from '../src/register/skills/language/vocabulary.ts';
import { generateNeeds, generateOffers } from './offers.ts';
import { BOOST } from './systems/system.ts';

export type Figures = {
  buildMs: number;
  /** Memory of the index beside the offers themselves. */
  indexMb: number;
  p50Ms: number;
  p95Ms: number;
};
export type Speed = Figures & {
  offers: number;
  withOffersMb: number;
  /** The same offers and needs in MiniSearch, without conditions, order by lot and reasons, which it does not have. */
  miniSearch: Figures;
};
export type Bulk = { needs: number; offers: number; ms: number };

const TOWNS = new Map([
  ['1885', { latitude: 59.592, longitude: 15.231 }],
  ['1880', { latitude: 59.275, longitude: 15.213 }],
  ['0180', { latitude: 59.329, longitude: 18.068 }],
]);
const QUERIES = 200;
/** It takes a hundred times as long for one. */
const MINI_QUERIES = 40;

/** One explained top-20 match each, with a place and a limit of distance. */
export function measureSpeed(count: number, concepts: readonly Concept[], vocabulary: Vocabulary): Speed {
  const before = usedMb();
  const offers = generateOffers(count, concepts);
  const withOffers = usedMb();
  const needs = generateNeeds(QUERIES, concepts);
  const own = measure(() => {
    const index = indexAll(offers, vocabulary);
    return (text) => matchNeed(index, { need: needFor(text), around: { towns: TOWNS }, limit: 20 }, RULE_SET);
  }, needs);
  const miniSearch = measure(() => openMiniSearch(offers), needs.slice(0, MINI_QUERIES));
  return { offers: count, ...own, withOffersMb: withOffers - before + own.indexMb, miniSearch };
}

/** All needs against all offers, the first 20 of each, without reasons. */
export function measureBulk(
  size: { needs: number; offers: number },
  concepts: readonly Concept[],
  vocabulary: Vocabulary,
): Bulk {
  const index = indexAll(generateOffers(size.offers, concepts), vocabulary);
  const needs = generateNeeds(size.needs, concepts).map((text) => ({
    need: needFor(text),
    around: { towns: TOWNS },
    limit: 20,
  }));
  const started = performance.now();
  runAtOnce(matchingInBulk(index, needs, RULE_SET, () => undefined));
  return { ...size, ms: performance.now() - started };
}

function needFor(text: string): NeedCriteria {
  return needCriteria.parse({ text, municipality: '1885', maxDistanceKm: 80 });
}

function indexAll(offers: readonly MatchableOffer[], vocabulary: Vocabulary): ContentIndex {
  const index = createContentIndex(vocabulary, RULE_SET.content);
  for (const offer of offers) putOffer(index, offer);
  return index;
}

/** As in the comparison of quality (`systems/minisearch.ts`). */
function openMiniSearch(offers: readonly MatchableOffer[]): (text: string) => unknown {
  const index = new MiniSearch({
    fields: ['name', 'description'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: BOOST },
  });
  index.addAll(
    offers.map(({ id, content }) => ({ id, name: content.title.sv, description: content.description.sv })),
  );
  return (text) => index.search(text).slice(0, 20);
}

/** How long it takes to make an index, and to ask it; the first questions only warm it up. */
function measure(make: () => (text: string) => unknown, needs: readonly string[]): Figures {
  const before = usedMb();
  const started = performance.now();
  const ask = make();
  const buildMs = performance.now() - started;
  const indexMb = usedMb() - before;
  const times = needs
    .map((text) => {
      const asked = performance.now();
      ask(text);
      return performance.now() - asked;
    })
    .slice(Math.floor(needs.length / 10))
    .sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { buildMs, indexMb, p50Ms: at(0.5), p95Ms: at(0.95) };
}

function usedMb(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_048_576;
}

/** Exponent b of time = a·n^b through the measured points. */
export function fitExponent(points: readonly (readonly [n: number, value: number])[]): number {
  const logs = points
    .filter(([, value]) => value > 0)
    .map(([n, value]) => [Math.log(n), Math.log(value)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
