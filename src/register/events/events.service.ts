import { recordAudit } from '../../platform/audit/audit.ts';
import { localDate } from '../../platform/format.ts';
import type { Listed, Part } from '../../platform/part.ts';
import { NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { type EventContent, type RegistrationState, registrationState } from './event.ts';
import {
  countEventsFrom,
  countSeatsTaken,
  findEvent,
  listEventsFrom,
  listNotices,
  type StoredEvent,
  type StoredNotice,
  saveEvent,
  saveNotice,
} from './events.store.ts';

export type PublicEvent = StoredEvent & { state: RegistrationState; taken: number };

/** Events that have not ended, the nearest first. */
export async function listUpcomingEvents(work: Work): Promise<StoredEvent[]> {
  return listEventsFrom(work, work.now);
}

/** One part of the same, and how many there are. */
export async function listPartOfUpcoming(work: Work, part: Part): Promise<Listed<StoredEvent>> {
  return { items: await listEventsFrom(work, work.now, part), total: await countEventsFrom(work, work.now) };
}

/**
 * @param countTaken how seats are counted; one who is about to take a seat lets others wait
 * @throws NotFound when there is no published event of that address
 */
export async function getEvent(
  work: Work,
  slug: string,
  countTaken: (work: Work, eventId: string) => Promise<number> = countSeatsTaken,
): Promise<PublicEvent> {
  const event = await findEvent(work, { slug });
  if (!event) throw new NotFound(`No event ${slug}`);
  const taken = await countTaken(work, event.id);
  return { ...event, taken, state: registrationState(event, work.now, taken) };
}

/** Notices that pages show today, at most three. */
export async function listShownNotices(work: Work): Promise<StoredNotice[]> {
  return listNotices(work, localDate(work.now));
}

/** Publishes an event, and a notice on every page when `notice` tells from and until which local date. */
export async function publishEvent(
  work: Work,
  content: EventContent,
  more: {
    demo: boolean;
    notice?: { text: EventContent['title']; shownFrom: string; shownUntil: string } | undefined;
  },
): Promise<void> {
  const id = work.newId();
  await saveEvent(work, { id, content, demo: more.demo });
  await recordAudit(work, {
    entity: 'calendarEvent',
    entityId: id,
    action: 'published',
    after: { slug: content.slug },
  });
  if (more.notice) await saveNotice(work, { id: work.newId(), ...more.notice, eventId: id, demo: more.demo });
}

/**
 * Shows a notice on every page from one local date to another, both included.
 *
 * @throws NotFound when the event that it links to does not exist
 */
export async function publishNotice(
  work: Work,
  notice: {
    text: EventContent['title'];
    shownFrom: string;
    shownUntil: string;
    eventSlug?: string | undefined;
  },
): Promise<void> {
  const { eventSlug, ...shown } = notice;
  const event = eventSlug === undefined ? undefined : await getEvent(work, eventSlug);
  const id = work.newId();
  await saveNotice(work, { id, ...shown, eventId: event?.id ?? null, demo: false });
  await recordAudit(work, { entity: 'siteNotice', entityId: id, action: 'published', after: shown });
}

/** Whether an event has the address already. */
export async function hasEvent(work: Work, slug: string): Promise<boolean> {
  return (await findEvent(work, { slug })) !== undefined;
}
