// Employers as a list reads them: those the reader's houses keep, each with its latest contact and next step.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Part, rowsBefore } from '../../../platform/part.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import type { ContactKind } from '../log/contact-entry.ts';
import type { EmployerFilter, EmployerOrder, EmployerSort } from './employer-list.ts';

export type EmployerListRow = {
  id: string;
  name: string;
  organisationNumber: string | null;
  municipalities: string[];
  sniCode: string | null;
  employees: number | null;
  vulnerable: boolean;
  contactOn: string | null;
  contactKind: ContactKind | null;
  contactHouse: string | null;
  nextStep: string | null;
  nextStepOn: string | null;
  nextStepHouseId: string | null;
  nextStepHouse: string | null;
  nextStepPersonId: string | null;
};

export async function readEmployers(
  work: Work,
  filter: EmployerFilter,
  { sort, falling, ...part }: EmployerOrder & Part,
): Promise<EmployerListRow[]> {
  const direction = sql.raw(falling ? 'desc nulls last' : 'asc nulls last');
  const { rows } = await sql<EmployerListRow>`
    select listed.*, place.names as municipalities, house.name as "contactHouse",
      step_house.name as "nextStepHouse"
    from (
      ${listed(work, filter, sort)}
      order by ${sql.raw(SORT_COLUMNS[sort])} ${direction}, name, id
      limit ${part.limit} offset ${rowsBefore(part)}
    ) listed
    left join organisation house on house.id = listed."contactHouseId"
    left join organisation step_house on step_house.id = listed."nextStepHouseId"
    cross join lateral (
      select coalesce(array_agg(municipality.name order by municipality.name), '{}') as names
      from organisation_municipality join municipality on municipality.code = municipality_code
      where organisation_id = listed.id) place
    order by ${sql.raw(SORT_COLUMNS[sort])} ${direction}, listed.name, listed.id`.execute(work.tx);
  return rows;
}

export async function countEmployers(work: Work, filter: EmployerFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (${listed(work, filter)}) listed`.execute(work.tx);
  return rows[0]?.n ?? 0;
}

const SORT_COLUMNS: Record<EmployerSort, string> = {
  name: 'name',
  municipality: '"firstPlace"',
  employees: 'employees',
  contact: '"contactOn"',
  step: '"nextStepOn"',
};

/** The place that a list is ordered by; read for no other order. */
const FIRST_PLACE = sql`(select min(municipality.name) from organisation_municipality
  join municipality on municipality.code = municipality_code where organisation_id = one.id)`;

/**
 * What was written about a merged record counts for the one that was kept. Merged records are few: they are looked up,
 * so that the wall in front of organisations is not asked for every entry.
 */
function listed(work: Work, filter: EmployerFilter, sort?: EmployerSort): RawBuilder<unknown> {
  return sql`
    with merged as materialized (select id, merged_into from organisation where merged_into is not null),
    latest as (
      select distinct on (kept) coalesce(merged_into, organisation_id) as kept, happened_on, kind, house_id
      from contact_entry entry left join merged on merged.id = entry.organisation_id
      order by kept, happened_on desc, entry.created_at desc),
    relation as (
      select distinct on (kept) coalesce(merged_into, organisation_id) as kept, said.*
      from employer_relation said left join merged on merged.id = said.organisation_id
      order by kept, merged_into is null desc)
    select one.id, one.name, one.organisation_number as "organisationNumber", one.sni_code as "sniCode",
      one.employees, coalesce(cardinality(relation.vulnerability), 0) > 0 as vulnerable,
      latest.happened_on as "contactOn", latest.kind as "contactKind", latest.house_id as "contactHouseId",
      relation.next_step as "nextStep", relation.next_step_on as "nextStepOn",
      relation.next_step_house_id as "nextStepHouseId", relation.next_step_person_id as "nextStepPersonId",
      ${sort === 'municipality' ? FIRST_PLACE : sql`null`} as "firstPlace"
    from organisation one
    left join latest on latest.kept = one.id
    left join relation on relation.kept = one.id
    where 'employer' = any (one.roles) and one.merged_into is null and one.as_of_year is null
      and ((select acting_trusted()) or (select acting_has_role('administrator'))
        or one.id in (select * from employers_of_acting()))
      and ${conditions(work, filter)}`;
}

function conditions(work: Work, filter: EmployerFilter): RawBuilder<SqlBool> {
  const me = personOf(work.actor) ?? null;
  const all = [
    sql<SqlBool>`true`,
    ...(filter.text
      ? [
          sql<SqlBool>`(plain_text(one.name) like plain_text(${like(filter.text)})
          or one.organisation_number like ${like(filter.text)})`,
        ]
      : []),
    ...(filter.municipality
      ? [
          sql<SqlBool>`one.id in (select organisation_id from organisation_municipality
          where municipality_code = ${filter.municipality})`,
        ]
      : []),
    ...(filter.sni ? [sql<SqlBool>`starts_with(one.sni_code, ${filter.sni})`] : []),
    ...(filter.quietSince
      ? [sql<SqlBool>`coalesce(latest.happened_on < ${filter.quietSince}::date, true)`]
      : []),
    ...(filter.vulnerable ? [sql<SqlBool>`cardinality(relation.vulnerability) > 0`] : []),
    ...(filter.mine
      ? [
          sql<SqlBool>`(relation.next_step_person_id = ${me}::uuid
          or one.id in (select coalesce(about.merged_into, about.id) from contact_entry entry
            join organisation about on about.id = entry.organisation_id where entry.person_id = ${me}::uuid))`,
        ]
      : []),
  ];
  return sql<SqlBool>`(${sql.join(all, sql` and `)})`;
}

function like(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
