// Offers of the demo region: written with days counted from the first start, so that they never go stale.
import { z } from 'zod';
import { addDays } from '../../platform/local-date.ts';
import { OFFER_STATES, type OfferContent, type OfferStart, offerContent } from './offer.ts';

const demoId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const days = z.int().nonnegative();

/** The files of `db/reference/demo/offers/`; `workplace-learning` holds support across sectors. */
export const DEMO_OFFER_SECTORS = [
  'manufacturing',
  'construction',
  'transport-logistics',
  'energy',
  'agriculture-forestry',
  'basic-skills',
  'workplace-learning',
  'care',
  'trade',
  'hospitality',
  'it',
  'administration',
  'education',
  'languages',
] as const;

/** `startsInDays` counts from the first start, `applyUntilDaysBefore` back from that day. */
export const demoOfferStart = z.strictObject({
  startsInDays: z.int(),
  lengthDays: z.int().positive().optional(),
  applyUntilDaysBefore: days.optional(),
});
type DemoOfferStart = z.infer<typeof demoOfferStart>;

/**
 * One line of `db/reference/demo/offers/<sector>.jsonl`. `provider` is an id of `providers.jsonl`;
 * `checkedDaysAgo` is how long ago the provider last confirmed that the offer is right; `publishedDaysAgo` when a new one
 * came, after the needs of the demo were matched.
 */
export const demoOffer = offerContent
  .omit({ starts: true })
  .extend({
    id: demoId,
    provider: demoId,
    sector: z.enum(DEMO_OFFER_SECTORS),
    checkedDaysAgo: days,
    publishedDaysAgo: days.optional(),
    state: z.enum(OFFER_STATES).default('published'),
    starts: z.array(demoOfferStart).default([]),
  })
  .strict();
export type DemoOffer = z.infer<typeof demoOffer>;

/** The content of a demo offer with days counted from `today` (`YYYY-MM-DD`, the day of the first start). */
export function realiseDemoOffer(demo: DemoOffer, today: string): OfferContent {
  const {
    id: _id,
    provider: _provider,
    sector: _sector,
    checkedDaysAgo: _checked,
    publishedDaysAgo: _published,
    state: _state,
    starts,
    ...content
  } = demo;
  return { ...content, starts: starts.map((start) => realiseStart(start, today)) };
}

function realiseStart(start: DemoOfferStart, today: string): OfferStart {
  const { startsInDays, lengthDays, applyUntilDaysBefore } = start;
  const startsOn = addDays(today, startsInDays);
  return {
    startsOn,
    ...(lengthDays === undefined ? {} : { endsOn: addDays(startsOn, lengthDays) }),
    ...(applyUntilDaysBefore === undefined ? {} : { applyUntil: addDays(startsOn, -applyUntilDaysBefore) }),
  };
}
