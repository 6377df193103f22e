import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Hur gick samarbetet?', en: 'How did the work together go?' },
  notAsked: {
    sv: 'Fråga någon hos arbetsgivaren. Frågan ställs en gång, med högst en påminnelse.',
    en: 'Ask somebody at the employer. The question is asked once, with one reminder at most.',
  },
  ask: { sv: 'Fråga hur det gick', en: 'Ask how it went' },
  waits: { sv: 'Frågan ställdes {on}. Inget svar än.', en: 'Asked on {on}. No answer yet.' },
  declined: {
    sv: 'Frågan ställdes {on}. Den som fick den ville inte svara.',
    en: 'Asked on {on}. Whoever was asked did not wish to answer.',
  },
  asked: { sv: 'Frågan är mejlad.', en: 'The question is mailed.' },
  onlyClosed: {
    sv: 'Frågan ställs när ärendet är avslutat.',
    en: 'The question is asked when the case is closed.',
  },
  toCase: { sv: 'Till ärendet', en: 'To the case' },
} satisfies Messages;
