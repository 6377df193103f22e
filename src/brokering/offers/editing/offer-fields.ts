// The fields of the form in which a provider describes an offer, and what each may hold.
import { z } from 'zod';
import type { FormValues } from '../../../platform/http/form-fields.ts';
import { listField, numberField, optionalField } from '../../../platform/http/form-fields.ts';
import { municipalityCode } from '../../../register/places/place.ts';
import { ADAPTATIONS, FORMS, MAX_COMPETENCE_LEVEL, TIMES_OF_DAY } from '../../needs/conditions.ts';
import { CREDIT_SYSTEMS, OFFER_KINDS, PRICE_KINDS } from '../offer.ts';

const MOST_CREDITS = 10_000;
const MOST_MONTHS = 120;
const MOST_KRONOR = 100_000_000;

const kronor = numberField(z.number().nonnegative().max(MOST_KRONOR));

/** One field for each thing that is asked, named by its place in the content; prices in kronor, starts as lines. */
export const offerForm = z.object({
  kind: z.enum(OFFER_KINDS),
  'title.sv': z.string().min(1).max(200),
  'title.en': optionalField(z.string().max(200)),
  'description.sv': z.string().max(20_000).default(''),
  'description.en': optionalField(z.string().max(20_000)),
  subject: optionalField(z.string().max(200)),
  outcomes: listField(z.string().max(200)),
  seqfLevel: numberField(z.int().min(1).max(8)),
  levelTo: numberField(z.int().min(0).max(MAX_COMPETENCE_LEVEL)),
  form: optionalField(z.enum(FORMS)),
  municipalities: listField(municipalityCode),
  otherPlaces: optionalField(z.string().max(2_000)),
  coverage: listField(z.string().regex(/^(\d{4}|\d{2}|SE)$/)),
  languages: listField(z.string().regex(/^[a-z]{2,3}$/)),
  timesOfDay: listField(z.enum(TIMES_OF_DAY)),
  pacePercent: numberField(z.int().min(1).max(100)),
  hours: numberField(z.int().positive().max(100_000)),
  months: numberField(z.number().positive().max(MOST_MONTHS)),
  'credits.amount': numberField(z.number().positive().max(MOST_CREDITS)),
  'credits.system': optionalField(z.enum(CREDIT_SYSTEMS)),
  openStart: optionalField(z.literal('ja')),
  starts: listField(z.string().max(200)),
  seats: numberField(z.int().positive().max(100_000)),
  'price.kind': optionalField(z.enum(PRICE_KINDS)),
  'price.fixed': kronor,
  'price.perPerson': kronor,
  accessibility: listField(z.enum([...ADAPTATIONS, 'none'])),
  'contact.name': optionalField(z.string().max(200)),
  'contact.email': optionalField(z.email()),
  'contact.phone': optionalField(z.string().max(50)),
  url: optionalField(z.url({ protocol: /^https?$/ })),
});
export type OfferForm = z.infer<typeof offerForm>;
export type OfferField = keyof OfferForm;

export const OFFER_FORM_FIELDS = Object.keys(offerForm.shape) as readonly OfferField[];

/** The fields of the form among the values that were sent, rows of starts as lines. */
export function fieldsOf(sent: FormValues): FormValues {
  return Object.fromEntries(
    OFFER_FORM_FIELDS.flatMap((name) => (sent[name] === undefined ? [] : [[name, sent[name]]])),
  );
}
