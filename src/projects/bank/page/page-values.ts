// Single values as public project pages write them: money, periods, addresses, counts. `undefined` means: could not be read.
import { DAY_MS } from '../../../platform/local-date.ts';

export type Period = { from: string; to: string };

/** Above any programme's budget: what is larger is a misread number. */
const MAX_SEK = 1_000_000_000_000;
const NUMERALS = [
  ...['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  ...['tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton', 'tjugo'],
];
const COUNT = new RegExp(
  `(?<of>av (?:de |alla |våra )?)?(?<![\\p{L}\\d.,])(?<n>\\d{1,3}|${NUMERALS.slice(2).join('|')})\\s+(?<taking>deltagande\\s+|medverkande\\s+)?kommuner(?:na|nas|s)?(?!\\p{L})`,
  'giu',
);

/** Whole kronor of `745 925 kr`, with any kind of space, `kr`, `kronor`, `SEK` or nothing; öre must be zero. */
export function readSek(text: string): number | undefined {
  const match =
    /^(?:SEK\s*)?(\d{1,3}(?:[\s.]\d{3})+|\d+)(?:,(?:00|-))?(?::-)?\s*(?:kr\.?|kronor|SEK|:-)?$/i.exec(
      text.trim(),
    );
  const kronor = Number(match?.[1]?.replaceAll(/[\s.]/g, '') ?? Number.NaN);
  return Number.isFinite(kronor) && kronor <= MAX_SEK ? kronor : undefined;
}

/**
 * Both days are inside the period. A day is written `2009-01-01` (also with dots or slashes) or `1 januari 2009`.
 * A period that ends before it starts cannot be read.
 */
export function readPeriod(text: string): Period | undefined {
  const match = PERIOD.exec(text.trim());
  const [from, to] = [readDay(match?.[1] ?? ''), readDay(match?.[2] ?? '')];
  return from === undefined || to === undefined || to < from ? undefined : { from, to };
}

const DAY = String.raw`\d{4}[-./]\d{2}[-./]\d{2}|\d{1,2}\s+\p{L}+\s+\d{4}`;
const UNTIL = String.raw`till(?: och med)?|t\.?\s?o\.?\s?m\.?|to|-|–|—`;
const PERIOD = new RegExp(String.raw`^(${DAY})\s*(?:${UNTIL})\s*(${DAY})$`, 'iu');
const MONTHS = [
  ...['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli'],
  ...['augusti', 'september', 'oktober', 'november', 'december'],
];

function readDay(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\s+(\p{L}+)\s+(\d{4})$/u.exec(text) ?? [];
  const number = MONTHS.indexOf(month?.toLowerCase() ?? '') + 1;
  const twoDigits = (part: string | number) => String(part).padStart(2, '0');
  const written =
    day && year ? `${year}-${twoDigits(number)}-${twoDigits(day)}` : text.replaceAll(/[./]/g, '-');
  return isDate(written) ? written : undefined;
}

/** Days in a period, both ends counted: 2009-01-01 to 2009-03-31 is 90. */
export function periodDays(period: Period): number {
  return (Date.parse(period.to) - Date.parse(period.from)) / DAY_MS + 1;
}

/** The e-mail address that the text consists of; undefined when it is anything else. */
export function readEmail(text: string): string | undefined {
  const address = text.trim();
  return /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]{2,}$/.test(address) ? address : undefined;
}

/** The phone number as it was written, with 5 to 15 digits; undefined when it is anything else. */
export function readPhone(text: string): string | undefined {
  const number = text.trim();
  const digits = number.replaceAll(/\D/g, '').length;
  return /^[+\d][\d\s()/–-]*$/.test(number) && digits >= 5 && digits <= 15 ? number : undefined;
}

/**
 * How many municipalities a text says that take part: the first plain count (`i 23 kommuner`), else one that says
 * `deltagande`. A count of a larger whole (`av de 52 kommunerna`) or a least number (`minst 8 kommuner`) is neither.
 */
export function readDeclaredCount(text: string): number | undefined {
  const counts = [...text.matchAll(COUNT)].filter(
    (match) =>
      !match.groups?.of &&
      !/(?:minst|högst|upp till)\s+$/i.test(text.slice(Math.max(0, match.index - 12), match.index)),
  );
  const best = counts.find((match) => match.groups?.taking) ?? counts[0];
  return best ? numeral(best.groups?.n ?? '') : undefined;
}

function numeral(word: string): number {
  return /^\d/.test(word) ? Number(word) : NUMERALS.indexOf(word.toLowerCase());
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
