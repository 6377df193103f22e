import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import type { ReminderRule } from '../time-limits.ts';

/** A running case whose people may be reminded; days are local dates. */
export type WaitingCase = {
  id: string;
  key: string;
  ownerId: string;
  brokerId: string;
  nextOwnerId: string;
  answered: boolean;
  openedOn: string;
  lastEventOn: string;
  nextOn: string;
};

/** Running cases that nothing has happened to since the moment, or that wait for an answer; without those that are left in peace. */
export async function readWaitingCases(work: Work, since: Date): Promise<WaitingCase[]> {
  const { rows } = await sql<WaitingCase>`
    select id, key, owner_id, broker_id, next_owner_id, answered_at is not null as answered, next_on,
      to_char(opened_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as opened_on,
      to_char(last_event_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as last_event_on
    from broker_case
    where state = 'running' and reminders_paused_at is null
      and (last_event_at <= ${since} or (answered_at is null and opened_at <= ${since}))
    order by id`.execute(work.tx);
  return rows;
}

export type SentReminder = { caseId: string; rule: ReminderRule; since: string; personId: string };

/** Writes that the person is reminded of this wait; false when that was done before. */
export async function insertReminder(work: Work, reminder: SentReminder): Promise<boolean> {
  const { numInsertedOrUpdatedRows: written } = await work.tx
    .insertInto('caseReminder')
    .values({ ...reminder, sentAt: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return written === 1n;
}

export type Reachable = { personId: string; email: string; language: 'sv' | 'en' };

/** Those who work at the house in one of the roles and have an address; all of them, or the one person. */
export async function readReachable(
  work: Work,
  ownerId: string,
  wanted: { personId?: string; roles: readonly string[] },
): Promise<Reachable[]> {
  const rows = await work.tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .where('membership.endedAt', 'is', null)
    .where('person.erasedAt', 'is', null)
    .where('person.email', 'is not', null)
    .where('role', 'in', [...wanted.roles])
    .where(sql<boolean>`membership.organisation_id in (select organisation_with_merged(${ownerId}))`)
    .$if(wanted.personId !== undefined, (query) => query.where('person.id', '=', wanted.personId ?? ''))
    .select(['person.id as personId', 'email', 'language'])
    .distinct()
    .orderBy('person.id')
    .execute();
  return rows.flatMap(({ personId, email, language }) =>
    email ? [{ personId, email, language: language === 'en' ? ('en' as const) : ('sv' as const) }] : [],
  );
}
