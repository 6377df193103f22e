// The thread in which HiGHS runs. It loads the solver once and answers one task at a time.
import { parentPort } from 'node:worker_threads';
import loadHighs from 'highs';
import type { SolverAnswer, SolverTask } from './pooling.solver.ts';

const highs = await loadHighs();

parentPort?.on('message', (task: SolverTask) => {
  parentPort?.postMessage(solve(task));
});

function solve({ model, start, seconds, gap }: SolverTask): SolverAnswer {
  const { columns, cost, upper, rowLower, rowUpper, starts, indices, values } = model;
  const { modelStatus, objectiveSense, variableType } = highs.constants;
  const size = { numCols: columns.length, numRows: rowLower.length };
  return highs.withModel(
    {
      ...size,
      sense: objectiveSense.maximize,
      colCost: cost,
      colLower: new Float64Array(columns.length),
      colUpper: upper,
      rowLower,
      rowUpper,
      matrix: { ...size, format: 'csr', starts, indices, values },
      integrality: new Int32Array(columns.length).fill(variableType.integer),
    },
    (solver) => {
      solver.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: gap, random_seed: 1 });
      solver.setSolution({ colValue: start });
      solver.run();
      const status = solver.getModelStatus();
      if (status !== modelStatus.optimal && status !== modelStatus.timeLimit)
        return { failure: `status ${status}` };
      return {
        values: Float64Array.from(solver.getSolution().colValue),
        objective: solver.getObjectiveValue(),
        bound: Number(solver.info.get('mip_dual_bound')),
      };
    },
  );
}
