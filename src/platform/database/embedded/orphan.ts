// After a `kill -9` the cluster can hold a database that runs without us, or a process id that means nothing any more.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PidFile, readPidFile, stopPostgres } from './postgres-process.ts';
import { commandOf, isAlive } from './process-table.ts';

const NOBODY = 99_999_999;

/** Ends a database that a killed server left behind, so that ours can start; the caller holds the folder's lock. */
export async function settleOrphan(clusterDir: string, log: (line: string) => void): Promise<void> {
  const found = readPidFile(clusterDir);
  if (!found) return;
  if (isDatabaseOf(found, clusterDir)) {
    log(`Stopping the database that an earlier run left behind (process ${found.pid})`);
    await stopPostgres(found.pid);
  } else {
    disownPidFile(clusterDir, found);
  }
}

function isDatabaseOf({ pid }: PidFile, clusterDir: string): boolean {
  return isAlive(pid) && commandOf(pid).includes(`postgres -D ${clusterDir}`);
}

// PostgreSQL refuses to start while the number in its file belongs to any process, even a stranger that got it after
// a reboot. The rest of the file stays: by it PostgreSQL sees whether old sessions still hold the shared memory.
function disownPidFile(clusterDir: string, found: PidFile): void {
  const file = join(clusterDir, 'postmaster.pid');
  const lines = readFileSync(file, 'utf8').split('\n');
  if (lines[0] === String(found.pid)) writeFileSync(file, [NOBODY, ...lines.slice(1)].join('\n'));
}
