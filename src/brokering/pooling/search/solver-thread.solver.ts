// One of the threads in which a search runs. Each lists the neighbourhoods for itself, which takes less than to be handed
// them, and solves those that it is given.
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { effortOf, listNeighbourhoods, solveNeighbourhood, unsearched } from './find-pools.solver.ts';
import { openPacker } from './packing.solver.ts';
import type { ThreadData, ThreadMessage, ThreadTask } from './pooling.solver.ts';

const { input, givesWay } = workerData as ThreadData;
// Only Linux has priorities of threads; elsewhere the whole process would get it.
if (givesWay && process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
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
