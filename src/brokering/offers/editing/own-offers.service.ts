import { type HistoryEntry, listHistory } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import { addDays } from '../../../platform/local-date.ts';
import type { Listed } from '../../../platform/part.ts';
import { Forbidden } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { listOrganisations } from '../../../register/organisations/organisations.service.ts';
import type { Offer, OfferState } from '../offer.ts';
import { FRESH_DAYS } from '../offer-words.ts';
import { getOffer } from '../offers.service.ts';
import { readOffersWithIds } from '../offers.store.ts';
import { countByState, readOfferIds } from './own-offers.store.ts';
import {
  mayWriteFor,
  type OfferRights,
  type OwnOfferFilter,
  type OwnOfferPaging,
  offerRights,
} from './own-offers.ts';

/**
 * What the one who acts may do with offers.
 *
 * @throws Forbidden when nobody is signed in, or no membership has to do with offers
 */
export async function getOfferRights(work: Work): Promise<OfferRights> {
  const rights = offerRights((await findReader(work))?.memberships ?? []);
  if (rights.readsAll || rights.providers.length > 0) return rights;
  throw new Forbidden('Coordinators of a provider work with offers');
}

export type OwnOffers = { items: Offer[]; total: number; counts: Map<OfferState, number> };

/** One page of the offers that the one who acts works with: a coordinator's own, else all that the wall shows. */
export async function listOwnOffers(
  work: Work,
  rights: OfferRights,
  { filter, paging }: { filter: OwnOfferFilter; paging: OwnOfferPaging },
): Promise<OwnOffers> {
  const own = rights.readsAll ? filter : { ...filter, providerIds: ownProviders(rights, filter) };
  const { ids, total } = await readOfferIds(work, own, paging);
  const offers = new Map((await readOffersWithIds(work, ids)).map((offer) => [offer.id, offer]));
  return {
    items: ids.flatMap((id) => offers.get(id) ?? []),
    total,
    counts: await countByState(work, own),
  };
}

function ownProviders(rights: OfferRights, { providerIds }: OwnOfferFilter): string[] {
  return rights.providers.filter((id) => providerIds?.includes(id) ?? true);
}

/** Published offers last confirmed before this local date are stale today. */
export function staleBefore(work: Work): string {
  return addDays(localDate(work.now), -FRESH_DAYS);
}

/** As many as one can go through at a time; the next come when these are confirmed. */
const MOST_STALE = 200;

/** The first of those that the one who acts answers for and that are stale, the oldest first, and how many there are. */
export async function listStaleOffers(work: Work, rights: OfferRights): Promise<Listed<Offer>> {
  if (!rights.writesAll && rights.providers.length === 0) return { items: [], total: 0 };
  const filter = {
    checkedBefore: staleBefore(work),
    providerIds: rights.writesAll ? undefined : rights.providers,
  };
  const paging = { sort: 'checked', falling: false, page: 1, limit: MOST_STALE } as const;
  const { ids, total } = await readOfferIds(work, filter, paging);
  const offers = new Map((await readOffersWithIds(work, ids)).map((offer) => [offer.id, offer]));
  return { items: ids.flatMap((id) => offers.get(id) ?? []), total };
}

/**
 * An offer for one who writes for its provider.
 *
 * @throws NotFound when there is none that they may see, Forbidden when they only read it
 */
export async function getOfferToChange(work: Work, id: string): Promise<Offer> {
  const offer = await getOffer(work, id);
  const rights = await getOfferRights(work);
  if (!mayWriteFor(rights, offer.provider.id))
    throw new Forbidden('Only the coordinators of a provider change its offers');
  return offer;
}

/**
 * The providers whose offers the one who acts writes, by name.
 *
 * @throws Forbidden when there are none
 */
export async function listWritableProviders(work: Work): Promise<{ id: string; name: string }[]> {
  const rights = await getOfferRights(work);
  const { items } = await listOrganisations(work, { roles: ['provider'] });
  const mine = items.filter(({ id }) => mayWriteFor(rights, id)).map(({ id, name }) => ({ id, name }));
  if (mine.length > 0) return mine;
  throw new Forbidden('Only the coordinators of a provider change its offers');
}

/** What was done to the offer, newest first. */
export async function listOfferHistory(work: Work, id: string): Promise<HistoryEntry[]> {
  return listHistory(work, 'offer', id);
}
