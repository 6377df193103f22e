import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Regionens egna ord', en: 'In the region’s own words' },
  signed: { sv: '{name}, {on}', en: '{name}, {on}' },
  write: { sv: 'Skriv regionens egna ord', en: 'Write in the region’s own words' },
  change: { sv: 'Ändra regionens egna ord', en: 'Change the region’s own words' },
  sv: { sv: 'Kommentar på svenska', en: 'Comment in Swedish' },
  svHelp: {
    sv: 'Vad siffrorna säger, vad de inte säger och vad ni gör åt det. Töm fältet för att ta bort kommentaren.',
    en: 'What the figures say, what they do not say, and what you do about it. Empty the field to remove the comment.',
  },
  en: { sv: 'Kommentar på engelska', en: 'Comment in English' },
  everybody: { sv: 'alla', en: 'everybody' },
  save: { sv: 'Publicera', en: 'Publish' },
  saved: { sv: 'Kommentaren är publicerad.', en: 'The comment is published.' },
  removed: { sv: 'Kommentaren är borttagen.', en: 'The comment is removed.' },
  writeSomething: { sv: 'Skriv en kommentar.', en: 'Write a comment.' },
  tooLong: { sv: 'Skriv högst 2 000 tecken.', en: 'Write at most 2,000 characters.' },
  changedByOther: {
    sv: 'En kollega ändrade kommentaren medan du skrev. Läs den ovanför och publicera igen om din ska gälla.',
    en: 'A colleague changed the comment while you wrote. Read it above and publish again if yours shall hold.',
  },
} satisfies Messages;
