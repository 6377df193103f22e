import { z } from 'zod';
import type { Message } from '../../../platform/i18n.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import { Forbidden, Invalid } from '../../../platform/result.ts';
import { type ListImport, startAgain, startPreview } from '../../../platform/sheets/sent-list.ts';
import { readRows } from '../../../platform/sheets/sheet-rows.ts';
import type { Work } from '../../../platform/work.ts';
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
  type ImportTable,
  importChoices,
  importResult,
  sortRows,
} from './employer-import.ts';
import { type Columns, findHeadings, type ReadRow, readRow } from './employer-row.ts';
import { messages as m, problems as p } from './importing.messages.ts';
import { readKnownEmployers } from './importing.store.ts';

const MOST_ROWS = 20_000;
const SHOWN_PROBLEMS = 200;
const SHOWN_ALIKE = 200;
const SHOWN_EXAMPLES = 5;
const SHOWN_LETTERS = 120;
const SHOWN_LINES = 8;
const SHOWN_COLUMNS = 200;

export const employerImport: ListImport<ImportChoices, ImportResult> = {
  table: 'employer_import',
  job: {
    kind: 'employers.import',
    payload: z.object({ importId: z.uuid(), preview: z.boolean(), choices: importChoices }),
  },
  titles: { reading: m.reading, storing: m.storing },
  result: importResult,
};

/** @throws Forbidden when the one who acts keeps no employers for the house */
export async function needImportRight(work: Work, houseId: string): Promise<void> {
  const rights = await getRegisterRights(work);
  if (!rights.houses.includes(houseId) && !rights.administrator)
    throw new Forbidden('Learning centres and business units import employers');
}

/**
 * Keeps the list and starts the preview. Returns the id of the run.
 *
 * @param houseId may be left out by those who work for one house
 * @throws Forbidden as `needImportRight` does
 * @throws Invalid when there are several houses and none is chosen
 */
export async function previewEmployers(
  work: Work,
  file: { name: string; bytes: Uint8Array },
  houseId: string | undefined,
): Promise<string> {
  const { houses } = await getRegisterRights(work);
  const house = houseId ?? (houses.length === 1 ? houses[0] : undefined);
  if (!house) throw new Invalid([{ field: 'house', message: m.chooseHouse }]);
  await needImportRight(work, house);
  return startPreview(work, employerImport, { file, choices: { houseId: house, included: [] } });
}

/** Reads the same list anew, with other columns or another line of headings. Returns the id of the new run. */
export async function correctEmployers(
  work: Work,
  { importId, choices }: ImportResult,
  reading: Pick<ImportChoices, 'columns' | 'headingLine'>,
): Promise<string> {
  await needImportRight(work, choices.houseId);
  const again = { houseId: choices.houseId, included: [], ...reading };
  return startAgain(work, employerImport, { importId, preview: true, choices: again });
}

/** Starts storing what a preview has shown, with those lines that are like others and are to come in all the same. */
export async function confirmEmployers(
  work: Work,
  { importId, choices }: ImportResult,
  included: readonly number[],
): Promise<string> {
  await needImportRight(work, choices.houseId);
  return startAgain(work, employerImport, {
    importId,
    preview: false,
    choices: { ...choices, included: [...included] },
  });
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
  const read = await readList(work, file.bytes, given);
  if ('reason' in read) return nothing(file.name, house, read);
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
  return told({ file: file.name, house, table: read.table }, read.rows.length, sorted);
}

type Unread = { reason: Message; table?: ImportTable };

async function readList(
  work: Work,
  bytes: Uint8Array,
  choices: Pick<ImportChoices, 'columns' | 'headingLine'>,
): Promise<{ rows: ReadRow[]; table: ImportTable } | Unread> {
  const cells = await readRows(bytes);
  if (!cells) return { reason: p.unreadable };
  const { headingLine } = choices;
  const headings = findHeadings(cells, headingLine === undefined ? undefined : headingLine - 1);
  if (!headings) return { reason: p.noName };
  const { at } = headings;
  const columns = choices.columns ?? headings.columns;
  const data = cells
    .map((row, line) => ({ row, line: line + 1 }))
    .slice(at + 1)
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''));
  const table = tableOf(cells, at, columns);
  if (columns.name === undefined) return { reason: p.noName, table };
  if (data.length > MOST_ROWS) return { reason: p.tooMany };
  const codes = new Map<string, string>();
  for (const place of await listMunicipalities(work)) {
    codes.set(place.mainTown.toLocaleLowerCase('sv'), place.code);
    codes.set(place.name.toLocaleLowerCase('sv'), place.code);
  }
  return { rows: data.map(({ row, line }) => readRow(row, { row: line, columns, codes })), table };
}

/** What the page shows of how the list was read. Cells are cut, and numbers of persons left out. */
function tableOf(cells: readonly (readonly string[])[], at: number, columns: Columns): ImportTable {
  const shown = (row: readonly string[]) =>
    row.slice(0, SHOWN_COLUMNS).map((cell) => (mayBePerson(cell) ? '' : cell.slice(0, SHOWN_LETTERS)));
  const sample = cells.slice(at + 1, at + 1 + SHOWN_LINES).map(shown);
  const width = Math.max(...[cells[at] ?? [], ...sample].map((row) => row.length));
  const headers = shown(cells[at] ?? []);
  return {
    headingLine: at + 1,
    headers: Array.from({ length: Math.min(width, SHOWN_COLUMNS) }, (_, n) => headers[n] || `(${n + 1})`),
    columns,
    sample,
    lines: cells.slice(0, SHOWN_LINES).map(shown),
  };
}

function nothing(file: string, house: string, { reason, table }: Unread): Found {
  const problems = [{ reason: { sv: reason.sv, en: reason.en } }];
  return {
    file,
    house,
    ...(table ? { table } : {}),
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
  list: Pick<Found, 'file' | 'house' | 'table'>,
  rows: number,
  sorted: ReturnType<typeof sortRows>,
): Found {
  const problems = sorted.refused.flatMap(({ row, problems: met }) => met.map((one) => ({ row, ...one })));
  return {
    ...list,
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
  const isNoCompany = field === 'organisationNumber' && mayBePerson(value);
  return isNoCompany || hasPersonalNumber(value) ? '' : value.slice(0, SHOWN_LETTERS);
}

/** Ten figures or more that are no organisation number, or what reads as the number of a person. */
function mayBePerson(cell: string): boolean {
  const isLong = cell.replaceAll(/\D/g, '').length >= 10;
  return hasPersonalNumber(cell) || (isLong && !normaliseOrganisationNumber(cell));
}
