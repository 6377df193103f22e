// The data folder: secrets, lock and the database cluster, kept so that no other account of the machine can read them.
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { secretsFile } from '../secrets.ts';
import { StartProblem } from '../start-problem.ts';
import { type Account, canEnter } from './account.ts';

/** The folder of the database cluster itself (PGDATA). */
export function clusterFolder(dataDir: string): string {
  return join(resolve(dataDir), 'postgres');
}

/** Makes the folder if it is missing; started as root, the database's account may pass through but read nothing. */
export function prepareDataFolder(dataDir: string): void {
  try {
    if (makeFolder(dataDir)) chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    // With the slash, so that a file in its place is seen as one.
    accessSync(`${dataDir}/`, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartProblem(
      `Cannot write in the data folder ${dataDir} (${codeOf(error)}): choose another with BRYGGA_DATA_DIR`,
    );
  }
  if (existsSync(secretsFile(dataDir))) return;
  if (existsSync(clusterFolder(dataDir))) {
    throw new StartProblem(
      `${secretsFile(dataDir)} is missing, and nothing else opens the database beside it: put that file back`,
    );
  }
  const strangers = readdirSync(dataDir).filter((name) => !name.startsWith('.') && name !== 'lost+found');
  const stranger = strangers.find((name) => name !== 'lock' && name !== 'owner.json');
  if (stranger === undefined) return;
  throw new StartProblem(
    `The data folder ${dataDir} holds other things (${stranger}): choose an empty or new folder with BRYGGA_DATA_DIR`,
  );
}

// Node's own recursive mkdir never returns where nothing can be made, as below /proc.
function makeFolder(folder: string): boolean {
  if (existsSync(folder)) return false;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
  return true;
}

/** Refuses a folder that the database's account cannot get to, such as one below root's own home. */
export function checkReachable(dataDir: string, account: Account | undefined): void {
  if (!account) return;
  const closed = parentsOf(dataDir).find((folder) => !canEnter(folder, account));
  if (closed === undefined) return;
  throw new StartProblem(
    `The database cannot reach ${dataDir}: started as root it runs as another account, and ${closed} is closed to it; ` +
      'set BRYGGA_DATA_DIR to an open place such as /var/lib/brygga',
  );
}

function parentsOf(folder: string): string[] {
  return folder === '/' ? ['/'] : [...parentsOf(dirname(folder)), folder];
}

export function giveTo(path: string, account: Account | undefined): void {
  chmodSync(path, 0o700);
  if (account) chownSync(path, account.uid, account.gid);
}

/** Whether the cluster exists; refuses one made by another PostgreSQL major. */
export function hasCluster(dataDir: string, major: number): boolean {
  const versionFile = join(clusterFolder(dataDir), 'PG_VERSION');
  if (!existsSync(versionFile)) return false;
  const made = Number.parseInt(readFileSync(versionFile, 'utf8'), 10);
  if (made !== major) throw new StartProblem(otherMajor(dataDir, made, major));
  return true;
}

function otherMajor(dataDir: string, made: number, major: number): string {
  const advice =
    made < major
      ? 'with the Brygga version you came from run "brygga backup FILE", move the folder away, then here "brygga restore FILE"'
      : 'use the newer version of Brygga that made it';
  return `The database in ${dataDir} was made by PostgreSQL ${made}, this Brygga brings ${major}: ${advice}`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
