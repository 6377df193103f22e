import { listEnquiries } from '../brokering/needs/enquiries/enquiries.service.ts';
import { listNeeds } from '../brokering/needs/needs.service.ts';
import type { Offer } from '../brokering/offers/offer.ts';
import { listOffersOfProvider } from '../brokering/offers/offers.service.ts';
import { localDate } from '../platform/format.ts';
import type { Work } from '../platform/work.ts';
import type { ReaderFacts } from '../register/accounts/accounts.service.ts';
import { type Day, whatWaits } from './today.ts';

const SHOWN_NEEDS = 6;
const SHOWN_DRAFTS = 50;

/** How many things wait: the number beside the inbox. */
export async function countWaiting(work: Work, reader: ReaderFacts): Promise<number> {
  return (await getDay(work, providersOf(reader))).waiting.length;
}

/** The organisations whose offers the reader answers for. */
export function providersOf(reader: ReaderFacts): string[] {
  const memberships = reader.memberships.filter(({ role }) => role === 'providerCoordinator');
  return [...new Set(memberships.map((membership) => membership.organisationId))];
}

/** The day of the one who acts; `organisationIds` are the providers whose offers they answer for. */
export async function getDay(work: Work, organisationIds: readonly string[]): Promise<Day> {
  const today = localDate(work.now);
  const enquiries = await listEnquiries(work, ['new']);
  const needs = await listNeeds(work, {}, { sort: 'changed', falling: true, page: 1, limit: SHOWN_NEEDS });
  const drafts = await listNeeds(
    work,
    { state: 'draft' },
    { sort: 'received', falling: false, page: 1, limit: SHOWN_DRAFTS },
  );
  const offers: Offer[] = [];
  for (const id of organisationIds) offers.push(...(await listOffersOfProvider(work, id)));
  const count = (state: 'open' | 'draft' | 'paused' | 'closed') => needs.counts.get(state) ?? 0;
  return {
    today,
    needs: needs.items.map((need) => ({
      key: need.key,
      title: need.content.title,
      from: [need.organisation?.name, need.municipality?.name].filter(Boolean).join(' · '),
      state: need.state,
      changedOn: localDate(need.changedAt),
    })),
    needCounts: {
      open: count('open'),
      draft: count('draft'),
      paused: count('paused'),
      closed: count('closed'),
    },
    offerCount: offers.length,
    waiting: whatWaits({
      today,
      enquiries: enquiries.map((one) => ({
        id: one.id,
        title: firstWords(one.content.difficulty),
        place: one.municipality.name,
        receivedOn: localDate(one.receivedAt),
      })),
      drafts: drafts.items.map((one) => ({
        key: one.key,
        title: one.content.title,
        place: one.municipality?.name ?? '',
        receivedOn: one.receivedOn,
      })),
      offers: offers
        .filter((offer) => offer.state === 'published')
        .map((offer) => ({ id: offer.id, title: offer.content.title.sv, checkedOn: offer.checkedOn })),
    }),
  };
}

const TITLE_LENGTH = 80;

/** What somebody wrote, cut between words. */
function firstWords(text: string): string {
  if (text.length <= TITLE_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(' ', TITLE_LENGTH))} …`;
}
