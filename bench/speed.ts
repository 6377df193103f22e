// How long it takes to build the index and to match, and how that grows with the number of offers.
import type { ContentIndex } from '../src/brokering/matching/content/content-index.ts';
import { createContentIndex, putOffer } from '../src/brokering/matching/content/content-index.ts';
import { matchNeed } from '../src/brokering/matching/match.ts';
import { RULE_SET } from '../src/brokering/matching/rule-set.ts';
import { needCriteria } from '../src/brokering/needs/need.ts';
import type { Concept } from '../src/register/skills/concept.ts';
import type { Vocabulary } from '../src/register/skills/language/vocabulary.ts';
import { generateNeeds, generateOffers } from './offers.ts';

export type Speed = {
  offers: number;
  buildMs: number;
  /** Memory of the index beside the offers themselves, and of both. */
  indexMb: number;
  withOffersMb: number;
  p50Ms: number;
  p95Ms: number;
};

const TOWNS = new Map([
  ['1885', { latitude: 59.592, longitude: 15.231 }],
  ['1880', { latitude: 59.275, longitude: 15.213 }],
  ['0180', { latitude: 59.329, longitude: 18.068 }],
]);
const QUERIES = 200;

/** One explained top-20 match each, with a place and a limit of distance. */
export function measureSpeed(count: number, concepts: readonly Concept[], vocabulary: Vocabulary): Speed {
  const before = usedMb();
  const offers = generateOffers(count, concepts);
  const withOffers = usedMb();
  const started = performance.now();
  const index = createContentIndex(vocabulary, RULE_SET.content);
  for (const offer of offers) putOffer(index, offer);
  const buildMs = performance.now() - started;
  const after = usedMb();
  const times = timeMatches(index, concepts);
  return {
    offers: count,
    buildMs,
    indexMb: after - withOffers,
    withOffersMb: after - before,
    p50Ms: times[Math.floor(times.length * 0.5)] ?? 0,
    p95Ms: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

function timeMatches(index: ContentIndex, concepts: readonly Concept[]): number[] {
  const needs = generateNeeds(QUERIES, concepts);
  return needs
    .map((text) => {
      const need = needCriteria.parse({ text, municipality: '1885', maxDistanceKm: 80 });
      const started = performance.now();
      matchNeed(index, { need, around: { towns: TOWNS }, limit: 20 }, RULE_SET);
      return performance.now() - started;
    })
    .slice(20)
    .sort((a, b) => a - b);
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
