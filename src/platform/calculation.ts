// `brygga calc …`: pure rules that anybody can check, asked with JSON on standard input. No database is opened.
import type { z } from 'zod';
import { type Command, UsageProblem } from './cli.ts';

/** One rule as the command line offers it; the room that has the rule exports one of these. */
export type Calculation = {
  command: Command;
  /**
   * The answer to a question as it came.
   *
   * @throws UsageProblem when the question is not JSON or a field of it is wrong; the message begins with the field
   */
  answer(question: string): unknown;
};

/** Puts a rule on the command line: `brygga calc` and the name. */
export function calculation<S extends z.ZodType>(rule: {
  name: string;
  about: string;
  /** A question that the rule can answer, as help shows it. */
  example: string;
  question: S;
  answer(question: z.infer<S>): unknown;
}): Calculation {
  const answer = (text: string): unknown => rule.answer(readQuestion(rule.question, text));
  return {
    answer,
    command: {
      name: `calc ${rule.name}`,
      about: rule.about,
      examples: [`echo '${rule.example}' | brygga calc ${rule.name}`],
      async run() {
        const json = answer(await readStandardInput());
        return { json, text: JSON.stringify(json) };
      },
    },
  };
}

function readQuestion<S extends z.ZodType>(schema: S, text: string): z.infer<S> {
  let sent: unknown;
  try {
    sent = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageProblem(`Expected JSON on standard input: ${reason}`);
  }
  const read = schema.safeParse(sent);
  if (read.success) return read.data;
  throw new UsageProblem(read.error.issues.flatMap(sayIssue).join('\n'));
}

/** One line for each field that is wrong: `levels[2]: …`, as a program would write the way to it. */
function sayIssue(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${wayTo([...issue.path, key])}: There is no such field`);
  const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return [`${wayTo(issue.path)}: ${isMissing ? `Missing, expected ${issue.expected}` : issue.message}`];
}

function wayTo(path: readonly PropertyKey[]): string {
  const way = path.reduce<string>(
    (before, step) =>
      typeof step === 'number' ? `${before}[${step}]` : `${before ? `${before}.` : ''}${String(step)}`,
    '',
  );
  return way || 'the question';
}

async function readStandardInput(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}
