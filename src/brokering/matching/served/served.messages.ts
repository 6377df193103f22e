import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Behov som utbudet kan möta', en: 'Needs that the offer can meet' },
  found: {
    sv: '{n, plural, =0 {Inget öppet behov möts} one {# öppet behov möts} other {# öppna behov möts}}',
    en: '{n, plural, =0 {No open need is met} one {# open need is met} other {# open needs are met}}',
  },
  asked: {
    sv: 'Av {n, plural, one {# öppet behov} other {# öppna behov}} som du får se.',
    en: 'Of {n, plural, one {# open need} other {# open needs}} that you may see.',
  },
  shown: { sv: 'De {n} första visas.', en: 'The first {n} are shown.' },
  rule: {
    sv: 'Samma regler som när ett behov söker utbud. Inom {band} poäng avgör lotten (nummer {lot}). Arbetsgivarens namn och storlek och hur länge behovet har väntat påverkar inte.',
    en: 'The same rules as when a need looks for offers. Within {band} points the order is drawn by lot (number {lot}). The name and size of the employer and how long the need has waited do not count.',
  },
  readRule: { sv: 'Läs hela regeln', en: 'Read the whole rule' },
  need: { sv: 'Behov och arbetsgivare', en: 'Need and employer' },
  place: { sv: 'Plats', en: 'Place' },
  people: { sv: 'Antal', en: 'Number' },
  fit: { sv: 'Passform, 0–100', en: 'Fit, 0–100' },
  notGiven: { sv: 'Uppgift saknas', en: 'Not given' },
  noEmployer: { sv: 'Ingen arbetsgivare vald', en: 'No employer chosen' },
  openNeed: { sv: 'Se behovets matchningar', en: 'See the matches of the need' },
  leftOut: {
    sv: '{n, plural, one {# behov faller på ett villkor} other {# behov faller på ett villkor}}',
    en: '{n, plural, one {# need falls on a condition} other {# needs fall on a condition}}',
  },
  none: {
    sv: 'Inget av behoven som du får se frågar efter det här innehållet.',
    en: 'None of the needs that you may see asks for this content.',
  },
  notPublished: {
    sv: 'Utbudet är inte publicerat. Bara publicerade utbud matchas med behov.',
    en: 'The offer is not published. Only published offers are matched with needs.',
  },
} satisfies Messages;
