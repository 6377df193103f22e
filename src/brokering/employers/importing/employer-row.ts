// A row of a list of employers: which column says what, and what each cell means.
import type { Message } from '../../../platform/i18n.ts';
import {
  EMPLOYER_SECTORS,
  type OrganisationContent,
  organisationContent,
} from '../../../register/organisations/organisation.ts';
import { normaliseOrganisationNumber } from '../../../register/organisations/organisation-number.ts';
import { EMPLOYER_FIELDS, type EmployerField } from './employer-field.ts';
import { problems as p } from './importing.messages.ts';

/** Headings that people write, in lower case and without spaces, hyphens and full stops. */
const HEADINGS: Record<EmployerField, readonly string[]> = {
  name: ['namn', 'företag', 'företagsnamn', 'arbetsgivare', 'name', 'company', 'employer', 'organisation'],
  organisationNumber: ['orgnr', 'orgnummer', 'organisationsnummer', 'organisationnumber', 'peorgnr'],
  municipality: ['kommun', 'kommunkod', 'säteskommun', 'municipality', 'ort', 'postort'],
  sniCode: ['sni', 'snikod', 'snicode', 'bransch', 'branschkod', 'sni2007'],
  employees: ['anställda', 'antalanställda', 'antanst', 'employees'],
  sector: ['sektor', 'sector'],
  email: ['epost', 'epostadress', 'email', 'mejl', 'mail'],
  phone: ['telefon', 'telefonnummer', 'tel', 'phone'],
  website: ['webb', 'webbplats', 'hemsida', 'website', 'www'],
};

const FAR_DOWN = 15;

export type Columns = Partial<Record<EmployerField, number>>;

/**
 * The line that holds the headings, counted from 0, and which column is which: the line that was pointed out, else the
 * first that names employers, else the first with several words, whose columns a person then names. Undefined when the
 * list is empty.
 */
export function findHeadings(
  rows: readonly (readonly string[])[],
  pointedOut?: number,
): { at: number; columns: Columns } | undefined {
  const near = rows.slice(0, FAR_DOWN);
  const named = near.findIndex((row) => columnsOf(row).name !== undefined);
  const filled = (least: number) =>
    near.findIndex((row) => row.filter((cell) => cell.trim() !== '').length >= least);
  const at = pointedOut ?? [named, filled(2), filled(1)].find((one) => one >= 0) ?? -1;
  const headings = rows[at];
  return headings && { at, columns: columnsOf(headings) };
}

function columnsOf(headings: readonly string[]): Columns {
  const columns: Columns = {};
  for (const [at, heading] of headings.entries()) {
    const plain = heading.toLocaleLowerCase('sv').replaceAll(/[\s.:_-]/g, '');
    const field = EMPLOYER_FIELDS.find((one) => HEADINGS[one].includes(plain));
    if (field && columns[field] === undefined) columns[field] = at;
  }
  return columns;
}

export type RowProblem = { field: EmployerField; reason: Message; value: string };
export type ReadRow =
  | { row: number; content: OrganisationContent }
  | { row: number; name: string; problems: RowProblem[] };

/**
 * What a row says of an employer, or everything that is wrong with it.
 *
 * @param codes SCB codes by name of municipality and main town, in lower case
 */
export function readRow(
  cells: readonly string[],
  { row, columns, codes }: { row: number; columns: Columns; codes: ReadonlyMap<string, string> },
): ReadRow {
  const cell = (field: EmployerField) => {
    const at = columns[field];
    return at === undefined ? '' : unguard(cells[at] ?? '').trim();
  };
  const problems: RowProblem[] = [];
  const read = <T>(field: EmployerField, parse: (text: string) => T | undefined): T | undefined => {
    const value = cell(field);
    if (value === '') return undefined;
    const parsed = parse(value);
    if (parsed === undefined) problems.push({ field, reason: p[field], value });
    return parsed;
  };
  const code = read('municipality', (text) => codeOf(text, codes));
  const content = {
    name: cell('name'),
    roles: ['employer'],
    organisationNumber: read('organisationNumber', normaliseOrganisationNumber),
    municipalities: code ? [code] : [],
    sniCode: read('sniCode', sniOf),
    employees: read('employees', countOf),
    sector: read('sector', sectorOf),
    email: read('email', (text) => (/^\S+@\S+\.\S+$/.test(text) ? text.toLowerCase() : undefined)),
    phone: read('phone', (text) => (text.length <= 50 ? text : undefined)),
    website: read('website', websiteOf),
  };
  const parsed = organisationContent.safeParse(content);
  if (!parsed.success && problems.length === 0)
    problems.push({ field: 'name', reason: p.name, value: content.name });
  if (problems.length > 0 || !parsed.success) return { row, name: content.name, problems };
  return { row, content: parsed.data };
}

/** Spreadsheets put an apostrophe before what would be a formula. */
function unguard(cell: string): string {
  return /^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

function codeOf(text: string, codes: ReadonlyMap<string, string>): string | undefined {
  const plain = text.toLocaleLowerCase('sv').replace(/\s+kommun$/, '');
  if (/^\d{3,4}$/.test(plain)) {
    const code = plain.padStart(4, '0');
    return [...codes.values()].includes(code) ? code : undefined;
  }
  return codes.get(plain) ?? codes.get(plain.replace(/s$/, ''));
}

/** `25620`, `25.620` and `25` are the same system; more than five digits is none of it. */
function sniOf(text: string): string | undefined {
  const digits = text.replaceAll(/[\s.]/g, '');
  if (!/^\d{2,5}$/.test(digits)) return undefined;
  return digits.length === 2 ? digits : `${digits.slice(0, 2)}.${digits.slice(2)}`;
}

function countOf(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,7}$/.test(plain) ? Number(plain) : undefined;
}

const SECTOR_WORDS: Readonly<Record<string, (typeof EMPLOYER_SECTORS)[number]>> = {
  privat: 'private',
  kommunal: 'municipal',
  kommun: 'municipal',
  regional: 'regional',
  region: 'regional',
  statlig: 'state',
  stat: 'state',
  idéburen: 'civilSociety',
  civilsamhälle: 'civilSociety',
};

function sectorOf(text: string) {
  const plain = text.toLocaleLowerCase('sv');
  return SECTOR_WORDS[plain] ?? EMPLOYER_SECTORS.find((one) => one.toLowerCase() === plain);
}

function websiteOf(text: string): string | undefined {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) && address.includes('.') ? address : undefined;
}
