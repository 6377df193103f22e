// Mails about a visit: that there is one, and a calendar file; what it is about stands on its page alone.
import type { Lang, Message, Messages } from '../../../platform/i18n.ts';
import { translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';

export const VISIT_NEWS = ['planned', 'changed', 'cancelled'] as const;
export type VisitNews = (typeof VISIT_NEWS)[number];

const messages = {
  staff: {
    sv: 'Hej.\n\n{what} Tiden står i kalenderfilen. Läs mer i Brygga:\n{link}\n\nBrygga',
    en: 'Hello.\n\n{what} The time stands in the calendar file. Read more in Brygga:\n{link}\n\nBrygga',
  },
  guest: {
    sv: 'Hej!\n\n{what} Tiden står i kalenderfilen. Frågor? Kontakta {house}.\n',
    en: 'Hello,\n\n{what} The time stands in the calendar file. Questions? Ask {house}.\n',
  },
} satisfies Messages;

const SUBJECTS: Record<VisitNews, Message> = {
  planned: { sv: 'Inbjudan till besök', en: 'Invitation to a visit' },
  changed: { sv: 'Besöket är ändrat', en: 'The visit was changed' },
  cancelled: { sv: 'Besöket är inställt', en: 'The visit is cancelled' },
};

const STAFF_NEWS: Record<VisitNews, Message> = {
  planned: { sv: 'Ett besök är planerat för dig.', en: 'A visit is planned for you.' },
  changed: { sv: 'Ett besök som du ska göra är ändrat.', en: 'A visit that you are to make was changed.' },
  cancelled: {
    sv: 'Ett besök som du skulle göra är inställt för din del.',
    en: 'A visit that you were to make is cancelled as far as you are concerned.',
  },
};

const GUEST_NEWS: Record<VisitNews, Message> = {
  planned: { sv: '{house} vill besöka er.', en: '{house} would like to visit you.' },
  changed: { sv: '{house} har ändrat besöket hos er.', en: '{house} has changed the visit to you.' },
  cancelled: {
    sv: '{house} kommer inte på besöket som ni bjöds in till.',
    en: '{house} is not coming on the visit that you were invited to.',
  },
};

export type VisitMail = {
  visitId: string;
  version: number;
  news: VisitNews;
  to: { email: string; lang: Lang };
  calendar: string;
};

/** To somebody of the house that makes the visit. */
export function staffVisitMail(given: VisitMail & { link: string }): Mail {
  const t = translator(given.to.lang);
  return visitMail(given, t(messages.staff, { what: t(STAFF_NEWS[given.news]), link: given.link }));
}

/** To the contact person at the employer, who has no account. */
export function guestVisitMail(given: VisitMail & { house: string }): Mail {
  const t = translator(given.to.lang);
  const { house } = given;
  return visitMail(given, t(messages.guest, { what: t(GUEST_NEWS[given.news], { house }), house }));
}

function visitMail({ visitId, version, news, to, calendar }: VisitMail, body: string): Mail {
  return {
    ledgerKey: `visit-${news}:${visitId}:${version}:${to.email}`,
    kind: 'visitInvitation',
    to: to.email,
    lang: to.lang,
    subject: translator(to.lang)(SUBJECTS[news]),
    body,
    calendar,
  };
}
