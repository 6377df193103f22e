// All systems over the same documents and queries in one run, and what can be said of their differences.
import { type Exposure, measureExposure } from './exposure.ts';
import { drawFrom } from './offers.ts';
import { byKind, type Collection, type Figures, type Judged, judgeAll, meanOf } from './relevance.ts';
import type { System } from './systems/system.ts';

export type Measured = {
  kinds: Record<string, Figures>;
  mean: Figures;
  p50Ms: number;
  p95Ms: number;
  indexMs: number;
  indexMb: number;
  exposure: Exposure;
};
export type Quality = {
  systems: Record<string, Measured>;
  /** Brygga's mean beside the best other's, with the interval that nine in ten resamples of the groups fall in. */
  ratio: { best: string; ratio: number; low: number; high: number };
  /** Systems that landed too far below what is known of them. */
  tooLow: string[];
};

/** A system may land so much below what is known of it; further down it has been set up wrongly. */
const TOLERANCE = 0.02;
const RESAMPLES = 1_000;

/** @param ours  how many of the systems, from the first, are Brygga's own; the first is compared with the others */
export async function compareSystems(
  collection: Collection,
  systems: readonly System[],
  ours: number,
): Promise<Quality> {
  const measured = new Map<string, { figures: Measured; judged: Judged[] }>();
  for (const system of systems) measured.set(system.name, await measureSystem(collection, system));
  const first = systems[0];
  const rivals = systems.slice(ours);
  const meanIn = (name: string) => measured.get(name)?.figures.mean.ndcg10 ?? 0;
  const best = rivals.reduce((a, b) => (meanIn(b.name) > meanIn(a.name) ? b : a), rivals[0] as System);
  const judgedOf = (name = '') => measured.get(name)?.judged ?? [];
  return {
    systems: Object.fromEntries([...measured].map(([name, { figures }]) => [name, figures])),
    ratio: { best: best.name, ...ratioBetween(judgedOf(first?.name), judgedOf(best.name)) },
    tooLow: rivals.flatMap(({ name, known }) =>
      known !== undefined && meanIn(name) < known - TOLERANCE ? [name] : [],
    ),
  };
}

async function measureSystem(collection: Collection, system: System) {
  const before = usedMb();
  const started = performance.now();
  const open = await system.open(collection.docs);
  const indexMs = performance.now() - started;
  const indexMb = open.sizeMb ? await open.sizeMb() : usedMb() - before;
  const answers = new Map<string, string[]>();
  const times: number[] = [];
  for (const query of collection.queries) {
    const asked = performance.now();
    answers.set(query.qid, await open.ask(query.text));
    times.push(performance.now() - asked);
  }
  await open.close?.();
  times.sort((a, b) => a - b);
  const judged = judgeAll(collection, answers);
  const kinds = byKind(judged);
  const figures: Measured = {
    kinds: Object.fromEntries(kinds),
    mean: meanOf(kinds),
    p50Ms: times[Math.floor(times.length / 2)] ?? 0,
    p95Ms: times[Math.floor(times.length * 0.95)] ?? 0,
    indexMs,
    indexMb,
    exposure: measureExposure(collection, answers),
  };
  return { figures, judged };
}

/**
 * Labels hang on whole occupation groups, so queries of one group are not independent: groups are drawn again with
 * replacement, always in the same way, and the ratio is taken of each draw.
 */
function ratioBetween(
  ours: readonly Judged[],
  theirs: readonly Judged[],
): { ratio: number; low: number; high: number } {
  const groups = [...new Set(ours.map(({ query }) => query.group))];
  const oursBy = groupBy(ours);
  const theirsBy = groupBy(theirs);
  const draw = drawFrom(42);
  const ratios = Array.from({ length: RESAMPLES }, () => {
    const drawn = groups.map(() => groups[Math.floor(draw() * groups.length)] ?? '');
    return ratioOf(
      drawn.flatMap((one) => oursBy.get(one) ?? []),
      drawn.flatMap((one) => theirsBy.get(one) ?? []),
    );
  }).sort((a, b) => a - b);
  const at = (share: number) => ratios[Math.floor(share * (RESAMPLES - 1))] ?? 0;
  return { ratio: ratioOf(ours, theirs), low: at(0.05), high: at(0.95) };
}

function ratioOf(ours: readonly Judged[], theirs: readonly Judged[]): number {
  return meanOf(byKind(ours)).ndcg10 / meanOf(byKind(theirs)).ndcg10;
}

function groupBy(judged: readonly Judged[]): Map<string, Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const list = groups.get(one.query.group);
    if (list) list.push(one);
    else groups.set(one.query.group, [one]);
  }
  return groups;
}

/** Memory of this process; what PostgreSQL holds is not in it. */
function usedMb(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_048_576;
}
