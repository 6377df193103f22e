import type { Message } from '../../../../platform/i18n.ts';

export const sessionKeeping = {
  title: { sv: 'Metodpass', en: 'Method sessions' },
  fields: {
    employer: { sv: 'Arbetsgivare', en: 'Employer' },
    method: { sv: 'Metod', en: 'Method' },
    heldOn: { sv: 'Dag', en: 'Day' },
    named: { sv: 'Där du nämns', en: 'Where you are named' },
  },
  held: { sv: 'Pass som du ledde, utan ditt namn', en: 'Sessions that you led, without your name' },
  heldWhy: {
    sv: 'Passet hör till arbetsgivaren och lärcentrumets ärende.',
    en: 'The session belongs to the employer and to the case of the centre.',
  },
  words: {
    sv: 'Det som skrevs i metodpass, räknat från senaste ändringen',
    en: 'What was written in method sessions, from the last change',
  },
  wordsWhy: {
    sv: 'Behövs så länge behoven följs upp. Dag, metod och behov sparas utan text.',
    en: 'Needed as long as the needs are followed up. Day, method and needs stay without text.',
  },
} satisfies Record<string, Message | Record<string, Message>>;
