import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Kompetenser i en text', en: 'Skills in a text' },
  lead: {
    sv: 'Klistra in en annons, en kursplan eller ett behov. Du ser vilka kompetenser ordlistan hittar, och orden som ledde dit. Inget sparas.',
    en: 'Paste an advertisement, a syllabus or a need. You see which skills the vocabulary finds, and the words that led there. Nothing is saved.',
  },
  text: { sv: 'Text', en: 'Text' },
  textHelp: {
    sv: 'På svenska eller engelska, högst 20 000 tecken.',
    en: 'In Swedish or English, at most 20,000 characters.',
  },
  tooLong: { sv: 'Skriv högst 20 000 tecken.', en: 'Write at most 20,000 characters.' },
  empty: { sv: 'Skriv en text.', en: 'Write a text.' },
  find: { sv: 'Hitta kompetenser', en: 'Find skills' },
  found: {
    sv: '{n, plural, =0 {Ingen kompetens hittades} one {# kompetens hittades} other {# kompetenser hittades}}',
    en: '{n, plural, =0 {No skill was found} one {# skill was found} other {# skills were found}}',
  },
  none: {
    sv: 'Ordlistan känner inget av orden. Saknas ett ord? Föreslå det för ordlistan.',
    en: 'The vocabulary knows none of the words. Is a word missing? Propose it for the vocabulary.',
  },
  atMost: { sv: 'De {n} säkraste visas.', en: 'The {n} surest are shown.' },
  belonging: { sv: 'Brukar höra till arbetet', en: 'Usually belongs to the work' },
  belongingHelp: {
    sv: 'Texten nämner dem inte. De hör till yrken som orden i texten pekar mot.',
    en: 'The text does not name them. They belong to occupations that its words point to.',
  },
  via: { sv: 'Via', en: 'Via' },
  marked: { sv: 'Orden i texten', en: 'The words in the text' },
  skill: { sv: 'Kompetens', en: 'Skill' },
  kind: { sv: 'Slag', en: 'Kind' },
  words: { sv: 'Ord i texten', en: 'Words in the text' },
  how: { sv: 'Hur säkert', en: 'How sure' },
  readAs: { sv: '{written}, läst som {readAs}', en: '{written}, read as {readAs}' },
  whole: { sv: 'Namnet eller en synonym står där', en: 'The name or a synonym stands there' },
  misspelt: { sv: 'Läst som närmaste kända ord', en: 'Read as the closest known word' },
  part: { sv: 'En del av ett ord', en: 'Part of a word' },
} satisfies Messages;
