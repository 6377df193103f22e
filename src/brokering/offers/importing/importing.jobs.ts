import { type FeatureJobs, type JobDeps, longJob, type Report } from '../../../platform/jobs/job.ts';
import { forgetOldLists, forgetSentList, getSentList } from '../../../platform/sheets/sent-list.ts';
import { importOffers } from '../exchange/import.service.ts';
import { emptyReport, type ImportReport } from '../exchange/import-report.ts';
import { readOffers } from '../exchange/offers.import.ts';
import type { Reading } from '../exchange/reading.ts';
import { dayInName, type ImportChoices, type ImportResult } from './import-choices.ts';
import { needImportRight, offerImport } from './sent-lists.service.ts';

const ACTOR = { kind: 'job', name: 'offers.import' } as const;
const SHOWN_PROBLEMS = 200;
const SHOWN_LETTERS = 120;

export const importingJobs: FeatureJobs = {
  longJobs: [longJob(offerImport.job, runImport)],
  schedules: [
    {
      name: 'offers.forget-lists',
      cron: '50 3 * * *',
      run: (deps) => deps.runWork(ACTOR, (work) => forgetOldLists(work, offerImport)),
    },
  ],
};

type Asked = { importId: string; preview: boolean; choices: ImportChoices };

/** Runs as the person who sent the list: the wall lets them write what they may write by hand, and the audit names them. */
async function runImport(deps: JobDeps, asked: Asked, report: Report): Promise<ImportResult> {
  const { importId, preview, choices } = asked;
  const list = await deps.runWork(ACTOR, (work) => getSentList(work, offerImport, importId));
  const person = { kind: 'person', personId: list.createdBy } as const;
  await deps.runWork(person, (work) => needImportRight(work, choices));
  const reading = await readOffers(list.fileName, list.bytes, choices);
  const found =
    reading.drafts.length === 0
      ? emptyReport()
      : await importOffers((act) => deps.runWork(person, act), reading, {
          preview,
          providerId: choices.providerId,
          completeOnly: choices.providerId !== undefined,
          asOf: choices.asOf ?? dayInName(list.fileName),
          report,
        });
  if (!preview) await deps.runWork(ACTOR, (work) => forgetSentList(work, offerImport, importId));
  return { importId, preview, choices, ...told(reading, found) };
}

function told(reading: Reading, found: ImportReport): Omit<ImportResult, 'importId' | 'preview' | 'choices'> {
  const { problems: met, ...report } = found;
  const problems = [...reading.problems, ...met];
  const { drafts, file, format, encoding, rows, table } = reading;
  return {
    file,
    format,
    encoding,
    rows,
    offers: drafts.length,
    ...(table ? { table } : {}),
    report,
    problemCount: problems.length,
    problems: problems.slice(0, SHOWN_PROBLEMS).map(({ row, field, message, value }) => ({
      ...(row === undefined ? {} : { row }),
      field,
      reason: { sv: message.sv, en: message.en },
      ...(value === undefined ? {} : { value: value.slice(0, SHOWN_LETTERS) }),
    })),
  };
}
