// `brygga backup FILE` and `brygga restore FILE`.
import { parseArgs } from 'node:util';
import { writeBackup } from './backup.ts';
import { type DatabaseSettings, joinDatabase, ownDatabase } from './open-server.ts';
import { restoreBackup } from './restore.ts';
import { replaceKeys } from './secrets.ts';
import type { DatabaseServer } from './server.ts';
import { StartProblem } from './start-problem.ts';

export type CommandParts = {
  settings: DatabaseSettings;
  version: string;
  now: Date;
  migrationsFolder: string;
  say(line: string): void;
};

/** Backs up while the server works, or without one. */
export async function backupCommand(argv: string[], parts: CommandParts): Promise<void> {
  const { file } = readArguments(argv, 'brygga backup FILE');
  const server = await joinDatabase(parts.settings, { log: parts.say });
  await endingWith(server, async () => {
    const { ownerUrl, secrets } = server;
    const { tables, rows } = await writeBackup({
      ownerUrl,
      secrets,
      file,
      version: parts.version,
      now: parts.now,
    });
    parts.say(`${file} holds ${rows} rows of ${tables} tables`);
    parts.say(
      'It also holds personal data and the keys to them: keep it where only those responsible can read it',
    );
  });
}

/** Restores into the data folder of a server that is stopped. */
export async function restoreCommand(argv: string[], parts: CommandParts): Promise<void> {
  const { file, overwrite } = readArguments(argv, 'brygga restore FILE [--overwrite]');
  const { settings, migrationsFolder, say } = parts;
  const server = await ownDatabase(settings, { log: say });
  await endingWith(server, async () => {
    const keepSecrets = (keys: Parameters<typeof replaceKeys>[1]) => replaceKeys(settings.dataDir, keys);
    const { ownerUrl } = server;
    await restoreBackup({ ownerUrl, file, migrationsFolder, overwrite, keepSecrets, log: say });
    say('Restored; start Brygga as usual');
  });
}

function readArguments(argv: string[], usage: string): { file: string; overwrite: boolean } {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    strict: false,
    options: { overwrite: { type: 'boolean', default: false } },
  });
  const [file, ...rest] = positionals;
  const isKnown = Object.keys(values).every((name) => name === 'overwrite');
  if (file === undefined || rest.length > 0 || !isKnown) throw new StartProblem(`Expected: ${usage}`);
  return { file, overwrite: values.overwrite === true };
}

async function endingWith(server: DatabaseServer, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } finally {
    await server.stop();
  }
}
