// What is done to an offer: drafted, changed, confirmed, published, withdrawn; each with its audit entry and its event.
import { recordAudit } from '../../platform/audit/audit.ts';
import { emitEvent } from '../../platform/events.ts';
import { localDate } from '../../platform/format.ts';
import { subjectOfContact } from '../../platform/personal/personal-keys.ts';
import { aboutPerson } from '../../platform/personal/personal-value.ts';
import { Conflict, Forbidden, Invalid } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { findReader } from '../../register/accounts/accounts.service.ts';
import { findConceptNames } from '../../register/skills/skills.service.ts';
import type { Offer, OfferContent } from './offer.ts';
import { offerChanged, offerPublished, offerWithdrawn } from './offer-events.ts';
import { getOffer } from './offers.service.ts';
import { insertOffer, type OfferChange, type OfferRow, updateOffer } from './offers.store.ts';
import { missingForPublishing, type Withdrawal } from './publishing.ts';

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

/** Takes the offer out of the catalogue; match records keep what they said, the history keeps why. */
export async function withdrawOffer(
  work: Work,
  id: string,
  version: number,
  why?: Withdrawal,
): Promise<void> {
  const before = await getOffer(work, id);
  const change = { state: 'withdrawn' } as const;
  await applyChange(work, before, { version, action: 'withdrawn', change, ...(why ? { why } : {}) });
  await emitEvent(work, offerWithdrawn, { offerId: id });
}

/**
 * The provider says that what the offer tells is still right, as of today.
 *
 * @throws Conflict when it was changed after `version`: somebody else wrote what was not seen
 */
export async function confirmOffer(work: Work, id: string, version: number): Promise<void> {
  const before = await getOffer(work, id);
  const change = { checkedOn: localDate(work.now) };
  await applyChange(work, before, { version, action: 'confirmed', change });
  if (before.state === 'published') await emitEvent(work, offerChanged, { offerId: id });
}

/** Several at once. Those that somebody changed meanwhile are left, and counted. */
export async function confirmOffers(
  work: Work,
  seen: readonly { id: string; version: number }[],
): Promise<{ confirmed: number; left: number }> {
  let left = 0;
  for (const { id, version } of seen) {
    const isAsSeen = (await getOffer(work, id)).version === version;
    if (isAsSeen) await confirmOffer(work, id, version);
    else left += 1;
  }
  return { confirmed: seen.length - left, left };
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
  asked: { version: number; action: string; change: OfferChange; why?: Withdrawal },
): Promise<void> {
  const { version, action, change } = asked;
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
    after: { ...plain, ...(content ? audited(work, before.id, content) : {}), ...asked.why },
  });
}

/** The content as the audit keeps it: the contact person under their own key. */
function audited(work: Work, id: string, content: OfferContent): Record<string, unknown> {
  const { contact } = content;
  return { ...content, contact: aboutPerson(subjectOfContact(work, contact?.email, id), contact) };
}
