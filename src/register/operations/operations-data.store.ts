import { sql } from 'kysely';
import { type DataSubject, redact } from '../../platform/personal/personal-data.ts';
import type { Work } from '../../platform/work.ts';
import { ERASURE_DONE } from '../accounts/my-data/erasure-mail.ts';

export async function readMailsTo(work: Work, email: string) {
  return work.tx
    .selectFrom('mailMessage')
    .select(['recipient', 'subject', 'state', 'createdAt', 'sentAt'])
    .where(sql`lower(recipient)`, '=', email)
    .orderBy('createdAt')
    .execute();
}

/** To the address, and to others that the person gave: then the key of the mail names them. */
export async function deleteMailsTo(work: Work, { email, personId }: DataSubject): Promise<number> {
  const result = await work.tx
    .deleteFrom('mailMessage')
    .where((or) =>
      or.or([
        or(sql`lower(recipient)`, '=', email ?? ''),
        or('ledgerKey', 'like', personId ? `%${personId}%` : ''),
      ]),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Takes name and address out of mails to others. */
export async function redactMails(work: Work, subject: DataSubject): Promise<number> {
  const words = [subject.email, subject.name].filter((word) => word !== null && word !== '');
  if (words.length === 0) return 0;
  const rows = await work.tx
    .selectFrom('mailMessage')
    .select(['id', 'subject', 'body', 'calendar', 'lastError'])
    .where((or) =>
      or.or(
        words.map((word) =>
          or(
            sql<string>`concat_ws(' ', subject, body, calendar, last_error)`,
            'ilike',
            `%${String(word).replaceAll(/[\\%_]/g, '\\$&')}%`,
          ),
        ),
      ),
    )
    .execute();
  for (const { id, ...texts } of rows) {
    await work.tx.updateTable('mailMessage').set(redact(texts, words)).where('id', '=', id).execute();
  }
  return rows.length;
}

/** Mails that ended before; those that no server took stay longer, since they are read here alone. */
export async function deleteMailsBefore(
  work: Work,
  states: readonly string[],
  before: Date,
): Promise<number> {
  const result = await work.tx
    .deleteFrom('mailMessage')
    .where('state', 'in', [...states])
    .where('createdAt', '<', before)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** The last word to somebody who is forgotten. */
export async function deleteFarewellsBefore(work: Work, before: Date): Promise<number> {
  const result = await work.tx
    .deleteFrom('mailMessage')
    .where('kind', '=', ERASURE_DONE)
    .where('createdAt', '<', before)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

export async function readBarriersOf(work: Work, email: string) {
  return work.tx
    .selectFrom('barrierReport')
    .select(['id', 'page', 'description', 'email', 'createdAt', 'handledAt'])
    .where(sql`lower(email)`, '=', email)
    .execute();
}

/** The description stays, since the barrier is there for others too; whatever names the person goes. */
export async function redactBarriers(work: Work, subject: DataSubject): Promise<string[]> {
  const rows = subject.email ? await readBarriersOf(work, subject.email) : [];
  for (const { id, page, description } of rows) {
    const texts = redact({ page, description }, [subject.email, subject.name]);
    await work.tx
      .updateTable('barrierReport')
      .set({ ...texts, email: null })
      .where('id', '=', id)
      .execute();
  }
  return rows.map((row) => row.id);
}

export async function deleteBarriersBefore(work: Work, before: Date): Promise<number> {
  const result = await work.tx.deleteFrom('barrierReport').where('handledAt', '<', before).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** What the person did and what was done to their account, as the audit tells it. */
export async function readActs(work: Work, personId: string) {
  return work.tx
    .selectFrom('auditEntry')
    .select(['at', 'entity', 'entityId', 'action', 'before', 'after'])
    .where((or) =>
      or.or([
        or('actorPersonId', '=', personId),
        or.and([or('entity', '=', 'person'), or('entityId', '=', personId)]),
      ]),
    )
    .orderBy('at')
    .execute();
}

export async function readRunsOf(work: Work, personId: string) {
  return work.tx
    .selectFrom('jobRun')
    .select(['title', 'state', 'createdAt', 'finishedAt'])
    .where('startedBy', '=', personId)
    .execute();
}

export async function deleteRunsBefore(work: Work, before: Date): Promise<number> {
  const runs = await work.tx.deleteFrom('jobRun').where('finishedAt', '<', before).executeTakeFirst();
  const events = await work.tx
    .deleteFrom('outboxEvent')
    .where('dispatchedAt', '<', before)
    .executeTakeFirst();
  return Number(runs.numDeletedRows + events.numDeletedRows);
}

export async function countActs(work: Work, personId: string): Promise<number> {
  return (await readActs(work, personId)).length;
}
