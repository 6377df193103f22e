import { z } from 'zod';
import { startLongJob } from '../../../platform/jobs/job.ts';
import { findJobRun, type JobRun } from '../../../platform/jobs/job-run.ts';
import { daysBefore } from '../../../platform/local-date.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import { Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { readRows } from '../../../platform/sheets/sheet-rows.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import {
  findTakenNumbers,
  registerEmployers,
} from '../../../register/organisations/batch/employer-batch.service.ts';
import { normaliseOrganisationNumber } from '../../../register/organisations/organisation-number.ts';
import { getOrganisation, getRegisterRights } from '../../../register/organisations/organisations.service.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import type { EmployerField } from './employer-field.ts';
import {
  type ImportChoices,
  type ImportResult,
  importChoices,
  importResult,
  sortRows,
} from './employer-import.ts';
import { findHeadings, type ReadRow, readRow } from './employer-row.ts';
import { messages as m, problems as p } from './importing.messages.ts';
import {
  insertSentList,
  readKnownEmployers,
  readSentList,
  removeSentList,
  removeSentListsBefore,
  type SentList,
} from './importing.store.ts';

const KEPT_DAYS = 7;
const MOST_ROWS = 20_000;
const SHOWN_PROBLEMS = 200;
const SHOWN_ALIKE = 200;
const SHOWN_EXAMPLES = 5;
const SHOWN_LETTERS = 120;

/** The work that previews or stores a list that was sent in. */
export const employerImportJob = {
  kind: 'employers.import',
  payload: z.object({ importId: z.uuid(), preview: z.boolean(), choices: importChoices }),
};

/** @throws Forbidden when the one who acts keeps no employers for the house */
export async function needImportRight(work: Work, houseId: string): Promise<void> {
  const rights = await getRegisterRights(work);
  if (!rights.houses.includes(houseId) && !rights.administrator)
    throw new Forbidden('Learning centres and business units import employers');
}

/** Keeps the list and starts the preview. Returns the id of the run. Throws Forbidden as `needImportRight` does. */
export async function previewEmployers(
  work: Work,
  file: { name: string; bytes: Uint8Array },
  houseId: string | undefined,
): Promise<string> {
  const personId = personOf(work.actor);
  if (!personId) throw new Forbidden('A person imports');
  const { houses } = await getRegisterRights(work);
  const house = houseId ?? (houses.length === 1 ? houses[0] : undefined);
  if (!house) throw new Invalid([{ field: 'house', message: m.chooseHouse }]);
  await needImportRight(work, house);
  const importId = work.newId();
  await insertSentList(work, importId, { fileName: file.name, bytes: file.bytes, createdBy: personId });
  return start(work, { importId, preview: true, choices: { houseId: house, included: [] } });
}

/** Starts storing what a preview has shown, with those lines that are like others and are to come in all the same. */
export async function confirmEmployers(
  work: Work,
  shown: ImportResult,
  included: readonly number[],
): Promise<string> {
  await getSentList(work, shown.importId);
  const choices = { ...shown.choices, included: [...included] };
  await needImportRight(work, choices.houseId);
  return start(work, { importId: shown.importId, preview: false, choices });
}

function start(work: Work, payload: z.infer<typeof employerImportJob.payload>): Promise<string> {
  const title = payload.preview ? m.reading : m.storing;
  return startLongJob(work, employerImportJob, { title, payload });
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
  if (run?.kind !== employerImportJob.kind) throw new NotFound(`No import ${runId}`);
  return { run, result: run.state === 'done' ? importResult.parse(run.result) : undefined };
}

/** @throws NotFound when the run is not a preview that is done */
export async function getPreview(work: Work, runId: string): Promise<ImportResult> {
  const { result } = await getImportRun(work, runId);
  if (!result?.preview) throw new NotFound('The preview is not done');
  return result;
}

export type Found = Omit<ImportResult, 'importId' | 'preview' | 'choices'>;

/**
 * Reads a list and, unless it is a preview, registers the employers that are new, all or none.
 *
 * @param given `report` hears how many are written, of how many
 * @throws Forbidden as `needImportRight` does
 */
export async function importEmployers(
  work: Work,
  file: { name: string; bytes: Uint8Array },
  given: ImportChoices & { preview: boolean; report?: (done: number, of: number) => Promise<void> },
): Promise<Found> {
  const { houseId, included, preview, report } = given;
  await needImportRight(work, houseId);
  const house = (await getOrganisation(work, houseId)).name;
  const read = await readList(work, file.bytes);
  if ('reason' in read) return nothing(file.name, house, read.reason);
  const numbers = read.rows.flatMap((one) =>
    'content' in one && one.content.organisationNumber ? [one.content.organisationNumber] : [],
  );
  const sorted = sortRows(read.rows, {
    known: await readKnownEmployers(work),
    taken: await findTakenNumbers(work, numbers),
    included,
  });
  const contents = sorted.fresh.map(({ content }) => content);
  if (!preview)
    await registerEmployers(work, houseId, {
      contents,
      ...(report ? { report: (done: number) => report(done, contents.length) } : {}),
    });
  return told(file.name, house, { rows: read.rows.length, sorted });
}

async function readList(
  work: Work,
  bytes: Uint8Array,
): Promise<{ rows: ReadRow[] } | { reason: typeof p.unreadable }> {
  const cells = await readRows(bytes);
  if (!cells) return { reason: p.unreadable };
  const headings = findHeadings(cells);
  if (!headings) return { reason: p.noName };
  const { at, columns } = headings;
  const data = cells
    .map((row, line) => ({ row, line: line + 1 }))
    .slice(at + 1)
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''));
  if (data.length > MOST_ROWS) return { reason: p.tooMany };
  const codes = new Map<string, string>();
  for (const place of await listMunicipalities(work)) {
    codes.set(place.mainTown.toLocaleLowerCase('sv'), place.code);
    codes.set(place.name.toLocaleLowerCase('sv'), place.code);
  }
  return { rows: data.map(({ row, line }) => readRow(row, { row: line, columns, codes })) };
}

function nothing(file: string, house: string, reason: { sv: string; en: string }): Found {
  const problems = [{ reason: { sv: reason.sv, en: reason.en } }];
  return {
    file,
    house,
    rows: 0,
    added: 0,
    known: 0,
    alikeCount: 0,
    alike: [],
    examples: [],
    problemCount: 1,
    problems,
  };
}

function told(
  file: string,
  house: string,
  { rows, sorted }: { rows: number; sorted: ReturnType<typeof sortRows> },
): Found {
  const problems = sorted.refused.flatMap(({ row, problems: met }) => met.map((one) => ({ row, ...one })));
  return {
    file,
    house,
    rows,
    added: sorted.fresh.length,
    known: sorted.known.length,
    alikeCount: sorted.alike.length,
    alike: sorted.alike
      .slice(0, SHOWN_ALIKE)
      .map(({ row, name, like }) => ({ row, name, like: like.name, likeId: like.id })),
    examples: sorted.fresh.slice(0, SHOWN_EXAMPLES).map(({ content }) => content.name),
    problemCount: problems.length,
    problems: problems.slice(0, SHOWN_PROBLEMS).map(({ row, field, reason, value }) => ({
      row,
      field,
      reason: { sv: reason.sv, en: reason.en },
      value: shownValue(field, value),
    })),
  };
}

/** What stands in the cell; what may be the identity number of a person is not repeated anywhere. */
function shownValue(field: EmployerField, value: string): string {
  const isLong = value.replaceAll(/\D/g, '').length >= 10;
  const isNoCompany = field === 'organisationNumber' && isLong && !normaliseOrganisationNumber(value);
  if (hasPersonalNumber(value) || isNoCompany) return '';
  return value.slice(0, SHOWN_LETTERS);
}
