import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';

/** A need of a running case, and when something last happened to it. */
export type QuietNeed = { id: string; key: string; ownerId: string; personId: string; lastEventOn: string };

/** Open needs and drafts of running cases that may be reminded of, where nothing has happened since the moment. */
export async function readQuietNeeds(work: Work, since: Date): Promise<QuietNeed[]> {
  const { rows } = await sql<QuietNeed>`
    select need.id, need.key, need.owner_id, coalesce(need.broker_id, one.broker_id) as person_id,
      to_char(last.at at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as last_event_on
    from need join broker_case one on one.id = need.case_id
    cross join lateral (
      select greatest(need.changed_at, max(entry.at)) as at from case_entry entry
      where entry.entity = 'need' and entry.entity_id = need.id::text) as last
    where need.state in ('draft', 'open') and one.state = 'running' and one.reminders_paused_at is null
      and last.at <= ${since}
    order by need.id`.execute(work.tx);
  return rows;
}
