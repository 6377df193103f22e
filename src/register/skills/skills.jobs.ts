import { type FeatureJobs, type JobDeps, longJob, type Report } from '../../platform/jobs/job.ts';
import { readEsco } from './import/esco.import.ts';
import { importConcepts } from './import/import.service.ts';
import { readJobtech } from './import/jobtech.import.ts';
import {
  forgetOldFiles,
  forgetSentFiles,
  getSentFiles,
  type ImportResult,
  vocabularyImportJob,
} from './import/sent-files.service.ts';

const ACTOR = { kind: 'job', name: 'vocabulary-import' } as const;
const SHOWN_PROBLEMS = 200;

export const skillsJobs: FeatureJobs = {
  longJobs: [longJob(vocabularyImportJob, runImport)],
  schedules: [
    {
      name: 'skills.forget-files',
      cron: '40 3 * * *',
      run: (deps) => deps.runWork(ACTOR, forgetOldFiles),
    },
  ],
};

async function runImport(
  deps: JobDeps,
  asked: { importId: string; preview: boolean },
  report: Report,
): Promise<ImportResult> {
  const { importId, preview } = asked;
  const { source, files } = await deps.runWork(ACTOR, (work) => getSentFiles(work, importId));
  const read = source === 'esco' ? readEsco : readJobtech;
  const { drafts, problems } = read(files.map(({ name, bytes }) => ({ name, read: () => bytes })));
  const found = await importConcepts((act) => deps.runWork(ACTOR, act), [...drafts.values()], {
    origin: source,
    preview,
    report,
  });
  if (!preview) await deps.runWork(ACTOR, (work) => forgetSentFiles(work, importId));
  return {
    importId,
    preview,
    report: found,
    problemCount: problems.length,
    problems: problems.slice(0, SHOWN_PROBLEMS),
  };
}
