import { type CalendarEntry, renderCalendar } from '../../platform/documents/calendar.ts';
import { type Lang, localText, translator } from '../../platform/i18n.ts';
import type { Work } from '../../platform/work.ts';
import { routes } from '../../routes.ts';
import { messages as m } from './events.messages.ts';
import type { StoredEvent } from './events.store.ts';

/** Builds full addresses from paths of `routes`. */
export type Address = (path: string, lang: Lang) => string;

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

/** One event as a calendar file for those who registered: with the link to the meeting. */
export function writeInvitation(work: Work, event: StoredEvent, lang: Lang, address: Address): string {
  const entry = { ...calendarEntry(event, lang, address), place: whereText(event) };
  return renderCalendar(entry.title, [entry], work.now);
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
export function whereText(event: StoredEvent): string {
  return [placeText(event), event.onlineUrl].filter((part) => part !== undefined).join('\n');
}
