import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../platform/work.ts';
import type { Counted, Measure, OutcomeCell } from './outcome-cells.ts';

const countedRow = z.object({
  member: z.string(),
  municipality: z.string(),
  period: z.string(),
  parts: z.array(z.string()),
});

/** `2026Q4` of an instant, in Sweden. */
const quarterAt = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'Europe/Stockholm', 'YYYY"Q"Q')`;

/** Whom an employer belongs to, seen from the house: `employer` and `house` are rows of organisation. */
const SECTOR = sql`case
    when employer.sector = 'municipal' and exists (
      select from organisation_municipality own join organisation_municipality served
        on served.municipality_code = own.municipality_code
      where own.organisation_id = employer.id and served.organisation_id = house.id) then 'ownMunicipality'
    when employer.sector in ('municipal', 'regional', 'state') then 'otherPublic'
    when employer.sector is not null then 'private'
    else 'unknownSector' end`;

/** The first municipality of an organisation. */
const placeOf = (column: string) => sql`(
    select min(municipality_code) from organisation_municipality place where place.organisation_id = ${sql.ref(column)})`;

/** Needs that came in since, by sector. */
export async function readCountedNeeds(work: Work, since: string): Promise<Counted[]> {
  return read(
    work,
    sql`
    select coalesce(employer.id, need.id)::text as member, need.municipality_code as municipality,
      to_char(need.received_on, 'YYYY"Q"Q') as period, array[${SECTOR}] as parts
    from need
    left join organisation employer on employer.id = kept_organisation(need.organisation_id)
    left join organisation house on house.id = kept_organisation(need.owner_id)
    where need.state <> 'draft' and need.municipality_code is not null and need.received_on >= ${since}::date`,
  );
}

/** Learning efforts that were planned since, by what drove them. */
export async function readCountedEfforts(work: Work, since: string): Promise<Counted[]> {
  return read(
    work,
    sql`
    select employer.id::text as member, ${placeOf('employer.id')} as municipality,
      ${quarterAt('effort.created_at')} as period, array[effort.driven_by || 'Driven'] as parts
    from learning_effort effort
    join organisation employer on employer.id = kept_organisation(effort.organisation_id)
    where effort.created_at >= ${since}::date and ${placeOf('employer.id')} is not null`,
  );
}

/** Cases that were opened since. */
export async function readCountedCases(work: Work, since: string): Promise<Counted[]> {
  return read(
    work,
    sql`
    select employer.id::text as member, ${placeOf('employer.id')} as municipality,
      ${quarterAt('one.opened_at')} as period, '{}'::text[] as parts
    from broker_case one join organisation employer on employer.id = kept_organisation(one.organisation_id)
    where one.opened_at >= ${since}::date and ${placeOf('employer.id')} is not null`,
  );
}

/** What participants last said of their place in working life; `safer` than before the effort, where both are known. */
export async function readCountedMoves(work: Work, since: string): Promise<Counted[]> {
  return read(
    work,
    sql`
    select latest.participant_id::text as member, ${placeOf('employer.id')} as municipality,
      ${quarterAt('latest.answered_at')} as period,
      array_remove(array[latest.position, case
        when latest.safe_now > before.safe_before then 'safer'
        when latest.safe_now < before.safe_before then 'lessSafe'
        when latest.safe_now = before.safe_before then 'asSafe' end], null) as parts
    from (select distinct on (participant_id) * from effort_answer
      where answered_at >= ${since}::date and position is not null
      order by participant_id, answered_at desc) latest
    join learning_effort effort on effort.id = latest.effort_id
    join organisation employer on employer.id = kept_organisation(effort.organisation_id)
    left join effort_answer before on before.participant_id = latest.participant_id and before.safe_before is not null
    where ${placeOf('employer.id')} is not null`,
  );
}

/** Once for each learning centre and quarter in which it worked as a broker, and each municipality that it serves. */
export async function readActiveCentres(work: Work, since: string): Promise<Counted[]> {
  return read(
    work,
    sql`
    with act as (
      select owner_id, to_char(received_on, 'YYYY"Q"Q') as period from need
        where state <> 'draft' and received_on >= ${since}::date
      union select owner_id, ${quarterAt('broker_case.opened_at')} from broker_case where opened_at >= ${since}::date
      union select owner_id, ${quarterAt('request.published_at')} from request where published_at >= ${since}::date
      union select owner_id, ${quarterAt('learning_effort.created_at')} from learning_effort
        where created_at >= ${since}::date)
    select distinct house.id::text as member, ${placeOf('house.id')} as municipality, act.period, '{}'::text[] as parts
    from act join organisation house on house.id = kept_organisation(act.owner_id)
    where house.roles @> array['learningCentre'] and ${placeOf('house.id')} is not null`,
  );
}

/** What houses started by themselves: meetings of networks that were held, pools taken up, methods used. */
export async function readInitiatives(work: Work, since: string, until: string): Promise<Counted[]> {
  return read(
    work,
    sql`
    with act as (
      select network.coordinator_id as house_id, ${quarterAt('meeting.starts_at')} as period, 'networkMeetings' as part
        from network_meeting meeting join employer_network network on network.id = meeting.network_id
        where meeting.cancelled_at is null and meeting.starts_at >= ${since}::date
          and meeting.starts_at < ${until}::date + 1
      union all
      select pool.owner_id, ${quarterAt('taken.at')}, 'pools'
        from pool join (select entity_id, min(at) as at from audit_entry where entity = 'pool' group by 1) taken
          on taken.entity_id = pool.id::text
        where pool.owner_id is not null and taken.at >= ${since}::date
      union all
      select house_id, to_char(used_on, 'YYYY"Q"Q'), 'methodUses' from method_note where used_on >= ${since}::date)
    select house.id::text as member, ${placeOf('house.id')} as municipality, act.period, array[act.part] as parts
    from act join organisation house on house.id = kept_organisation(act.house_id)
    where ${placeOf('house.id')} is not null`,
  );
}

async function read(work: Work, query: RawBuilder<unknown>): Promise<Counted[]> {
  const { rows } = await query.execute(work.tx);
  return rows.map((row) => countedRow.parse(row));
}

/** Puts what was counted now in place of what was counted before. */
export async function replaceOutcomes(
  work: Work,
  cells: readonly (OutcomeCell & { measure: Measure })[],
  countedOn: string,
): Promise<void> {
  await work.tx.deleteFrom('outcomeCell').execute();
  const size = 1_000;
  for (let from = 0; from < cells.length; from += size)
    await work.tx
      .insertInto('outcomeCell')
      .values(cells.slice(from, from + size).map((cell) => ({ ...cell, countedOn })))
      .execute();
}

export type StoredOutcome = OutcomeCell & { measure: Measure; countedOn: string };

/** All that was counted of these areas. */
export async function readOutcomes(work: Work, areas: readonly string[]): Promise<StoredOutcome[]> {
  const rows = await work.tx
    .selectFrom('outcomeCell')
    .selectAll()
    .where('area', 'in', [...areas])
    .execute();
  return rows.map((row) => ({ ...row, measure: row.measure as Measure }));
}
