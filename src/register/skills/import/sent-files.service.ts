// Files of another vocabulary that an editor sends in: kept, previewed, confirmed, and forgotten again.
import { z } from 'zod';
import { startLongJob } from '../../../platform/jobs/job.ts';
import { findJobRun, type JobRun } from '../../../platform/jobs/job-run.ts';
import { daysBefore } from '../../../platform/local-date.ts';
import { Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { importTitles, rowProblems } from './import.messages.ts';
import {
  type ImportSource,
  readSentFiles,
  readSource,
  removeSentFiles,
  removeSentFilesBefore,
  type SentFile,
  writeSentFiles,
} from './import.store.ts';

const KEPT_DAYS = 7;

/** The work that previews or stores files that were sent in. */
export const vocabularyImportJob = {
  kind: 'skills.import',
  payload: z.object({ importId: z.uuid(), preview: z.boolean() }),
  // Stored in parts, each of its own transaction; the same files again store the rest.
  stoppable: true,
};

/** What the run leaves behind for its page; problems are cut, their number is not. */
export const importResult = z.object({
  importId: z.string(),
  preview: z.boolean(),
  report: z.object({
    added: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    kept: z.number(),
    withoutSwedish: z.number(),
    relations: z.object({ changed: z.number(), leadingNowhere: z.number(), closingACircle: z.number() }),
    examples: z.array(z.string()),
  }),
  problemCount: z.number(),
  problems: z.array(
    z.object({
      file: z.string(),
      row: z.number().optional(),
      reason: z.enum(Object.keys(rowProblems) as [keyof typeof rowProblems]),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
});
export type ImportResult = z.infer<typeof importResult>;

/**
 * Keeps the files and starts the preview. Returns the id of the run.
 *
 * @throws Invalid when no file was sent
 */
export async function previewImport(
  work: Work,
  source: ImportSource,
  files: readonly SentFile[],
): Promise<string> {
  if (files.length === 0) throw new Invalid([{ field: 'files', message: importTitles.noFile }]);
  const importId = work.newId();
  await writeSentFiles(work, { id: importId, source, personId: personOf(work.actor), files });
  return startLongJob(work, vocabularyImportJob, {
    title: importTitles.previewing,
    payload: { importId, preview: true },
  });
}

/** Starts storing what a preview has shown. Returns the id of the run. Throws NotFound when the files are gone. */
export async function confirmImport(work: Work, importId: string): Promise<string> {
  if (!(await readSource(work, importId))) throw new NotFound(`No files ${importId}`);
  return startLongJob(work, vocabularyImportJob, {
    title: importTitles.storing,
    payload: { importId, preview: false },
  });
}

/** The files that were sent in, and what they claim to be. Throws NotFound when they are gone. */
export async function getSentFiles(
  work: Work,
  importId: string,
): Promise<{ source: ImportSource; files: SentFile[] }> {
  const source = await readSource(work, importId);
  if (!source) throw new NotFound(`No files ${importId}`);
  return { source, files: await readSentFiles(work, importId) };
}

/** Forgets the files once their concepts are stored. */
export async function forgetSentFiles(work: Work, importId: string): Promise<void> {
  await removeSentFiles(work, importId);
}

/** Forgets files that nobody confirmed for a week. */
export async function forgetOldFiles(work: Work): Promise<void> {
  await removeSentFilesBefore(work, daysBefore(work.now, KEPT_DAYS));
}

/** How far an import has come. Throws NotFound for any other run. */
export async function getImportRun(work: Work, runId: string): Promise<JobRun> {
  const run = await findJobRun(work, runId);
  if (run?.kind !== vocabularyImportJob.kind) throw new NotFound(`No import ${runId}`);
  return run;
}
