import { type SqlBool, sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import type { PlannedVisit, VisitContent, VisitState } from './planned-visit.ts';

export type VisitFilter = {
  organisationIds?: readonly string[] | undefined;
  personId?: string | undefined;
  /** Only visits of the reader's houses. */
  ownHouses?: boolean | undefined;
  state?: VisitState | undefined;
  /** Ending after this moment. */
  after?: Date | undefined;
  /** Starting before this moment. */
  before?: Date | undefined;
};

/** The earliest first, at most `limit`. The names of the staff are read apart: they are not for everyone. */
export async function readVisits(work: Work, filter: VisitFilter, limit: number): Promise<PlannedVisit[]> {
  let query = selectVisits(work).orderBy('plannedVisit.startsAt').orderBy('plannedVisit.id').limit(limit);
  if (filter.organisationIds)
    query = query.where('plannedVisit.organisationId', 'in', [...filter.organisationIds]);
  if (filter.personId) query = query.where('plannedVisit.personId', '=', filter.personId);
  if (filter.state) query = query.where('plannedVisit.state', '=', filter.state);
  if (filter.after) query = query.where('plannedVisit.endsAt', '>', filter.after);
  if (filter.before) query = query.where('plannedVisit.startsAt', '<', filter.before);
  if (filter.ownHouses) query = query.where(sql<SqlBool>`planned_visit.house_id in (${OWN_HOUSES})`);
  return (await query.execute()).map(toVisit);
}

export async function readVisit(work: Work, id: string): Promise<PlannedVisit | undefined> {
  const row = await selectVisits(work).where('plannedVisit.id', '=', id).executeTakeFirst();
  return row && toVisit(row);
}

const OWN_HOUSES = sql`select acting_organisations_as('broker', 'centreHead', 'businessDeveloper')`;

function selectVisits(work: Work) {
  return work.tx
    .selectFrom('plannedVisit')
    .innerJoin('organisation as given', 'given.id', 'plannedVisit.organisationId')
    .innerJoin('organisation as employer', (join) =>
      join.on(sql<SqlBool>`employer.id = coalesce(given.merged_into, given.id)`),
    )
    .leftJoin('organisation as house', 'house.id', 'plannedVisit.houseId')
    .leftJoin('contactPerson', (join) =>
      join.onRef('contactPerson.id', '=', 'plannedVisit.contactId').on('contactPerson.removedAt', 'is', null),
    )
    .select([
      'plannedVisit.id',
      'employer.id as employerId',
      'employer.name as employerName',
      'plannedVisit.houseId',
      'house.name as houseName',
      'plannedVisit.personId',
      'contactPerson.id as contactId',
      'contactPerson.name as contactName',
      'plannedVisit.startsAt',
      'plannedVisit.endsAt',
      'plannedVisit.place',
      'plannedVisit.purpose',
      'plannedVisit.contactInvited',
      'plannedVisit.state',
      'plannedVisit.version',
      sql<boolean>`planned_visit.house_id in (${OWN_HOUSES})`.as('own'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectVisits>['execute']>>[number];

function toVisit(row: Row): PlannedVisit {
  return {
    id: row.id,
    employer: { id: row.employerId, name: row.employerName },
    house: { id: row.houseId, name: row.houseName ?? '' },
    person: { id: row.personId, name: undefined },
    contact: row.contactId ? { id: row.contactId, name: row.contactName ?? '' } : undefined,
    invitesContact: row.contactInvited,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    place: row.place,
    purpose: row.purpose,
    state: row.state as VisitState,
    own: row.own,
    version: row.version,
  };
}

export async function insertVisit(
  work: Work,
  visit: {
    id: string;
    organisationId: string;
    houseId: string;
    content: VisitContent;
    createdBy: string | undefined;
    demo: boolean;
  },
): Promise<void> {
  const { content, createdBy, ...rest } = visit;
  await work.tx
    .insertInto('plannedVisit')
    .values({
      ...rest,
      ...columnsOf(content),
      createdBy: createdBy ?? null,
      createdAt: work.now,
      changedAt: work.now,
    })
    .execute();
}

function columnsOf({ invitesContact, contactId, ...content }: VisitContent) {
  return { ...content, contactId: contactId ?? null, contactInvited: invitesContact };
}

/** @returns false when it is no longer planned, or somebody else changed it since `version` */
export async function updateVisit(
  work: Work,
  visit: { id: string; version: number },
  change: VisitContent | { state: 'cancelled' } | { state: 'done'; entryId: string },
): Promise<boolean> {
  const values = 'startsAt' in change ? columnsOf(change) : change;
  const rows = await work.tx
    .updateTable('plannedVisit')
    .set({ ...values, changedAt: work.now, version: visit.version + 1 })
    .where('id', '=', visit.id)
    .where('version', '=', visit.version)
    .where('state', '=', 'planned')
    .returning('id')
    .execute();
  return rows.length > 0;
}

export type CloseRow = {
  on: string;
  isDone: boolean;
  houseId: string;
  houseName: string;
  personId: string | null;
};

/** Visits planned or made within so many days of a local date, nearest first; the one that is planned left out. */
export async function readCloseVisits(
  work: Work,
  near: { organisationIds: readonly string[]; on: string; days: number; exceptId?: string | undefined },
): Promise<CloseRow[]> {
  const { rows } = await sql<CloseRow>`
    select "on"::text as "on", "isDone", house.id as "houseId", house.name as "houseName", "personId" from (
      select (starts_at at time zone 'Europe/Stockholm')::date as "on", false as "isDone", house_id,
        person_id as "personId"
      from planned_visit
      where organisation_id = any (${[...near.organisationIds]}::uuid[]) and state = 'planned'
        and id is distinct from ${near.exceptId ?? null}::uuid
      union all
      select happened_on, true, house_id, person_id from contact_entry
      where organisation_id = any (${[...near.organisationIds]}::uuid[]) and kind = 'visit'
    ) visit join organisation house on house.id = visit.house_id
    where abs("on" - ${near.on}::date) <= ${near.days}
    order by abs("on" - ${near.on}::date), "on" limit 20`.execute(work.tx);
  return rows;
}

export async function readApartDays(work: Work, houseId: string): Promise<number | undefined> {
  const row = await work.tx
    .selectFrom('houseVisitRule')
    .select('apartDays')
    .where('houseId', '=', houseId)
    .executeTakeFirst();
  return row?.apartDays;
}

export async function writeApartDays(work: Work, houseId: string, apartDays: number): Promise<void> {
  const values = { apartDays, changedAt: work.now };
  await work.tx
    .insertInto('houseVisitRule')
    .values({ houseId, ...values })
    .onConflict((conflict) => conflict.column('houseId').doUpdateSet(values))
    .execute();
}
