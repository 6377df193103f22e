import { sql } from 'kysely';
import { z } from 'zod';
import { type Part, rowsBefore } from '../../platform/part.ts';
import type { Work } from '../../platform/work.ts';
import { EVENT_ADAPTATIONS, type EventContent, eventContent } from './event.ts';

export type StoredEvent = EventContent & {
  id: string;
  cancelledAt: Date | undefined;
  /** Name of the municipality, when one is given. */
  municipalityName: string | undefined;
  demo: boolean;
};

/** The nearest first; all of them, or one part. */
export async function listEventsFrom(work: Work, from: Date, part?: Part): Promise<StoredEvent[]> {
  const query = eventRows(work).where('endsAt', '>', from).orderBy('startsAt').orderBy('calendarEvent.id');
  const rows = await (part ? query.limit(part.limit).offset(rowsBefore(part)) : query).execute();
  return rows.map(toEvent);
}

export async function countEventsFrom(work: Work, from: Date): Promise<number> {
  const { total } = await work.tx
    .selectFrom('calendarEvent')
    .where('endsAt', '>', from)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

export async function findEvent(
  work: Work,
  by: { slug: string } | { id: string },
): Promise<StoredEvent | undefined> {
  const query = eventRows(work);
  const row = await ('slug' in by
    ? query.where('calendarEvent.slug', '=', by.slug)
    : query.where('calendarEvent.id', '=', by.id)
  ).executeTakeFirst();
  return row && toEvent(row);
}

function eventRows(work: Work) {
  return work.tx
    .selectFrom('calendarEvent')
    .leftJoin('municipality', 'municipality.code', 'calendarEvent.municipalityCode')
    .selectAll('calendarEvent')
    .select('municipality.name as municipalityName');
}

function toEvent(row: Awaited<ReturnType<ReturnType<typeof eventRows>['execute']>>[number]): StoredEvent {
  const content = eventContent.parse({
    slug: row.slug,
    title: row.title,
    about: row.about,
    place: row.place ?? undefined,
    municipality: row.municipalityCode ?? undefined,
    onlineUrl: row.onlineUrl ?? undefined,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    registerUntil: row.registerUntil,
    seats: row.seats ?? undefined,
    organiser: row.organiserName,
    accessibility: row.accessibility ?? undefined,
  });
  return {
    ...content,
    id: row.id,
    cancelledAt: row.cancelledAt ?? undefined,
    municipalityName: row.municipalityName ?? undefined,
    demo: row.demo,
  };
}

export async function saveEvent(
  work: Work,
  event: { id: string; content: EventContent; demo: boolean; organiserId?: string | undefined },
): Promise<void> {
  const { content } = event;
  await work.tx
    .insertInto('calendarEvent')
    .values({
      id: event.id,
      ...columnsOf(content),
      organiserId: event.organiserId ?? null,
      publishedAt: work.now,
      demo: event.demo,
      createdAt: work.now,
    })
    .execute();
}

/** What an event says of itself, as columns. */
export function columnsOf(content: EventContent) {
  return {
    slug: content.slug,
    title: JSON.stringify(content.title),
    about: JSON.stringify(content.about),
    place: content.place ?? null,
    municipalityCode: content.municipality ?? null,
    onlineUrl: content.onlineUrl ?? null,
    startsAt: content.startsAt,
    endsAt: content.endsAt,
    registerUntil: content.registerUntil,
    seats: content.seats ?? null,
    organiserName: content.organiser,
    accessibility: content.accessibility ? JSON.stringify(content.accessibility) : null,
  };
}

/** Seats taken, for showing: they may be gone a moment later. */
export async function countSeatsTaken(work: Work, eventId: string): Promise<number> {
  const { rows } = await sql<{ taken: number }>`select event_seats_shown(${eventId}) as taken`.execute(
    work.tx,
  );
  return Number(rows[0]?.taken ?? 0);
}

/** Seats taken; others who register to the same event wait until this transaction ends. */
export async function lockSeatsTaken(work: Work, eventId: string): Promise<number> {
  const { rows } = await sql<{ taken: number }>`select event_seats_taken(${eventId}) as taken`.execute(
    work.tx,
  );
  return Number(rows[0]?.taken ?? 0);
}

export type NewRegistration = {
  id: string;
  eventId: string;
  personId: string | null;
  name: string;
  email: string;
  language: string;
  state: 'registered' | 'waiting';
  adaptations: string[];
  adaptationNote: string | null;
  linkHash: string;
};

/** False when the address is registered already; the wall hides who that is. */
export async function addRegistration(work: Work, registration: NewRegistration): Promise<boolean> {
  const result = await work.tx
    .insertInto('eventRegistration')
    .values({ ...registration, createdAt: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export const registrationRow = z.object({
  id: z.string(),
  eventId: z.string(),
  name: z.string(),
  email: z.string(),
  language: z.enum(['sv', 'en']),
  state: z.enum(['registered', 'waiting', 'cancelled']),
  adaptations: z.array(z.enum(EVENT_ADAPTATIONS)),
  adaptationNote: z.string().nullable(),
});
export type Registration = z.infer<typeof registrationRow>;

export async function findRegistration(work: Work, linkHash: string): Promise<Registration | undefined> {
  const row = await work.tx
    .selectFrom('eventRegistration')
    .selectAll()
    .where('linkHash', '=', linkHash)
    .executeTakeFirst();
  return row && registrationRow.parse(row);
}

export async function setCancelled(work: Work, id: string): Promise<void> {
  await work.tx
    .updateTable('eventRegistration')
    .set({ state: 'cancelled', cancelledAt: work.now, adaptations: [], adaptationNote: null })
    .where('id', '=', id)
    .execute();
}

export async function setWishes(
  work: Work,
  id: string,
  wishes: { adaptations: string[]; adaptationNote: string | null },
): Promise<void> {
  await work.tx.updateTable('eventRegistration').set(wishes).where('id', '=', id).execute();
}

export async function removeRegistration(work: Work, id: string): Promise<void> {
  await work.tx.deleteFrom('eventRegistration').where('id', '=', id).execute();
}

/** The one who has waited longest, if anyone waits. */
export async function findFirstWaiting(work: Work, eventId: string): Promise<Registration | undefined> {
  const row = await work.tx
    .selectFrom('eventRegistration')
    .selectAll()
    .where('eventId', '=', eventId)
    .where('state', '=', 'waiting')
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row && registrationRow.parse(row);
}

export async function setRegistered(work: Work, id: string): Promise<void> {
  await work.tx.updateTable('eventRegistration').set({ state: 'registered' }).where('id', '=', id).execute();
}

export async function removeRegistrationsBefore(work: Work, endedBefore: Date): Promise<number> {
  const result = await work.tx
    .deleteFrom('eventRegistration')
    .where('eventId', 'in', (eb) =>
      eb.selectFrom('calendarEvent').select('id').where('endsAt', '<', endedBefore),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

const noticeRow = z.object({
  id: z.string(),
  text: z.object({ sv: z.string(), en: z.string().optional() }),
  shownFrom: z.string(),
  shownUntil: z.string(),
  eventSlug: z.string().nullable(),
  eventStartsAt: z.date().nullable(),
});
export type StoredNotice = z.infer<typeof noticeRow>;

/** More would fill the page. */
const SHOWN_NOTICES = 3;

export async function listNotices(work: Work, on: string): Promise<StoredNotice[]> {
  const rows = await work.tx
    .selectFrom('siteNotice')
    .leftJoin('calendarEvent', 'calendarEvent.id', 'siteNotice.eventId')
    .where('shownFrom', '<=', on)
    .where('shownUntil', '>=', on)
    .select(['siteNotice.id', 'text', 'shownFrom', 'shownUntil'])
    .select(['calendarEvent.slug as eventSlug', 'calendarEvent.startsAt as eventStartsAt'])
    .orderBy('shownFrom')
    .orderBy('siteNotice.id')
    .limit(SHOWN_NOTICES)
    .execute();
  return rows.map((row) => noticeRow.parse(row));
}

export async function saveNotice(
  work: Work,
  notice: {
    id: string;
    text: { sv: string; en?: string | undefined };
    shownFrom: string;
    shownUntil: string;
    eventId: string | null;
    demo: boolean;
  },
): Promise<void> {
  await work.tx
    .insertInto('siteNotice')
    .values({ ...notice, text: JSON.stringify(notice.text), createdAt: work.now })
    .execute();
}
