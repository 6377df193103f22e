// The staff list of offers: which filters an address can ask for, and whose offers a reader works with.
import { z } from 'zod';
import { pageNumber } from '../../../platform/part.ts';
import type { Role } from '../../../register/accounts/role.ts';
import { readsNeeds } from '../../needs/need-readers.ts';
import { OFFER_KINDS, OFFER_STATES, type OfferState } from '../offer.ts';

/** `fraschor=gamla` leaves those that nobody has confirmed for half a year. Unknown values are passed over. */
export const ownOffersQuery = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  lage: z.enum(OFFER_STATES).optional().catch(undefined),
  typ: z.enum(OFFER_KINDS).optional().catch(undefined),
  anordnare: z.uuid().optional().catch(undefined),
  fraschor: z.literal('gamla').optional().catch(undefined),
  sort: z.string().max(20).optional().catch(undefined),
  sida: pageNumber,
});
export type OwnOffersQuery = z.infer<typeof ownOffersQuery>;

export const OWN_OFFER_SORTS = ['title', 'checked', 'changed'] as const;
export type OwnOfferSort = (typeof OWN_OFFER_SORTS)[number];

export type OwnOfferFilter = {
  text?: string | undefined;
  state?: OfferState | undefined;
  kind?: string | undefined;
  providerIds?: readonly string[] | undefined;
  /** Only those last confirmed before this local date. */
  checkedBefore?: string | undefined;
};

export type OwnOfferPaging = { sort: OwnOfferSort; falling: boolean; page: number; limit: number };

export type Membership = { role: Role; organisationId: string };

/** Roles that read the whole list; a coordinator's is that of the own providers. */
const READERS: readonly Role[] = ['broker', 'centreHead', 'businessDeveloper', 'regionalDeveloper'];

/** What somebody may do with offers: `providers` are those whose offers they write; administrators write for all. */
export type OfferRights = { readsAll: boolean; writesAll: boolean; providers: readonly string[] };

/** What the memberships of one person allow. */
export function offerRights(memberships: readonly Membership[]): OfferRights {
  const writesAll = memberships.some(({ role }) => role === 'administrator');
  const coordinated = memberships.filter(({ role }) => role === 'providerCoordinator');
  return {
    writesAll,
    readsAll: writesAll || memberships.some(({ role }) => READERS.includes(role)),
    providers: [...new Set(coordinated.map(({ organisationId }) => organisationId))],
  };
}

/** Whether the rights let somebody change the offers of the provider. */
export function mayWriteFor(rights: OfferRights, providerId: string): boolean {
  return rights.writesAll || rights.providers.includes(providerId);
}

/** Whether somebody with these memberships may see whom the offer can help: those who broker, and its own provider. */
export function tellsWhomItHelps(
  memberships: readonly Membership[],
  { provider }: { provider: { id: string } },
): boolean {
  return readsNeeds(memberships) || mayWriteFor(offerRights(memberships), provider.id);
}
