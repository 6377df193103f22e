// One PostgreSQL process: made, started, found again after a crash, and stopped.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartProblem } from '../start-problem.ts';
import type { Account } from './account.ts';
import { giveTo } from './data-folder.ts';
import { isAlive } from './process-table.ts';
import type { Programs } from './programs.ts';

const run = promisify(execFile);
const READY_WITHIN_MS = 60_000;
const FAST_STOP_WITHIN_MS = 30_000;
const LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

export type Cluster = {
  folder: string;
  socketDir: string;
  programs: Programs;
  account: Account | undefined;
  /** Only for tests: quick and not durable. */
  ephemeral: boolean;
};

/** Makes the cluster beside its place and moves it there when whole, so that a crash leaves no half of one. */
export async function makeCluster(cluster: Cluster, superuserPassword: string): Promise<void> {
  const unfinished = `${cluster.folder}.unfinished`;
  const passwordFile = `${cluster.folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  giveTo(unfinished, cluster.account);
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  giveTo(passwordFile, cluster.account);
  try {
    await runAs(cluster, 'initdb', [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      `--locale=${LOCALE}`,
      '--locale-provider=icu',
      '--icu-locale=sv-SE',
      ...(cluster.ephemeral ? ['--no-sync'] : []),
    ]);
  } finally {
    rmSync(passwordFile);
  }
  renameSync(unfinished, cluster.folder);
}

/**
 * Starts PostgreSQL in a process group of its own and waits until it takes connections. Sessions of a killed
 * predecessor that still finish their statement are waited for.
 */
export async function startPostgres(cluster: Cluster): Promise<ChildProcess> {
  const until = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const result = await tryStart(cluster, until);
    if (typeof result !== 'string') return result;
    if (!result.includes('is still in use') || Date.now() > until) {
      throw new StartProblem(`PostgreSQL did not start: ${result}`);
    }
    await delay(250);
  }
}

/** The running process, or what it said before it ended. */
async function tryStart(cluster: Cluster, until: number): Promise<ChildProcess | string> {
  const startLog = join(cluster.socketDir, 'start.log');
  const out = openSync(startLog, 'w', 0o600);
  const child = spawn(join(cluster.programs.folder, 'postgres'), postgresArguments(cluster), {
    ...cluster.account,
    cwd: cluster.folder,
    detached: true,
    env: environment(),
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  let failure: string | undefined;
  child.once('error', (error) => {
    failure = error.message;
  });
  while (!isReady(cluster, child.pid)) {
    if (failure !== undefined) return failure;
    if (hasEnded(child)) return readFileSync(startLog, 'utf8').trim();
    if (Date.now() > until) return `not ready within ${READY_WITHIN_MS / 1000} s`;
    await delay(20);
  }
  return child;
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Stops the process with a last checkpoint; sessions still open are ended. */
export async function stopPostgres(pid: number): Promise<void> {
  if (!sendSignal(pid, 'SIGINT')) return;
  if (await endsWithin(pid, FAST_STOP_WITHIN_MS)) return;
  sendSignal(pid, 'SIGQUIT');
  await endsWithin(pid, 5000);
}

function postgresArguments(cluster: Cluster): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: cluster.socketDir,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '200',
    logging_collector: 'on',
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_size: '0',
    // Statements and row details can hold personal data: the log gets neither.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(cluster.ephemeral ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return [
    '-D',
    cluster.folder,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

export type PidFile = { pid: number; socketDir: string; ready: boolean };

/** What `postmaster.pid` says: the process, its socket folder, and whether it takes connections. */
export function readPidFile(folder: string): PidFile | undefined {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  return { pid, socketDir: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
}

function isReady(cluster: Cluster, pid: number | undefined): boolean {
  const found = readPidFile(cluster.folder);
  return found !== undefined && found.pid === pid && found.ready;
}

async function runAs(cluster: Cluster, program: string, parameters: string[]): Promise<void> {
  try {
    await run(join(cluster.programs.folder, program), parameters, {
      ...cluster.account,
      cwd: cluster.socketDir,
      env: environment(),
    });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new StartProblem(`${program} failed: ${said}`);
  }
}

// The starter's own PG… settings must not steer this server, nor its language the messages.
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: LOCALE };
}

function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

async function endsWithin(pid: number, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await delay(20);
  }
  return true;
}
