// iCalendar files (RFC 5545): one event to add, or many to subscribe to.
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export type CalendarEntry = {
  /** Stays the same when the event changes, so that calendars update it: `id@brygga`. */
  uid: string;
  /** Counts the changes of an event that people were invited to, from 0. */
  sequence?: number;
  startsAt: Date;
  endsAt: Date;
  title: string;
  text: string;
  place?: string | undefined;
  url?: string | undefined;
  cancelled: boolean;
  /** Who invites, and whom: for invitations. */
  organiser?: { name: string; email: string };
  attendee?: string;
};

/** Whether calendars read it, take it in or up as an invitation, or take it away (RFC 5546). */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/** @param stamp the moment of writing; the same input and stamp give the same file */
export function renderCalendar(
  name: string,
  entries: readonly CalendarEntry[],
  stamp: Date,
  method: CalendarMethod = 'PUBLISH',
): string {
  const calendar = ical({
    name,
    prodId: { company: 'Brygga', product: 'Brygga', language: 'SV' },
    method: ICalCalendarMethod[method],
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      stamp,
      start: entry.startsAt,
      end: entry.endsAt,
      summary: entry.title,
      description: entry.text,
      url: entry.url ?? null,
      ...(entry.sequence === undefined ? {} : { sequence: entry.sequence }),
      ...(entry.organiser ? { organizer: entry.organiser } : {}),
      ...(entry.attendee ? { attendees: [{ email: entry.attendee, rsvp: false }] } : {}),
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(entry.place ? { location: entry.place } : {}),
    });
  }
  return calendar.toString();
}
