// What is wrong between the fields of an offer's form, where each field alone may be right.
import type { Message } from '../../../platform/i18n.ts';
import type { Problem } from '../../../platform/result.ts';
import type { OfferPrice } from '../offer.ts';
import type { OfferForm } from './offer-fields.ts';
import { readStartLine } from './start-lines.ts';

const MOST_PLACE_LETTERS = 100;

/** Problems by field; an empty list means that the fields agree. */
export function fieldProblems(form: OfferForm): Problem[] {
  return [...startProblems(form), ...priceProblems(form), ...otherProblems(form)];
}

function startProblems(form: OfferForm): Problem[] {
  const starts = form.starts.map(readStartLine);
  if (starts.includes(undefined))
    return [
      problem('starts', {
        sv: 'Varje start behöver ett startdatum, och datum skrivs som 2027-01-18.',
        en: 'Each start needs a first day, and dates are written as 2027-01-18.',
      }),
    ];
  if (starts.some((start) => start?.endsOn !== undefined && start.endsOn < start.startsOn))
    return [
      problem('starts', {
        sv: 'Slutdatum kan inte ligga före startdatum.',
        en: 'The last day cannot be before the first.',
      }),
    ];
  return [];
}

const NEEDS_AMOUNT: Record<OfferPrice['kind'], readonly ('price.fixed' | 'price.perPerson')[]> = {
  free: [],
  onRequest: [],
  perPerson: ['price.perPerson'],
  fixed: ['price.fixed'],
  fixedPlusPerPerson: ['price.fixed', 'price.perPerson'],
};

function priceProblems(form: OfferForm): Problem[] {
  const kind = form['price.kind'];
  const amounts = [form['price.fixed'], form['price.perPerson']];
  if (!kind)
    return amounts.every((amount) => amount === undefined)
      ? []
      : [problem('price.kind', { sv: 'Välj hur priset räknas.', en: 'Choose how the price is counted.' })];
  return NEEDS_AMOUNT[kind]
    .filter((field) => form[field] === undefined)
    .map((field) => problem(field, { sv: 'Skriv priset i kronor.', en: 'Write the price in kronor.' }));
}

function otherProblems(form: OfferForm): Problem[] {
  const problems: Problem[] = [];
  if (form['credits.amount'] !== undefined && form['credits.system'] === undefined)
    problems.push(
      problem('credits.system', { sv: 'Välj sorts poäng.', en: 'Choose which kind of credits they are.' }),
    );
  if (form.accessibility.includes('none') && form.accessibility.length > 1)
    problems.push(
      problem('accessibility', {
        sv: 'Välj antingen anpassningar eller att inga finns.',
        en: 'Choose either adaptations or that there are none.',
      }),
    );
  if ((form.otherPlaces ?? '').split('\n').some((line) => line.trim().length > MOST_PLACE_LETTERS))
    problems.push(
      problem('otherPlaces', {
        sv: `Skriv en ort på varje rad, högst ${MOST_PLACE_LETTERS} tecken.`,
        en: `Write one place on each line, ${MOST_PLACE_LETTERS} characters at most.`,
      }),
    );
  return problems;
}

function problem(field: string, message: Message): Problem {
  return { field, message };
}
