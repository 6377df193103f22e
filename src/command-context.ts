// What a command works with: the settings, and the database of the data folder, opened only when it is needed.

import { openServer } from './installation.ts';
import type { CommandContext, CommandDatabase } from './platform/cli.ts';
import { readConfig } from './platform/config.ts';
import { openDatabase } from './platform/database/database.ts';
import { newUuid } from './platform/ids.ts';
import { createRunWork } from './platform/work.ts';

/** `close` ends what was opened; a server that ran before goes on. */
export function openCommandContext(say: (line: string) => void): CommandContext & { close(): Promise<void> } {
  const config = readConfig(process.env);
  const opened: (() => Promise<void>)[] = [];
  let database: Promise<CommandDatabase> | undefined;

  const open = async (): Promise<CommandDatabase> => {
    const server = await openServer(config, { log: say, join: true });
    opened.push(() => server.stop());
    const db = openDatabase(server.appUrl);
    opened.push(() => db.destroy());
    const runWork = createRunWork({ db, clock: () => new Date(), newId: newUuid });
    return { server, runWork };
  };

  return {
    config,
    say,
    database() {
      database ??= open();
      return database;
    },
    async close() {
      for (const end of opened.reverse()) await end();
    },
  };
}
