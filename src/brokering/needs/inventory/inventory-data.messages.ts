import type { Message } from '../../../platform/i18n.ts';

export const inventoryKeeping = {
  title: { sv: 'Samtal om behov', en: 'Talks about needs' },
  fields: {
    employer: { sv: 'Arbetsgivare', en: 'Employer' },
    heldOn: { sv: 'Dag', en: 'Day' },
    named: { sv: 'Där du nämns', en: 'Where you are named' },
  },
  held: { sv: 'Samtal som du höll, utan ditt namn', en: 'Talks that you held, without your name' },
  heldWhy: {
    sv: 'Samtalet hör till arbetsgivaren och lärcentrumets ärende.',
    en: 'The talk belongs to the employer and to the case of the centre.',
  },
  words: {
    sv: 'Det som sades i samtal om behov, räknat från senaste ändringen',
    en: 'What was said in talks about needs, from the last change',
  },
  wordsWhy: {
    sv: 'Behövs så länge behoven följs upp. Dag och antal behov sparas utan text.',
    en: 'Needed as long as the needs are followed up. Day and number of needs stay without text.',
  },
} satisfies Record<string, Message | Record<string, Message>>;
