import type { Messages } from '../../platform/i18n.ts';

export const problems = {
  labelTaken: {
    sv: 'Det finns redan ett begrepp med det namnet. Sök efter det.',
    en: 'There is already a concept with that name. Search for it.',
  },
  labelWithoutLetters: { sv: 'Skriv ett namn med bokstäver.', en: 'Write a name with letters.' },
  relationUnknown: {
    sv: 'Ett av begreppen finns inte. Välj ett som finns i listan.',
    en: 'One of the concepts does not exist. Choose one from the list.',
  },
  broaderInCircle: {
    sv: 'Begreppet kan inte vara bredare än sig självt. Välj ett annat bredare begrepp.',
    en: 'A concept cannot be broader than itself. Choose another broader concept.',
  },
  changedMeanwhile: {
    sv: 'Begreppet ändrades av någon annan medan du skrev.',
    en: 'Somebody else changed the concept while you were writing.',
  },
} satisfies Messages;
