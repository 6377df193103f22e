// One process at a time owns a data folder. The lock is one that the operating system drops with the process, however
// it dies (an exclusive SQLite transaction on an empty file), so no stale lock can stay behind; the note says who.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { StartProblem } from '../start-problem.ts';
import { isAlive } from './process-table.ts';

const WAIT_FOR_STOPPING_MS = 20_000;
const SQLITE_BUSY = 5;

type Owner = { pid: number; state: 'starting' | 'running' | 'stopping' };

export type FolderLock = {
  /** Lets commands join. */
  announceReady(): void;
  /** Lets a start that comes now wait for us instead of refusing. */
  announceStop(): void;
  release(): void;
};

/** Takes the folder; waits while its owner is shutting down, refuses with the owner's process id otherwise. */
export async function lockDataFolder(dataDir: string, log: (line: string) => void): Promise<FolderLock> {
  const until = Date.now() + WAIT_FOR_STOPPING_MS;
  let told = false;
  for (;;) {
    const lock = tryLock(dataDir);
    if (lock) return lock;
    const owner = readOwner(dataDir);
    const isLeaving = !owner || owner.state === 'stopping' || !isAlive(owner.pid);
    if (!isLeaving || Date.now() > until) throw new StartProblem(inUse(dataDir, owner));
    if (!told) log(`Waiting for the Brygga that is shutting down in ${dataDir}`);
    told = true;
    await delay(100);
  }
}

/** Takes the folder if nobody has it. */
export function tryLock(dataDir: string): FolderLock | undefined {
  const path = join(dataDir, 'lock');
  // Closed to other accounts, which could hold the lock to keep us out. Never opened otherwise: closing any handle of
  // the file would drop a lock that this process holds.
  if (!existsSync(path)) writeFileSync(path, '', { mode: 0o600 });
  const file = new DatabaseSync(path);
  try {
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
  writeOwner(dataDir, 'starting');
  return {
    announceReady: () => writeOwner(dataDir, 'running'),
    announceStop: () => writeOwner(dataDir, 'stopping'),
    release() {
      rmSync(ownerFile(dataDir), { force: true });
      file.close();
    },
  };
}

function ownerFile(dataDir: string): string {
  return join(dataDir, 'owner.json');
}

function writeOwner(dataDir: string, state: Owner['state']): void {
  writeFileSync(ownerFile(dataDir), JSON.stringify({ pid: process.pid, state } satisfies Owner));
}

/** Who has the folder; nothing there, or half of it, while the owner is arriving or leaving. */
export function readOwner(dataDir: string): Owner | undefined {
  if (!existsSync(ownerFile(dataDir))) return undefined;
  try {
    return JSON.parse(readFileSync(ownerFile(dataDir), 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

function inUse(dataDir: string, owner: Owner | undefined): string {
  const who = owner ? `process ${owner.pid}` : 'another process';
  return `Brygga already runs on the data folder ${dataDir} (${who}): stop it first, or choose another folder with BRYGGA_DATA_DIR`;
}
