// Lists of offers that somebody sends in: kept, previewed, corrected, confirmed, and forgotten again.
import { z } from 'zod';
import { startLongJob } from '../../../platform/jobs/job.ts';
import { findJobRun, type JobRun } from '../../../platform/jobs/job-run.ts';
import { daysBefore } from '../../../platform/local-date.ts';
import { Forbidden, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { getOfferRights } from '../editing/own-offers.service.ts';
import { mayWriteFor } from '../editing/own-offers.ts';
import { type ImportChoices, type ImportResult, importChoices, importResult } from './import-choices.ts';
import { messages as m } from './importing.messages.ts';
import {
  insertSentList,
  readSentList,
  removeSentList,
  removeSentListsBefore,
  type SentList,
} from './sent-lists.store.ts';

const KEPT_DAYS = 7;

/** The work that previews or stores a list that was sent in. */
export const offerImportJob = {
  kind: 'offers.import',
  payload: z.object({ importId: z.uuid(), preview: z.boolean(), choices: importChoices }),
  // Rows come in by five hundred; the same list again brings in the rest.
  stoppable: true,
};

/**
 * Who may import with these choices: coordinators for their own providers, administrators for all.
 *
 * @throws Forbidden
 */
export async function needImportRight(work: Work, choices: Pick<ImportChoices, 'providerId'>): Promise<void> {
  const rights = await getOfferRights(work);
  const { providerId } = choices;
  const isAllowed = providerId === undefined ? rights.writesAll : mayWriteFor(rights, providerId);
  if (!isAllowed) throw new Forbidden('Coordinators import the offers of their own providers');
}

/** Keeps the list and starts the preview. Returns the id of the run. Throws Forbidden as `needImportRight` does. */
export async function previewList(
  work: Work,
  file: { name: string; bytes: Uint8Array },
  choices: ImportChoices,
): Promise<string> {
  await needImportRight(work, choices);
  const personId = personOf(work.actor);
  if (!personId) throw new Forbidden('A person imports');
  const importId = work.newId();
  await insertSentList(work, importId, { fileName: file.name, bytes: file.bytes, createdBy: personId });
  return start(work, { importId, preview: true, choices });
}

/** Reads the same list anew with corrected choices. Returns the id of the new run. */
export async function correctImport(
  work: Work,
  shown: ImportResult,
  choices: ImportChoices,
): Promise<string> {
  await getSentList(work, shown.importId);
  await needImportRight(work, choices);
  return start(work, { importId: shown.importId, preview: true, choices });
}

/** Starts storing what a preview has shown. Returns the id of the run. Throws NotFound when the list is gone. */
export async function confirmImport(work: Work, shown: ImportResult): Promise<string> {
  await getSentList(work, shown.importId);
  await needImportRight(work, shown.choices);
  return start(work, { importId: shown.importId, preview: false, choices: shown.choices });
}

function start(work: Work, payload: z.infer<typeof offerImportJob.payload>): Promise<string> {
  return startLongJob(work, offerImportJob, { title: payload.preview ? m.reading : m.storing, payload });
}

/** @throws NotFound when it has been forgotten, or somebody else sent it */
export async function getSentList(work: Work, importId: string): Promise<SentList> {
  const list = await readSentList(work, importId);
  if (!list) throw new NotFound(`No list ${importId}`);
  return list;
}

/** Forgets a list once it is stored. */
export async function forgetSentList(work: Work, importId: string): Promise<void> {
  await removeSentList(work, importId);
}

/** Forgets lists that nobody confirmed for a week. */
export async function forgetOldLists(work: Work): Promise<void> {
  await removeSentListsBefore(work, daysBefore(work.now, KEPT_DAYS));
}

/** How far an import has come, and what it found when it is done. Throws NotFound for any other run. */
export async function getImportRun(
  work: Work,
  runId: string,
): Promise<{ run: JobRun; result: ImportResult | undefined }> {
  const run = await findJobRun(work, runId);
  if (run?.kind !== offerImportJob.kind) throw new NotFound(`No import ${runId}`);
  return { run, result: run.state === 'done' ? importResult.parse(run.result) : undefined };
}

/** @throws NotFound when the run is not a preview that is done */
export async function getPreview(work: Work, runId: string): Promise<ImportResult> {
  const { result } = await getImportRun(work, runId);
  if (!result?.preview) throw new NotFound('The preview is not done');
  return result;
}
