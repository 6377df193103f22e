// The database server under Brygga's own hand: the PostgreSQL that npm brought, reached by a private Unix socket alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { databaseAccount } from './account.ts';
import { checkReachable, clusterFolder, giveTo, hasCluster, prepareDataFolder } from './data-folder.ts';
import { type Cluster, makeCluster, startPostgres, stopPostgres } from './postgres-process.ts';
import { findPrograms } from './programs.ts';
import { DATABASE, ensureRoles, socketUrl } from './roles.ts';
import { openSecrets, type Secrets } from './secrets.ts';

export type DatabaseServer = {
  /** Migrates and sees every row. */
  ownerUrl: string;
  /** Serves pages; under row-level security. */
  appUrl: string;
  /** Sign-in tables alone. */
  authUrl: string;
  secrets: Secrets;
  stop(): Promise<void>;
};

export type ServerOptions = {
  dataDir: string;
  log(line: string): void;
};

/** Starts the database of the data folder, making folder, secrets, cluster, logins and database at first start. */
export async function startDatabaseServer(options: ServerOptions): Promise<DatabaseServer> {
  return start({ ...options, dataDir: resolve(options.dataDir) }, false);
}

/** Starts a quick, empty server in a temporary folder, for tests; `stop` removes it. */
export async function startEphemeralServer(log: (line: string) => void = () => {}): Promise<DatabaseServer> {
  const dataDir = mkdtempSync('/tmp/brygga-test-');
  const server = await start({ dataDir, log }, true);
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function start({ dataDir, log }: ServerOptions, ephemeral: boolean): Promise<DatabaseServer> {
  prepareDataFolder(dataDir);
  const account = databaseAccount(clusterFolder(dataDir));
  checkReachable(dataDir, account);
  const programs = findPrograms(dataDir, account);
  const isNew = !hasCluster(dataDir, programs.major);
  const secrets = openSecrets(dataDir);
  const socketDir = mkdtempSync(join('/tmp', 'brygga-'));
  giveTo(socketDir, account);
  const cluster: Cluster = { folder: clusterFolder(dataDir), socketDir, programs, account, ephemeral };
  if (isNew) {
    log(`Making the database in ${dataDir} (PostgreSQL ${programs.version})`);
    await makeCluster(cluster, secrets.superuser);
  }
  const child = await startPostgres(cluster);
  const url = (user: string, password: string, database = DATABASE) =>
    socketUrl(socketDir, { user, password }, database);
  await ensureRoles(url('postgres', secrets.superuser, 'postgres'), secrets);
  return {
    ownerUrl: url('brygga_owner', secrets.owner),
    appUrl: url('brygga_app', secrets.app),
    authUrl: url('brygga_auth', secrets.auth),
    secrets,
    async stop() {
      if (child.pid !== undefined) await stopPostgres(child.pid);
      rmSync(socketDir, { recursive: true, force: true });
    },
  };
}
