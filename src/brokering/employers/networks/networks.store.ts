import { sql } from 'kysely';
import { type Listed, type Part, rowsBefore } from '../../../platform/part.ts';
import type { Work } from '../../../platform/work.ts';
import type { Meeting, MeetingAttendance, Network, NetworkForm, NetworkMember } from './network.ts';

export async function insertNetwork(
  work: Work,
  row: NetworkForm & { id: string; coordinatorId: string; demo: boolean },
): Promise<void> {
  const { now } = work;
  await work.tx
    .insertInto('employerNetwork')
    .values({ ...row, createdAt: now, changedAt: now })
    .execute();
}

/** False when somebody else was first, or the one who acts may not change it. */
export async function updateNetwork(
  work: Work,
  { id, version }: Pick<Network, 'id' | 'version'>,
  change: Partial<NetworkForm> & { feedHash?: string; endedOn?: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('employerNetwork')
    .set({ ...change, changedAt: work.now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type NetworkFilter = { id?: string };

/** Running ones first, then by name. */
export async function readNetworks(work: Work, { id }: NetworkFilter, part: Part): Promise<Listed<Network>> {
  let query = work.tx
    .selectFrom('employerNetwork as network')
    .innerJoin('organisation as house', 'house.id', 'network.coordinatorId');
  if (id) query = query.where('network.id', '=', id);
  const rows = await query
    .select([
      'network.id',
      'network.name',
      'purpose',
      'notes',
      'coordinatorId',
      'house.name as house',
      'feedHash',
      'endedOn',
      'network.version',
      'network.demo',
      sql<number>`(select count(*) from network_member one
        where one.network_id = network.id and one.member_until is null)::integer`.as('members'),
    ])
    .orderBy(sql`ended_on is not null`)
    .orderBy('network.name')
    .orderBy('network.id')
    .limit(part.limit)
    .offset(rowsBefore(part))
    .execute();
  const { total } = await query
    .select((from) => from.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const items = rows.map(({ coordinatorId, house, feedHash, ...row }) => ({
    ...row,
    coordinator: { id: coordinatorId, name: house },
    hasFeed: feedHash !== null,
  }));
  return { items, total: Number(total) };
}

/** Those who take part first, by name; then those who did. */
export async function readMembers(work: Work, networkId: string): Promise<NetworkMember[]> {
  const { rows } = await sql<{
    id: string;
    organisationId: string;
    name: string;
    email: string | null;
    memberFrom: string;
    memberUntil: string | null;
  }>`select id, organisation_id as "organisationId", name, email, member_from::text as "memberFrom",
      member_until::text as "memberUntil" from members_of_networks(${[networkId]}::uuid[])`.execute(work.tx);
  return rows.map(({ organisationId, name, ...row }) => ({ ...row, employer: { id: organisationId, name } }));
}

/** False when the employer takes part already. */
export async function insertMember(
  work: Work,
  row: { id: string; networkId: string; organisationId: string; memberFrom: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work.tx
    .insertInto('networkMember')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function endMember(
  work: Work,
  { networkId, id, until }: { networkId: string; id: string; until: string },
): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('networkMember')
    .set({ memberUntil: sql<string>`greatest(member_from, ${until}::date)` })
    .where('id', '=', id)
    .where('networkId', '=', networkId)
    .where('memberUntil', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The latest first. */
export async function readMeetings(work: Work, networkId: string): Promise<Meeting[]> {
  return work.tx
    .selectFrom('networkMeeting')
    .select([
      'id',
      'title',
      'agenda',
      'startsAt',
      'endsAt',
      'place',
      'invitedAt',
      'cancelledAt',
      'employersCame',
      'peopleCame',
    ])
    .where('networkId', '=', networkId)
    .orderBy('startsAt', 'desc')
    .orderBy('id')
    .execute();
}

export async function insertMeeting(
  work: Work,
  row: Pick<Meeting, 'id' | 'title' | 'agenda' | 'startsAt' | 'endsAt' | 'place'> & { networkId: string },
): Promise<void> {
  await work.tx
    .insertInto('networkMeeting')
    .values({ ...row, createdAt: work.now })
    .execute();
}

export async function updateMeeting(
  work: Work,
  { networkId, id }: { networkId: string; id: string },
  change: Partial<MeetingAttendance> & { invitedAt?: Date; cancelledAt?: Date },
): Promise<void> {
  await work.tx
    .updateTable('networkMeeting')
    .set(change)
    .where('id', '=', id)
    .where('networkId', '=', networkId)
    .execute();
}

export type FeedMeeting = {
  network: string;
  id: string | null;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  cancelled: boolean;
};

/** Those behind the calendar address that the one who acts holds; one line without an id when there are none yet. */
export async function readFeedMeetings(work: Work): Promise<FeedMeeting[]> {
  const { rows } = await sql<FeedMeeting>`
    select network, id, title, starts_at as "startsAt", ends_at as "endsAt", place, cancelled
    from meetings_of_feed()`.execute(work.tx);
  return rows;
}
