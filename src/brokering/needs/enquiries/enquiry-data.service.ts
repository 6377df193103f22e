import { recordAudit } from '../../../platform/audit/audit.ts';
import { daysBefore } from '../../../platform/local-date.ts';
import type { DataSubject, PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { destroyPersonKeys } from '../../../platform/personal/personal-keys.ts';
import type { Work } from '../../../platform/work.ts';
import { stateNames } from '../need-names.messages.ts';
import { enquiryKeeping as k } from './enquiry-data.messages.ts';
import {
  type EnquiryOfContact,
  eraseContact,
  readEnquiriesOfContact,
  readNeedIdsOf,
  readNeedsOfBroker,
  readSomeClosedBefore,
} from './enquiry-data.store.ts';
import { messages as m } from './intake.messages.ts';

const CONTACTS_KEPT_DAYS = 730;

/** Enquiries by the person as a contact, and needs that they broker. */
export const enquiryData: PersonalDataPart = {
  name: 'enquiries',
  title: k.title,
  fields: k.fields,
  codes: { state: { ...stateNames, new: m.stateNew, read: m.stateRead, split: m.stateSplit } },
  async collect(work, { personId, email }) {
    const enquiries = email ? await readEnquiriesOfContact(work, email) : [];
    const needs = personId ? await readNeedsOfBroker(work, personId) : [];
    return [
      ...enquiries.map(({ content, ...row }) => ({ ...row, ...content })),
      ...needs.map((need) => ({ ...need, brokered: true })),
    ];
  },
  async erase(work, subject) {
    const enquiries = subject.email ? await readEnquiriesOfContact(work, subject.email) : [];
    await eraseContacts(work, enquiries);
    const count = enquiries.length;
    return { erased: count, kept: count > 0 ? [{ what: k.record, why: k.recordWhy, count }] : [] };
  },
  retention: [
    {
      what: k.contact,
      days: CONTACTS_KEPT_DAYS,
      why: k.contactWhy,
      async clear(work) {
        const old = await readSomeClosedBefore(work, daysBefore(work.now, CONTACTS_KEPT_DAYS));
        await eraseContacts(work, old);
        return old.length;
      },
    },
  ],
};

/** What names a contact in the needs of their enquiries: for those to the right that copied words out of them. */
export async function listContactWords(
  work: Work,
  { email, name }: DataSubject,
): Promise<{ needIds: string[]; words: string[] }> {
  const enquiries = email ? await readEnquiriesOfContact(work, email) : [];
  const words = enquiries.flatMap(({ content: { contact } }) => [contact.name, contact.email, contact.phone]);
  const needIds = await readNeedIdsOf(
    work,
    enquiries.map((one) => one.id),
  );
  return { needIds, words: [...words, email, name].filter((word) => typeof word === 'string') };
}

async function eraseContacts(work: Work, enquiries: readonly EnquiryOfContact[]): Promise<void> {
  for (const enquiry of enquiries) {
    await eraseContact(work, enquiry);
    await recordAudit(work, { entity: 'enquiry', entityId: enquiry.id, action: 'contactErased' });
  }
  // What the audit kept of their words goes with the key.
  await destroyPersonKeys(
    work,
    enquiries.map((one) => one.id),
  );
}
