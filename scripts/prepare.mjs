// Before a check or a test: the locked packages are in place, and what follows runs on the Node that came along.
// Runs on the machine's own Node and before anything is installed.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Advice, checkMachine, ensureInstalled, findNode } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  checkMachine();
  // A linked folder belongs to another working copy, which keeps it current.
  const isLinked = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink();
  if (!isLinked) await ensureInstalled(root, console.log);
  findNode(root);
} catch (error) {
  if (!(error instanceof Advice)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
