// The command line: `npm run -s brygga -- <command>`. Results on standard output, all else on standard error.
import { constants } from 'node:os';
import { parseArgs } from 'node:util';
import { openCommandContext } from './command-context.ts';
import { commands } from './commands.ts';
import { type Command, type GivenArguments, UsageProblem } from './platform/cli.ts';
import { StartProblem } from './platform/database/start-problem.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './platform/result.ts';

const USAGE_EXIT_CODE = 2;
const REFUSED_EXIT_CODE = 1;

process.exitCode = await runCommandLine(process.argv.slice(2));

async function runCommandLine(argv: readonly string[]): Promise<number> {
  const json = argv.includes('--json');
  const command = findCommand(argv);
  if (!command) {
    const asked = argv.length === 0 || argv.includes('--help') || argv.includes('-h');
    if (asked) console.log(overview());
    else console.error(`There is no command ${argv.join(' ')}\n\n${overview()}`);
    return asked ? 0 : USAGE_EXIT_CODE;
  }
  if (argv.includes('--help') || argv.includes('-h')) {
    console.log(helpOf(command));
    return 0;
  }
  let context: ReturnType<typeof openCommandContext> | undefined;
  const interrupted = new AbortController();
  try {
    const given = readArguments(command, argv);
    context = openCommandContext((line) => console.error(line));
    endOnSignal(context, interrupted);
    const result = await command.run(context, given);
    console.log(json ? JSON.stringify(result.json, null, 2) : result.text);
    return result.exitCode ?? 0;
  } catch (error) {
    // What fails because its database was taken away is no news; the signal's own exit code is under way.
    return interrupted.signal.aborted ? await new Promise(() => undefined) : answerError(error);
  } finally {
    await context?.close();
  }
}

function answerError(error: unknown): number {
  if (error instanceof UsageProblem || error instanceof StartProblem) {
    console.error(error.message);
    return USAGE_EXIT_CODE;
  }
  const refused = [Conflict, Invalid, NotFound, Forbidden].some((kind) => error instanceof kind);
  if (!refused) throw error;
  console.error(error instanceof Conflict && error.reason ? error.reason.en : (error as Error).message);
  return REFUSED_EXIT_CODE;
}

function endOnSignal(context: ReturnType<typeof openCommandContext>, interrupted: AbortController): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, async () => {
      interrupted.abort();
      console.error('Stopping');
      await context.breakOff();
      process.exit(128 + constants.signals[signal]);
    });
  }
}

/** The command with the most words wins: `import project-page` before `import`. */
function findCommand(argv: readonly string[]): Command | undefined {
  const starts = commands.filter((one) => one.name.split(' ').every((word, index) => argv[index] === word));
  return starts.sort((a, b) => b.name.split(' ').length - a.name.split(' ').length)[0];
}

function readArguments(command: Command, argv: readonly string[]): GivenArguments {
  const known = [{ name: 'json', about: '' }, ...(command.options ?? [])];
  const options = Object.fromEntries(
    known.map((option) => [
      option.name,
      { type: 'value' in option ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: argv.slice(command.name.split(' ').length),
      options,
      allowPositionals: true,
    });
    const given = Object.entries(values).filter(
      (entry): entry is [string, string | true] => typeof entry[1] === 'string' || entry[1] === true,
    );
    if (positionals.length > 0 && !command.arguments) throw new Error(`Unexpected: ${positionals.join(' ')}`);
    return { words: positionals, options: Object.fromEntries(given) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageProblem(`${reason}\n\n${helpOf(command)}`);
  }
}

function helpOf(command: Command): string {
  const options = [...(command.options ?? []), { name: 'json', about: 'Print the result as JSON' }];
  const names = options.map((one) => `--${one.name}${'value' in one && one.value ? ` ${one.value}` : ''}`);
  const width = Math.max(...names.map((name) => name.length));
  return [
    `brygga ${command.name}${command.arguments ? ` ${command.arguments}` : ''}`,
    '',
    command.about,
    '',
    ...options.map((one, index) => `  ${(names[index] ?? '').padEnd(width)}  ${one.about}`),
    '',
    'Examples',
    ...command.examples.map((example) => `  ${example}`),
  ].join('\n');
}

function overview(): string {
  const width = Math.max(...commands.map((one) => one.name.length));
  return [
    'brygga: the command line of Brygga',
    '',
    ...commands.map((one) => `  ${one.name.padEnd(width)}  ${one.about}`),
    '',
    'brygga <command> --help shows options and examples. Exit codes: 0 done, 1 failed, 2 wrong use or unreadable input.',
  ].join('\n');
}
