// The thread in which the search runs: one task, then it is done.
import { parentPort } from 'node:worker_threads';
import { findPools } from './find-pools.solver.ts';
import { openPacker } from './packing.solver.ts';
import type { SearchMessage, SearchTask } from './pooling.solver.ts';

const packer = await openPacker();
const tell = (message: SearchMessage) => parentPort?.postMessage(message);

parentPort?.once('message', ({ input, limits }: SearchTask) => {
  tell({ found: findPools(input, packer, limits, (progress) => tell({ progress })) });
});
