// The list of employers as files for spreadsheets: the same filter and order as on the screen.
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';
import { type Lang, translator } from '../../../platform/i18n.ts';
import { workbookText } from '../../../platform/workbook-text.ts';
import { messages as common } from '../employers.messages.ts';
import { kindNames } from '../log/contact-log.messages.ts';
import { messages as m } from './employer-list.messages.ts';
import type { EmployerLine } from './employer-list.ts';

type Cell = string | number;

/** Semicolons, byte order mark and escaped formulas, as Swedish spreadsheets open it safely. */
export function employersCsv(employers: readonly EmployerLine[], lang: Lang): string {
  return stringify(rowsOf(employers, lang), { delimiter: ';', bom: true, escape_formulas: true });
}

/** Every text is written as a text cell, so that nothing is read as a formula. */
export async function employersXlsx(employers: readonly EmployerLine[], lang: Lang): Promise<Buffer> {
  const [heads = [], ...rows] = rowsOf(employers, lang);
  const cells = rows.map((row) =>
    row.map((value) =>
      typeof value === 'number' ? { type: Number, value } : { type: String, value: workbookText(value) },
    ),
  );
  const head = heads.map((value) => ({ type: String, value: String(value), fontWeight: 'bold' as const }));
  return writeExcelFile([head, ...cells], { stickyRowsCount: 1 }).toBuffer();
}

function rowsOf(employers: readonly EmployerLine[], lang: Lang): Cell[][] {
  const t = translator(lang);
  const heads = [
    m.employer,
    m.number,
    m.municipality,
    common.sni,
    m.employees,
    common.vulnerable,
    m.lastContact,
    m.lastKind,
    m.lastHouse,
    m.nextStep,
    m.stepOn,
    m.stepOwner,
  ];
  return [
    heads.map((head) => t(head)),
    ...employers.map((one) => [
      one.name,
      one.organisationNumber ?? '',
      one.municipalities.join(', '),
      one.sniCode ?? '',
      one.employees ?? '',
      one.vulnerable ? t(m.yes) : '',
      one.lastContact?.on ?? '',
      one.lastContact ? t(kindNames[one.lastContact.kind]) : '',
      one.lastContact?.house ?? '',
      one.nextStep?.text ?? '',
      one.nextStep?.on ?? '',
      one.nextStep?.person?.name ?? one.nextStep?.house.name ?? '',
    ]),
  ];
}
