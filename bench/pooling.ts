// `npm run -s bench:pooling [-- --json] [--needs 200,1000] [--seeds 1,2]`: pools over generated regions of 52 municipalities.
// How many people exact optimisation serves, against pools taken one after the other (greedy) and against no pooling, and
// how far it is from the best there can be. A size is measured over several regions, each from a seed of its own.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { SEARCH_LIMITS } from '../src/brokering/pooling/search/find-pools.solver.ts';
import { searchInThreads } from '../src/brokering/pooling/search/pooling.solver.ts';
import { POOLING_RULES } from '../src/brokering/pooling/suggestions/pooling-rules.ts';
import { generateRegion, REGION_TODAY, REGION_TOWNS } from './region.ts';
import { readStarter } from './starter.ts';

/** A thousand needs are to be settled within a minute; the largest region takes minutes, so that one of it is enough. */
const SIZES = [
  { needs: 200, seeds: [1, 2, 3, 4, 5], seconds: 60 },
  { needs: 1_000, seeds: [1, 2, 3, 4, 5], seconds: 60 },
  { needs: 5_000, seeds: [1], seconds: SEARCH_LIMITS.seconds },
];
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    needs: { type: 'string' },
    seeds: { type: 'string' },
  },
});
const numbers = (list: string | undefined) => list?.split(',').map(Number);
const wanted = numbers(values.needs);
const concepts = readStarter();

type Run = Record<
  | 'needs'
  | 'seed'
  | 'people'
  | 'pools'
  | 'served'
  | 'toGreedy'
  | 'toNoPooling'
  | 'objective'
  | 'bound'
  | 'gapPercent'
  | 'seconds'
  /** Of the processors, all threads together. */
  | 'cpuSeconds'
  /** The longest that the thread which answers pages was held up while the search ran, the machine's own pauses included. */
  | 'longestPauseMs'
  /** The most processor time that thread took at a stretch: what a page would wait for on a machine that is free. */
  | 'longestWorkMs',
  number
>;

const NS_PER_MS = 1e6;
const WATCH_EVERY_MS = 2;
const runs: Run[] = [];
for (const { needs: count, seeds, seconds } of SIZES) {
  if (wanted && !wanted.includes(count)) continue;
  for (const seed of numbers(values.seeds) ?? seeds) {
    const needs = generateRegion({ count, seed }, concepts);
    const started = performance.now();
    const used = process.cpuUsage();
    const pauses = monitorEventLoopDelay({ resolution: 5 });
    pauses.enable();
    const work = watchWork();
    const input = { needs, towns: REGION_TOWNS, today: REGION_TODAY, rules: POOLING_RULES };
    const found = await searchInThreads({ input, limits: { ...SEARCH_LIMITS, seconds } });
    runs.push({
      needs: count,
      seed,
      people: found.people,
      pools: found.pools.length,
      served: found.served,
      toGreedy: round(found.served / found.servedGreedily, 2),
      toNoPooling: round(found.served / found.servedAlone, 2),
      objective: round(found.objective, 1),
      bound: round(found.bound, 1),
      gapPercent: round(found.gap * 100, 2),
      seconds: round((performance.now() - started) / 1000, 1),
      cpuSeconds: round(cpuSecondsSince(used), 1),
      longestPauseMs: round(pauses.max / NS_PER_MS, 0),
      longestWorkMs: round(work.end(), 0),
    });
  }
}

const SPREAD = [
  'toGreedy',
  'toNoPooling',
  'gapPercent',
  'seconds',
  'cpuSeconds',
  'longestPauseMs',
  'longestWorkMs',
] as const;
const spread = [...Map.groupBy(runs, (run) => run.needs)].map(([needs, ofSize]) => ({
  needs,
  seeds: ofSize.length,
  ...Object.fromEntries(SPREAD.map((name) => [name, spreadOf(ofSize.map((run) => run[name]))])),
}));
if (values.json)
  console.log(
    JSON.stringify({ rules: POOLING_RULES, limits: SEARCH_LIMITS, regions: runs, spread }, null, 2),
  );
else {
  console.table(runs);
  console.table(
    spread.map((one) => Object.fromEntries(Object.entries(one).map(([name, of]) => [name, say(of)]))),
  );
}

type Spread = { min: number; median: number; max: number };

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { min: at(0), median: at(0.5), max: at(1) };
}

function say(value: number | Spread): string {
  return typeof value === 'number' ? String(value) : `${value.min} – ${value.median} – ${value.max}`;
}

/** Watches how much processor time this thread takes between two turns of its loop. */
function watchWork() {
  let before = process.threadCpuUsage();
  let longest = 0;
  const watch = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
    before = process.threadCpuUsage();
  }, WATCH_EVERY_MS);
  return {
    end() {
      clearInterval(watch);
      return longest;
    },
  };
}

function cpuSecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
