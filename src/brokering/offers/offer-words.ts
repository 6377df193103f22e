// An offer's facts in words: price, place, start, level, as lists, comparisons and the page itself write them.
import { formatDate, formatOre } from '../../platform/format.ts';
import type { Lang, Translate } from '../../platform/i18n.ts';
import type { OfferContent, OfferPrice } from './offer.ts';
import { formNames, messages as m } from './offers.messages.ts';

/** A promise of freshness: after this many days without a check the page warns. Source: decision note on offers. */
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
  const places = content.municipalities.map(nameOf);
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
    .map((start) => start.startsOn)
    .filter((on) => on >= today)
    .sort()[0];
  return next ? formatDate(next, lang) : undefined;
}

/** The competence level 0–5 with what it means; undefined when the offer does not tell. */
export function levelInWords(level: number | undefined, { t }: Words): string | undefined {
  return level === undefined ? undefined : `${level}. ${t(m.levels, { level })}`;
}
