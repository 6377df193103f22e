import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';

export async function readStaffWork(work: Work, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select employer.name as employer, kind, null as state, happened_on::text as "on", purpose
    from contact_entry join organisation employer on employer.id = organisation_id
    where person_id = ${personId}::uuid
    union all
    select employer.name, 'visit', state, (starts_at at time zone 'Europe/Stockholm')::date::text, purpose
    from planned_visit join organisation employer on employer.id = organisation_id
    where person_id = ${personId}::uuid and state = 'planned'
    order by 4 desc`.execute(work.tx);
  return rows;
}

export async function countStaffEntries(work: Work, personId: string): Promise<number> {
  const { n } = await work.tx
    .selectFrom('contactEntry')
    .where('personId', '=', personId)
    .select((from) => from.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}
