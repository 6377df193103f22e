// The command line as features describe it: a name of words, options, what it needs, and what it prints.
import type { Config } from './config.ts';
import type { DatabaseServer } from './database/server.ts';
import type { RunWork } from './work.ts';

/** The database of the data folder, joined while the server runs or started for the time of the command. */
export type CommandDatabase = { runWork: RunWork; server: DatabaseServer };

export type CommandContext = {
  config: Config;
  /** Opens the database on first use: migrated, and filled with facts as the server would. */
  database(): Promise<CommandDatabase>;
  /** Has a database that the command opens by itself ended when the command is broken off (Ctrl-C). */
  endWithCommand(server: Promise<DatabaseServer>): void;
  /** Progress and warnings, on standard error. */
  say(line: string): void;
};

/** What is printed: `json` with --json, else `text`. `exitCode` is 0 unless given. */
export type CommandResult = { json: unknown; text: string; exitCode?: number };

export type CommandOption = {
  /** Without dashes: `municipality`. */
  name: string;
  about: string;
  /** Name of the value as help shows it; an option without one is a switch. */
  value?: string;
};

export type Command = {
  /** Words after `brygga`: `import esco`. */
  name: string;
  about: string;
  /** Names of the arguments as help shows them: `FILE…`. */
  arguments?: string;
  options?: readonly CommandOption[];
  examples: readonly string[];
  run(context: CommandContext, given: GivenArguments): Promise<CommandResult>;
};

export type GivenArguments = {
  words: readonly string[];
  /** Options with values; switches are `true`. */
  options: Readonly<Record<string, string | true>>;
};

/** Wrong use of a command: one line that says what to do; exit code 2. */
export class UsageProblem extends Error {
  override name = 'UsageProblem';
}
