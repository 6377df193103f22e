// Which database the settings mean: one of our own in the data folder, or a server that somebody else runs.
import type { Config } from '../config.ts';
import type { DatabaseState } from './embedded/supervisor.ts';
import { useExternalServer } from './external-server.ts';
import { type DatabaseServer, joinDatabaseServer, startDatabaseServer } from './server.ts';

export type DatabaseSettings = Pick<Config, 'dataDir' | 'databaseUrl' | 'databaseAppUrl' | 'databaseAuthUrl'>;

type Listener = { log(line: string): void; onState?(state: DatabaseState): void };

/** For the server and for a restore: nobody else may work on the data folder meanwhile. */
export async function ownDatabase(settings: DatabaseSettings, listener: Listener): Promise<DatabaseServer> {
  return externalServer(settings) ?? startDatabaseServer({ dataDir: settings.dataDir, ...listener });
}

/** For commands: works beside a running server, and without one starts the database for the time of the command. */
export async function joinDatabase(settings: DatabaseSettings, listener: Listener): Promise<DatabaseServer> {
  return externalServer(settings) ?? joinDatabaseServer({ dataDir: settings.dataDir, ...listener });
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
