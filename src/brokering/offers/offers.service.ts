import { recordAudit } from '../../platform/audit.ts';
import { emitEvent } from '../../platform/events.ts';
import { localDate } from '../../platform/format.ts';
import { subjectOfContact } from '../../platform/personal-keys.ts';
import { aboutPerson } from '../../platform/personal-value.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { findReader } from '../../register/accounts/accounts.service.ts';
import { findConceptNames } from '../../register/skills/skills.service.ts';
import { readCatalogueRows } from './catalogue.store.ts';
import { arrangeCatalogue, type CataloguePage, type CatalogueQuery, MAX_COMPARED } from './catalogue.ts';
import type { Offer, OfferContent } from './offer.ts';
import { offerChanged, offerPublished, offerWithdrawn } from './offer-events.ts';
import {
  insertOffer,
  type OfferChange,
  type OfferRow,
  readEveryOffer,
  readOffer,
  readOffersOfProvider,
  readPublishedOffers,
  updateOffer,
} from './offers.store.ts';
import { missingForPublishing } from './publishing.ts';

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

/**
 * Starts an offer as a draft. Returns its id.
 *
 * @throws Forbidden when the one who acts does not coordinate the provider's offers
 * @throws Invalid when an outcome is no concept of the vocabulary
 */
export async function draftOffer(work: Work, providerId: string, content: OfferContent): Promise<string> {
  await refuseStrangers(work, providerId);
  await refuseUnknownConcepts(work, content);
  const id = work.newId();
  await addOffer(work, { id, providerId, content, state: 'draft', checkedOn: localDate(work.now) });
  return id;
}

/** Adds an offer in any state; for drafts, imports and the demo region. */
export async function addOffer(work: Work, row: OfferRow): Promise<void> {
  await insertOffer(work, row);
  await recordAudit(work, {
    entity: 'offer',
    entityId: row.id,
    action: 'created',
    organisationId: row.providerId,
    after: audited(work, row.id, row.content),
  });
  if (row.state === 'published') await emitEvent(work, offerPublished, { offerId: row.id });
}

/**
 * Replaces what the offer says; saving counts as confirming that it is right.
 *
 * @throws Conflict when it was changed after `version`
 */
export async function changeOffer(
  work: Work,
  id: string,
  version: number,
  content: OfferContent,
): Promise<void> {
  const before = await getOffer(work, id);
  await refuseUnknownConcepts(work, content);
  if (before.state === 'published') refuseIncomplete(content);
  await applyChange(work, before, {
    version,
    action: 'changed',
    change: { content, checkedOn: localDate(work.now) },
  });
  if (before.state === 'published') await emitEvent(work, offerChanged, { offerId: id });
}

/** @throws Invalid with what is missing, by field */
export async function publishOffer(work: Work, id: string, version: number): Promise<void> {
  const before = await getOffer(work, id);
  refuseIncomplete(before.content);
  await applyChange(work, before, {
    version,
    action: 'published',
    change: { state: 'published', publishedAt: work.now, checkedOn: localDate(work.now) },
  });
  await emitEvent(work, offerPublished, { offerId: id });
}

/** Takes the offer out of the catalogue; match records keep what they said. */
export async function withdrawOffer(work: Work, id: string, version: number): Promise<void> {
  const before = await getOffer(work, id);
  await applyChange(work, before, { version, action: 'withdrawn', change: { state: 'withdrawn' } });
  await emitEvent(work, offerWithdrawn, { offerId: id });
}

/** People and their tokens write for providers whose offers they coordinate; administrators for all. */
async function refuseStrangers(work: Work, providerId: string): Promise<void> {
  if (work.actor.kind === 'operator' || work.actor.kind === 'job') return;
  const memberships = (await findReader(work))?.memberships ?? [];
  const allowed = memberships.some(
    ({ role, organisationId }) =>
      role === 'administrator' || (role === 'providerCoordinator' && organisationId === providerId),
  );
  if (!allowed) throw new Forbidden('Only the coordinators of a provider change its offers');
}

async function refuseUnknownConcepts(work: Work, content: OfferContent): Promise<void> {
  const known = await findConceptNames(work, content.outcomes);
  const unknown = content.outcomes.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const message = {
    sv: `Vokabulären har ingen kompetens med id ${unknown.join(', ')}.`,
    en: `The vocabulary has no skill with the id ${unknown.join(', ')}.`,
  };
  throw new Invalid([{ field: 'outcomes', message }]);
}

function refuseIncomplete(content: OfferContent): void {
  const missing = missingForPublishing(content);
  if (missing.length > 0) throw new Invalid(missing);
}

async function applyChange(
  work: Work,
  before: Offer,
  { version, action, change }: { version: number; action: string; change: OfferChange },
): Promise<void> {
  await refuseStrangers(work, before.provider.id);
  const changed = await updateOffer(work, before.id, version, change);
  if (!changed) {
    throw new Conflict(`Offer ${before.id} is at version ${before.version}, not ${version}`, {
      sv: 'Utbudet ändrades av någon annan medan du skrev.',
      en: 'Somebody else changed this while you were writing.',
    });
  }
  const { publishedAt: _at, content, ...plain } = change;
  const had = Object.fromEntries(
    Object.keys(plain).map((key) => [key, before[key as 'state' | 'checkedOn']]),
  );
  await recordAudit(work, {
    entity: 'offer',
    entityId: before.id,
    action,
    organisationId: before.provider.id,
    before: { ...had, ...(content ? audited(work, before.id, before.content) : {}) },
    after: { ...plain, ...(content ? audited(work, before.id, content) : {}) },
  });
}

/** The content as the audit keeps it: the contact person under their own key. */
function audited(work: Work, id: string, content: OfferContent): Record<string, unknown> {
  const { contact } = content;
  return { ...content, contact: aboutPerson(subjectOfContact(work, contact?.email, id), contact) };
}
