import { recordAudit } from '../../../platform/audit/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import type { Listed, Part } from '../../../platform/part.ts';
import { subjectOfContact } from '../../../platform/personal/personal-keys.ts';
import { aboutPerson } from '../../../platform/personal/personal-value.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { type ClosingReason, needContent } from '../need.ts';
import { enquiryReceived } from '../need-events.ts';
import { draftNeed } from '../needs.service.ts';
import {
  countEnquiries,
  countEnquiriesFor,
  type EnquiryChange,
  type EnquiryRow,
  insertEnquiry,
  readAnswering,
  readAnsweringCentres,
  readEnquiries,
  readEnquiry,
  readEnquiryOfLink,
  updateEnquiry,
} from './enquiries.store.ts';
import {
  type AnsweringCentre,
  answeringCentre,
  canSenderChange,
  type Enquiry,
  type EnquiryContent,
  type EnquiryState,
} from './enquiry.ts';
import { senderMail } from './enquiry-mail.ts';
import type { EnquiryPart } from './enquiry-parts.ts';

/** What comes in through the public form or the API. `id` is given, so that sending twice is one enquiry. */
export type IncomingEnquiry = {
  id: string;
  /** SHA-256, in hex, of the private link's secret. */
  linkHash: string;
  /** The whole private link, for the receipt; without it none is mailed. */
  link?: string | undefined;
  language: 'sv' | 'en';
  source?: string | undefined;
  municipality: string;
  content: EnquiryContent;
};

/**
 * Takes in an enquiry and hands it to the learning centre that answers for the municipality.
 * The one who acts is the private link itself. Sent again with the same link, it stays as it first was.
 *
 * @throws Invalid when no municipality has the code
 */
export async function receiveEnquiry(work: Work, incoming: IncomingEnquiry): Promise<Enquiry> {
  const before = await readEnquiryOfLink(work);
  if (before) return before;
  const { link, ...row } = incoming;
  const centre = await findAnsweringCentre(work, incoming.municipality);
  await addEnquiry(work, { ...row, state: 'new', ownerId: centre?.id, receivedAt: work.now });
  await emitEvent(work, enquiryReceived, { enquiryId: incoming.id });
  const enquiry = await getOwnEnquiry(work);
  const receipt = link && senderMail(enquiry, link);
  if (receipt) await queueMail(work, receipt);
  return enquiry;
}

/** Puts an enquiry in place in any state; for the demo region. */
export async function addEnquiry(work: Work, row: EnquiryRow): Promise<void> {
  await insertEnquiry(work, row);
  await recordAudit(work, {
    entity: 'enquiry',
    entityId: row.id,
    action: 'received',
    organisationId: row.ownerId,
    after: {
      municipality: row.municipality,
      source: row.source,
      state: row.state,
      ...audited(work, row.id, row.content),
    },
  });
}

/**
 * The learning centre that answers for a municipality; undefined when the county has none.
 *
 * @throws Invalid when no municipality has the code
 */
export async function findAnsweringCentre(
  work: Work,
  municipality: string,
): Promise<AnsweringCentre | undefined> {
  const municipalities = await listMunicipalities(work);
  if (!municipalities.some((one) => one.code === municipality)) {
    throw new Invalid([
      {
        field: 'municipality',
        message: { sv: 'Välj en kommun i listan.', en: 'Choose a municipality in the list.' },
      },
    ]);
  }
  return answeringCentre(municipality, await readAnsweringCentres(work), municipalities);
}

/** Who is to be told of an enquiry, or of anything else of a centre, with address and language. */
export async function listAnswering(work: Work, of: { owner: { id: string } | null }) {
  const people = of.owner ? await readAnswering(work, of.owner.id) : [];
  return people.length > 0 ? people : readAnswering(work, null);
}

/** @throws NotFound when no enquiry has the private link of the one who acts */
export async function getOwnEnquiry(work: Work): Promise<Enquiry> {
  const enquiry = await readEnquiryOfLink(work);
  if (!enquiry) throw new NotFound('No enquiry has this link');
  return enquiry;
}

/** @throws NotFound when there is none, or the one who acts may not see it */
export async function getEnquiry(work: Work, id: string): Promise<Enquiry> {
  const enquiry = await readEnquiry(work, id);
  if (!enquiry) throw new NotFound(`No enquiry ${id}`);
  return enquiry;
}

/** Those that the one who acts may see, newest first. */
export async function listEnquiries(work: Work, states: readonly EnquiryState[]): Promise<Enquiry[]> {
  return readEnquiries(work, states);
}

/** One part of the same, and how many there are. */
export async function listPartOfEnquiries(
  work: Work,
  states: readonly EnquiryState[],
  part: Part,
): Promise<Listed<Enquiry>> {
  return { items: await readEnquiries(work, states, part), total: await countEnquiries(work, states) };
}

/** How many of them one of these centres answers for, or none does. */
export async function countEnquiriesOf(
  work: Work,
  states: readonly EnquiryState[],
  ownerIds: readonly string[],
): Promise<number> {
  return ownerIds.length === 0 ? 0 : countEnquiriesFor(work, states, ownerIds);
}

/** How many nobody has read yet. */
export async function countUnreadEnquiries(work: Work): Promise<number> {
  return countEnquiries(work, ['new']);
}

/** The sender changes what they wrote, as long as nobody has made needs of it. */
export async function changeOwnEnquiry(work: Work, version: number, content: EnquiryContent): Promise<void> {
  const before = await getOwnEnquiry(work);
  refuseAnswered(before);
  await change(work, before, { version, action: 'changedBySender', content });
}

/** The sender takes it back; the broker sees that it was withdrawn. */
export async function withdrawOwnEnquiry(work: Work, version: number): Promise<void> {
  const before = await getOwnEnquiry(work);
  refuseAnswered(before);
  await change(work, before, { version, action: 'withdrawn', state: 'closed', closingReason: 'withdrawn' });
}

/** Somebody at the centre has opened it; a second reading changes nothing. */
export async function markEnquiryRead(work: Work, id: string): Promise<Enquiry> {
  const before = await getEnquiry(work, id);
  if (before.state !== 'new') return before;
  await change(work, before, { version: before.version, action: 'read', state: 'read' });
  return getEnquiry(work, id);
}

/** Answers without making a need of it, and says why. */
export async function closeEnquiry(
  work: Work,
  id: string,
  version: number,
  closingReason: ClosingReason,
): Promise<void> {
  const before = await getEnquiry(work, id);
  await change(work, before, { version, action: 'closed', state: 'closed', closingReason });
}

/**
 * Makes needs of an enquiry, each a draft of its own with place and people carried over. May be called again.
 *
 * @returns the keys, in the order of `parts`
 * @throws Conflict when it was changed after `version`
 */
export async function splitEnquiry(
  work: Work,
  id: string,
  version: number,
  split: { ownerId: string; organisationId?: string | undefined; parts: readonly EnquiryPart[] },
): Promise<string[]> {
  const before = await getEnquiry(work, id);
  const organisationId = split.organisationId ?? before.organisationId ?? undefined;
  await change(work, before, {
    version,
    action: 'split',
    state: 'split',
    closingReason: null,
    ...(organisationId ? { organisationId } : {}),
  });
  const keys: string[] = [];
  for (const part of split.parts) {
    keys.push(
      await draftNeed(work, {
        ownerId: before.owner?.id ?? split.ownerId,
        organisationId,
        enquiryId: id,
        content: needContent.parse({
          ...part,
          criteria: {
            text: part.raw,
            municipality: before.municipality.code,
            people: split.parts.length === 1 ? before.content.people : undefined,
          },
        }),
      }),
    );
  }
  return keys;
}

function refuseAnswered(enquiry: Enquiry): void {
  if (canSenderChange(enquiry)) return;
  throw new Conflict('The enquiry was answered', {
    sv: 'Lärcentrumet arbetar redan vidare med det du skickade. Kontakta dem om något ska ändras.',
    en: 'The learning centre is already working with what you sent. Contact them to change anything.',
  });
}

type Step = EnquiryChange & { version: number; action: string };

async function change(work: Work, before: Enquiry, { version, action, ...changed }: Step): Promise<void> {
  if (!(await updateEnquiry(work, before.id, version, changed))) {
    throw new Conflict(`Enquiry ${before.id} is at version ${before.version}, not ${version}`, {
      sv: 'Någon annan ändrade detta samtidigt. Läs det igen och gör om steget.',
      en: 'Somebody else changed this at the same time. Read it again and repeat the step.',
    });
  }
  const { content, ...told } = changed;
  await recordAudit(work, {
    entity: 'enquiry',
    entityId: before.id,
    action,
    organisationId: before.owner?.id,
    before: content ? audited(work, before.id, before.content) : undefined,
    after: { ...told, ...(content ? audited(work, before.id, content) : {}) },
  });
}

/** What the sender wrote as the audit keeps it: the contact under their own key, the words under the enquiry's. */
function audited(work: Work, id: string, content: EnquiryContent): Record<string, unknown> {
  const { contact, people, ...words } = content;
  const texts = Object.entries(words).map(([field, text]) => [field, aboutPerson(id, text)] as const);
  return {
    people,
    ...Object.fromEntries(texts),
    contact: aboutPerson(subjectOfContact(work, contact.email, id), contact),
  };
}
