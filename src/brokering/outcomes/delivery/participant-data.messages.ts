import type { Messages } from '../../../platform/i18n.ts';

export const participantKeeping = {
  title: { sv: 'Deltagare i insatser', en: 'Participants in learning efforts' },
  what: {
    sv: 'Namn, adress och det som ordnas för deltagare, räknat från att leveransen avslutades',
    en: 'Names, addresses and what is arranged for participants, from the day the delivery ended',
  },
  why: {
    sv: 'Den sista uppföljningen är efter sex månader. Därefter finns bara antal kvar.',
    en: 'The last follow-up is after six months. After that only counts stay.',
  },
} satisfies Messages;
