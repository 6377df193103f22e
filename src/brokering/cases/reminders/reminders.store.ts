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
