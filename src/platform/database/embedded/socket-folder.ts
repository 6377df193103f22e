// The private folder of the Unix socket. It lies below /tmp, because the path of a socket must be shorter than 107 bytes
// wherever the data folder is; the data folder notes it, so that a killed server's folder is removed by the next.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { giveTo } from './data-folder.ts';

const PARENT = '/tmp';
const PREFIX = 'brygga-';

/** Makes a new one, closed to all but the database's account; the caller holds the folder's lock. */
export function makeSocketFolder(dataDir: string, account: Account | undefined): string {
  const note = join(dataDir, 'socket-folder');
  removeSocketFolder(existsSync(note) ? readFileSync(note, 'utf8') : '');
  const folder = mkdtempSync(join(PARENT, PREFIX));
  giveTo(folder, account);
  writeFileSync(note, folder);
  return folder;
}

export function removeSocketFolder(folder: string): void {
  if (dirname(folder) !== PARENT || !basename(folder).startsWith(PREFIX)) return;
  rmSync(folder, { recursive: true, force: true });
}
