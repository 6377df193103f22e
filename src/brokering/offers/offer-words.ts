// An offer's facts in words: price, place, start, level, as lists, comparisons and the page itself write them.
import { formatDate, formatMonth, formatNumber, formatOre } from '../../platform/format.ts';
import type { Lang, Translate } from '../../platform/i18n.ts';
import type { OfferContent, OfferPrice, OfferStart } from './offer.ts';
import { creditNames, formNames, messages as m } from './offers.messages.ts';

/** A promise of freshness: after this many days without a check the page warns. Our own choice: twice a year, as courses are planned. */
export const FRESH_DAYS = 180;

type Words = { t: Translate; lang: Lang };

/** The price as a reader says it; undefined when the offer does not tell. */
export function priceInWords(price: OfferPrice | undefined, { t, lang }: Words): string | undefined {
  if (!price) return undefined;
  const perPerson = price.perPersonOre === undefined ? undefined : formatOre(price.perPersonOre, lang);
  const fixed = price.fixedOre === undefined ? undefined : formatOre(price.fixedOre, lang);
  if (price.kind === 'free') return t(m.free);
  if (price.kind === 'fixedPlusPerPerson' && fixed && perPerson)
    return t(m.fixedPlus, { fixed, price: perPerson });
  if (price.kind === 'perPerson' && perPerson) return t(m.perPerson, { price: perPerson });
  if (price.kind === 'fixed' && fixed) return t(m.fixedPrice, { price: fixed });
  return t(m.onRequest);
}

/** Where it takes place or how far it reaches; `nameOf` gives a municipality's or county's name from its SCB code. */
export function placeInWords(
  content: OfferContent,
  nameOf: (code: string) => string,
  { t }: Words,
): string | undefined {
  const places = [...content.municipalities.map(nameOf), ...(content.otherPlaces ?? [])];
  if (places.length > 0) return places.join(', ');
  if (content.coverage.includes('SE')) return t(m.wholeCountry);
  const area = content.coverage.map(nameOf);
  if (area.length > 0) return area.join(', ');
  return content.form === 'distance' ? t(formNames.distance) : undefined;
}

/** The next start on or after `today`, or any time. */
export function startInWords(content: OfferContent, today: string, { t, lang }: Words): string | undefined {
  if (content.openStart) return t(m.openStart);
  const next = content.starts
    .filter((start) => !hasStarted(start, today))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))[0];
  return next && dayInWords(next, lang);
}

/** The day it starts, or only month and year when that is all the source says. */
export function dayInWords(start: OfferStart, lang: Lang): string {
  return start.monthOnly ? formatMonth(start.startsOn, lang) : formatDate(start.startsOn, lang);
}

/** A start that is known by its month has begun when the month is over. */
export function hasStarted(start: OfferStart, today: string): boolean {
  const length = start.monthOnly ? 'YYYY-MM'.length : today.length;
  return start.startsOn.slice(0, length) < today.slice(0, length);
}

/** `400 YH-poäng, 24 månader, 40 timmar`, as far as the offer tells. */
export function extentInWords(content: OfferContent, { t, lang }: Words): string | undefined {
  const { credits, hours, months } = content;
  const exact = (value: number) => formatNumber(value, lang, Number.isInteger(value) ? 0 : 1);
  const parts = [
    credits && t(creditNames[credits.system], { n: exact(credits.amount) }),
    months && t(m.monthsValue, { n: exact(months) }),
    hours && t(m.hoursValue, { n: hours }),
  ].filter((part) => part !== undefined && part !== 0);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** The competence level 0–5 with what it means; undefined when the offer does not tell. */
export function levelInWords(level: number | undefined, { t }: Words): string | undefined {
  return level === undefined ? undefined : `${level}. ${t(m.levels, { level })}`;
}
