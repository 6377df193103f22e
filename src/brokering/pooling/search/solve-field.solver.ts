// The best choice of pools in one neighbourhood, with the proof of how good it is.
import { listAllPools } from './all-pools.ts';
import { asCandidate, type Candidate, type Field, worthOf } from './candidate.ts';
import { type Generated, generatePools } from './generate-pools.solver.ts';
import { chooseGreedily } from './greedy.ts';
import { improve } from './improve.solver.ts';
import type { Choice, Packer } from './packing.solver.ts';
import { gainOf } from './pool-stock.ts';
import { roundOff } from './round-off.solver.ts';

export type FieldLimits = {
  /** Seconds of wall time that are left. */
  readonly secondsLeft: () => number;
  /** Done when what is found is proven to be within this share of the best. */
  readonly gap: number;
  /** Called whenever a better choice is found or a closer bound proven. */
  readonly tell?: ((found: SolvedField) => void) | undefined;
};

export type SolvedField = {
  readonly choice: readonly Candidate[];
  readonly greedy: readonly Candidate[];
  readonly worth: number;
  readonly bound: number;
};

/** A choice among more pools than this is not asked of the solver at once. */
const MOST_POOLS = 3_000;
const MOST_NEEDS = 120;
const MOST_LISTED = 2_000;
const NODES = 100;
/** The relaxed question is answered this much closer than the whole. */
const RELAXED_SHARE = 0.1;
const LEAST_GAP = 1e-6;

export function solveField(whole: Field, packer: Packer, limits: FieldLimits): SolvedField {
  const { field, alone } = apartLarge(whole);
  const greedy = chooseGreedily(field);
  const search: Search = { field, packer, limits, alone, greedy, best: greedy, bound: loosestBound(field) };
  tell(search);
  const generated = generatePools(
    field,
    packer,
    {
      isOver(bound) {
        prove(search, bound);
        return isOver(search);
      },
      gap: limits.gap * RELAXED_SHARE,
    },
    greedy,
  );
  prove(search, generated.bound);
  for (const step of [round, better, exhaust, choose]) if (!isDone(search)) step(search, generated);
  return solved(search);
}

function solved({ best, alone, greedy, bound }: Search): SolvedField {
  const found = worthOf(best);
  return {
    choice: [...alone, ...best],
    greedy: [...alone, ...greedy],
    worth: worthOf(alone) + found,
    bound: worthOf(alone) + Math.max(bound, found),
  };
}

/** Needs too large to be pooled with others are served by themselves, wherever that is best. */
function apartLarge(field: Field): { field: Field; alone: readonly Candidate[] } {
  const { plans, needs, rules } = field;
  const isLarge = (need: number) => (needs[need]?.people ?? 0) > rules.seats.max * rules.mostGroups;
  const large = [...needs.keys()].filter(isLarge);
  if (large.length === 0) return { field, alone: [] };
  const alone = large.flatMap((need) => {
    const ways = plans.flatMap((plan, at) =>
      plan.needs.includes(need) ? (asCandidate(at, [need], field) ?? []) : [],
    );
    return ways.sort((a, b) => b.worth - a.worth).slice(0, 1);
  });
  const smaller = plans.map((plan) => {
    const places = [...plan.needs.keys()].filter((i) => !isLarge(plan.needs[i] ?? -1));
    return {
      ...plan,
      needs: places.map((i) => plan.needs[i] ?? -1),
      points: places.map((i) => plan.points[i] ?? 0),
    };
  });
  return { field: { ...field, plans: smaller }, alone };
}

type Search = {
  readonly field: Field;
  readonly packer: Packer;
  readonly limits: FieldLimits;
  readonly alone: readonly Candidate[];
  readonly greedy: readonly Candidate[];
  best: readonly Candidate[];
  bound: number;
};

function tell(search: Search): void {
  search.limits.tell?.(solved(search));
}

function isOver({ limits }: Search): boolean {
  return limits.secondsLeft() <= 0;
}

function isDone(search: Search): boolean {
  const worth = worthOf(search.best);
  return isOver(search) || search.bound - worth <= Math.max(LEAST_GAP, search.limits.gap * worth);
}

function take(search: Search, choice: readonly Candidate[] | undefined): void {
  if (!choice || worthOf(choice) <= worthOf(search.best)) return;
  search.best = choice;
  tell(search);
}

function prove(search: Search, bound: number): void {
  if (bound >= search.bound) return;
  search.bound = bound;
  tell(search);
}

function round(search: Search, { relaxed, stock }: Generated): void {
  take(search, roundOff(search.field, search.packer, { relaxed, stock, isOver: () => isOver(search) }));
}

/** Chooses among all pools that a better choice could hold, where they are few enough to be listed. */
function exhaust(search: Search, { prices, bound }: Generated): void {
  // Held against the bound that these prices prove, which need not be the closest known.
  const least = worthOf(search.best) - bound - LEAST_GAP;
  const all = listAllPools(search.field, prices, { least, most: MOST_LISTED });
  if (!all) return;
  const found = chooseAmong(search, all);
  if (found) prove(search, Math.max(worthOf(search.best), found.bound));
}

function better(search: Search, { prices, stock }: Generated): void {
  const { field, packer, best } = search;
  const goesOn = (choice: readonly Candidate[]) => {
    take(search, choice);
    return !isDone(search);
  };
  improve(field, packer, { best, prices, stock, goesOn });
}

/** Chooses among the pools thought of, those that cost least against the prices. */
function choose(search: Search, { prices, stock }: Generated): void {
  if (search.field.needs.length > MOST_NEEDS) return;
  const least = worthOf(search.best) - search.bound;
  const close = stock.pools
    .map((pool) => ({ pool, gain: gainOf(pool, prices) }))
    .filter(({ gain }) => gain >= least)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MOST_POOLS);
  chooseAmong(
    search,
    close.map(({ pool }) => pool),
  );
}

function chooseAmong(search: Search, pools: readonly Candidate[]): Choice | undefined {
  const { best, limits, field } = search;
  const found = search.packer.choose([...new Set([...best, ...pools])], field.needs.length, {
    seconds: limits.secondsLeft(),
    gap: limits.gap,
    nodes: NODES,
    start: best,
  });
  take(search, found?.pools);
  return found;
}

/** No choice can be worth more than everybody served at their best plan, before any group is paid for. */
export function loosestBound({ plans, needs }: Pick<Field, 'plans' | 'needs'>): number {
  const best = new Float64Array(needs.length);
  for (const plan of plans)
    plan.needs.forEach((need, i) => {
      best[need] = Math.max(best[need] ?? 0, plan.points[i] ?? 0);
    });
  return best.reduce((sum, points) => sum + points, 0);
}
