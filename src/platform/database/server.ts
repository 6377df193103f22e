// The database server under Brygga's own hand: the PostgreSQL that npm brought, reached by a private Unix socket alone.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { databaseAccount } from './embedded/account.ts';
import { checkReachable, clusterFolder, hasCluster, prepareDataFolder } from './embedded/data-folder.ts';
import { forgetDeadTestServers, TEST_FOLDER } from './embedded/dead-test-servers.ts';
import { type FolderLock, lockDataFolder, readOwner, tryLock } from './embedded/lock.ts';
import { settleOrphan } from './embedded/orphan.ts';
import { type Cluster, makeCluster, readPidFile } from './embedded/postgres-process.ts';
import { findPrograms } from './embedded/programs.ts';
import { DATABASE, ensureRoles, socketUrl } from './embedded/roles.ts';
import { makeSocketFolder, removeSocketFolder } from './embedded/socket-folder.ts';
import { type DatabaseState, supervise } from './embedded/supervisor.ts';
import { openSecrets, type Secrets } from './secrets.ts';

const JOIN_WITHIN_MS = 60_000;

export type DatabaseServer = {
  /** Migrates and sees every row. */
  ownerUrl: string;
  /** Serves pages; under row-level security. */
  appUrl: string;
  /** Sign-in tables alone. */
  authUrl: string;
  secrets: Secrets;
  /** Whether others work on it beside us: a server that was joined, or one that somebody else runs. */
  shared: boolean;
  /** `restarting` while a database that died is brought back; the addresses stay the same. */
  state(): DatabaseState;
  /** To be called when draining begins: a start that comes now waits instead of refusing. */
  announceStop(): void;
  /** Ends the database; call it last, after requests and jobs have drained. A second call waits for the first. */
  stop(): Promise<void>;
};

export type ServerOptions = {
  dataDir: string;
  log(line: string): void;
  /** Called when the folder is ours, before anything is started in it. */
  onOwned?: (() => Promise<void>) | undefined;
  onState?: ((state: DatabaseState) => void) | undefined;
};

/**
 * Starts the database of the data folder, making folder, secrets, cluster, logins and database at first start.
 *
 * @throws StartProblem when the folder is in use, unreachable, or made by another PostgreSQL major
 */
export async function startDatabaseServer(options: ServerOptions): Promise<DatabaseServer> {
  const dataDir = resolve(options.dataDir);
  prepareDataFolder(dataDir);
  const lock = await lockDataFolder(dataDir, options.log);
  return startLocked({ ...options, dataDir }, lock, false);
}

/** For the command line: joins the server that runs on the data folder, or starts one for the time of the command. */
export async function joinDatabaseServer(options: ServerOptions): Promise<DatabaseServer> {
  const dataDir = resolve(options.dataDir);
  prepareDataFolder(dataDir);
  const until = Date.now() + JOIN_WITHIN_MS;
  for (;;) {
    const lock = tryLock(dataDir);
    if (lock) return startLocked({ ...options, dataDir }, lock, false);
    const running = readPidFile(clusterFolder(dataDir));
    if (running?.ready && readOwner(dataDir)?.state === 'running')
      return joined(addresses(running.socketDir, openSecrets(dataDir)));
    // Its owner is making or starting it right now, or leaving.
    if (Date.now() > until) return startDatabaseServer(options);
    await delay(100);
  }
}

function joined(found: ReturnType<typeof addresses>): DatabaseServer {
  return { ...found, shared: true, state: () => 'ready', announceStop() {}, async stop() {} };
}

/** Starts a quick, empty server in a temporary folder, for tests; `stop` removes it. */
export async function startEphemeralServer(
  log: (line: string) => void = () => undefined,
): Promise<DatabaseServer> {
  await forgetDeadTestServers();
  const dataDir = mkdtempSync(TEST_FOLDER);
  chmodSync(dataDir, 0o711);
  const server = await startLocked({ dataDir, log }, await lockDataFolder(dataDir, log), true);
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function startLocked(
  options: ServerOptions,
  lock: FolderLock,
  ephemeral: boolean,
): Promise<DatabaseServer> {
  try {
    await options.onOwned?.();
    return await startSupervised(options, lock, ephemeral);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startSupervised(
  options: ServerOptions,
  lock: FolderLock,
  ephemeral: boolean,
): Promise<DatabaseServer> {
  const { log, onState = () => undefined } = options;
  const secrets = openSecrets(options.dataDir);
  const cluster = await prepareCluster(options, { secrets, ephemeral });
  const supervisor = await supervise(cluster, { log, onState });
  await ensureRoles(
    socketUrl(cluster.socketDir, { user: 'postgres', password: secrets.superuser }, 'postgres'),
    secrets,
  );
  lock.announceReady();
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    lock.announceStop();
    await supervisor.stop();
    removeSocketFolder(cluster.socketDir);
    lock.release();
  };
  return {
    ...addresses(cluster.socketDir, secrets),
    shared: false,
    state: supervisor.state,
    announceStop: lock.announceStop,
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function prepareCluster(
  { dataDir, log }: ServerOptions,
  { secrets, ephemeral }: { secrets: Secrets; ephemeral: boolean },
): Promise<Cluster> {
  const folder = clusterFolder(dataDir);
  const account = databaseAccount(folder);
  checkReachable(dataDir, account);
  const programs = findPrograms(dataDir, account);
  const isNew = !hasCluster(dataDir, programs.major);
  await settleOrphan(folder, log);
  const socketDir = makeSocketFolder(dataDir, account);
  const cluster: Cluster = { folder, socketDir, programs, account, ephemeral };
  if (isNew) {
    log(`Making the database in ${dataDir} (PostgreSQL ${programs.version})`);
    await makeCluster(cluster, secrets.superuser);
  }
  return cluster;
}

function addresses(
  socketDir: string,
  secrets: Secrets,
): Pick<DatabaseServer, 'ownerUrl' | 'appUrl' | 'authUrl' | 'secrets'> {
  const url = (user: string, password: string) => socketUrl(socketDir, { user, password }, DATABASE);
  return {
    ownerUrl: url('brygga_owner', secrets.owner),
    appUrl: url('brygga_app', secrets.app),
    authUrl: url('brygga_auth', secrets.auth),
    secrets,
  };
}
