// The three logins of the server, and the database that they meet in.
import pg from 'pg';
import type { Secrets } from '../secrets.ts';

export const DATABASE = 'brygga';

/** A connection address over a Unix socket, in the form that `pg` and libpq read. */
export function socketUrl(
  socketDir: string,
  login: { user: string; password: string },
  database: string,
): string {
  return `postgresql://${login.user}:${encodeURIComponent(login.password)}@${encodeURIComponent(socketDir)}/${database}`;
}

/** Makes database and logins where they are missing; safe to repeat. `brygga_owner` migrates and sees every row. */
export async function ensureRoles(superuserUrl: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    await ensureRole(client, 'brygga_owner', secrets.owner, 'CREATEDB CREATEROLE BYPASSRLS');
    await ensureRole(client, 'brygga_app', secrets.app, 'NOCREATEDB NOCREATEROLE NOBYPASSRLS');
    await ensureRole(client, 'brygga_auth', secrets.auth, 'NOCREATEDB NOCREATEROLE NOBYPASSRLS');
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER brygga_owner`);
    // A restore puts rows back in any order; nobody else may switch the foreign keys off.
    await client.query('GRANT SET ON PARAMETER session_replication_role TO brygga_owner');
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, name: string, password: string, rights: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  const act = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(
    `${act} ROLE ${name} LOGIN NOSUPERUSER ${rights} PASSWORD ${client.escapeLiteral(password)}`,
  );
}
