import { sql } from 'kysely';
import { redact } from '../../../platform/personal/personal-data.ts';
import type { Work } from '../../../platform/work.ts';
import { type EnquiryContent, enquiryContent } from './enquiry.ts';

export type EnquiryOfContact = { id: string; state: string; receivedAt: Date; content: EnquiryContent };

export async function readEnquiriesOfContact(work: Work, email: string): Promise<EnquiryOfContact[]> {
  const rows = await work.tx
    .selectFrom('enquiry')
    .select(['id', 'state', 'receivedAt', 'content'])
    .where(sql`lower(content #>> '{contact,email}')`, '=', email)
    .orderBy('receivedAt')
    .execute();
  return rows.map((row) => ({ ...row, content: enquiryContent.parse(row.content) }));
}

/** So many contacts one transaction erases, each with its audit entry. */
const ERASED_AT_ONCE = 200;

/** Some of those closed before, with a contact that is not erased yet; none when all are. */
export async function readSomeClosedBefore(work: Work, before: Date): Promise<EnquiryOfContact[]> {
  const rows = await work.tx
    .selectFrom('enquiry')
    .select(['id', 'state', 'receivedAt', 'content'])
    .where('state', '=', 'closed')
    .where('changedAt', '<', before)
    .where(sql<boolean>`content #>> '{contact,name}' <> ${ERASED_CONTACT}`)
    .orderBy('changedAt')
    .limit(ERASED_AT_ONCE)
    .execute();
  return rows.map((row) => ({ ...row, content: enquiryContent.parse(row.content) }));
}

const ERASED_CONTACT = 'Raderad';

/** The contact goes, and so does every word of the texts that says who it was; also in the needs made of it. */
export async function eraseContact(work: Work, enquiry: EnquiryOfContact): Promise<void> {
  const { contact, ...texts } = enquiry.content;
  const words = [contact.name, contact.email, contact.phone];
  const content = { ...redact(texts, words), contact: { name: ERASED_CONTACT } };
  await work.tx
    .updateTable('enquiry')
    .set((from) => ({ content: JSON.stringify(content), linkHash: null, version: from('version', '+', 1) }))
    .where('id', '=', enquiry.id)
    .returning('id')
    .executeTakeFirstOrThrow();
  const needs = await work.tx
    .selectFrom('need')
    .select(['id', 'content'])
    .where('enquiryId', '=', enquiry.id)
    .execute();
  for (const need of needs) {
    const said = JSON.stringify(redact(need.content, words));
    if (said === JSON.stringify(need.content)) continue;
    await work.tx
      .updateTable('need')
      .set((from) => ({ content: said, version: from('version', '+', 1) }))
      .where('id', '=', need.id)
      .execute();
  }
}

/** Needs that the person brokers. */
export async function readNeedsOfBroker(work: Work, personId: string) {
  return work.tx
    .selectFrom('need')
    .select(['key', 'title', 'state', 'receivedOn'])
    .where('brokerId', '=', personId)
    .orderBy('key')
    .execute();
}

/** The ids of the needs that were made of enquiries. */
export async function readNeedIdsOf(work: Work, enquiryIds: readonly string[]): Promise<string[]> {
  if (enquiryIds.length === 0) return [];
  const rows = await work.tx
    .selectFrom('need')
    .select('id')
    .where('enquiryId', 'in', [...enquiryIds])
    .execute();
  return rows.map((row) => row.id);
}
