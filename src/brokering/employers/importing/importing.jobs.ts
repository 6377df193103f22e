import { type FeatureJobs, type JobDeps, longJob, type Report } from '../../../platform/jobs/job.ts';
import { forgetOldLists, forgetSentList, getSentList } from '../../../platform/sheets/sent-list.ts';
import type { ImportChoices, ImportResult } from './employer-import.ts';
import { employerImport, importEmployers } from './importing.service.ts';

const ACTOR = { kind: 'job', name: 'employers.import' } as const;

export const employerImportJobs: FeatureJobs = {
  longJobs: [longJob(employerImport.job, runImport)],
  schedules: [
    {
      name: 'employers.forget-lists',
      cron: '55 3 * * *',
      run: (deps) => deps.runWork(ACTOR, (work) => forgetOldLists(work, employerImport)),
    },
  ],
};

type Asked = { importId: string; preview: boolean; choices: ImportChoices };

/** As the person who sent the list, in one transaction: the wall lets in what they may write by hand, all or none. */
async function runImport(deps: JobDeps, asked: Asked, report: Report): Promise<ImportResult> {
  const { importId, preview, choices } = asked;
  const list = await deps.runWork(ACTOR, (work) => getSentList(work, employerImport, importId));
  const person = { kind: 'person', personId: list.createdBy } as const;
  const file = { name: list.fileName, bytes: list.bytes };
  const found = await deps.runWork(person, (work) =>
    importEmployers(work, file, { ...choices, preview, report: (done, of) => report(done, of) }),
  );
  if (!preview) await deps.runWork(ACTOR, (work) => forgetSentList(work, employerImport, importId));
  return { importId, preview, choices, ...found };
}
