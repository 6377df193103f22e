import { recordAudit } from '../../../platform/audit/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import { hashOfLink, newLinkSecret } from '../../../platform/private-link.ts';
import { Conflict, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { getOrganisation } from '../../../register/organisations/organisations.service.ts';
import type { Need } from '../../needs/need.ts';
import { listPublishedOffers } from '../../offers/offers.service.ts';
import type { CheckRule } from '../checks.ts';
import { matchSavedNeed } from '../matching.service.ts';
import { type Answer, type Askable, type AskedWaiver, groupByProvider, type Waiver } from './waiver.ts';
import { waiverAnswered } from './waiver-events.ts';
import { askingMail } from './waiver-mail.ts';
import { messages as m } from './waivers.messages.ts';
import { insertRecipient, insertWaiver, readWaiverOfLink, readWaivers, saveAnswer } from './waivers.store.ts';

/** Whether the one who acts is a broker of the centre that owns the need; row-level security is what holds. */
export async function canAskForWaiver(work: Work, need: Need): Promise<boolean> {
  const { memberships = [] } = (await findReader(work)) ?? {};
  return memberships.some((one) => one.organisationId === need.owner.id && one.role === 'broker');
}

/** Everybody that one condition of a need keeps out, as things stand now. */
export type Askables = { need: Need; rule: CheckRule; asked: string; recipients: Askable[] };

/** @throws NotFound when there is no such need; Conflict when the condition keeps nobody out any longer */
export async function getAskables(work: Work, key: string, rule: CheckRule): Promise<Askables> {
  const { need, matching } = await matchSavedNeed(work, key, 0, Number.POSITIVE_INFINITY);
  const keptOut = matching.leftOut.filter((one) => one.rule === rule);
  const [first] = keptOut;
  if (!first) throw new Conflict(`Nobody is left out of ${key} by ${rule}`, m.nobodyLeftOut);
  const offers = await listPublishedOffers(
    work,
    keptOut.map((one) => one.offerId),
  );
  const known = new Map(offers.map((offer) => [offer.id, offer]));
  const addresses = await addressesOf(work, new Set(offers.map((offer) => offer.provider.id)));
  const recipients = groupByProvider(
    keptOut.flatMap((one) => {
      const offer = known.get(one.offerId);
      if (!offer) return [];
      const { id: providerId, name: provider } = offer.provider;
      const address = offer.content.contact?.email ?? addresses.get(providerId);
      return [{ ...one, providerId, provider, address }];
    }),
  );
  return { need, rule, asked: first.asked, recipients };
}

async function addressesOf(work: Work, providers: ReadonlySet<string>): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for (const id of providers) {
    const { email } = await getOrganisation(work, id);
    if (email) addresses.set(id, email);
  }
  return addresses;
}

/** The question as the broker sends it; `linkOf` makes the whole address of a private link from its secret. */
export type Asking = { id: string; rule: CheckRule; question: string; linkOf(secret: string): string };

/**
 * Asks all providers that the condition keeps out, each by its own link. Only brokers of the centre may.
 * Sent again with the same id, it asks nobody twice.
 *
 * @returns how many were mailed, and how many have no address
 * @throws Conflict when the condition keeps nobody out any longer
 */
export async function askForWaiver(
  work: Work,
  key: string,
  asking: Asking,
): Promise<{ mailed: number; unreachable: number }> {
  const { need, rule, asked, recipients } = await getAskables(work, key, asking.rule);
  const { id, question, linkOf } = asking;
  const owner = { ownerId: need.owner.id, needId: need.id, needKey: need.key };
  const isNew = await insertWaiver(work, {
    id,
    ...owner,
    rule,
    asked,
    question,
    askedBy: personOf(work.actor),
  });
  const mailed = recipients.filter((one) => one.address).length;
  const counts = { mailed, unreachable: recipients.length - mailed };
  if (!isNew) return counts;
  for (const recipient of recipients) {
    const secret = newLinkSecret();
    const recipientId = work.newId();
    await insertRecipient(work, {
      ...recipient,
      id: recipientId,
      waiverId: id,
      ownerId: need.owner.id,
      linkHash: hashOfLink(secret),
    });
    const mail = askingMail({ ...recipient, id: recipientId }, need.owner.name, linkOf(secret));
    if (mail) await queueMail(work, mail);
  }
  await recordAudit(work, {
    entity: 'need',
    entityId: need.id,
    action: 'waiverAsked',
    organisationId: need.owner.id,
    after: { waiver: id, rule, ...counts },
  });
  return counts;
}

/** What was asked for a need and answered, the newest first; only the centre that owns it sees any. */
export async function listWaivers(work: Work, needId: string): Promise<Waiver[]> {
  return readWaivers(work, needId);
}

/** @throws NotFound when no question has the private link of the one who acts */
export async function getAskedWaiver(work: Work): Promise<AskedWaiver> {
  const waiver = await readWaiverOfLink(work);
  if (!waiver) throw new NotFound('No question has this link');
  return waiver;
}

/** The provider answers, once; the broker is told. @throws Conflict when there is an answer */
export async function answerWaiver(
  work: Work,
  given: { answers: readonly Answer[]; text: string },
): Promise<void> {
  const { recipient, needId, needKey, ownerId, askedBy } = await getAskedWaiver(work);
  if (recipient.answer) {
    throw new Conflict('The question is answered', {
      sv: 'Frågan är redan besvarad. Kontakta lärcentrumet om svaret ska ändras.',
      en: 'The question has been answered. Contact the learning centre to change the answer.',
    });
  }
  await saveAnswer(work, recipient.id, given);
  await recordAudit(work, {
    entity: 'need',
    entityId: needId,
    action: 'waiverAnswered',
    organisationId: ownerId,
    after: { provider: recipient.provider, answers: given.answers },
  });
  await emitEvent(work, waiverAnswered, { needKey, ownerId, recipientId: recipient.id, askedBy });
}
