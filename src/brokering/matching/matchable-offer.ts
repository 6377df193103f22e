// What matching knows of a published offer. The name of the provider is shown but never read for the score.
import type { OfferContent } from '../offers/offer.ts';

export type MatchableOffer = {
  readonly id: string;
  readonly content: OfferContent;
  readonly provider: string;
  /** SCB codes of the municipalities that run the provider; empty when no municipality does. */
  readonly runBy: readonly string[];
  /** When the published content last changed, ISO 8601. */
  readonly changedAt: string;
};

/** What tells where an offer is given. */
export type WhereGiven = Pick<OfferContent, 'form' | 'coverage' | 'municipalities'>;

/** An offer that says nothing. */
export const EMPTY_CONTENT: OfferContent = {
  kind: 'course',
  title: { sv: '' },
  description: { sv: '' },
  outcomes: [],
  municipalities: [],
  coverage: [],
  timesOfDay: [],
  languages: [],
  starts: [],
  openStart: false,
};
