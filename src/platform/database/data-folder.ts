// The data folder: secrets, lock and the database cluster, kept so that no other account of the machine can read them.
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Account, canReach } from './account.ts';
import { secretsFile } from './secrets.ts';
import { StartProblem } from './start-problem.ts';

/** The folder of the database cluster itself (PGDATA). */
export function clusterFolder(dataDir: string): string {
  return join(resolve(dataDir), 'postgres');
}

/** Makes the folder if it is missing; as root others may pass through it, but list or read nothing. */
export function prepareDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (error) {
    throw new StartProblem(
      `Cannot make or own the data folder ${dataDir} (${codeOf(error)}): choose another with BRYGGA_DATA_DIR`,
    );
  }
}

/** Refuses a folder that the database account cannot get to, such as one below root's own home. */
export function checkReachable(dataDir: string, account: Account | undefined): void {
  if (!account) return;
  const probe = join(dataDir, 'reach');
  mkdirSync(probe, { recursive: true });
  giveTo(probe, account);
  const reachable = canReach(probe, account);
  rmdirSync(probe);
  if (reachable) return;
  throw new StartProblem(
    `The database cannot reach ${dataDir}: started as root it runs as another account, and a folder above is closed ` +
      'to it; set BRYGGA_DATA_DIR to an open place such as /var/lib/brygga',
  );
}

export function giveTo(path: string, account: Account | undefined): void {
  chmodSync(path, 0o700);
  if (account) chownSync(path, account.uid, account.gid);
}

/** Whether the cluster exists; refuses one made by another PostgreSQL major or separated from its secrets. */
export function hasCluster(dataDir: string, major: number): boolean {
  const versionFile = join(clusterFolder(dataDir), 'PG_VERSION');
  if (!existsSync(versionFile)) return false;
  const made = Number.parseInt(readFileSync(versionFile, 'utf8'), 10);
  if (made !== major) throw new StartProblem(otherMajor(dataDir, made, major));
  if (existsSync(secretsFile(dataDir))) return true;
  throw new StartProblem(
    `${secretsFile(dataDir)} is missing, and the database beside it opens with nothing else: put that file back`,
  );
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
