import { type RawBuilder, sql } from 'kysely';
import type { DateRange } from '../../../platform/local-date.ts';
import type { Work } from '../../../platform/work.ts';
import { ESCALATION_DAYS, FIRST_ANSWER_DAYS, REMINDER_DAYS } from '../../cases/time-limits.ts';
import type { NeedAhead, StepCounts } from './next-step.ts';

/** Whose needs, and the local date that it is. */
export type Asked = { ownerIds: readonly string[]; today: string };

export async function countSteps(work: Work, asked: Asked): Promise<StepCounts> {
  const { today } = asked;
  const { rows } = await sql<StepCounts>`
    select (count(*) filter (where due_on < ${today}))::int as "before",
      (count(*) filter (where due_on = ${today}))::int as "on",
      (count(*) filter (where due_on > ${today}))::int as "after"
    from (${stepsOf(asked)}) step`.execute(work.tx);
  return rows[0] ?? { before: 0, on: 0, after: 0 };
}

/** The earliest last day first, then by key. */
export async function readSteps(
  work: Work,
  asked: Asked,
  range: DateRange & { limit: number },
): Promise<NeedAhead[]> {
  const found = sql<NeedAhead>`
    with first as (
      select * from (${stepsOf(asked)}) step where ${isWithin(range)}
      order by due_on, key collate "C" limit ${range.limit})
    select first.key, first.step, first.due_on as "dueOn", need.title, need.content ->> 'raw' as raw,
      employer.name as employer, municipality.name as municipality
    from first join need on need.id = first.id
    left join organisation employer on employer.id = need.organisation_id
    left join municipality on municipality.code = need.municipality_code
    order by first.due_on, first.key collate "C"`;
  return (await found.execute(work.tx)).rows;
}

function isWithin({ from, until }: DateRange): RawBuilder<boolean> {
  return sql<boolean>`due_on between ${from ?? '-infinity'}::date and ${until ?? 'infinity'}::date`;
}

/** The same rule as `needStep` in next-step.ts. */
function stepsOf({ ownerIds, today }: Asked): RawBuilder<unknown> {
  return sql`
    select id, key, step, case step
      when 'complete' then received_on + ${sql.lit(FIRST_ANSWER_DAYS)}
      when 'resume' then changed_on + ${sql.lit(ESCALATION_DAYS)}
      when 'startPassed' then start_until::date
      when 'match' then received_on + ${sql.lit(REMINDER_DAYS)}
      when 'matchAgain' then changed_on + ${sql.lit(FIRST_ANSWER_DAYS)}
      else made_on + ${sql.lit(REMINDER_DAYS)} end as due_on
    from (
      select need.id, need.key, need.received_on, need.start_until,
        (need.changed_at at time zone 'Europe/Stockholm')::date as changed_on,
        (match.made_at at time zone 'Europe/Stockholm')::date as made_on,
        case when need.state = 'draft' then 'complete' when need.state = 'paused' then 'resume'
          when need.start_until <= ${today} then 'startPassed'
          when match.made_at is null then 'match'
          when match.need_version < need.version then 'matchAgain'
          else 'followUp' end as step
      from need
      left join (select distinct on (need_id) need_id, made_at, need_version from match_record
        order by need_id, made_at desc) match on match.need_id = need.id
      where need.state <> 'closed' and need.owner_id = any(${[...ownerIds]}::uuid[])) as stepping`;
}
