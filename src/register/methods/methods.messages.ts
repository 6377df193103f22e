import type { Message, Messages } from '../../platform/i18n.ts';
import type { MethodKind, MethodLevel } from './method.ts';

export const messages = {
  title: { sv: 'Metodbank', en: 'Method bank' },
  lead: {
    sv: 'Sätt att ta reda på vad som behövs, planera och följa upp. Lärcentrum delar här vad de har lärt sig.',
    en: 'Ways to find out what is needed, to plan and to follow up. Centres share here what they have learned.',
  },
  count: {
    sv: '{n, plural, =0 {Ingen metod} one {# metod} other {# metoder}}',
    en: '{n, plural, =0 {No method} one {# method} other {# methods}}',
  },
  none: { sv: 'Ingen metod har de orden.', en: 'No method has those words.' },
  clear: { sv: 'Visa alla metoder', en: 'Show all methods' },
  words: { sv: 'Sök i metoderna', en: 'Search the methods' },
  kind: { sv: 'Används för att', en: 'Used to' },
  anyKind: { sv: 'Alla', en: 'All' },
  purpose: { sv: 'Syfte', en: 'Purpose' },
  output: { sv: 'Det här får ni', en: 'What you get' },
  when: { sv: 'När den passar', en: 'When it fits' },
  steps: { sv: 'Så gör ni', en: 'How to do it' },
  adapt: { sv: 'Anpassa', en: 'Adapt it' },
  adaptIndividual: { sv: 'Till den enskilde', en: 'To the individual' },
  adaptWorkplace: { sv: 'Till arbetsplatsen', en: 'To the workplace' },
  facts: { sv: 'Fakta', en: 'Facts' },
  time: { sv: 'Tid', en: 'Time' },
  minutes: { sv: '{from}–{to} minuter', en: '{from}–{to} minutes' },
  hours: { sv: '{from}–{to} timmar', en: '{from}–{to} hours' },
  group: { sv: 'Gruppens storlek', en: 'Size of the group' },
  people: { sv: '{from}–{to} personer', en: '{from}–{to} people' },
  levels: { sv: 'Nivå', en: 'Level' },
  source: { sv: 'Källa', en: 'Source' },
  use: { sv: 'Använd metoden', en: 'Use the method' },
  sessions: { sv: 'Era pass med metoden', en: 'Your sessions with the method' },
  print: { sv: 'Skriv ut', en: 'Print' },
  noteCount: {
    sv: '{n, plural, one {# erfarenhet} other {# erfarenheter}}',
    en: '{n, plural, one {# experience} other {# experiences}}',
  },
} satisfies Messages;

export const kindNames: Record<MethodKind, Message> = {
  inventory: { sv: 'Inventera', en: 'Take stock' },
  analysis: { sv: 'Analysera', en: 'Analyse' },
  planning: { sv: 'Planera', en: 'Plan' },
  learning: { sv: 'Lära i arbetet', en: 'Learn at work' },
  followUp: { sv: 'Följa upp', en: 'Follow up' },
};

export const levelNames: Record<MethodLevel, Message> = {
  organisation: { sv: 'Organisation', en: 'Organisation' },
  group: { sv: 'Grupp', en: 'Group' },
  individual: { sv: 'Individ', en: 'Individual' },
};
