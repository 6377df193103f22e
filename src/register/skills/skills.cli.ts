// `brygga import esco PATH…` and `brygga import jobtech PATH…`: bring other vocabularies in. `brygga skills WORDS`: look.
import { type Command, type CommandContext, type GivenArguments, UsageProblem } from '../../platform/cli.ts';
import { translator } from '../../platform/i18n.ts';
import { readEsco } from './import/esco.import.ts';
import { rowProblems } from './import/import.messages.ts';
import { type ImportReport, importConcepts } from './import/import.service.ts';
import { filesAt, type GivenFile } from './import/import-files.import.ts';
import { readJobtech } from './import/jobtech.import.ts';
import type { RowProblem, VocabularyReading } from './import/vocabulary-reading.ts';
import { suggestConceptsFor, suggestRelatedFor } from './language/language.service.ts';
import { searchConcepts } from './skills.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const SHOWN_PROBLEMS = 20;
const SAY_EVERY_STEPS = 5000;
const DEFAULT_LIMIT = 20;
const t = translator('en');

const importOptions = [{ name: 'preview', about: 'Show what would change; store nothing' }];

const importEsco: Command = {
  name: 'import esco',
  about: 'Bring ESCO concepts in: CSV files of its download (also zipped) and lists with Swedish labels.',
  arguments: 'PATH…',
  options: importOptions,
  examples: [
    'brygga import esco ESCO-sv-csv.zip ESCO-en-csv.zip',
    'brygga import esco --preview esco/ --json',
  ],
  run: (context, given) => runImport(context, given, { origin: 'esco', read: readEsco }),
};

const importJobtech: Command = {
  name: 'import jobtech',
  about:
    'Bring concepts of the JobTech taxonomy in: skills, occupations, SSYK and SUN groups from its JSON files.',
  arguments: 'PATH…',
  options: importOptions,
  examples: ['brygga import jobtech skills.json', 'brygga import jobtech --preview taxonomy/'],
  run: (context, given) => runImport(context, given, { origin: 'jobtech', read: readJobtech }),
};

const searchSkills: Command = {
  name: 'skills',
  about: 'Search the vocabulary by label or synonym.',
  arguments: 'WORDS',
  options: [{ name: 'limit', value: 'N', about: `At most so many (default ${DEFAULT_LIMIT})` }],
  examples: ['brygga skills truckkort', 'brygga skills "läsa ritning" --json'],
  async run(context, given) {
    const limit = Number(given.options.limit ?? DEFAULT_LIMIT);
    if (given.words.length === 0 || !Number.isInteger(limit) || limit < 1)
      throw new UsageProblem('Expected: brygga skills WORDS [--limit N]');
    const { runWork } = await context.database();
    const { hits, total } = await runWork(OPERATOR, (work) =>
      searchConcepts(work, { text: given.words.join(' ') }, { page: 1, limit }),
    );
    const lines = hits.map((hit) => `${hit.labelSv.padEnd(40)} ${hit.kind.padEnd(12)} ${hit.id}`);
    return { json: { total, concepts: hits }, text: lines.join('\n') || 'Nothing found' };
  },
};

const skillsInText: Command = {
  name: 'skills in-text',
  about:
    'Skills that a Swedish or English text names or that belong to its work, with what led to each. Stores nothing.',
  arguments: 'TEXT',
  options: [{ name: 'limit', value: 'N', about: `At most so many (default ${DEFAULT_LIMIT})` }],
  examples: ['brygga skills in-text "Vi söker dig som kan TIG-svetsa" --json'],
  async run(context, given) {
    const limit = Number(given.options.limit ?? DEFAULT_LIMIT);
    if (given.words.length === 0 || !Number.isInteger(limit) || limit < 1)
      throw new UsageProblem('Expected: brygga skills in-text TEXT [--limit N]');
    const { runWork } = await context.database();
    const text = given.words.join(' ');
    const { found, belonging } = await runWork(OPERATOR, async (work) => {
      const named = await suggestConceptsFor(work, text, limit);
      return { found: named, belonging: await suggestRelatedFor(work, text, named, limit) };
    });
    const concepts = found.map(({ concept: { id, kind, label }, strength, words }) => ({
      id,
      kind,
      label,
      strength,
      words,
    }));
    const lines = concepts.map(
      ({ label, strength, words }) =>
        `${label.sv.padEnd(40)} ${strength.toFixed(2)}  ${words.map((word) => word.text).join(' ')}`,
    );
    const related = belonging.map(({ concept: { id, kind, label }, strength, via, words }) => ({
      id,
      kind,
      label,
      strength,
      via: { id: via.id, label: via.label },
      words,
    }));
    for (const { label, strength, via } of related)
      lines.push(`${label.sv.padEnd(40)} ${strength.toFixed(2)}  via ${via.label.sv}`);
    return { json: { concepts, related }, text: lines.join('\n') || 'Nothing found' };
  },
};

export const skillsCommands: readonly Command[] = [importEsco, importJobtech, searchSkills, skillsInText];

type Source = { origin: 'esco' | 'jobtech'; read(files: readonly GivenFile[]): VocabularyReading };

async function runImport(context: CommandContext, given: GivenArguments, source: Source) {
  if (given.words.length === 0) throw new UsageProblem(`Expected: brygga import ${source.origin} PATH…`);
  const reading = source.read(filesAt(given.words));
  if (reading.drafts.size === 0) {
    const reasons = reading.problems.slice(0, SHOWN_PROBLEMS).map(sayProblem);
    throw new UsageProblem(['No concepts were found in what was given', ...reasons].join('\n'));
  }
  const { runWork } = await context.database();
  let said = 0;
  const report = await importConcepts((act) => runWork(OPERATOR, act), [...reading.drafts.values()], {
    origin: source.origin,
    preview: given.options.preview === true,
    report: (step, steps) => {
      if (step === steps || step - said >= SAY_EVERY_STEPS) {
        said = step;
        context.say(`${Math.round((100 * step) / steps)} %`);
      }
      return Promise.resolve();
    },
  });
  const problems = reading.problems.map((one) => ({
    file: one.file,
    row: one.row ?? null,
    reason: t(rowProblems[one.reason], one.values),
  }));
  const stored = given.options.preview !== true;
  return {
    json: { stored, ...report, files: reading.files, problems },
    text: describe(report, reading, stored),
  };
}

function describe(report: ImportReport, reading: VocabularyReading, stored: boolean): string {
  const { relations } = report;
  const problems = reading.problems.slice(0, SHOWN_PROBLEMS).map(sayProblem);
  const more = reading.problems.length - problems.length;
  return [
    `${report.added} new, ${report.changed} changed, ${report.unchanged} unchanged concepts`,
    `${relations.changed} concepts with new relations`,
    report.kept > 0 ? `${report.kept} left alone, because they were changed here` : '',
    report.withoutSwedish > 0
      ? `${report.withoutSwedish} left out, because no file gives a Swedish name`
      : '',
    relations.leadingNowhere > 0 ? `${relations.leadingNowhere} relations to concepts that are not here` : '',
    relations.closingACircle > 0 ? `${relations.closingACircle} relations left out, they close a circle` : '',
    report.examples.length > 0 ? `New, for example: ${report.examples.join(', ')}` : '',
    `${reading.problems.length} rows or files could not be read`,
    ...problems,
    more > 0 ? `… and ${more} more; --json lists them all` : '',
    stored ? '' : 'Nothing was stored. Run again without --preview to store it.',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function sayProblem({ file, row, reason, values }: RowProblem): string {
  return `${file}${row === undefined ? '' : `, row ${row}`}: ${t(rowProblems[reason], values)}`;
}
