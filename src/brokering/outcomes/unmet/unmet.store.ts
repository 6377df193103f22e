import { type SqlBool, sql } from 'kysely';
import { type Listed, type Part, rowsBefore } from '../../../platform/part.ts';
import type { Work } from '../../../platform/work.ts';
import type {
  ReceiverKind,
  UnmetAnswer,
  UnmetNeed,
  UnmetReason,
  UnmetSignal,
  UnmetSignalState,
} from './unmet.ts';

export type UnmetRow = {
  id: string;
  needId: string | null;
  poolId: string | null;
  ownerId: string;
  reason: UnmetReason;
  summary: string;
  conceptIds: readonly string[];
  countyCode: string | null;
  people: number | null;
  recordedBy: string | null;
  demo: boolean;
};

/** False when the need or the pool was recorded before. */
export async function insertUnmet(work: Work, row: UnmetRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work.tx
    .insertInto('unmetNeed')
    .values({ ...row, conceptIds: [...row.conceptIds], recordedAt: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export type UnmetFilter = {
  id?: string | undefined;
  needId?: string | undefined;
  poolId?: string | undefined;
  reason?: UnmetReason | undefined;
  county?: string | undefined;
  /** Whether anybody has answered. */
  answered?: boolean | undefined;
};

/** The newest first. */
export async function readUnmet(work: Work, filter: UnmetFilter, part: Part): Promise<Listed<UnmetNeed>> {
  const rows = await selectUnmet(work, filter)
    .leftJoin('county', 'county.code', 'unmetNeed.countyCode')
    .leftJoin('need', 'need.id', 'unmetNeed.needId')
    .leftJoin('pool', 'pool.id', 'unmetNeed.poolId')
    .select([
      'unmetNeed.id',
      'need.key as needKey',
      'pool.key as poolKey',
      'unmetNeed.ownerId',
      'reason',
      'summary',
      'conceptIds',
      'countyCode',
      'county.name as countyName',
      'unmetNeed.people',
      'recordedAt',
      'unmetNeed.demo',
    ])
    .orderBy('recordedAt', 'desc')
    .orderBy('unmetNeed.id')
    .limit(part.limit)
    .offset(rowsBefore(part))
    .execute();
  const { total } = await selectUnmet(work, filter)
    .select((from) => from.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const items = rows.map(({ countyCode, countyName, ...row }) => ({
    ...row,
    reason: row.reason as UnmetReason,
    county: countyCode && countyName ? { code: countyCode, name: countyName } : null,
  }));
  return { items, total: Number(total) };
}

function selectUnmet(work: Work, { id, needId, poolId, reason, county, answered }: UnmetFilter) {
  let query = work.tx.selectFrom('unmetNeed');
  if (id) query = query.where('unmetNeed.id', '=', id);
  if (needId) query = query.where('needId', '=', needId);
  if (poolId) query = query.where('poolId', '=', poolId);
  if (reason) query = query.where('reason', '=', reason);
  if (county) query = query.where('countyCode', '=', county);
  if (answered !== undefined) {
    const has = sql<SqlBool>`exists (select from unmet_signal signal
      where signal.unmet_id = unmet_need.id and signal.answered_at is not null)`;
    query = query.where(answered ? has : sql<SqlBool>`not (${has})`);
  }
  return query;
}

export type Receiver = { id: string; kind: ReceiverKind };

/** The bodies that plan adult education where the need is, and the regional body; the nearest alone. */
export async function readPlanners(work: Work, municipality: string | null): Promise<Receiver[]> {
  if (!municipality) return [];
  const { rows } = await sql<Receiver & { rank: number }>`
    select one.id, case when roles @> array['regionalBody'] then 'region' else 'adultEducation' end as kind,
      case when ${municipality} = any (places.codes) then 0 else 1 end as rank
    from organisation one
    cross join lateral (
      select coalesce(array_agg(municipality_code), '{}') as codes
      from organisation_municipality place where place.organisation_id = one.id) places
    where merged_into is null and as_of_year is null
      and (learning_centre_kind = 'komvux' or provider_kind = 'komvux' or roles @> array['regionalBody'])
      and (${municipality} = any (places.codes)
        or exists (select from unnest(places.codes) code where left(code, 2) = left(${municipality}, 2)))
    order by 3, 1`.execute(work.tx);
  const planners = rows.filter(({ kind }) => kind === 'adultEducation');
  const near = planners.filter(({ rank }) => rank === 0);
  return [...(near.length > 0 ? near : planners), ...rows.filter(({ kind }) => kind === 'region')].map(
    ({ id, kind }) => ({ id, kind }),
  );
}

export async function insertSignals(
  work: Work,
  unmetId: string,
  receivers: readonly Receiver[],
): Promise<void> {
  if (receivers.length === 0) return;
  await work.tx
    .insertInto('unmetSignal')
    .values(
      receivers.map(({ id: receiverId, kind }) => ({
        id: work.newId(),
        unmetId,
        receiverId,
        kind,
        sentAt: work.now,
      })),
    )
    .execute();
}

/** Those that the one who acts may see, by kind and name. */
export async function readSignals(
  work: Work,
  unmetIds: readonly string[],
): Promise<(UnmetSignal & { unmetId: string })[]> {
  if (unmetIds.length === 0) return [];
  const { rows } = await sql<{
    id: string;
    unmetId: string;
    receiverId: string;
    receiver: string;
    kind: ReceiverKind;
    state: UnmetSignalState;
    sentAt: Date;
    answer: string | null;
    answeredAt: Date | null;
    version: number;
    own: boolean;
  }>`
    select signal.id, signal.unmet_id as "unmetId", named.receiver_id as "receiverId", named.receiver, signal.kind,
      signal.state, signal.sent_at as "sentAt", signal.answer, signal.answered_at as "answeredAt", signal.version,
      signal.receiver_id in (select acting_told_organisations()) as own
    from unmet_signal signal
    join names_of_unmet_receivers(${[...unmetIds]}::uuid[]) named on named.id = signal.id
    order by signal.kind, named.receiver`.execute(work.tx);
  return rows.map(({ receiverId, receiver, ...row }) => ({
    ...row,
    receiver: { id: receiverId, name: receiver },
  }));
}

export async function readUnmetOfSignal(work: Work, signalId: string): Promise<string | undefined> {
  const row = await work.tx
    .selectFrom('unmetSignal')
    .select('unmetId')
    .where('id', '=', signalId)
    .executeTakeFirst();
  return row?.unmetId;
}

/** Marks what the one who acts was told as read. */
export async function markRead(work: Work, unmetId: string): Promise<void> {
  await work.tx
    .updateTable('unmetSignal')
    .set({ state: 'read', readAt: work.now })
    .where('unmetId', '=', unmetId)
    .where('state', '=', 'sent')
    .where(sql<SqlBool>`receiver_id in (select acting_told_organisations())`)
    .execute();
}

/** False when somebody else answered first, or the one who acts may not. */
export async function saveAnswer(
  work: Work,
  { id, version }: Pick<UnmetSignal, 'id' | 'version'>,
  { state, answer }: UnmetAnswer,
  answeredBy: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('unmetSignal')
    .set({
      state,
      answer,
      answeredBy,
      answeredAt: work.now,
      readAt: sql<Date>`coalesce(read_at, ${work.now})`,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Signals to the one who acts that nobody has answered, the oldest first. */
export async function readWaiting(work: Work): Promise<{ unmetId: string; summary: string; sentAt: Date }[]> {
  return work.tx
    .selectFrom('unmetSignal')
    .innerJoin('unmetNeed', 'unmetNeed.id', 'unmetSignal.unmetId')
    .select(['unmetId', 'summary', 'sentAt'])
    .where('state', 'in', ['sent', 'read'])
    .where(sql<SqlBool>`receiver_id in (select acting_told_organisations())`)
    .orderBy('sentAt')
    .orderBy('unmetId')
    .execute();
}

/** Where to write to those who answer for an organisation: their own addresses, else that of the organisation. */
export async function readAddresses(
  work: Work,
  organisationId: string,
): Promise<{ email: string; language: 'sv' | 'en' }[]> {
  const { rows } = await sql<{ email: string; language: 'sv' | 'en' }>`
    select distinct email, language from membership join person on person.id = membership.person_id
    where organisation_id in (select id from organisation where kept_organisation(id) = kept_organisation(${organisationId}))
      and membership.ended_at is null and person.erased_at is null and email is not null
      and role in ('providerCoordinator', 'regionalDeveloper', 'centreHead')
    order by email`.execute(work.tx);
  if (rows.length > 0) return rows;
  const { rows: own } = await sql<{ email: string }>`
    select email from organisation where id = kept_organisation(${organisationId}) and email is not null`.execute(
    work.tx,
  );
  return own.map(({ email }) => ({ email, language: 'sv' as const }));
}

/** What somebody answered, the latest first. */
export async function readAnswersBy(work: Work, personId: string) {
  return work.tx
    .selectFrom('unmetSignal')
    .innerJoin('unmetNeed', 'unmetNeed.id', 'unmetSignal.unmetId')
    .select(['summary', 'state', 'answer', 'answeredAt'])
    .where('answeredBy', '=', personId)
    .orderBy('answeredAt', 'desc')
    .execute();
}
