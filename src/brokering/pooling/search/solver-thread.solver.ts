// One of the threads in which a search runs. Each lists the neighbourhoods for itself, which takes less than to be handed
// them, and solves those that it is given.
import { parentPort, workerData } from 'node:worker_threads';
import { effortOf, listNeighbourhoods, solveNeighbourhood, unsearched } from './find-pools.solver.ts';
import { openPacker } from './packing.solver.ts';
import type { PlanInput } from './pool-plan.ts';
import type { ThreadMessage, ThreadTask } from './pooling.solver.ts';

const input = workerData as PlanInput;
const parts = listNeighbourhoods(input);
const packer = await openPacker();
const tell = (message: ThreadMessage) => parentPort?.postMessage(message);

parentPort?.on('message', ({ at, ...limits }: ThreadTask) => {
  const part = parts[at];
  if (!part) throw new Error(`There is no neighbourhood ${at}`);
  const standing = solveNeighbourhood(part, packer, { ...limits, rules: input.rules }, (standing) =>
    tell({ at, standing, isSettled: false }),
  );
  tell({ at, standing, isSettled: true });
});
tell({
  listed: parts.map((part) => ({
    needs: part.needs.length,
    effort: effortOf(part),
    standing: unsearched(part),
  })),
});
