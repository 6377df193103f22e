// HiGHS at work on one question: which of these pools, so that no need is in two and their worth is the greatest.
import loadHighs, { type Highs } from 'highs';
import type { Candidate } from './candidate.ts';

export type Relaxed = {
  /** What the best shares of pools are worth, the share of each pool, and what each need costs at the margin. */
  readonly worth: number;
  readonly shares: Float64Array;
  readonly prices: Float64Array;
};

/** The question with shares of pools allowed; it grows by pools, and starts each time from where it was. */
export type Relaxation = {
  add(pools: readonly Candidate[]): void;
  solve(): Relaxed;
  close(): void;
};

export type Choice = { readonly pools: readonly Candidate[]; readonly worth: number; readonly bound: number };

export type Packer = {
  relax(needs: number): Relaxation;
  /** The best choice among these pools, and what no choice among them exceeds; `undefined` when time was too short. */
  choose(pools: readonly Candidate[], needs: number, limits: ChoiceLimits): Choice | undefined;
};

export type ChoiceLimits = {
  readonly seconds: number;
  readonly gap: number;
  /** Work, counted so that the answer is the same on a fast machine and on a slow one. */
  readonly nodes: number;
  /** A choice to start from; each of it must be among the pools. */
  readonly start?: readonly Candidate[] | undefined;
};

const PRIMAL_SIMPLEX = 4;

/** Loads the solver; what it returns holds on to the thread while it works. */
export async function openPacker(): Promise<Packer> {
  const highs = await loadHighs();
  return {
    relax: (needs) => openRelaxation(highs, needs),
    choose: (pools, needs, limits) => choose(highs, pools, needs, limits),
  };
}

function openRelaxation(highs: Highs, needs: number): Relaxation {
  const model = highs.createModel(packing(highs, [], needs));
  // New pools leave what stands possible: the primal method goes on from there.
  model.options.set({
    output_flag: false,
    random_seed: 1,
    presolve: 'off',
    simplex_strategy: PRIMAL_SIMPLEX,
  });
  let isEmpty = true;
  return {
    add(pools) {
      if (pools.length === 0) return;
      isEmpty = false;
      model.addCols({
        cost: Float64Array.from(pools, ({ worth }) => worth),
        lower: new Float64Array(pools.length),
        // A share above one is ruled out by the needs; said twice, it would take the price of a pool from them.
        upper: new Float64Array(pools.length).fill(Number.POSITIVE_INFINITY),
        matrix: matrixOf(pools, needs),
      });
    },
    solve() {
      if (isEmpty) return { worth: 0, shares: new Float64Array(), prices: new Float64Array(needs) };
      model.run();
      const { colValue, rowDual } = model.getSolution();
      return {
        worth: model.getObjectiveValue(),
        shares: colValue,
        prices: rowDual.map((price) => Math.max(0, price)),
      };
    },
    close: () => model.dispose(),
  };
}

function choose(
  highs: Highs,
  pools: readonly Candidate[],
  needs: number,
  { seconds, gap, nodes, start }: ChoiceLimits,
): Choice | undefined {
  if (pools.length === 0) return { pools: [], worth: 0, bound: 0 };
  const integrality = new Int32Array(pools.length).fill(highs.constants.variableType.integer);
  return highs.withModel({ ...packing(highs, pools, needs), integrality }, (model) => {
    model.options.set({
      output_flag: false,
      random_seed: 1,
      time_limit: Math.max(0.1, seconds),
      mip_rel_gap: gap,
      mip_abs_gap: 1e-7,
      mip_max_nodes: nodes,
    });
    if (start) {
      const taken = new Set(start);
      model.setSolution({ colValue: Float64Array.from(pools, (one) => Number(taken.has(one))) });
    }
    model.run();
    const worth = model.getObjectiveValue();
    if (!Number.isFinite(worth)) return undefined;
    const { colValue } = model.getSolution();
    const chosen = pools.filter((_, at) => (colValue[at] ?? 0) > 0.5);
    return { pools: chosen, worth, bound: Number(model.info.get('mip_dual_bound')) };
  });
}

/** Each need at most once. */
function packing(highs: Highs, pools: readonly Candidate[], needs: number) {
  return {
    numCols: pools.length,
    numRows: needs,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(pools, ({ worth }) => worth),
    colLower: new Float64Array(pools.length),
    colUpper: new Float64Array(pools.length).fill(1),
    rowLower: new Float64Array(needs).fill(Number.NEGATIVE_INFINITY),
    rowUpper: new Float64Array(needs).fill(1),
    matrix: matrixOf(pools, needs),
  };
}

function matrixOf(pools: readonly Candidate[], needs: number) {
  const starts = new Int32Array(pools.length + 1);
  pools.forEach((pool, at) => {
    starts[at + 1] = (starts[at] ?? 0) + pool.needs.length;
  });
  const indices = Int32Array.from(pools.flatMap((pool) => pool.needs));
  return {
    format: 'csc' as const,
    numRows: needs,
    numCols: pools.length,
    starts,
    indices,
    values: new Float64Array(indices.length).fill(1),
  };
}
