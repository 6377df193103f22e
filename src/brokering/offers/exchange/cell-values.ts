// What people write in cells: figures with spaces and commas, months in words, codes that lost their zeros.
import { ORE_PER_KRONA } from '../../../platform/format.ts';
import { CREDIT_SYSTEMS, type CreditSystem, type OfferStart } from '../offer.ts';

const MONTHS = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augusti', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const;

/** `..`, `-` and the like say that a figure is not known. */
export function isBlank(cell: string): boolean {
  return /^[\s\u00a0]*(\.{1,3}|-|–|—|n\/a|null|saknas|okänt)?[\s\u00a0]*$/i.test(cell);
}

/** `3 877`, `74,4`, `1 234,50`, `~100`; undefined when it is no figure. */
export function readFigure(cell: string): number | undefined {
  const plain = cell
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(/^~/, '')
    .replace(/(kr|sek|%|st)$/i, '');
  if (!/^-?\d+([.,]\d+)?$/.test(plain)) return undefined;
  return Number(plain.replace(',', '.'));
}

/** Whole öre from kronor: `1 234,50` is 123450. */
export function readKronor(cell: string): number | undefined {
  const figure = readFigure(cell.replace(/(kronor|kr|sek|:-)\.?\s*$/i, ''));
  return figure === undefined || figure < 0 ? undefined : Math.round(figure * ORE_PER_KRONA);
}

/** `2025-08-18`, `20250818`, `18/8 2025`; undefined when it is no day. */
export function readDay(cell: string): string | undefined {
  const text = cell.trim();
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const swedish = /^(\d{1,2})[/.](\d{1,2})[ ./-]+(\d{4})$/.exec(text);
  if (swedish) return day(swedish[3], swedish[2], swedish[1]);
  const [, on, month, year] = /^(\d{1,2})\s+(\p{L}+)\.?\s+(\d{4})$/u.exec(text) ?? [];
  const number = month === undefined ? 0 : monthOf(month);
  return number > 0 ? day(year, String(number), on) : undefined;
}

/** A day, or a month as `Augusti 2025` and `2025-08`. */
export function readStart(cell: string): OfferStart | undefined {
  const on = readDay(cell);
  if (on) return { startsOn: on };
  const [, name, year] = /^(\p{L}+)\.?\s+(\d{4})$/u.exec(cell.trim()) ?? [];
  const month = name === undefined ? 0 : monthOf(name);
  const written = month > 0 ? `${year}-${String(month).padStart(2, '0')}` : cell.trim();
  const first = /^\d{4}-\d{2}$/.test(written) ? readDay(`${written}-01`) : undefined;
  return first ? { startsOn: first, monthOnly: true } : undefined;
}

function monthOf(name: string): number {
  const wanted = name.toLowerCase();
  return MONTHS.findIndex((names) => (names as readonly string[]).includes(wanted)) + 1;
}

function day(year = '', month = '', on = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${on.padStart(2, '0')}`;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? undefined : text;
}

/** `400 YH-poäng (ca 2 år)`: the points, their system and the length that stand there. */
export function readExtent(cell: string): {
  credits?: { amount: number; system: CreditSystem };
  months?: number;
  hours?: number;
} {
  const [, amount, unit] =
    /([\d\s\u00a0]+(?:[.,]\d+)?)\s*(yh-?p|hp|högskolepoäng|poäng|credits|p\b)/i.exec(cell) ?? [];
  const points = amount === undefined ? undefined : readFigure(amount);
  const [, long, of] =
    /(\d+(?:[.,]\d+)?)\s*(år|years?|månader|mån|months?|veckor|weeks?|v\b)/i.exec(cell) ?? [];
  const length = long === undefined ? undefined : readFigure(long);
  const hours = /(\d+)\s*(timmar|tim|hours|h\b)/i.exec(cell)?.[1];
  return {
    ...(points ? { credits: { amount: points, system: systemOf(unit ?? '') } } : {}),
    ...(length ? { months: inMonths(length, of ?? '') } : {}),
    ...(hours ? { hours: Number(hours) } : {}),
  };
}

function systemOf(unit: string): CreditSystem {
  if (/^yh/i.test(unit)) return 'yh';
  return /^(hp|hög)/i.test(unit) ? 'hp' : 'school';
}

/** Whether the text names one of the ways to count the extent of an education. */
export function isCreditSystem(text: string): text is CreditSystem {
  return (CREDIT_SYSTEMS as readonly string[]).includes(text);
}

function inMonths(length: number, of: string): number {
  if (/^(år|year)/i.test(of)) return length * 12;
  return /^m/i.test(of) ? length : Math.max(1, Math.round((length * 12) / 52));
}

/** `Distans (Halmstad, Lund)` is at a distance from those two; `Luleå, Umeå` is in both. */
export function readPlaces(cell: string): { distance: boolean; names: string[] } {
  const [, inside] = /^distans[^(]*\(([^)]*)\)\s*$/i.exec(cell.trim()) ?? [];
  const distance = inside !== undefined || /^distans\b/i.test(cell.trim());
  const names = (inside ?? (distance ? '' : cell)).split(/[,;/]/).map((name) => name.trim());
  return { distance, names: [...new Set(names.filter((name) => !isBlank(name)))] };
}

/** A municipality code, its zero put back: `114` is 0114. */
export function readMunicipalityCode(cell: string): string | undefined {
  return /^\d{3,4}$/.test(cell.trim()) ? cell.trim().padStart(4, '0') : undefined;
}

const ESCAPED = /\\([\\|])/g;

/** Items of a cell that holds several, as `a | b`; `\|` is a bar inside an item. */
export function splitList(cell: string): string[] {
  const items = cell.match(/(?:\\[\s\S]|[^|\\])+/g) ?? [];
  return items
    .map((item) => item.replace(/^ | $/g, '').replaceAll(ESCAPED, '$1'))
    .filter((item) => item.trim() !== '');
}

/** A list in one cell, as `splitList` reads it back. */
export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(/[\\|]/g, '\\$&')).join(' | ');
}

const DANGEROUS = /^'*[=+\-@\t\r]/;

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
export function guardFormula(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

/** Takes the apostrophe of `guardFormula` off again. */
export function unguardFormula(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
