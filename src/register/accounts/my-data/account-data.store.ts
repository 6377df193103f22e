import { sql } from 'kysely';
import type { DataSubject } from '../../../platform/personal/personal-data.ts';
import type { Work } from '../../../platform/work.ts';

export async function readAccount(work: Work, personId: string) {
  const { tx } = work;
  const person = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'phone', 'language', 'protectedIdentity', 'createdAt', 'lastSignedInAt'])
    .where('id', '=', personId)
    .executeTakeFirst();
  const memberships = await tx
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisationId')
    .select(['organisation.name as organisation', 'role', 'title', 'membership.createdAt', 'endedAt'])
    .where('personId', '=', personId)
    .execute();
  const tokens = await tx
    .selectFrom('apiToken')
    .select(['name', 'scopes', 'createdAt', 'expiresAt', 'revokedAt', 'lastUsedOn'])
    .where('personId', '=', personId)
    .execute();
  return { person, memberships, tokens };
}

/** Also of somebody who is erased: the row keeps it. */
export async function readLanguage(work: Work, personId: string): Promise<'sv' | 'en'> {
  const row = await work.tx
    .selectFrom('person')
    .select('language')
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.language === 'en' ? 'en' : 'sv';
}

/** The row stays, emptied, since other rows point at it. Returns how many rows said something. */
export async function eraseAccount(work: Work, personId: string): Promise<number> {
  const { tx } = work;
  const people = await tx
    .updateTable('person')
    .set((from) => ({
      name: '',
      email: null,
      phone: null,
      erasedAt: from.fn.coalesce('erasedAt', sql<Date>`${work.now}`),
    }))
    .where('id', '=', personId)
    .executeTakeFirst();
  const memberships = await tx
    .updateTable('membership')
    .set((from) => ({ endedAt: from.fn.coalesce('endedAt', sql<Date>`${work.now}`), title: null }))
    .where('personId', '=', personId)
    .executeTakeFirst();
  const tokens = await tx.deleteFrom('apiToken').where('personId', '=', personId).executeTakeFirst();
  return Number(people.numUpdatedRows + memberships.numUpdatedRows + tokens.numDeletedRows);
}

/** Ends every session and takes the sign-in with its links away, by the one function that reaches those tables. */
export async function eraseSignIn(work: Work, subject: DataSubject): Promise<void> {
  const addresses = subject.email ? [subject.email] : [];
  await sql`select erase_sign_in(${subject.personId ?? ''}, ${addresses})`.execute(work.tx);
}

export async function clearOldSignIns(work: Work, before: Date): Promise<number> {
  const { rows } = await sql<{ cleared: number }>`select clear_old_sign_ins(${before}) as cleared`.execute(
    work.tx,
  );
  return Number(rows[0]?.cleared ?? 0);
}

/** Keys to the API that stopped working before. */
export async function deleteDeadTokens(work: Work, before: Date): Promise<number> {
  const result = await work.tx
    .deleteFrom('apiToken')
    .where((or) => or.or([or('revokedAt', '<', before), or('expiresAt', '<', before)]))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
