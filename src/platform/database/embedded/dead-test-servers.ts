// A test run that was killed leaves its database running: the next one ends it and removes its folder.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { clusterFolder } from './data-folder.ts';
import { tryLock } from './lock.ts';
import { settleOrphan } from './orphan.ts';

export const TEST_FOLDER = join(tmpdir(), 'brygga-testdb-');
const SURELY_LOCKED_AFTER_MS = 60_000;

export async function forgetDeadTestServers(): Promise<void> {
  const parent = dirname(TEST_FOLDER);
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(basename(TEST_FOLDER)))) {
    await forgetIfDead(join(parent, name));
  }
}

// Another run may have removed the folder meanwhile, or it belongs to another user: then it is not ours to forget.
async function forgetIfDead(folder: string): Promise<void> {
  try {
    if (Date.now() - statSync(folder).mtimeMs < SURELY_LOCKED_AFTER_MS) return;
    if (!existsSync(join(folder, 'lock'))) return;
    const lock = tryLock(folder);
    if (!lock) return;
    await settleOrphan(clusterFolder(folder), () => undefined);
    lock.release();
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
}
