import { NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { readCatalogueRows } from './catalogue/catalogue.store.ts';
import {
  arrangeCatalogue,
  type CataloguePage,
  type CatalogueQuery,
  MAX_COMPARED,
} from './catalogue/catalogue.ts';
import type { Offer } from './offer.ts';
import {
  type OfferText,
  readEveryOffer,
  readOffer,
  readOfferNames,
  readOffersOfProvider,
  readOfferTexts,
  readPublishedCount,
  readPublishedOffers,
} from './offers.store.ts';

/** @throws NotFound when there is no such offer, or the one who acts may not see it */
export async function getOffer(work: Work, id: string): Promise<Offer> {
  const offer = await readOffer(work, id);
  if (!offer) throw new NotFound(`No offer ${id}`);
  return offer;
}

/** The published offers of all providers, all of them or those with the ids; for matching. */
export async function listPublishedOffers(work: Work, ids?: readonly string[]): Promise<Offer[]> {
  return readPublishedOffers(work, ids);
}

/** How many published offers the catalogue finds by the words. */
export async function countOffersFound(work: Work, words: string): Promise<number> {
  return (await readCatalogueRows(work, words, '')).length;
}

/** What published offers say in Swedish and English, a number of them at a time in order of id. */
export async function listOfferTexts(
  work: Work,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<OfferText[]> {
  return readOfferTexts(work, after, limit);
}

/** How many offers anybody can find. */
export async function countPublishedOffers(work: Work): Promise<number> {
  return readPublishedCount(work);
}

/** All offers that the one who acts may see, drafts and withdrawn ones too; for exports. */
export async function listEveryOffer(work: Work): Promise<Offer[]> {
  return readEveryOffer(work);
}

/** All offers of one provider that the one who acts may see, drafts included for its own people. */
export async function listOffersOfProvider(work: Work, providerId: string): Promise<Offer[]> {
  return readOffersOfProvider(work, providerId);
}

const PAGE_SIZE = 25;

/** One page of the public catalogue, with the offers that the address asks to compare. */
export async function searchCatalogue(
  work: Work,
  query: CatalogueQuery,
  pageSize = PAGE_SIZE,
): Promise<CataloguePage> {
  // The lot follows the words alone: filters and pages leave the order as it is.
  const rows = await readCatalogueRows(work, query.q, query.q.toLowerCase());
  const catalogue = arrangeCatalogue(rows, query);
  const shown = catalogue.ids.slice((query.sida - 1) * pageSize, query.sida * pageSize);
  const compared = comparedIds(query);
  const found = new Map(
    (await readPublishedOffers(work, [...new Set([...shown, ...compared])])).map((offer) => [
      offer.id,
      offer,
    ]),
  );
  const pick = (ids: readonly string[]) => ids.flatMap((id) => found.get(id) ?? []);
  return { ...catalogue, offers: pick(shown), compared: pick(compared), pageSize };
}

function comparedIds(query: CatalogueQuery): string[] {
  const ids = (query.jamfor ?? '').split(',').filter((id) => UUID.test(id));
  return [...new Set(ids)].slice(0, MAX_COMPARED);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What each of these is called, by id; those that the one who acts may not see are left out. */
export async function findOfferNames(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  return readOfferNames(work, ids);
}
