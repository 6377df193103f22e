// Cases as they are read: one by its key, or a page of those that a filter lets through.
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';
import { rowsBefore } from '../../platform/part.ts';
import type { Work } from '../../platform/work.ts';
import type { BrokerCase, CaseClosingReason, CaseStage, CaseState } from './case.ts';
import type { CaseCount, CaseFilter, CaseOrder, CasePaging, CountByDay } from './case-list.ts';
import { FIRST_ANSWER_DAYS } from './time-limits.ts';

export async function readCase(
  work: Work,
  by: { key: string } | { id: string },
): Promise<BrokerCase | undefined> {
  const found =
    'key' in by
      ? selectCases(work).where('brokerCase.key', '=', by.key)
      : selectCases(work).where('brokerCase.id', '=', by.id);
  const row = await found.executeTakeFirst();
  return row && toCase(row);
}

export async function readCases(work: Work, filter: CaseFilter, paging: CasePaging): Promise<BrokerCase[]> {
  const rows = await selectCases(work)
    .where((eb) => matches(eb, filter))
    .orderBy(sql.raw(SORT_COLUMNS[paging.sort]), (order) =>
      paging.falling ? order.desc().nullsLast() : order.asc().nullsLast(),
    )
    .orderBy(sql`broker_case.key collate "C"`)
    .limit(paging.limit)
    .offset(rowsBefore(paging))
    .execute();
  return rows.map(toCase);
}

/** The first cases of each stage, those with the earliest last day first; for a board. */
export async function readCasesOfStages(
  work: Work,
  filter: CaseFilter,
  ofEach: number,
): Promise<BrokerCase[]> {
  const ranked = work.tx
    .selectFrom('brokerCase')
    .leftJoin(MERGED, 'merged.id', 'brokerCase.organisationId')
    .leftJoin('organisation as employer', (join) => join.on(IS_EMPLOYER))
    .where((eb) => matches(eb, filter))
    .select([
      'brokerCase.id',
      sql<number>`row_number() over (partition by stage order by ${sql.raw(LAST_DAY)} nulls last, broker_case.id)`.as(
        'place',
      ),
    ]);
  const rows = await selectCases(work)
    .innerJoin(ranked.as('ranked'), 'ranked.id', 'brokerCase.id')
    .where('ranked.place', '<=', ofEach)
    .orderBy(sql.raw(LAST_DAY), (order) => order.asc().nullsLast())
    .orderBy('brokerCase.id')
    .execute();
  return rows.map(toCase);
}

/** How many there are by stage and state. */
export async function countCases(work: Work, filter: CaseFilter): Promise<CaseCount[]> {
  const rows = await work.tx
    .selectFrom('brokerCase')
    .leftJoin(MERGED, 'merged.id', 'brokerCase.organisationId')
    .leftJoin('organisation as employer', (join) => join.on(IS_EMPLOYER))
    .where((eb) => matches(eb, filter))
    .groupBy(['stage', 'state'])
    .select((from) => ['stage', 'state', from.fn.countAll<string>().as('count')])
    .execute();
  return rows.map((row) => ({
    stage: row.stage as CaseStage,
    state: row.state as CaseState,
    count: Number(row.count),
  }));
}

/** How many that are not closed have a last day before, on and after a local date. */
export async function countCasesByDay(work: Work, filter: CaseFilter, day: string): Promise<CountByDay> {
  const lastDay = sql.raw(LAST_DAY);
  const found = await work.tx
    .selectFrom('brokerCase')
    .leftJoin(MERGED, 'merged.id', 'brokerCase.organisationId')
    .leftJoin('organisation as employer', (join) => join.on(IS_EMPLOYER))
    .where((eb) => matches(eb, { ...filter, state: 'open' }))
    .select([
      sql<number>`(count(*) filter (where ${lastDay} < ${day}))::int`.as('before'),
      sql<number>`(count(*) filter (where ${lastDay} = ${day}))::int`.as('on'),
      sql<number>`(count(*) filter (where ${lastDay} > ${day}))::int`.as('after'),
    ])
    .executeTakeFirstOrThrow();
  return found;
}

export async function readCaseNames(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await work.tx
    .selectFrom('brokerCase')
    .select(['id', sql<string>`concat_ws(' ', key, title)`.as('name')])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** What was given to a merged record is read with the one that was kept. */
const MERGED = sql<{ id: string; keptId: string }>`merged_organisations()`.as('merged');
const IS_EMPLOYER = sql<boolean>`employer.id = coalesce(merged.kept_id, broker_case.organisation_id)`;

/** The same rule as `lastDay` in time-limits.ts; null when the case is closed. */
const LAST_DAY = `case broker_case.state when 'closed' then null
  when 'running' then least(broker_case.next_on, case when broker_case.answered_at is null
    then (broker_case.opened_at at time zone 'Europe/Stockholm')::date + ${FIRST_ANSWER_DAYS} end)
  else broker_case.next_on end`;

const SORT_COLUMNS: Record<CaseOrder, string> = {
  next: LAST_DAY,
  key: "split_part(broker_case.key, '-', 2)::int * 1000000 + split_part(broker_case.key, '-', 3)::int",
  title: 'broker_case.title',
  employer: 'employer.name',
  stage: 'case_stage_number(broker_case.stage)',
  opened: 'broker_case.opened_at',
  changed: 'broker_case.last_event_at',
  lastEventDay: "(broker_case.last_event_at at time zone 'Europe/Stockholm')::date",
};

type Rows = ExpressionBuilder<DB & { employer: DB['organisation'] }, 'brokerCase' | 'employer'>;

function matches(eb: Rows, filter: CaseFilter) {
  const { text, state, lateOn } = filter;
  const like = `%${(text ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`;
  return eb.and([
    ...(text
      ? [
          sql<SqlBool>`(broker_case.title ilike ${like} or employer.name ilike ${like} or broker_case.key ilike ${text})`,
        ]
      : []),
    ...(filter.stage ? [eb('brokerCase.stage', '=', filter.stage)] : []),
    ...(state === 'open' ? [eb('brokerCase.state', '<>', 'closed')] : []),
    ...(state && state !== 'open' ? [eb('brokerCase.state', '=', state)] : []),
    ...(filter.personId
      ? [
          eb.or([
            eb('brokerCase.brokerId', '=', filter.personId),
            eb('brokerCase.nextOwnerId', '=', filter.personId),
          ]),
        ]
      : []),
    ...(filter.ownerId ? [eb('brokerCase.ownerId', '=', filter.ownerId)] : []),
    ...(filter.organisationId
      ? [
          sql<SqlBool>`broker_case.organisation_id in (select organisation_with_merged(${filter.organisationId}))`,
        ]
      : []),
    ...(filter.lastDay
      ? [
          sql<SqlBool>`${sql.raw(LAST_DAY)} between ${filter.lastDay.from ?? '-infinity'}::date
            and ${filter.lastDay.until ?? 'infinity'}::date`,
        ]
      : []),
    ...(filter.notOf
      ? [
          eb('brokerCase.brokerId', '<>', filter.notOf),
          sql<SqlBool>`broker_case.next_owner_id is distinct from ${filter.notOf}`,
        ]
      : []),
    ...(filter.quietFrom ? [eb('brokerCase.lastEventAt', '>=', filter.quietFrom)] : []),
    ...(filter.quietSince
      ? [eb('brokerCase.state', '=', 'running'), eb('brokerCase.lastEventAt', '<', filter.quietSince)]
      : []),
    ...(lateOn ? [sql<SqlBool>`${sql.raw(LAST_DAY)} < ${lateOn}`] : []),
  ]);
}

function selectCases(work: Work) {
  return work.tx
    .selectFrom('brokerCase')
    .leftJoin(MERGED, 'merged.id', 'brokerCase.organisationId')
    .leftJoin('organisation as employer', (join) => join.on(IS_EMPLOYER))
    .leftJoin('organisation as owner', 'owner.id', 'brokerCase.ownerId')
    .leftJoin('person as broker', 'broker.id', 'brokerCase.brokerId')
    .leftJoin('person as acts', 'acts.id', 'brokerCase.nextOwnerId')
    .leftJoin('caseWords as words', 'words.caseId', 'brokerCase.id')
    .select([
      'brokerCase.id',
      'brokerCase.key',
      'brokerCase.title',
      'brokerCase.organisationId',
      'brokerCase.ownerId',
      'brokerCase.brokerId',
      'brokerCase.stage',
      'brokerCase.stageSince',
      'brokerCase.state',
      'brokerCase.closingReason',
      'brokerCase.nextOn',
      'brokerCase.nextOwnerId',
      'brokerCase.openedAt',
      'brokerCase.answeredAt',
      'brokerCase.lastEventAt',
      'brokerCase.remindersPausedAt',
      'brokerCase.offeredToId',
      'brokerCase.offeredById',
      'brokerCase.offeredAt',
      'brokerCase.closedAt',
      'brokerCase.changedAt',
      'brokerCase.version',
      'brokerCase.demo',
      'words.about',
      'words.nextAction',
      'words.offeredWords',
    ])
    .select((from) => [
      'employer.id as employerId',
      'employer.name as employerName',
      'owner.name as ownerName',
      'broker.name as brokerName',
      'acts.name as nextOwnerName',
      from
        .selectFrom('organisationMunicipality')
        .innerJoin('municipality', 'municipality.code', 'organisationMunicipality.municipalityCode')
        .whereRef('organisationMunicipality.organisationId', '=', 'employer.id')
        .select((inner) => inner.fn.min('municipality.name').as('name'))
        .as('municipality'),
    ]);
}

type CaseRow = Awaited<ReturnType<ReturnType<typeof selectCases>['execute']>>[number];

function toCase(row: CaseRow): BrokerCase {
  const { nextOn, nextOwnerId } = row;
  const hasNext = row.state !== 'closed' && nextOn && nextOwnerId;
  return {
    id: row.id,
    key: row.key,
    title: row.title,
    about: row.about ?? '',
    employer: { id: row.employerId ?? row.organisationId, name: row.employerName ?? '' },
    municipality: row.municipality,
    owner: { id: row.ownerId, name: row.ownerName ?? '' },
    broker: { id: row.brokerId, name: row.brokerName ?? '' },
    stage: row.stage as CaseStage,
    stageSince: row.stageSince,
    state: row.state as CaseState,
    closingReason: row.closingReason as CaseClosingReason | null,
    next: hasNext
      ? {
          action: row.nextAction ?? '',
          on: nextOn,
          owner: { id: nextOwnerId, name: row.nextOwnerName ?? '' },
        }
      : null,
    openedAt: row.openedAt,
    answeredAt: row.answeredAt,
    lastEventAt: row.lastEventAt,
    remindersPausedAt: row.remindersPausedAt,
    offered:
      row.offeredToId && row.offeredAt
        ? {
            houseId: row.offeredToId,
            byId: row.offeredById,
            words: row.offeredWords ?? '',
            at: row.offeredAt,
          }
        : null,
    closedAt: row.closedAt,
    changedAt: row.changedAt,
    version: row.version,
    demo: row.demo,
  };
}
