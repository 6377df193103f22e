// The provider's form and the offer: values as typed on one side, content on the other.
import { ORE_PER_KRONA } from '../../../platform/format.ts';
import type { FormValues } from '../../../platform/http/form-fields.ts';
import type { Problem } from '../../../platform/result.ts';
import { type OfferContent, offerContent } from '../offer.ts';
import { fieldProblems } from './field-problems.ts';
import type { OfferField, OfferForm } from './offer-fields.ts';
import { readStartLine, startLine } from './start-lines.ts';

/** What the form says, as the offer holds it; or what is wrong between its fields. */
export function readOfferForm(
  form: OfferForm,
): { ok: true; content: OfferContent } | { ok: false; problems: Problem[] } {
  const problems = fieldProblems(form);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, content: contentOf(form) };
}

function contentOf(form: OfferForm): OfferContent {
  const places = [...new Set(linesOf(form.otherPlaces))];
  const contact = {
    name: form['contact.name'],
    email: form['contact.email'],
    phone: form['contact.phone'],
  };
  const amount = form['credits.amount'];
  const kind = form['price.kind'];
  const values = {
    kind: form.kind,
    title: { sv: form['title.sv'], en: form['title.en'] },
    description: { sv: form['description.sv'].replaceAll('\r', ''), en: form['description.en'] },
    subject: form.subject,
    outcomes: [...new Set(form.outcomes)],
    seqfLevel: form.seqfLevel,
    levelTo: form.levelTo,
    form: form.form,
    municipalities: form.municipalities,
    otherPlaces: places.length > 0 ? places : undefined,
    coverage: form.coverage,
    languages: form.languages,
    timesOfDay: form.timesOfDay,
    pacePercent: form.pacePercent,
    hours: form.hours,
    months: form.months,
    credits: amount === undefined ? undefined : { amount, system: form['credits.system'] ?? 'school' },
    openStart: form.openStart === 'ja',
    starts: form.starts.flatMap((line) => readStartLine(line) ?? []),
    seats: form.seats,
    price: kind && {
      kind,
      fixedOre: inOre(form['price.fixed']),
      perPersonOre: inOre(form['price.perPerson']),
    },
    accessibility: form.accessibility.length > 0 ? adaptations(form.accessibility) : undefined,
    contact: Object.values(contact).some(Boolean) ? contact : undefined,
    url: form.url,
  };
  // Through JSON what is undefined disappears: a field that is not told is not there.
  return offerContent.parse(JSON.parse(JSON.stringify(values)));
}

/** "None of them" says that the provider has looked: an empty list, where nothing said is unknown. */
function adaptations(said: OfferForm['accessibility']): string[] {
  return said.filter((one) => one !== 'none');
}

function inOre(kronorOf: number | undefined): number | undefined {
  return kronorOf === undefined ? undefined : Math.round(kronorOf * ORE_PER_KRONA);
}

function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The values that fill the form with an offer; a field that says nothing is left out. */
export function valuesOfOffer(content: OfferContent): FormValues {
  const { title, description, price, contact, credits, accessibility, openStart, starts, ...plain } = content;
  const all: Record<OfferField, unknown> = {
    ...plain,
    'title.sv': title.sv,
    'title.en': title.en,
    'description.sv': description.sv,
    'description.en': description.en,
    subject: content.subject,
    seqfLevel: content.seqfLevel,
    levelTo: content.levelTo,
    form: content.form,
    pacePercent: content.pacePercent,
    hours: content.hours,
    months: decimal(content.months),
    seats: content.seats,
    url: content.url,
    otherPlaces: content.otherPlaces?.join('\n'),
    'credits.amount': decimal(credits?.amount),
    'credits.system': credits?.system,
    openStart: openStart ? 'ja' : undefined,
    starts: starts.map(startLine),
    'price.kind': price?.kind,
    'price.fixed': decimal(inKronor(price?.fixedOre)),
    'price.perPerson': decimal(inKronor(price?.perPersonOre)),
    accessibility: accessibility?.length === 0 ? ['none'] : accessibility,
    'contact.name': contact?.name,
    'contact.email': contact?.email,
    'contact.phone': contact?.phone,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]): [string, string | string[]][] => {
      if (value === undefined || value === '') return [];
      if (Array.isArray(value)) return value.length > 0 ? [[name, value.map(String)]] : [];
      return [[name, String(value)]];
    }),
  );
}

function inKronor(ore: number | undefined): number | undefined {
  return ore === undefined ? undefined : ore / ORE_PER_KRONA;
}

function decimal(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value).replace('.', ',');
}
