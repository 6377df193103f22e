// The invitation to a meeting: when and where, with a file for the calendar.
import { formatInstant } from '../../../platform/format.ts';
import { translator } from '../../../platform/i18n.ts';
import type { Mail } from '../../../platform/mail/mail-message.ts';
import type { Meeting, Network } from './network.ts';
import { mails as m } from './networks.messages.ts';

/** To one employer, once for each meeting. @param to `id` of the employer; `calendar` the meeting as a file */
export function invitationMail(
  { name, coordinator }: Pick<Network, 'name' | 'coordinator'>,
  { id, title, startsAt, place, agenda }: Meeting,
  to: { id: string; email: string; link: string; calendar: string },
): Mail {
  const t = translator('sv');
  const words = {
    network: name,
    title,
    when: formatInstant(startsAt, 'sv'),
    place,
    agenda: agenda || '–',
    house: coordinator.name,
    link: to.link,
  };
  return {
    ledgerKey: `network-meeting:${id}:${to.id}`,
    kind: 'networkMeeting',
    to: to.email,
    lang: 'sv',
    subject: t(m.subject, words),
    body: t(m.body, words),
    calendar: to.calendar,
  };
}
