// `brygga record list`, `record show` and `record register`: the register of records on the command line.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, type GivenArguments, UsageProblem } from '../../platform/cli.ts';
import { RECORD_KINDS, type RecordKind, type RecordLine, recordForm } from './record.ts';
import { checkPdf } from './record-upload.ts';
import { getRecord, listRecords, registerRecord } from './records.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const SHOWN = 100;

const list: Command = {
  name: 'record list',
  about: `The ${SHOWN} newest records, or those with a number or words.`,
  options: [
    { name: 'text', about: 'Words of the title, or a diary number', value: 'WORDS' },
    { name: 'kind', about: `One of ${RECORD_KINDS.join(', ')}`, value: 'KIND' },
  ],
  examples: ['brygga record list', 'brygga record list --kind agreement --json'],
  async run(context, { options }) {
    const kind = kindOf(options.kind);
    const text = typeof options.text === 'string' ? options.text : undefined;
    const { runWork } = await context.database();
    const { items, total } = await runWork(OPERATOR, (work) =>
      listRecords(work, { text, kind }, { page: 1, limit: SHOWN }),
    );
    const rest = total - items.length;
    const lines = [...items.map(lineOf), ...(rest > 0 ? [`and ${rest} more`] : [])];
    return { json: { total, records: items }, text: lines.join('\n') || 'No records' };
  },
};

const show: Command = {
  name: 'record show',
  about: 'One record with the checksums of its files and who has signed.',
  arguments: 'KEY',
  examples: ['brygga record show D-2026-1 --json'],
  async run(context, { words: [key] }) {
    if (!key) throw new UsageProblem('Expected: brygga record show D-2026-1');
    const { runWork } = await context.database();
    const json = await runWork(OPERATOR, (work) => getRecord(work, key));
    const files = json.files.map(({ hash, name }) => `  ${hash}  ${name}`);
    const parties = json.parties.map(({ name, signature }) =>
      signature
        ? `  ${name}: ${signature.name}, ${signature.title}, ${signature.at.toISOString()}`
        : `  ${name}: not signed`,
    );
    return { json, text: [lineOf(json), ...files, ...parties].join('\n') };
  },
};

const register: Command = {
  name: 'record register',
  about: 'Registers a PDF as a completed record under the next diary number.',
  arguments: 'FILE',
  options: [
    { name: 'house', about: 'Id of the learning centre that keeps it', value: 'ID' },
    { name: 'title', about: 'What the register shows; no names of people', value: 'TEXT' },
    { name: 'kind', about: `One of ${RECORD_KINDS.join(', ')}`, value: 'KIND' },
    { name: 'direction', about: 'incoming, drawnUp or expedited', value: 'DIRECTION' },
    { name: 'keep-rule', about: 'The rule for keeping or disposal', value: 'TEXT' },
    { name: 'keep-until', about: 'Last day; without it the record is kept for ever', value: 'DATE' },
    { name: 'secrecy', about: 'Section of the secrecy act, such as "OSL 31:16"', value: 'SECTION' },
  ],
  examples: [
    'brygga record register brev.pdf --house ID --title "Skrivelse" --kind letter --direction incoming --keep-rule "Bevaras"',
  ],
  async run(context, { words: [path], options }) {
    if (!path) throw new UsageProblem('Expected: brygga record register FILE, with options');
    const read = recordForm.safeParse({
      houseId: options.house,
      title: options.title,
      kind: options.kind,
      direction: options.direction,
      keepRule: options['keep-rule'],
      keepUntil: options['keep-until'],
      secrecySection: options.secrecy,
    });
    if (!read.success)
      throw new UsageProblem(
        read.error.issues.map((issue) => `--${optionOf(issue.path.join('.'))}: ${issue.message}`).join('\n'),
      );
    const bytes = await readFile(path).catch(() => {
      throw new UsageProblem(`${path} cannot be read`);
    });
    const document = checkPdf(basename(path), new Uint8Array(bytes));
    if (!document) throw new UsageProblem(`${path} is no PDF of at most 10 MB`);
    const { secrecySection, keepUntil, ...rest } = read.data;
    const { runWork } = await context.database();
    const json = await runWork(OPERATOR, async (work) => {
      const given = { ...rest, secrecySection: secrecySection?.trim(), keepUntil, parties: [], document };
      return getRecord(work, (await registerRecord(work, given)).key);
    });
    return { json, text: lineOf(json) };
  },
};

const OPTIONS: Readonly<Record<string, string>> = {
  houseId: 'house',
  keepRule: 'keep-rule',
  keepUntil: 'keep-until',
  secrecySection: 'secrecy',
};

function optionOf(field: string): string {
  return OPTIONS[field] ?? field;
}

function kindOf(given: GivenArguments['options'][string] | undefined): RecordKind | undefined {
  if (given === undefined) return undefined;
  const kind = RECORD_KINDS.find((one) => one === given);
  if (!kind) throw new UsageProblem(`A kind is one of ${RECORD_KINDS.join(', ')}`);
  return kind;
}

function lineOf({ key, kind, completedAt, secrecy, title }: RecordLine): string {
  const state = completedAt ? 'completed' : 'draft';
  const mark = secrecy ? ` [${secrecy.section}]` : '';
  return `${key.padEnd(12)} ${kind.padEnd(12)} ${state.padEnd(10)} ${title}${mark}`;
}

export const recordCommands: readonly Command[] = [list, show, register];
