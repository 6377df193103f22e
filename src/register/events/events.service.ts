import { z } from 'zod';
import { recordAudit } from '../../platform/audit.ts';
import { type CalendarEntry, renderCalendar } from '../../platform/documents/calendar.ts';
import { defineEvent, emitEvent } from '../../platform/events.ts';
import { formatDate, formatTime, localDate } from '../../platform/format.ts';
import { type Lang, localText, type Message, translator } from '../../platform/i18n.ts';
import { queueMail } from '../../platform/mail/mail.ts';
import { hashOfLink, newLinkSecret } from '../../platform/private-link.ts';
import { Conflict, NotFound } from '../../platform/result.ts';
import { personOf, type Work } from '../../platform/work.ts';
import { routes } from '../../routes.ts';
import {
  type EventContent,
  REGISTRATION_KEPT_DAYS,
  type RegistrationForm,
  type RegistrationState,
  registrationState,
} from './event.ts';
import { messages as m, mailTexts } from './events.messages.ts';
import {
  addRegistration,
  countSeatsTaken,
  findEvent,
  findFirstWaiting,
  findRegistration,
  listEventsFrom,
  listNotices,
  lockSeatsTaken,
  type Registration,
  removeRegistrationsBefore,
  type StoredEvent,
  type StoredNotice,
  saveEvent,
  saveNotice,
  setCancelled,
  setRegistered,
} from './events.store.ts';

/** A seat was given back; the first who waits gets it. */
export const seatFreed = defineEvent('events.seatFreed', z.object({ eventId: z.uuid() }));

export type PublicEvent = StoredEvent & { state: RegistrationState; taken: number };

/** Builds full addresses from paths of `routes`. */
export type Address = (path: string, lang: Lang) => string;

/** Events that have not ended, the nearest first. */
export async function listUpcomingEvents(work: Work): Promise<StoredEvent[]> {
  return listEventsFrom(work, work.now);
}

/** @throws NotFound when there is no published event of that address */
export async function getEvent(work: Work, slug: string): Promise<PublicEvent> {
  return withState(work, slug, countSeatsTaken);
}

async function withState(
  work: Work,
  slug: string,
  countTaken: (work: Work, eventId: string) => Promise<number>,
): Promise<PublicEvent> {
  const event = await findEvent(work, { slug });
  if (!event) throw new NotFound(`No event ${slug}`);
  const taken = await countTaken(work, event.id);
  return { ...event, taken, state: registrationState(event, work.now, taken) };
}

/**
 * Registers one participant, or puts them on the waiting list when all seats are taken. The answer goes by mail alone:
 * who sends the form does not learn whether the address was registered before.
 *
 * @throws Conflict when registration is not open
 */
export async function registerForEvent(
  work: Work,
  asked: { slug: string; form: RegistrationForm; lang: Lang },
  address: Address,
): Promise<void> {
  const event = await withState(work, asked.slug, lockSeatsTaken);
  if (event.state !== 'open' && event.state !== 'full')
    throw new Conflict(`Registration to ${asked.slug} is ${event.state}`, m.notOpen);
  const { form, lang } = asked;
  const secret = newLinkSecret();
  const id = work.newId();
  const state = event.state === 'full' ? 'waiting' : 'registered';
  const added = await addRegistration(work, {
    id,
    eventId: event.id,
    personId: personOf(work.actor) ?? null,
    name: form.name,
    email: form.email,
    language: lang,
    state,
    adaptations: form.adaptations,
    adaptationNote: form.adaptationNote || null,
    linkHash: hashOfLink(secret),
  });
  const subject = added
    ? state === 'waiting'
      ? mailTexts.waitingSubject
      : mailTexts.registeredSubject
    : mailTexts.againSubject;
  await mailAbout(work, event, address, {
    ledgerKey: `events.registration:${id}`,
    to: form.email,
    lang,
    subject,
    link: added ? address(routes.registration.href({ secret }), lang) : undefined,
  });
  if (!added) return;
  const after = { event: event.slug, state, adaptations: form.adaptations.length };
  await recordAudit(work, { entity: 'eventRegistration', entityId: id, action: 'registered', after });
}

/** What the holder of the private link sees. @throws NotFound when the link leads nowhere */
export async function getRegistration(
  work: Work,
  secret: string,
): Promise<{ registration: Registration; event: StoredEvent }> {
  const registration = await findRegistration(work, hashOfLink(secret));
  const event = registration && (await findEvent(work, { id: registration.eventId }));
  if (!event) throw new NotFound('No registration of that link');
  return { registration, event };
}

/** Gives the seat back; twice is as once. */
export async function cancelRegistration(work: Work, secret: string): Promise<void> {
  const { registration, event } = await getRegistration(work, secret);
  if (registration.state === 'cancelled') return;
  await setCancelled(work, registration.id);
  await recordAudit(work, { entity: 'eventRegistration', entityId: registration.id, action: 'cancelled' });
  if (registration.state === 'registered') await emitEvent(work, seatFreed, { eventId: event.id });
}

/** Seats those who wait, longest first, as far as there are seats. For the job that hears of a freed seat. */
export async function seatWaiting(work: Work, eventId: string, address: Address): Promise<number> {
  const event = await findEvent(work, { id: eventId });
  if (!event || event.cancelledAt || work.now >= event.startsAt) return 0;
  for (let seated = 0; ; seated++) {
    const taken = await lockSeatsTaken(work, event.id);
    if (event.seats !== undefined && taken >= event.seats) return seated;
    const next = await findFirstWaiting(work, event.id);
    if (!next) return seated;
    await setRegistered(work, next.id);
    await recordAudit(work, { entity: 'eventRegistration', entityId: next.id, action: 'seated' });
    await mailAbout(work, event, address, {
      ledgerKey: `events.seated:${next.id}`,
      to: next.email,
      lang: next.language,
      subject: mailTexts.promotedSubject,
      link: undefined,
    });
  }
}

/** Removes registrations of events that ended long ago. Returns how many. */
export async function clearOldRegistrations(work: Work): Promise<number> {
  const kept = REGISTRATION_KEPT_DAYS * 86_400_000;
  return removeRegistrationsBefore(work, new Date(work.now.getTime() - kept));
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

/** The events as a public calendar file in one language; links to meetings are for those who registered. */
export function writeCalendar(
  work: Work,
  events: readonly StoredEvent[],
  lang: Lang,
  address: Address,
): string {
  const entries = events.map((event) => calendarEntry(event, lang, address));
  return renderCalendar(translator(lang)(m.calendar), entries, work.now);
}

function calendarEntry(event: StoredEvent, lang: Lang, address: Address): CalendarEntry {
  return {
    uid: `${event.id}@brygga`,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    title: localText(event.title, lang).text,
    text: localText(event.about, lang).text,
    place: placeText(event),
    url: address(routes.event.href({ slug: event.slug }), lang),
    cancelled: event.cancelledAt !== undefined,
  };
}

function placeText(event: StoredEvent): string | undefined {
  return [event.place, event.municipalityName].filter((part) => part !== undefined).join(', ') || undefined;
}

/** Where it is, for those who registered: the place, the link to the meeting, or both. */
function whereText(event: StoredEvent): string {
  return [placeText(event), event.onlineUrl].filter((part) => part !== undefined).join('\n');
}

async function mailAbout(
  work: Work,
  event: StoredEvent,
  address: Address,
  mail: { ledgerKey: string; to: string; lang: Lang; subject: Message; link: string | undefined },
): Promise<void> {
  const { lang, link } = mail;
  const t = translator(lang);
  const title = localText(event.title, lang).text;
  const values = {
    title,
    when: t(m.timeSpan, {
      date: formatDate(localDate(event.startsAt), lang),
      from: formatTime(event.startsAt, lang),
      to: formatTime(event.endsAt, lang),
    }),
    where: whereText(event),
    event: address(routes.event.href({ slug: event.slug }), lang),
    link: link ?? '',
  };
  await queueMail(work, {
    ledgerKey: mail.ledgerKey,
    kind: 'eventRegistration',
    to: mail.to,
    subject: t(mail.subject, { title }),
    body: t(link ? mailTexts.body : mailTexts.bodyWithoutLink, values),
    lang,
    calendar: renderCalendar(
      title,
      [{ ...calendarEntry(event, lang, address), place: whereText(event) }],
      work.now,
    ),
  });
}
