// Addresses of contact persons that a mail server refused for good: marked, and left alone until somebody corrects them.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import { addDays } from '../../../platform/local-date.ts';
import { findRecipient } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work.ts';
import { getOwnContactPerson } from './contact-people.service.ts';
import { clearRefusal, markRefused, readRefused } from './contact-people.store.ts';

/** A refused address is put right, or said to be right, within so many days. */
const CORRECT_DAYS = 7;

export type RefusedAddress = {
  contact: { id: string; name: string };
  employer: { id: string; name: string };
  /** The local date by which somebody sees to it. */
  dueOn: string;
};

/** Contact persons of the reader's houses whose address is refused, the longest refused first. */
export async function listRefusedAddresses(work: Work): Promise<RefusedAddress[]> {
  return (await readRefused(work)).map(({ id, name, employerId, employer, refusedAt }) => ({
    contact: { id, name },
    employer: { id: employerId, name: employer },
    dueOn: addDays(localDate(refusedAt), CORRECT_DAYS),
  }));
}

/** Marks every contact person with the address that the mail went to. For jobs. */
export async function markRefusedAddress(work: Work, mailId: string): Promise<void> {
  const email = await findRecipient(work, mailId);
  if (!email) return;
  for (const { id, organisationId, houseId } of await markRefused(work, email.toLowerCase()))
    await recordAudit(work, {
      entity: 'employer',
      entityId: organisationId,
      action: 'contactAddressRefused',
      organisationId: houseId,
      after: { contactId: id },
    });
}

/**
 * The address is right all the same, such as when a mailbox had been full: it is mailed again.
 *
 * @throws Forbidden when no house of the one who acts keeps the employer
 */
export async function trustAddressAgain(work: Work, employerId: string, id: string): Promise<void> {
  const { employer, person } = await getOwnContactPerson(work, employerId, id);
  await clearRefusal(work, person.id);
  await recordAudit(work, {
    entity: 'employer',
    entityId: employer.organisation.id,
    action: 'contactAddressTrusted',
    organisationId: employer.own[0]?.id,
    after: { contactId: person.id },
  });
}
