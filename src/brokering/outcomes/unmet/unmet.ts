// Unmet need: what nobody could give, why, and what those who were told of it say.
import { z } from 'zod';
import { optionalText } from '../../../platform/http/form-fields.ts';
import type { CheckRule } from '../../matching/checks.ts';
import type { OfferContent } from '../../offers/offer.ts';

export const UNMET_REASONS = ['noOffer', 'outOfReach', 'tooLate', 'tooDear', 'noAnswer'] as const;
export type UnmetReason = (typeof UNMET_REASONS)[number];

export const RECEIVER_KINDS = ['provider', 'adultEducation', 'region'] as const;
export type ReceiverKind = (typeof RECEIVER_KINDS)[number];

export const SIGNAL_STATES = ['sent', 'read', 'answered', 'planned', 'started', 'declined'] as const;
export type UnmetSignalState = (typeof SIGNAL_STATES)[number];
/** What a receiver can say. */
export const ANSWER_STATES = ['answered', 'planned', 'started', 'declined'] as const;

/** A number of people under this is not told to others. Source: domain.md §6, small groups. */
export const FEWEST_PEOPLE = 5;

/** A signal is to be answered within so many days, as reminders of cases are (domain.md §4). */
export const UNMET_ANSWER_DAYS = 21;

export const LONGEST_SUMMARY = 1_000;
export const LONGEST_ANSWER = 2_000;

export const unmetForm = z.object({
  reason: z.enum(UNMET_REASONS),
  summary: z.string().trim().min(5).max(LONGEST_SUMMARY),
});
export type UnmetForm = z.infer<typeof unmetForm>;

export const answerForm = z.object({
  state: z.enum(ANSWER_STATES),
  answer: z.string().trim().min(1).max(LONGEST_ANSWER),
});
export type UnmetAnswer = z.infer<typeof answerForm>;

export const unmetQuery = z.object({
  orsak: z.enum(UNMET_REASONS).optional().catch(undefined),
  svar: z.enum(['vantar', 'har']).optional().catch(undefined),
  lan: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .catch(undefined),
  ord: optionalText(100).catch(undefined),
});

export type UnmetSignal = {
  id: string;
  receiver: { id: string; name: string };
  kind: ReceiverKind;
  state: UnmetSignalState;
  sentAt: Date;
  answer: string | null;
  answeredAt: Date | null;
  version: number;
  /** The one who reads may answer it. */
  own: boolean;
};

/** `people` is missing when they are fewer than five, or nobody said. */
export type UnmetNeed = {
  id: string;
  /** Where it comes from; null as well for those who may not see it. */
  needKey: string | null;
  poolKey: string | null;
  ownerId: string;
  reason: UnmetReason;
  summary: string;
  conceptIds: readonly string[];
  county: { code: string; name: string } | null;
  people: number | null;
  recordedAt: Date;
  demo: boolean;
};

const REASON_OF_RULE: Readonly<Partial<Record<CheckRule, UnmetReason>>> = {
  distance: 'outOfReach',
  period: 'tooLate',
  timesOfDay: 'tooLate',
  budget: 'tooDear',
};

/**
 * Why a need was not met, as the match tells it: the rule that most offers fell on.
 *
 * @param found how many offers met all conditions
 * @param failed the rule that each offer left out fell on
 */
export function likelyReason({
  found,
  failed,
}: {
  found: number;
  failed: readonly CheckRule[];
}): UnmetReason {
  if (found > 0) return 'noAnswer';
  const counts = new Map<UnmetReason, number>();
  for (const rule of failed) {
    const reason = REASON_OF_RULE[rule];
    if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'noOffer';
}

type Given = Pick<OfferContent, 'form' | 'municipalities' | 'coverage'>;

/** Whether something is given in the county, travels there or is given at a distance; all reach a need of no place. */
export function reaches({ form, municipalities, coverage }: Given, county: string | null): boolean {
  if (county === null || form === 'distance') return true;
  return (
    municipalities.some((code) => code.startsWith(county)) ||
    coverage.some((code) => code === 'SE' || code.startsWith(county))
  );
}

/** So many people as may be told. */
export function toldPeople(people: number | undefined): number | null {
  return people !== undefined && people >= FEWEST_PEOPLE ? people : null;
}
