// A PostgreSQL server that somebody else runs (DATABASE_URL): checked before anything is built on it, never started.
import pg from 'pg';
import { prepareDataFolder } from './embedded/data-folder.ts';
import { openSecrets, type Secrets } from './secrets.ts';
import type { DatabaseServer } from './server.ts';
import { StartProblem } from './start-problem.ts';

const OLDEST_VERSION = 150_000;
const MAKE_DATABASE =
  "CREATE DATABASE brygga TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8' LOCALE_PROVIDER icu ICU_LOCALE 'sv-SE'";

export type ExternalOptions = {
  ownerUrl: string;
  /** Without them Brygga makes the logins itself, on the owner's server, with passwords kept in the data folder. */
  appUrl?: string | undefined;
  authUrl?: string | undefined;
  dataDir: string;
};

type Login = { role: 'brygga_app' | 'brygga_auth'; url: string; isOwn: boolean };

/**
 * Checks version, encoding, sort order and logins of the given server.
 *
 * @throws StartProblem that says what is missing and, where there is one, the statement that mends it
 */
export async function useExternalServer(options: ExternalOptions): Promise<DatabaseServer> {
  prepareDataFolder(options.dataDir);
  const secrets = openSecrets(options.dataDir);
  const app = loginFor(options, 'brygga_app', secrets);
  const auth = loginFor(options, 'brygga_auth', secrets);
  await withClient(options.ownerUrl, 'DATABASE_URL', async (owner) => {
    await checkServer(owner);
    for (const login of [app, auth]) await ensureLogin(owner, login);
  });
  await withClient(app.url, 'DATABASE_APP_URL', checkWalled);
  await withClient(auth.url, 'DATABASE_AUTH_URL', checkWalled);
  return {
    ownerUrl: options.ownerUrl,
    appUrl: app.url,
    authUrl: auth.url,
    secrets,
    shared: true,
    state: () => 'ready',
    announceStop() {},
    async stop() {},
  };
}

function loginFor(options: ExternalOptions, role: Login['role'], secrets: Secrets): Login {
  const given = role === 'brygga_app' ? options.appUrl : options.authUrl;
  if (given) return { role, url: given, isOwn: false };
  const url = new URL(options.ownerUrl);
  url.username = role;
  url.password = role === 'brygga_app' ? secrets.app : secrets.auth;
  return { role, url: url.href, isOwn: true };
}

async function withClient(
  url: string,
  variable: string,
  act: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new StartProblem(`Cannot connect to the database of ${variable}: ${reasonOf(error)}`);
  }
  try {
    await act(client);
  } finally {
    await client.end();
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const NO_SUCH_DATABASE = '3D000';
  if ('code' in error && error.code === NO_SUCH_DATABASE)
    return `${error.message}; make it with ${MAKE_DATABASE}`;
  return error.message || ('code' in error ? String(error.code) : error.name);
}

async function checkServer(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{
    version: number;
    name: string;
    encoding: string;
    swedish: boolean;
    make: boolean;
  }>(`
    SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name,
           current_setting('server_encoding') AS encoding,
           'Z' < 'Å' AND 'Å' < 'Ä' AND 'Ä' < 'Ö' AND 'a' < 'B' AS swedish,
           has_database_privilege(current_database(), 'CREATE') AS make`);
  const found = rows[0];
  if (!found || found.version < OLDEST_VERSION) {
    throw new StartProblem(`DATABASE_URL leads to PostgreSQL ${found?.name}; Brygga needs 15 or newer`);
  }
  if (found.encoding !== 'UTF8') {
    throw new StartProblem(
      `The database of DATABASE_URL is encoded in ${found.encoding}, not UTF8; make one with ${MAKE_DATABASE}`,
    );
  }
  if (!found.swedish) {
    throw new StartProblem(
      `The database of DATABASE_URL does not sort å, ä, ö as in Swedish; make one with ${MAKE_DATABASE}`,
    );
  }
  if (!found.make) {
    throw new StartProblem(
      'The user of DATABASE_URL may not make tables: it must own the database, as in ALTER DATABASE … OWNER TO …',
    );
  }
}

// A login with a given address is made when missing and else left as it is; our own gets our password each time.
async function ensureLogin(owner: pg.Client, { role, url, isOwn }: Login): Promise<void> {
  const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount !== 0 && !isOwn) return;
  const password = owner.escapeLiteral(decodeURIComponent(new URL(url).password));
  const act = rowCount === 0 ? 'CREATE' : 'ALTER';
  try {
    await owner.query(`${act} ROLE ${role} LOGIN PASSWORD ${password}`);
  } catch {
    const variable = role === 'brygga_app' ? 'DATABASE_APP_URL' : 'DATABASE_AUTH_URL';
    throw new StartProblem(
      `The user of DATABASE_URL may not make the login ${role}: have CREATE ROLE ${role} LOGIN PASSWORD '…' run on ` +
        `the server, and give its address as ${variable}`,
    );
  }
}

async function checkWalled(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; free: boolean }>(
    'SELECT rolname AS name, rolsuper OR rolbypassrls AS free FROM pg_roles WHERE rolname = current_user',
  );
  if (!rows[0]?.free) return;
  throw new StartProblem(
    `The login ${rows[0].name} passes row-level security; take that away with ALTER ROLE ${rows[0].name} NOSUPERUSER NOBYPASSRLS`,
  );
}
