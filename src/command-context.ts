// What a command works with: the settings, and the database of the data folder, opened only when it is needed.
import { openServer } from './installation.ts';
import type { CommandContext, CommandDatabase } from './platform/cli.ts';
import { readConfig } from './platform/config.ts';
import { openDatabase } from './platform/database/database.ts';
import type { DatabaseServer } from './platform/database/server.ts';
import { newUuid } from './platform/ids.ts';
import { createRunWork } from './platform/work.ts';

/** What a command works with, and the two ways in which that ends; a server that ran before goes on. */
type OpenContext = CommandContext & {
  close(): Promise<void>;
  /** Ends the database at once, whatever the command is doing; what it had not finished is rolled back. */
  breakOff(): Promise<void>;
};

/** @throws StartProblem when a setting is wrong */
export function openCommandContext(say: (line: string) => void): OpenContext {
  const config = readConfig(process.env);
  const breaking = new AbortController();
  const servers: Promise<DatabaseServer>[] = [];
  const opened: (() => Promise<void>)[] = [];
  let database: Promise<CommandDatabase> | undefined;

  const endWithCommand = (server: Promise<DatabaseServer>): void => void servers.push(server);
  const open = async (): Promise<CommandDatabase> => {
    const opening = openServer(config, { log: say, join: true, signal: breaking.signal });
    endWithCommand(opening);
    const server = await opening;
    opened.push(() => server.stop());
    const db = openDatabase(server.appUrl);
    opened.push(() => db.destroy());
    const runWork = createRunWork({
      db,
      clock: () => new Date(),
      newId: newUuid,
      personalSecret: server.secrets.personalData,
    });
    return { server, runWork };
  };

  return {
    config,
    say,
    endWithCommand,
    database() {
      database ??= open();
      return database;
    },
    async close() {
      for (const end of opened.reverse()) await end();
    },
    async breakOff() {
      breaking.abort();
      for (const server of servers) await server.then((found) => found.stop()).catch(() => undefined);
    },
  };
}
