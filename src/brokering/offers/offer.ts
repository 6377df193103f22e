// What an offer is: one kind of learning support that a provider gives, described with EMIL's fields where EMIL has them.
import { z } from 'zod';
import type { LocalText } from '../../platform/i18n.ts';
import { municipalityCode } from '../../register/places/place.ts';
import { ADAPTATIONS, FORMS, MAX_COMPETENCE_LEVEL, TIMES_OF_DAY } from '../needs/conditions.ts';

export const OFFER_KINDS = [
  'course',
  'programme',
  'commissionedTraining',
  'tutor',
  'supervisorTraining',
  'validation',
  'studyPlace',
  'network',
  'workplaceDesign',
  'guidance',
  'studyVisit',
] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

export const PRICE_KINDS = ['free', 'perPerson', 'fixed', 'fixedPlusPerPerson', 'onRequest'] as const;

/** `yh`: higher vocational points; `hp`: university credits; `school`: points of municipal adult education. */
export const CREDIT_SYSTEMS = ['yh', 'hp', 'school'] as const;
export type CreditSystem = (typeof CREDIT_SYSTEMS)[number];

export const OFFER_STATES = ['draft', 'published', 'withdrawn'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const localText = z.object({ sv: z.string(), en: z.string().optional() });

/** One start: learning begins `startsOn`; applications are taken until `applyUntil`, that day included. */
export const offerStart = z.object({
  startsOn: localDate,
  /** The source names a month, no day; `startsOn` is then its first. */
  monthOnly: z.boolean().optional(),
  endsOn: localDate.optional(),
  applyUntil: localDate.optional(),
});
export type OfferStart = z.infer<typeof offerStart>;

/** What it costs, in whole öre without VAT; `fixedOre` is for a whole group, `perPersonOre` for each participant. */
export const offerPrice = z.object({
  kind: z.enum(PRICE_KINDS),
  fixedOre: z.int().nonnegative().optional(),
  perPersonOre: z.int().nonnegative().optional(),
});
export type OfferPrice = z.infer<typeof offerPrice>;

/**
 * The content of an offer. A field that is missing is unknown, which is neither a yes nor a no in matching.
 * `municipalities` are SCB codes where learning takes place; `coverage` holds the SCB municipality codes,
 * two-digit county codes or `SE` that the provider travels to or teaches at a distance.
 * `levelTo` is the competence level 0–5 that it leads to (0 none, 1 knows about, 2 with support, 3 independently,
 * 4 helps others, 5 develops the area). `openStart` means that one can begin at any time.
 */
export const offerContent = z.object({
  kind: z.enum(OFFER_KINDS),
  title: localText.extend({ sv: z.string().min(1).max(200) }),
  description: localText,
  outcomes: z.array(z.string()).default([]),
  seqfLevel: z.int().min(1).max(8).optional(),
  levelTo: z.int().min(0).max(MAX_COMPETENCE_LEVEL).optional(),
  form: z.enum(FORMS).optional(),
  municipalities: z.array(municipalityCode).default([]),
  /** Names of places that no municipality of the register answers to; their code is unknown. */
  otherPlaces: z.array(z.string().min(1).max(100)).optional(),
  coverage: z.array(z.string().regex(/^(\d{4}|\d{2}|SE)$/)).default([]),
  timesOfDay: z.array(z.enum(TIMES_OF_DAY)).default([]),
  pacePercent: z.int().min(1).max(100).optional(),
  hours: z.int().positive().optional(),
  /** Points in the provider's own system. */
  credits: z.object({ amount: z.number().positive().max(10_000), system: z.enum(CREDIT_SYSTEMS) }).optional(),
  /** How long it takes, in months. */
  months: z.number().positive().max(120).optional(),
  /** The field that the provider or a list files it under, in its own words. */
  subject: z.string().min(1).max(200).optional(),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).default([]),
  starts: z.array(offerStart).default([]),
  openStart: z.boolean().default(false),
  seats: z.int().positive().optional(),
  price: offerPrice.optional(),
  accessibility: z.array(z.enum(ADAPTATIONS)).optional(),
  contact: z
    .object({ name: z.string().optional(), email: z.email().optional(), phone: z.string().optional() })
    .optional(),
  url: z.url().optional(),
});
export type OfferContent = z.infer<typeof offerContent>;

/** An offer as it stands in the register, with what readers must know of its provider. */
export type Offer = {
  id: string;
  state: OfferState;
  content: OfferContent;
  provider: {
    id: string;
    name: string;
    kind: string | null;
    municipalities: string[];
    about: LocalText | null;
  };
  /** Local date on which the provider last confirmed it. */
  checkedOn: string;
  changedAt: Date;
  version: number;
  demo: boolean;
};
