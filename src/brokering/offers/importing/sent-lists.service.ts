// Lists of offers that somebody sends in: who may, and what the work with them is.
import { z } from 'zod';
import { Forbidden } from '../../../platform/result.ts';
import { type ListImport, startAgain, startPreview } from '../../../platform/sheets/sent-list.ts';
import type { Work } from '../../../platform/work.ts';
import { getOfferRights } from '../editing/own-offers.service.ts';
import { mayWriteFor } from '../editing/own-offers.ts';
import { type ImportChoices, type ImportResult, importChoices, importResult } from './import-choices.ts';
import { messages as m } from './importing.messages.ts';

export const offerImport: ListImport<ImportChoices, ImportResult> = {
  table: 'offer_import',
  job: {
    kind: 'offers.import',
    payload: z.object({ importId: z.uuid(), preview: z.boolean(), choices: importChoices }),
    // Rows come in by five hundred; the same list again brings in the rest.
    stoppable: true,
  },
  titles: { reading: m.reading, storing: m.storing },
  result: importResult,
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
  return startPreview(work, offerImport, { file, choices });
}

/** Reads the same list anew with corrected choices. Returns the id of the new run. */
export async function correctImport(
  work: Work,
  { importId }: ImportResult,
  choices: ImportChoices,
): Promise<string> {
  await needImportRight(work, choices);
  return startAgain(work, offerImport, { importId, preview: true, choices });
}

/** Starts storing what a preview has shown. Returns the id of the run. Throws NotFound when the list is gone. */
export async function confirmImport(work: Work, { importId, choices }: ImportResult): Promise<string> {
  await needImportRight(work, choices);
  return startAgain(work, offerImport, { importId, preview: false, choices });
}
