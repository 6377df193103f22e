// The installation's own secrets: made once, in the data folder, readable by the one who starts the server.
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `superuser` to `auth` are database passwords; `signIn` signs sessions, `personalData` wraps the keys per person. */
const NAMES = ['superuser', 'owner', 'app', 'auth', 'signIn', 'personalData'] as const;
export type Secrets = Record<(typeof NAMES)[number], string>;

export function secretsFile(dataDir: string): string {
  return join(dataDir, 'secrets.json');
}

/** Reads the secrets of the data folder and makes those that are missing. */
export function openSecrets(dataDir: string): Secrets {
  const file = secretsFile(dataDir);
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const made = Object.fromEntries(NAMES.map((name) => [name, known[name] ?? newSecret()])) as Secrets;
  if (NAMES.some((name) => !known[name])) saveSecrets(dataDir, made);
  return made;
}

/** Takes over the keys of a restored backup; the present ones stay beside, for the database that was set aside. */
export function replaceKeys(dataDir: string, keys: Pick<Secrets, 'signIn' | 'personalData'>): void {
  const present = openSecrets(dataDir);
  copyFileSync(secretsFile(dataDir), join(dataDir, 'secrets.before-restore.json'));
  saveSecrets(dataDir, { ...present, ...keys });
}

function saveSecrets(dataDir: string, secrets: Secrets): void {
  const file = secretsFile(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
