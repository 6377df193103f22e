// PostgreSQL refuses to run as root: then it runs as an ordinary account of the machine, made here if it is missing.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { StartProblem } from '../start-problem.ts';

export type Account = { uid: number; gid: number };

/** The account that PostgreSQL must run as, or `undefined` when it runs as the one who starts it. */
export function databaseAccount(clusterDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existsSync(clusterDir) ? statSync(clusterDir) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return lookUp('postgres') ?? make('postgres');
}

/** Whether the account may walk into the folder. */
export function canEnter(folder: string, account: Account): boolean {
  return succeedsAs(account, 'cd "$1"', folder);
}

/** Whether the account may walk into the folder and list it. */
export function canList(folder: string, account: Account): boolean {
  return succeedsAs(account, 'cd "$1" && ls . >/dev/null', folder);
}

function succeedsAs(account: Account, script: string, folder: string): boolean {
  const answer = spawnSync('/bin/sh', ['-c', script, 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return answer.status === 0;
}

function lookUp(name: string): Account | undefined {
  const ask = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const uid = ask('-u');
  if (uid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(ask('-g').stdout) };
}

function make(name: string): Account {
  try {
    execFileSync('useradd', ['--system', '--no-create-home', '--user-group', '--shell', '/bin/false', name]);
  } catch {
    // Reported below: what counts is whether the account exists now.
  }
  const account = lookUp(name);
  if (account) return account;
  throw new StartProblem(
    `PostgreSQL cannot run as root, and no account "${name}" could be made: ` +
      'start Brygga as an ordinary user, or make that account first',
  );
}
