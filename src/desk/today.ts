// What waits for a reader: derived from the needs, enquiries and offers as they stand, so that nothing has to be ticked off.
import { addDays } from '../platform/local-date.ts';

/** An enquiry that nobody has read for this long is late (first answer, domain.md; issue on brokering: 9 days). */
export const FIRST_ANSWER_DAYS = 9;
/** An offer wants a new check after this many days. */
export const OFFER_CHECK_DAYS = 180;

export type Waiting =
  | { kind: 'enquiry'; id: string; title: string; place: string; since: string; late: boolean }
  | { kind: 'draft'; id: string; title: string; place: string; since: string; late: boolean }
  | { kind: 'offer'; id: string; title: string; place: string; since: string; late: boolean };

/** The day of one reader. */
export type Day = {
  today: string;
  waiting: Waiting[];
  /** The needs that were changed last. */
  needs: readonly ShownNeed[];
  needCounts: { open: number; draft: number; paused: number; closed: number };
  /** How many offers the reader answers for. */
  offerCount: number;
};

export type ShownNeed = {
  key: string;
  title: string;
  /** Employer and municipality, as far as they are known. */
  from: string;
  state: 'draft' | 'open' | 'paused' | 'closed';
  changedOn: string;
};

export type Facts = {
  today: string;
  enquiries: readonly { id: string; title: string; place: string; receivedOn: string }[];
  drafts: readonly { key: string; title: string; place: string; receivedOn: string }[];
  offers: readonly { id: string; title: string; checkedOn: string }[];
};

/** Late first, then the oldest. */
export function whatWaits(facts: Facts): Waiting[] {
  const isLate = (since: string) => since < addDays(facts.today, -FIRST_ANSWER_DAYS);
  const waiting: Waiting[] = [
    ...facts.enquiries.map(({ id, title, place, receivedOn }) => ({
      kind: 'enquiry' as const,
      id,
      title,
      place,
      since: receivedOn,
      late: isLate(receivedOn),
    })),
    ...facts.drafts.map(({ key, title, place, receivedOn }) => ({
      kind: 'draft' as const,
      id: key,
      title,
      place,
      since: receivedOn,
      late: isLate(receivedOn),
    })),
    ...facts.offers
      .filter((offer) => offer.checkedOn < addDays(facts.today, -OFFER_CHECK_DAYS))
      .map(({ id, title, checkedOn }) => ({
        kind: 'offer' as const,
        id,
        title,
        place: '',
        since: checkedOn,
        late: true,
      })),
  ];
  return waiting.sort((a, b) => Number(b.late) - Number(a.late) || (a.since < b.since ? -1 : 1));
}
