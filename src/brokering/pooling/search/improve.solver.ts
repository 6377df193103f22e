// Betters a choice piece by piece: some pools that lie near each other are opened, with the needs that no pool holds, and
// the best choice among those needs is put in their place (large neighbourhood search).
import { type Candidate, type Field, worthOf } from './candidate.ts';
import { generatePools } from './generate-pools.solver.ts';
import type { Packer } from './packing.solver.ts';
import { gainOf, type PoolStock } from './pool-stock.ts';
import { partOf, toPart, toWhole } from './sub-field.ts';

type Given = {
  readonly best: readonly Candidate[];
  readonly prices: Float64Array;
  readonly stock: PoolStock;
  /** Takes the choice so far; says whether there is time and reason to go on. */
  readonly goesOn: (choice: readonly Candidate[]) => boolean;
};

/** How many needs are opened at a time, at most; rounds without any success after which it ends. */
const OPENED = 30;
const MOST_CHOICES = 600;
const PATIENCE = 2;

export function improve(field: Field, packer: Packer, { best, prices, stock, goesOn }: Given): void {
  let choice = [...best];
  const near = nearness(field);
  for (let vain = 0; vain < PATIENCE; vain++) {
    // Where most is lost against the prices comes first: the losses add up to the gap.
    for (const start of byLoss(choice, field, prices)) {
      if (!goesOn(choice)) return;
      const opened = openAround(start, { choice, field, near, size: OPENED * (vain + 1) });
      const found = solvePart(field, packer, { opened, choice, stock });
      if (found && worthOf(found) > worthOf(choice) + 1e-7) {
        choice = found;
        vain = -1;
      }
    }
  }
  goesOn(choice);
}

/** Needs in the order of what is lost with them: pools worth less than their needs cost, and needs in no pool. */
function byLoss(choice: readonly Candidate[], { needs }: Field, prices: Float64Array): number[] {
  const losses = needs.map((_, need) => ({ need, loss: prices[need] ?? 0 }));
  for (const pool of choice) {
    const loss = -gainOf(pool, prices);
    pool.needs.forEach((need, i) => {
      losses[need] = { need, loss: i === 0 ? loss : 0 };
    });
  }
  return losses
    .filter(({ loss }) => loss > 1e-6)
    .sort((a, b) => b.loss - a.loss)
    .map(({ need }) => need);
}

/** For each need, those that share plans with it, the most first. */
function nearness({ plans, needs }: Field): (need: number) => number[] {
  const kept = new Map<number, number[]>();
  return (need) => {
    const known = kept.get(need);
    if (known) return known;
    const shared = new Float64Array(needs.length);
    for (const plan of plans)
      if (plan.needs.includes(need)) for (const other of plan.needs) shared[other] = (shared[other] ?? 0) + 1;
    const list = [...shared.keys()]
      .filter((other) => (shared[other] ?? 0) > 0 && other !== need)
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b);
    kept.set(need, list);
    return list;
  };
}

type Opening = { choice: readonly Candidate[]; field: Field; near: (need: number) => number[]; size: number };

/** The need with its pool, and the nearest needs with theirs. */
function openAround(start: number, { choice, near, size }: Opening): Set<number> {
  const poolOf = new Map(choice.flatMap((pool) => pool.needs.map((need) => [need, pool] as const)));
  const opened = new Set<number>();
  for (const need of [start, ...near(start)]) {
    if (opened.size >= size) break;
    for (const one of poolOf.get(need)?.needs ?? [need]) opened.add(one);
  }
  return opened;
}

type Piece = { opened: ReadonlySet<number>; choice: readonly Candidate[]; stock: PoolStock };

function solvePart(field: Field, packer: Packer, { opened, choice, stock }: Piece): Candidate[] | undefined {
  const part = partOf(field, opened);
  const [inside, outside] = [
    choice.filter((pool) => opened.has(pool.needs[0] ?? -1)),
    choice.filter((pool) => !opened.has(pool.needs[0] ?? -1)),
  ];
  const start = toPart(inside, part);
  const {
    stock: pools,
    bound,
    prices,
  } = generatePools(part, packer, { isOver: () => false, gap: 1e-3 }, [
    ...start,
    ...toPart(stock.pools, part),
  ]);
  const slack = bound - worthOf(start);
  if (slack <= 1e-6) return undefined;
  const close = pools.pools
    .map((pool) => ({ pool, gain: gainOf(pool, prices) }))
    .filter(({ gain }) => gain >= -slack)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MOST_CHOICES)
    .map(({ pool }) => pool);
  const among = [...new Set([...start, ...close])];
  const found = packer.choose(among, part.needs.length, { seconds: 5, gap: 1e-4, nodes: 20, start });
  if (!found) return undefined;
  const better = found.pools.map((pool) => toWhole(pool, part));
  stock.add(better);
  return [...outside, ...better];
}
