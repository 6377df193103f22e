// Those who come to a visit get it into their calendars, and hear when it is changed or cancelled.
import { renderCalendar } from '../../../platform/documents/calendar.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work.ts';
import { listReachable } from '../../../register/accounts/reachable.service.ts';
import { routes } from '../../../routes.ts';
import { STAFF_ROLES } from '../employer.ts';
import { readReachableContact } from '../people/contact-people.store.ts';
import type { PlannedVisit } from './planned-visit.ts';
import { messages as m } from './planned-visits.messages.ts';
import { readVisit } from './planned-visits.store.ts';
import type { Address } from './visit-feed.service.ts';
import { guestVisitMail, staffVisitMail, type VisitNews } from './visit-mail.ts';

export type Arranged = {
  visitId: string;
  version: number;
  former: { personId?: string | undefined; contactId?: string | undefined };
};

/**
 * Mails an invitation, a change or a cancellation to those who come, and a cancellation to those who no longer do. What
 * was overtaken by a later change is left to that one. However often it is called, each is told once.
 *
 * @param host names the installation in calendars: `brygga@host`
 */
export async function tellOfVisit(
  work: Work,
  { visitId, version, former }: Arranged,
  { address, host }: { address: Address; host: string },
): Promise<void> {
  const visit = await readVisit(work, visitId);
  if (!visit || visit.state === 'done') return;
  const told = { visit, version, address, host };
  if (visit.version === version) {
    const news = visit.state === 'cancelled' ? 'cancelled' : version === 1 ? 'planned' : 'changed';
    await tell(work, told, { news, personId: visit.person.id, contactId: invitedTo(visit) });
  }
  await tell(work, told, { news: 'cancelled', ...former });
}

function invitedTo({ contact, invitesContact }: PlannedVisit): string | undefined {
  return invitesContact ? contact?.id : undefined;
}

type Told = { visit: PlannedVisit; version: number; address: Address; host: string };
type News = { news: VisitNews; personId?: string | undefined; contactId?: string | undefined };

async function tell(work: Work, told: Told, { news, personId, contactId }: News): Promise<void> {
  const { visit, version, address } = told;
  const mail = { visitId: visit.id, version, news };
  const staff = personId ? await listReachable(work, visit.house.id, { personId, roles: STAFF_ROLES }) : [];
  for (const { email, language: lang } of staff) {
    const link = address(routes.employerVisits.href({ id: visit.employer.id }), lang);
    const calendar = invitation(work, told, { news, email, lang, link });
    await queueMail(work, staffVisitMail({ ...mail, to: { email, lang }, calendar, link }));
  }
  const guest = contactId ? await readReachableContact(work, contactId) : undefined;
  if (!guest) return;
  const to = { email: guest.email, lang: 'sv' as const };
  const calendar = invitation(work, told, { news, ...to });
  await queueMail(work, guestVisitMail({ ...mail, to, calendar, house: visit.house.name }));
}

/** The same event each time, so that calendars change what they have; what it is about is left out. */
function invitation(
  work: Work,
  { visit, version, host }: Told,
  { news, email, lang, link }: { news: VisitNews; email: string; lang: Lang; link?: string },
): string {
  const isOff = news === 'cancelled';
  const title = translator(lang)(m.visitAt, { employer: visit.employer.name });
  const entry = {
    uid: `${visit.id}@brygga`,
    sequence: version - 1,
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    title,
    text: '',
    place: visit.place,
    url: link,
    cancelled: isOff,
    organiser: { name: visit.house.name, email: `brygga@${host}` },
    attendee: email,
  };
  return renderCalendar(title, [entry], work.now, isOff ? 'CANCEL' : 'REQUEST');
}
