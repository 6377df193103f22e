// Visits as calendar files: one of them, or all of a person's behind a private address that a calendar program follows.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { type CalendarEntry, renderCalendar } from '../../../platform/documents/calendar.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import { daysBefore } from '../../../platform/local-date.ts';
import { hashOfLink, newLinkSecret } from '../../../platform/private-link.ts';
import { Forbidden, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import type { PlannedVisit } from './planned-visit.ts';
import { messages as m } from './planned-visits.messages.ts';
import { deleteFeed, type FeedVisit, readFeed, readFeedVisits, writeFeed } from './visit-feed.store.ts';

/** Builds full addresses from paths of `routes`. */
export type Address = (path: string, lang: Lang) => string;

/** Calendars keep what is gone for so long. */
const PAST_DAYS = 90;

/** Since when the one who acts has a calendar address, if they have. */
export async function findOwnFeed(work: Work): Promise<{ createdAt: Date } | undefined> {
  return personOf(work.actor) ? readFeed(work) : undefined;
}

/** Makes the person's calendar address, in place of the one before. Returns its secret, which is stored nowhere. */
export async function makeFeed(work: Work, language: Lang): Promise<string> {
  const personId = personOf(work.actor);
  if (!personId) throw new Forbidden('A person has a calendar');
  const secret = newLinkSecret();
  await writeFeed(work, { personId, linkHash: hashOfLink(secret), language });
  await recordAudit(work, { entity: 'person', entityId: personId, action: 'visitFeedMade' });
  return secret;
}

/** From now on the address leads nowhere. */
export async function endFeed(work: Work): Promise<void> {
  const personId = personOf(work.actor);
  if (!personId || !(await deleteFeed(work, personId))) return;
  await recordAudit(work, { entity: 'person', entityId: personId, action: 'visitFeedEnded' });
}

/**
 * The calendar behind the address that the one who acts holds, in the language it was made in.
 *
 * @throws NotFound when the address leads nowhere
 */
export async function writeFeedCalendar(work: Work, address: Address): Promise<string> {
  const feed = await readFeed(work);
  if (!feed) throw new NotFound('No calendar has this address');
  const lang = feed.language === 'en' ? 'en' : 'sv';
  const visits = await readFeedVisits(work, daysBefore(work.now, PAST_DAYS));
  const entries = visits.map((visit) => entryOf(visit, lang, address));
  return renderCalendar(translator(lang)(m.calendarName), entries, work.now);
}

/** One visit as a calendar file. */
export function writeVisitFile(work: Work, visit: PlannedVisit, lang: Lang, address: Address): string {
  const entry = entryOf(
    { ...visit, employerId: visit.employer.id, employer: visit.employer.name },
    lang,
    address,
  );
  return renderCalendar(entry.title, [entry], work.now);
}

function entryOf(visit: Omit<FeedVisit, 'person'>, lang: Lang, address: Address): CalendarEntry {
  return {
    uid: `${visit.id}@brygga`,
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    title: translator(lang)(m.visitAt, { employer: visit.employer }),
    text: visit.purpose,
    place: visit.place,
    url: address(routes.employerVisits.href({ id: visit.employerId }), lang),
    cancelled: visit.state === 'cancelled',
  };
}
