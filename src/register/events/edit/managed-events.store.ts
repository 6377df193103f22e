import { sql } from 'kysely';
import { type Listed, type Part, rowsBefore } from '../../../platform/part.ts';
import type { Work } from '../../../platform/work.ts';
import type { EventContent } from '../event.ts';
import { columnsOf, type Registration, registrationRow } from '../events.store.ts';

export type ManagedEvent = {
  id: string;
  slug: string;
  title: string;
  startsAt: Date;
  organiser: string;
  seats: number | null;
  cancelledAt: Date | null;
};

/** One part of the events that the given organisations arrange, or of all, the latest first. */
export async function listArranged(
  work: Work,
  organisers: readonly string[] | 'all',
  part: Part,
): Promise<Listed<ManagedEvent>> {
  let events = work.tx.selectFrom('calendarEvent');
  if (organisers !== 'all') events = events.where(sql<boolean>`organiser_id = any (${organisers}::uuid[])`);
  const items = await events
    .select(['id', 'slug', 'startsAt', 'organiserName as organiser', 'seats', 'cancelledAt'])
    .select(sql<string>`title ->> 'sv'`.as('title'))
    .orderBy('startsAt', 'desc')
    .orderBy('id')
    .limit(part.limit)
    .offset(rowsBefore(part))
    .execute();
  const { total } = await events
    .select((from) => from.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { items, total };
}

export async function findArranged(
  work: Work,
  id: string,
): Promise<{ organiserId: string | null; version: number } | undefined> {
  return work.tx
    .selectFrom('calendarEvent')
    .select(['organiserId', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Replaces what the event says when it still has this version; false when somebody else was first, or has the right. */
export async function updateEvent(
  work: Work,
  id: string,
  version: number,
  content: EventContent,
): Promise<boolean> {
  const result = await work.tx
    .updateTable('calendarEvent')
    .set({ ...columnsOf(content), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** False when it was cancelled before, or others arrange it. */
export async function cancelArranged(work: Work, id: string): Promise<boolean> {
  const result = await work.tx
    .updateTable('calendarEvent')
    .set({ cancelledAt: work.now, version: sql`version + 1` })
    .where('id', '=', id)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export type ListedRegistration = Registration & { protected: boolean; createdAt: Date };

/** Everyone who is registered or waits, the earliest first; those who cancelled are left out. */
export async function listRegistrations(work: Work, eventId: string): Promise<ListedRegistration[]> {
  const rows = await work.tx
    .selectFrom('eventRegistration')
    .selectAll()
    .select(sql<boolean>`registration_is_protected(id)`.as('protected'))
    .where('eventId', '=', eventId)
    .where('state', '<>', 'cancelled')
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...registrationRow.parse(row),
    protected: row.protected,
    createdAt: row.createdAt,
  }));
}
