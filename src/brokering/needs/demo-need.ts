// Needs and enquiries of the demo region: written with dates counted from the first start, so that they never go stale.

import { z } from 'zod';
import { addDays } from '../../platform/local-date.ts';
import { municipalityCode } from '../../register/places/place.ts';
import { VULNERABILITY_REASONS } from '../employers/vulnerability.ts';
import {
  CLOSING_REASONS,
  CRITICAL_AREAS,
  NEED_LEVELS,
  NEED_SCOPES,
  NEED_STATES,
  type NeedCriteria,
  needCriteria,
} from './need.ts';

const demoId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const daysAgo = z.int().nonnegative();

const demoCriteria = needCriteria
  .omit({ startFrom: true, startUntil: true })
  .extend({ startFromInDays: z.int().optional(), startUntilInDays: z.int().optional() });

/**
 * One line of `db/reference/demo/needs.jsonl`. `organisation` and `enquiry` are ids of the other demo files,
 * `broker` one of `people.jsonl`. `raw` is what the employer said; `criteria.text` is how the broker reads it.
 */
export const demoNeed = z
  .strictObject({
    id: demoId,
    organisation: demoId,
    broker: demoId,
    enquiry: demoId.optional(),
    title: z.string().min(5).max(120),
    raw: z.string().min(20),
    state: z.enum(NEED_STATES),
    closingReason: z.enum(CLOSING_REASONS).optional(),
    level: z.enum(NEED_LEVELS),
    scope: z.enum(NEED_SCOPES),
    criticalArea: z.enum(CRITICAL_AREAS).optional(),
    vulnerability: z.array(z.enum(VULNERABILITY_REASONS)).default([]),
    vulnerabilityNote: z.string().optional(),
    receivedDaysAgo: daysAgo,
    closedDaysAgo: daysAgo.optional(),
    /** When the broker last matched the need and kept the record. */
    matchedDaysAgo: daysAgo.optional(),
    pausedDaysAgo: daysAgo.optional(),
    criteria: demoCriteria.strict(),
  })
  .refine((need) => (need.state === 'closed') === (need.closingReason !== undefined), {
    error: 'a closed need has a closing reason, and only a closed one',
    path: ['closingReason'],
  })
  .refine((need) => (need.closingReason === undefined) === (need.closedDaysAgo === undefined), {
    error: 'a closing reason goes with closedDaysAgo',
    path: ['closedDaysAgo'],
  })
  .refine((need) => (need.state === 'paused') === (need.pausedDaysAgo !== undefined), {
    error: 'a paused need has pausedDaysAgo, and only a paused one',
    path: ['pausedDaysAgo'],
  })
  .refine((need) => need.state !== 'draft' || need.matchedDaysAgo === undefined, {
    error: 'a draft has not been matched',
    path: ['matchedDaysAgo'],
  });
export type DemoNeed = z.infer<typeof demoNeed>;

export const DEMO_ENQUIRY_STATES = ['new', 'read', 'split', 'closed'] as const;

/**
 * One line of `db/reference/demo/enquiries.jsonl`: what came in through the public form, in the sender's words.
 * A `split` enquiry is named by the needs that it became; `organisationName` is what the sender typed.
 */
export const demoEnquiry = z.strictObject({
  id: demoId,
  receivedDaysAgo: daysAgo,
  state: z.enum(DEMO_ENQUIRY_STATES),
  closingReason: z.enum(CLOSING_REASONS).optional(),
  language: z.enum(['sv', 'en']),
  source: z.string().optional(),
  municipality: municipalityCode,
  organisation: demoId.optional(),
  organisationName: z.string().optional(),
  difficulty: z.string().min(10),
  forWhom: z.string().optional(),
  people: z.int().positive().optional(),
  whereAndWhen: z.string().optional(),
  contact: z.strictObject({
    name: z.string(),
    email: z.email().optional(),
    phone: z.string().optional(),
  }),
});
export type DemoEnquiry = z.infer<typeof demoEnquiry>;

/** A demo need with its days turned into local dates (`YYYY-MM-DD`). */
export type RealisedDemoNeed = Omit<
  DemoNeed,
  'criteria' | 'receivedDaysAgo' | 'closedDaysAgo' | 'matchedDaysAgo' | 'pausedDaysAgo'
> & {
  criteria: NeedCriteria;
  receivedOn: string;
  closedOn?: string;
  matchedOn?: string;
  pausedOn?: string;
};

/** Counts the days of a demo need from `today` (`YYYY-MM-DD`, the day of the first start). */
export function realiseDemoNeed(demo: DemoNeed, today: string): RealisedDemoNeed {
  const { criteria, receivedDaysAgo, closedDaysAgo, matchedDaysAgo, pausedDaysAgo, ...rest } = demo;
  const before = (days: number) => addDays(today, -days);
  const { startFromInDays, startUntilInDays, ...asked } = criteria;
  return {
    ...rest,
    criteria: {
      ...asked,
      ...(startFromInDays === undefined ? {} : { startFrom: addDays(today, startFromInDays) }),
      ...(startUntilInDays === undefined ? {} : { startUntil: addDays(today, startUntilInDays) }),
    },
    receivedOn: before(receivedDaysAgo),
    ...(closedDaysAgo === undefined ? {} : { closedOn: before(closedDaysAgo) }),
    ...(matchedDaysAgo === undefined ? {} : { matchedOn: before(matchedDaysAgo) }),
    ...(pausedDaysAgo === undefined ? {} : { pausedOn: before(pausedDaysAgo) }),
  };
}
