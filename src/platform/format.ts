// How Brygga writes numbers, money, dates and times: Swedish style, in Europe/Stockholm, U+00A0 inside numbers.
import type { Lang } from './i18n.ts';
import { DAY_MS } from './local-date.ts';

const TIME_ZONE = 'Europe/Stockholm';
const LOCALE: Record<Lang, string> = { sv: 'sv-SE', en: 'en-GB' };
const NBSP = '\u00a0';

export const ORE_PER_KRONA = 100;

/** A whole or decimal number with non-breaking spaces in thousands; decimal comma in Swedish. */
export function formatNumber(value: number, lang: Lang, decimals = 0): string {
  return new Intl.NumberFormat(LOCALE[lang], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
    .format(value)
    .replaceAll(/[\u202f ]/g, NBSP);
}

/** Money held in öre, written in kronor: `745 925 kr`, `SEK 745,925`. Öre are shown only when there are any. */
export function formatOre(ore: number, lang: Lang): string {
  const amount = formatNumber(ore / ORE_PER_KRONA, lang, ore % ORE_PER_KRONA === 0 ? 0 : 2);
  return lang === 'sv' ? `${amount}${NBSP}kr` : `SEK${NBSP}${amount}`;
}

/** A local date (`2026-11-23`) written out: `23 november 2026`, `23 November 2026`, never broken between lines. */
export function formatDate(on: string, lang: Lang): string {
  const date = new Date(`${on}T12:00:00Z`);
  return new Intl.DateTimeFormat(LOCALE[lang], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(date)
    .replaceAll(' ', NBSP);
}

/** Two local dates, the month and year said once where they are the same: `18–19 december 2026`. */
export function formatPeriod(from: string, to: string, lang: Lang): string {
  const last = formatDate(to, lang);
  if (from === to) return last;
  const [day = '', month = '', year = ''] = formatDate(from, lang).split(NBSP);
  const [, sameMonth, sameYear] = last.split(NBSP);
  if (year !== sameYear) return `${formatDate(from, lang)}–${last}`;
  return month === sameMonth ? `${day}–${last}` : `${day}${NBSP}${month}–${last}`;
}

/** A local date as a list holds it: `26 nov`, with the year when it is not that of `today`. */
export function formatShortDate(on: string, lang: Lang, today: string): string {
  const year = on.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(LOCALE[lang], { day: 'numeric', month: 'short', timeZone: 'UTC', ...year })
    .format(new Date(`${on}T12:00:00Z`))
    .replaceAll('.', '')
    .replaceAll(' ', NBSP);
}

/** The weekday and date with the ISO week: `måndag 23 november · vecka 48`. */
export function formatDayAndWeek(on: string, lang: Lang): string {
  const date = new Date(`${on}T12:00:00Z`);
  const day = new Intl.DateTimeFormat(LOCALE[lang], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(date);
  return `${day} · ${lang === 'sv' ? 'vecka' : 'week'} ${isoWeek(date)}`;
}

/** The week that holds the Thursday of the date's own week, counted from the first Thursday of the year (ISO 8601). */
function isoWeek(date: Date): number {
  const thursday = new Date(date);
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const dayOfYear = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY_MS;
  return Math.floor(dayOfYear / 7) + 1;
}

/** The month of a local date written out: `november 2026`. */
export function formatMonth(on: string, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALE[lang], { month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${on}T12:00:00Z`))
    .replaceAll(' ', NBSP);
}

/** An instant as date and time of day in Swedish time: `23 november 2026 14.00`. */
export function formatInstant(at: Date, lang: Lang): string {
  return `${formatDate(localDate(at), lang)} ${formatTime(at, lang)}`;
}

/** The time of day in Swedish time: `14.00`, in English `14:00`. */
export function formatTime(at: Date, lang: Lang): string {
  const time = new Intl.DateTimeFormat('sv-SE', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE,
  }).format(at);
  return lang === 'sv' ? time.replace(':', '.') : time;
}

// Made once: lists ask for the local date of every row, and making a formatter takes longer than using it.
const LOCAL_DATE = new Intl.DateTimeFormat('sv-SE', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: TIME_ZONE,
});

/** The local date in Sweden at an instant, as `YYYY-MM-DD`. */
export function localDate(at: Date): string {
  return LOCAL_DATE.format(at);
}

const WORDS: Record<Lang, readonly string[]> = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: [
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
};

/** Up to twelve as a word, else as digits. */
export function numberWord(value: number, lang: Lang): string {
  return WORDS[lang][value] ?? formatNumber(value, lang);
}

/** With a capital, for the beginning of a sentence. */
export function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('sv') + text.slice(1);
}

/** "Svetsteknik" is written with a small letter inside a sentence, "CNC-teknik" is not. */
export function insideSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.slice(0, 1).toLocaleLowerCase('sv') + name.slice(1) : name;
}
