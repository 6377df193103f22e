// Which database the settings mean: one of our own in the data folder, or a server that somebody else runs.
import type { Config } from '../config.ts';
import { useExternalServer } from './external-server.ts';
import {
  type DatabaseServer,
  joinDatabaseServer,
  type ServerOptions,
  startDatabaseServer,
} from './server.ts';

export type DatabaseSettings = Pick<Config, 'dataDir' | 'databaseUrl' | 'databaseAppUrl' | 'databaseAuthUrl'>;

type Listener = Omit<ServerOptions, 'dataDir'>;

/** For the server and for a restore: nobody else may work on the data folder meanwhile. */
export async function ownDatabase(settings: DatabaseSettings, listener: Listener): Promise<DatabaseServer> {
  if (settings.databaseUrl !== undefined) await listener.onOwned?.();
  return externalServer(settings) ?? startDatabaseServer({ ...listener, dataDir: settings.dataDir });
}

/** For commands: works beside a running server, and without one starts the database for the time of the command. */
export async function joinDatabase(settings: DatabaseSettings, listener: Listener): Promise<DatabaseServer> {
  return externalServer(settings) ?? joinDatabaseServer({ ...listener, dataDir: settings.dataDir });
}

function externalServer(settings: DatabaseSettings): Promise<DatabaseServer> | undefined {
  const { databaseUrl, databaseAppUrl, databaseAuthUrl, dataDir } = settings;
  if (databaseUrl === undefined) return undefined;
  return useExternalServer({
    ownerUrl: databaseUrl,
    appUrl: databaseAppUrl,
    authUrl: databaseAuthUrl,
    dataDir,
  });
}
