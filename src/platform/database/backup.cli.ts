// `brygga backup FILE` and `brygga restore FILE`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, type GivenArguments, UsageProblem } from '../cli.ts';
import { projectRoot } from '../reference.ts';
import { writeBackup } from './backup.ts';
import type { Totals } from './backup-file.ts';
import { joinDatabase, ownDatabase } from './open-server.ts';
import { restoreBackup } from './restore.ts';
import { replaceKeys, type Secrets } from './secrets.ts';
import type { DatabaseServer } from './server.ts';

/** Works beside a running server, or without one. */
const backup: Command = {
  name: 'backup',
  about: 'Copy the whole database, with the keys to it, into one file',
  arguments: 'FILE',
  examples: ['brygga backup /safe/brygga-2026-11-23.backup'],
  async run({ config, say, endWithCommand }, given) {
    const file = readFile(given, 'brygga backup FILE');
    const opening = joinDatabase(config, { log: say });
    endWithCommand(opening);
    const server = await opening;
    const { ownerUrl, secrets } = server;
    const now = new Date();
    const totals = await endingWith(server, () =>
      writeBackup({ ownerUrl, secrets, file, version: readVersion(), now }),
    );
    say(
      'The file holds personal data and the keys to them: keep it where only those responsible can read it',
    );
    return { json: { file, ...totals }, text: `${file} holds ${inWords(totals)}` };
  },
};

/** Needs the data folder to itself. */
const restore: Command = {
  name: 'restore',
  about: 'Bring back a backup, into an empty data folder or in place of what is there',
  arguments: 'FILE',
  options: [
    { name: 'overwrite', about: 'Set the present database aside (as …_before_restore) and take its place' },
  ],
  examples: [
    'BRYGGA_DATA_DIR=/var/lib/brygga brygga restore /safe/brygga-2026-11-23.backup',
    'brygga restore /safe/brygga-2026-11-23.backup --overwrite',
  ],
  async run({ config, say, endWithCommand }, given) {
    const file = readFile(given, 'brygga restore FILE [--overwrite]');
    const opening = ownDatabase(config, { log: say });
    endWithCommand(opening);
    const server = await opening;
    const totals = await endingWith(server, () =>
      restoreBackup({
        ownerUrl: server.ownerUrl,
        file,
        migrationsFolder: join(projectRoot(), 'db/migrations'),
        overwrite: given.options.overwrite === true,
        keepSecrets: (keys: Pick<Secrets, 'signIn' | 'personalData'>) => replaceKeys(config.dataDir, keys),
        log: say,
      }),
    );
    return { json: totals, text: `Restored ${inWords(totals)}; start Brygga as usual` };
  },
};

export const backupCommands: readonly Command[] = [backup, restore];

function readFile(given: GivenArguments, usage: string): string {
  const [file, ...rest] = given.words;
  if (file === undefined || rest.length > 0) throw new UsageProblem(`Expected one file: ${usage}`);
  return file;
}

async function endingWith<T>(server: DatabaseServer, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } finally {
    await server.stop();
  }
}

function inWords({ rows, tables }: Totals): string {
  return `${rows} rows of ${tables} tables`;
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
