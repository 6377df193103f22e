import { type SqlBool, sql } from 'kysely';
import { type Listed, type Part, rowsBefore } from '../../../platform/part.ts';
import { REDACTED } from '../../../platform/personal/personal-data.ts';
import type { Work } from '../../../platform/work.ts';
import type { House } from '../employer.ts';
import type { SignalState } from './signal.ts';

const OWN_HOUSES = sql`select * from acting_organisations_as('broker', 'centreHead', 'businessDeveloper')`;

export type SignalFilter = {
  /** To the reader's houses, or from them. */
  direction?: 'in' | 'out' | undefined;
  /** Only those that have no answer yet. */
  waiting?: boolean | undefined;
  organisationIds?: readonly string[] | undefined;
  /** Only those that the person handed over. */
  sentBy?: string | undefined;
};

/** Those without an answer first, then the latest first. */
export async function readSignals(work: Work, filter: SignalFilter, part: Part): Promise<Listed<SignalRow>> {
  const items = await filtered(selectSignals(work), filter)
    .orderBy(sql`state = 'answered'`)
    .orderBy('employerSignal.sentAt', 'desc')
    .orderBy('employerSignal.id')
    .limit(part.limit)
    .offset(rowsBefore(part))
    .execute();
  return { items, total: await countSignals(work, filter) };
}

export async function countSignals(work: Work, filter: SignalFilter): Promise<number> {
  const { n } = await filtered(selectSignals(work), filter)
    .clearSelect()
    .select((from) => from.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

export async function readSignal(work: Work, id: string): Promise<SignalRow | undefined> {
  return selectSignals(work).where('employerSignal.id', '=', id).executeTakeFirst();
}

function filtered<Q extends ReturnType<typeof selectSignals>>(query: Q, filter: SignalFilter): Q {
  let narrowed: ReturnType<typeof selectSignals> = query;
  if (filter.direction === 'in') narrowed = narrowed.where(sql<SqlBool>`to_house_id in (${OWN_HOUSES})`);
  if (filter.direction === 'out') narrowed = narrowed.where(sql<SqlBool>`from_house_id in (${OWN_HOUSES})`);
  if (filter.sentBy) narrowed = narrowed.where('sentBy', '=', filter.sentBy);
  if (filter.waiting) narrowed = narrowed.where('state', '<>', 'answered');
  if (filter.organisationIds)
    narrowed = narrowed.where('employerSignal.organisationId', 'in', [...filter.organisationIds]);
  return narrowed as Q;
}

function selectSignals(work: Work) {
  return work.tx
    .selectFrom('employerSignal')
    .leftJoin('organisation as sender', 'sender.id', 'employerSignal.fromHouseId')
    .leftJoin('organisation as receiver', 'receiver.id', 'employerSignal.toHouseId')
    .leftJoin('organisation as employer', 'employer.id', 'employerSignal.organisationId')
    .select([
      'employerSignal.id',
      'employerSignal.fromHouseId',
      'sender.name as fromHouse',
      'employerSignal.toHouseId',
      'receiver.name as toHouse',
      sql<string | null>`coalesce(employer.merged_into, employer.id)`.as('employerId'),
      'employerSignal.employerName',
      'employerSignal.text',
      'employerSignal.state',
      'employerSignal.sentBy',
      'employerSignal.sentAt',
      'employerSignal.takenBy',
      'employerSignal.answer',
      'employerSignal.answeredBy',
      'employerSignal.answeredAt',
      'employerSignal.needId',
      sql<boolean>`to_house_id in (${OWN_HOUSES})`.as('receives'),
    ]);
}

export type SignalRow = Awaited<ReturnType<ReturnType<typeof selectSignals>['execute']>>[number];

export async function insertSignal(
  work: Work,
  signal: {
    id: string;
    fromHouseId: string;
    toHouseId: string;
    organisationId: string | undefined;
    employerName: string;
    text: string;
    sentBy: string | undefined;
    demo: boolean;
  },
): Promise<void> {
  await work.tx
    .insertInto('employerSignal')
    .values({
      ...signal,
      organisationId: signal.organisationId ?? null,
      sentBy: signal.sentBy ?? null,
      sentAt: work.now,
    })
    .execute();
}

/** @returns false when its state is another, or it is not for the one who acts to answer */
export async function updateSignal(
  work: Work,
  id: string,
  change: {
    from: readonly SignalState[];
    values: {
      state?: SignalState;
      takenBy?: string | null;
      takenAt?: Date;
      answer?: string;
      answeredBy?: string | null;
      answeredAt?: Date;
      needId?: string;
    };
  },
): Promise<boolean> {
  const rows = await work.tx
    .updateTable('employerSignal')
    .set(change.values)
    .where('id', '=', id)
    .where('state', 'in', [...change.from])
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** The record with exactly this name among the employers that the one who acts keeps. */
export async function readEmployerNamed(work: Work, name: string): Promise<House | undefined> {
  const { rows } = await sql<House>`
    select id, name from organisation
    where plain_text(name) = plain_text(${name}) and 'employer' = any (roles) and merged_into is null
      and id in (select * from employers_of_acting())
    order by id limit 1`.execute(work.tx);
  return rows[0];
}

/** Names to choose from while writing. */
export async function readEmployerNames(work: Work, limit: number): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from organisation
    where 'employer' = any (roles) and merged_into is null and id in (select * from employers_of_acting())
    order by name limit ${limit}`.execute(work.tx);
  return rows.map((row) => row.name);
}

/**
 * The house that answers for the other side: the one that shares most employers with this house, else a learning centre
 * for a business unit in the same municipality, or the other way round.
 */
export async function readCounterpart(work: Work, houseId: string): Promise<House | undefined> {
  const { rows } = await sql<House>`
    select id, name from (
      select house.id, house.name, 1 as rank, count(*) as weight
      from organisation employer
      join organisation_share share on share.organisation_id = employer.id
      join organisation house on house.id =
        case when employer.owner_id = ${houseId}::uuid then share.shared_with else employer.owner_id end
      where ${houseId}::uuid in (employer.owner_id, share.shared_with) and house.id <> ${houseId}::uuid
      group by house.id
      union all
      select house.id, house.name, 2, count(*)
      from organisation own
      join organisation_municipality own_place on own_place.organisation_id = own.id
      join organisation_municipality place on place.municipality_code = own_place.municipality_code
      join organisation house on house.id = place.organisation_id
      where own.id = ${houseId}::uuid and house.id <> own.id and house.merged_into is null
        and house.as_of_year is null
        and case when 'learningCentre' = any (own.roles) then 'businessUnit' else 'learningCentre' end
          = any (house.roles)
      group by house.id) counterpart
    order by rank, weight desc, name limit 1`.execute(work.tx);
  return rows[0];
}

export async function readSignalsBy(work: Work, personId: string) {
  return work.tx
    .selectFrom('employerSignal')
    .select(['employerName as employer', 'text', 'state', 'sentAt', 'answer'])
    .where('sentBy', '=', personId)
    .orderBy('sentAt', 'desc')
    .execute();
}

/** Takes the words out of signals that were answered before; at most `limit`. */
export async function clearOldSignals(work: Work, before: Date, limit: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update employer_signal set text = ${REDACTED}, answer = ${REDACTED} where id in (
      select id from employer_signal where answered_at < ${before} and text <> ${REDACTED} limit ${limit})
    returning id`.execute(work.tx);
  return rows.length;
}
