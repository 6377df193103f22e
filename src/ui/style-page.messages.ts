// Words of the style page; the samples on it are fictional.
import type { Messages } from '../platform/i18n.ts';

export const messages = {
  title: { sv: 'Stilsidan', en: 'Style page' },
  lead: {
    sv: 'Alla delar som sidorna byggs av, med påhittade exempel. Byt färger längst ner för att se mörkt läge.',
    en: 'All parts that pages are built of, with made-up samples (in Swedish). Change colours at the foot for dark mode.',
  },
  texts: { sv: 'Rubrik, text och knappar', en: 'Headings, text and buttons' },
  lists: { sv: 'Listor och tabeller', en: 'Lists and tables' },
  case: { sv: 'Ett ärende', en: 'A case' },
  matching: { sv: 'Matchning', en: 'Matching' },
  forms: { sv: 'Formulär', en: 'Forms' },
  formErrors: { sv: 'Formulär med fel', en: 'Form with errors' },
  charts: { sv: 'Diagram och karta', en: 'Charts and map' },
  states: { sv: 'Lägen', en: 'States' },
  guide: { sv: 'Guide', en: 'Guide' },
  publicPage: { sv: 'Se en publik sida', en: 'See a public page' },
  workPage: { sv: 'Tillbaka till stilsidan', en: 'Back to the style page' },
} satisfies Messages;
