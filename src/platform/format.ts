// How Brygga writes numbers, money, dates and times: Swedish style, in Europe/Stockholm, U+00A0 inside numbers.
import type { Lang } from './i18n.ts';

const TIME_ZONE = 'Europe/Stockholm';
const LOCALE: Record<Lang, string> = { sv: 'sv-SE', en: 'en-GB' };
const NBSP = '\u00a0';

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
  const amount = formatNumber(ore / 100, lang, ore % 100 === 0 ? 0 : 2);
  return lang === 'sv' ? `${amount}${NBSP}kr` : `SEK${NBSP}${amount}`;
}

/** A local date (`2026-11-23`) written out: `23 november 2026`, `23 November 2026`. */
export function formatDate(on: string, lang: Lang): string {
  const date = new Date(`${on}T12:00:00Z`);
  return new Intl.DateTimeFormat(LOCALE[lang], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}

/** The month of a local date written out: `november 2026`. */
export function formatMonth(on: string, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALE[lang], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${on}T12:00:00Z`),
  );
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

/** The local date in Sweden at an instant, as `YYYY-MM-DD`. */
export function localDate(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: TIME_ZONE,
  }).format(at);
}
