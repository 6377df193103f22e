import type { Messages } from '../../../platform/i18n.ts';

/** What the timeline of a case says of its request; no names. */
export const steps = {
  published: {
    sv: 'Förfrågan {key} är skickad till {n, plural, one {en anordnare} other {# anordnare}}',
    en: 'Request {key} was sent to {n, plural, one {one provider} other {# providers}}',
  },
  opened: {
    sv: 'Svaren på {key} är öppnade: {n, plural, =0 {inget kom i tid} one {ett kom i tid} other {# kom i tid}}',
    en: 'The proposals to {key} were opened: {n, plural, =0 {none came in time} one {one came in time} other {# came in time}}',
  },
  compared: {
    sv: 'Bedömningen av svaren på {key} har börjat',
    en: 'The scoring of the proposals to {key} has begun',
  },
  chosen: { sv: 'Arbetsgivaren har valt i {key}', en: 'The employer has chosen in {key}' },
  agreed: { sv: 'Avtalet efter {key} är undertecknat', en: 'The agreement after {key} has been signed' },
  withdrawn: { sv: 'Förfrågan {key} är tillbakadragen', en: 'Request {key} was withdrawn' },
} satisfies Messages;

/** Why a request was withdrawn when nobody wrote it; kept with the request, and read by all who were asked. */
export const withdrawals = {
  employerWithdrew: {
    sv: 'Arbetsgivaren har dragit sig ur innan svaren öppnades.',
    en: 'The employer has withdrawn before the proposals were opened.',
  },
  needClosed: {
    sv: 'Behovet som förfrågan gällde är avslutat.',
    en: 'The need that the request was about has been closed.',
  },
} satisfies Messages;
