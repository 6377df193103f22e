// iCalendar files (RFC 5545): one event to add, or many to subscribe to.
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export type CalendarEntry = {
  /** Stays the same when the event changes, so that calendars update it: `id@brygga`. */
  uid: string;
  startsAt: Date;
  endsAt: Date;
  title: string;
  text: string;
  place?: string | undefined;
  url: string;
  cancelled: boolean;
};

/** @param stamp the moment of writing; the same input and stamp give the same file */
export function renderCalendar(name: string, entries: readonly CalendarEntry[], stamp: Date): string {
  const calendar = ical({
    name,
    prodId: { company: 'Brygga', product: 'Brygga', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      stamp,
      start: entry.startsAt,
      end: entry.endsAt,
      summary: entry.title,
      description: entry.text,
      url: entry.url,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(entry.place ? { location: entry.place } : {}),
    });
  }
  return calendar.toString();
}
