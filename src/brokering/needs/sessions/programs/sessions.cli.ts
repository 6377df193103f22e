// `brygga session list|show|export`: sessions with guided methods as the operator sees them.
import { writeFileSync } from 'node:fs';
import { readAllParts } from '../../../../platform/all-parts.ts';
import {
  type Command,
  type CommandContext,
  type GivenArguments,
  UsageProblem,
} from '../../../../platform/cli.ts';
import { localDate } from '../../../../platform/format.ts';
import { renderSessionPdf } from '../sessions.document.ts';
import { getSession, listSessions, methodOf } from '../sessions.service.ts';
import { toLineJson, toSessionJson } from './session-json.ts';

const OPERATOR = { kind: 'operator' } as const;

const list: Command = {
  name: 'session list',
  about: 'All sessions with guided methods, the latest first, with the id that the other commands ask for.',
  options: [{ name: 'method', value: 'SLUG', about: 'Only of this method, such as swot' }],
  examples: ['brygga session list --method swot --json'],
  async run(context, { options }) {
    const methodSlug = typeof options.method === 'string' ? options.method : undefined;
    const { runWork } = await context.database();
    const all = await runWork(OPERATOR, (work) =>
      readAllParts((part) => listSessions(work, { methodSlug }, part)),
    );
    const text = all
      .map((one) => `${one.id}  ${one.heldOn}  ${one.methodSlug}: ${one.organisation.name}`)
      .join('\n');
    return { json: { sessions: all.map((one) => toLineJson(one, '')) }, text: text || 'No sessions' };
  },
};

const show: Command = {
  name: 'session show',
  about: 'What was found in a session, what weighed most, and what became a need.',
  arguments: 'ID',
  examples: ['brygga session show 019d0000-0000-7000-8000-000000000000 --json'],
  async run(context, given) {
    const { session, guided } = await read(context, onlyWord(given, 'session show ID'));
    const json = toSessionJson(session, guided, '');
    const found = json.findings.map(
      ({ text, weight, need }) => `${String(weight).padStart(4)}  ${text}${need ? `, ${need}` : ''}`,
    );
    const head = `${json.heldOn}  ${json.method}: ${json.employer.name}, ${json.entries.length} entries`;
    return { json, text: [head, ...found].join('\n') };
  },
};

const exportFile: Command = {
  name: 'session export',
  about: 'Write everything that was said in a session to a PDF for those who took part.',
  arguments: 'ID',
  options: [{ name: 'output', value: 'FILE', about: 'Where the PDF is written' }],
  examples: ['brygga session export 019d0000-0000-7000-8000-000000000000 --output session.pdf'],
  async run(context, given) {
    const { output } = given.options;
    if (typeof output !== 'string') throw new UsageProblem('Expected --output FILE');
    const found = await read(context, onlyWord(given, 'session export ID'));
    writeFileSync(output, renderSessionPdf({ ...found, lang: 'sv' }));
    return { json: { file: output }, text: output };
  },
};

export const sessionCommands: readonly Command[] = [list, show, exportFile];

async function read(context: CommandContext, id: string) {
  const { runWork } = await context.database();
  return runWork(OPERATOR, async (work) => {
    const session = await getSession(work, id);
    return { session, ...(await methodOf(work, session.methodSlug)), on: localDate(work.now) };
  });
}

function onlyWord({ words }: GivenArguments, usage: string): string {
  const [word, ...rest] = words;
  if (word === undefined || rest.length > 0) throw new UsageProblem(`Expected: brygga ${usage}`);
  return word;
}
