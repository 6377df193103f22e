// Needs as they are read: one by its key, or a page of those that a filter lets through.
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';
import type { Work } from '../../platform/work.ts';
import {
  type ClosingReason,
  criteriaOf,
  type Need,
  type NeedConcept,
  type NeedState,
  needContent,
} from './need.ts';
import type { NeedFilter, NeedPaging, NeedSort } from './need-list.ts';

export async function readNeed(work: Work, key: string): Promise<Need | undefined> {
  const row = await selectNeeds(work).where('need.key', '=', key).executeTakeFirst();
  if (!row) return undefined;
  const concepts = await readConcepts(work, [row.id]);
  return toNeed(row, concepts.get(row.id) ?? []);
}

export async function readNeeds(work: Work, filter: NeedFilter, paging: NeedPaging): Promise<Need[]> {
  const direction = paging.falling ? 'desc' : 'asc';
  const column = SORT_COLUMNS[paging.sort];
  const rows = await selectNeeds(work)
    .where((eb) => matches(eb, filter))
    .orderBy(sql.raw(column), (order) =>
      direction === 'desc' ? order.desc().nullsLast() : order.asc().nullsLast(),
    )
    .orderBy('need.id', 'desc')
    .limit(paging.limit)
    .offset((paging.page - 1) * paging.limit)
    .execute();
  const concepts = await readConcepts(
    work,
    rows.map((row) => row.id),
  );
  return rows.map((row) => toNeed(row, concepts.get(row.id) ?? []));
}

const SORT_COLUMNS: Record<NeedSort, string> = {
  key: "split_part(need.key, '-', 2)::int * 1000000 + split_part(need.key, '-', 3)::int",
  title: 'need.title',
  municipality: 'municipality.name',
  people: 'need.people',
  received: 'need.received_on',
  changed: 'need.changed_at',
};

/** How many there are in each state, whatever state the filter asks for. */
export async function countNeedsByState(work: Work, filter: NeedFilter): Promise<Map<NeedState, number>> {
  const { state: _state, ...rest } = filter;
  const rows = await work.tx
    .selectFrom('need')
    .where((eb) => matches(eb, rest))
    .groupBy('state')
    .select((from) => ['state', from.fn.countAll<string>().as('count')])
    .execute();
  return new Map(rows.map((row) => [row.state as NeedState, Number(row.count)]));
}

/** Of some centres: open, paused, and closed because somebody was helped. */
export type NeedTotals = { open: number; paused: number; helped: number };

export async function countNeedsOfOwners(work: Work, ownerIds: readonly string[]): Promise<NeedTotals> {
  const count = (condition: string) => sql<number>`(count(*) filter (where ${sql.raw(condition)}))::int`;
  if (ownerIds.length === 0) return { open: 0, paused: 0, helped: 0 };
  return work.tx
    .selectFrom('need')
    .where('ownerId', 'in', [...ownerIds])
    .select([
      count("state = 'open'").as('open'),
      count("state = 'paused'").as('paused'),
      count("closing_reason = 'helped'").as('helped'),
    ])
    .executeTakeFirstOrThrow();
}

export type MunicipalityCount = { municipalityCode: string; needs: number | null };

/** Open needs by municipality over all centres; null where there are fewer than five. */
export async function readOpenNeedCounts(work: Work): Promise<MunicipalityCount[]> {
  const { rows } = await sql<{ municipalityCode: string; needs: string | null }>`
    select municipality_code as "municipalityCode", needs from count_open_needs()`.execute(work.tx);
  return rows.map((row) => ({ ...row, needs: row.needs === null ? null : Number(row.needs) }));
}

function matches(eb: ExpressionBuilder<DB, 'need'>, filter: NeedFilter) {
  const conditions = [
    ...(filter.text
      ? [
          sql<SqlBool>`(need.search @@ websearch_to_tsquery('swedish', ${filter.text})
            or need.title ilike ${`%${filter.text.replaceAll(/[\\%_]/g, '\\$&')}%`} or need.key ilike ${filter.text})`,
        ]
      : []),
    ...(filter.ids ? [eb('need.id', 'in', [...filter.ids])] : []),
    ...(filter.state ? [eb('need.state', '=', filter.state)] : []),
    ...(filter.municipality ? [eb('need.municipalityCode', '=', filter.municipality)] : []),
    ...(filter.criticalArea ? [eb('need.criticalArea', '=', filter.criticalArea)] : []),
    ...(filter.organisationId ? [eb('need.organisationId', '=', filter.organisationId)] : []),
    ...(filter.organisationIds ? [eb('need.organisationId', 'in', [...filter.organisationIds])] : []),
    ...(filter.ownerId ? [eb('need.ownerId', '=', filter.ownerId)] : []),
    ...(filter.caseId ? [eb('need.caseId', '=', filter.caseId)] : []),
  ];
  return eb.and(conditions);
}

async function readConcepts(work: Work, needIds: readonly string[]): Promise<Map<string, NeedConcept[]>> {
  if (needIds.length === 0) return new Map();
  const rows = await work.tx
    .selectFrom('needConcept')
    .selectAll()
    .where('needId', 'in', [...needIds])
    .orderBy('conceptId')
    .execute();
  const found = new Map<string, NeedConcept[]>();
  for (const { needId, ...concept } of rows) {
    const list = found.get(needId) ?? [];
    list.push(concept);
    found.set(needId, list);
  }
  return found;
}

function selectNeeds(work: Work) {
  return work.tx
    .selectFrom('need')
    .leftJoin('organisation as owner', 'owner.id', 'need.ownerId')
    .leftJoin('organisation as employer', 'employer.id', 'need.organisationId')
    .leftJoin('person', 'person.id', 'need.brokerId')
    .leftJoin('municipality', 'municipality.code', 'need.municipalityCode')
    .leftJoin('brokerCase', 'brokerCase.id', 'need.caseId')
    .select([
      'need.id',
      'need.key',
      'need.state',
      'need.closingReason',
      'need.content',
      'need.ownerId',
      'owner.name as ownerName',
      'employer.id as employerId',
      'employer.name as employerName',
      'employer.employees',
      'employer.sniCode',
      'person.id as brokerId',
      'person.name as brokerName',
      'need.municipalityCode',
      'municipality.name as municipalityName',
      'need.enquiryId',
      'brokerCase.id as caseId',
      'brokerCase.key as caseKey',
      'brokerCase.title as caseTitle',
      'need.receivedOn',
      'need.closedAt',
      'need.changedAt',
      'need.version',
      'need.demo',
    ]);
}

type SelectedNeed = Awaited<ReturnType<ReturnType<typeof selectNeeds>['execute']>>[number];

function toNeed(row: SelectedNeed, concepts: NeedConcept[]): Need {
  const content = needContent.parse(row.content);
  return {
    id: row.id,
    key: row.key,
    state: row.state as NeedState,
    closingReason: row.closingReason as ClosingReason | null,
    content,
    concepts,
    criteria: criteriaOf(content, concepts),
    owner: { id: row.ownerId, name: row.ownerName ?? '' },
    organisation: row.employerId
      ? {
          id: row.employerId,
          name: row.employerName ?? '',
          employees: row.employees,
          sniCode: row.sniCode,
        }
      : null,
    broker: row.brokerId ? { id: row.brokerId, name: row.brokerName ?? '' } : null,
    municipality: row.municipalityCode
      ? { code: row.municipalityCode, name: row.municipalityName ?? row.municipalityCode }
      : null,
    enquiryId: row.enquiryId,
    case: row.caseId ? { id: row.caseId, key: row.caseKey ?? '', title: row.caseTitle ?? '' } : null,
    receivedOn: row.receivedOn,
    closedAt: row.closedAt,
    changedAt: row.changedAt,
    version: row.version,
    demo: row.demo,
  };
}

export async function readNeedNames(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await work.tx
    .selectFrom('need')
    .select(['id', sql<string>`concat_ws(' ', key, title)`.as('name')])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function readNeedKeys(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await work.tx
    .selectFrom('need')
    .select(['id', 'key'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, key }) => [id, key]));
}

export async function readSignalsHelped(work: Work): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count_signals_helped() as n`.execute(work.tx);
  return rows[0]?.n ?? 0;
}
