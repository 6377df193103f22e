import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Bilagor', en: 'Attachments' },
  one: { sv: 'Bilaga {number}: {title}', en: 'Attachment {number}: {title}' },
  noFile: { sv: 'Ingen fil', en: 'No file' },
  add: { sv: 'Lägg till fil till bilaga {number}', en: 'Add a file to attachment {number}' },
  replace: { sv: 'Byt fil till bilaga {number}', en: 'Replace the file of attachment {number}' },
  remove: { sv: 'Ta bort filen', en: 'Delete the file' },
  file: { sv: 'Fil till bilaga {number}', en: 'File of attachment {number}' },
  fileHelp: {
    sv: 'Alla kan hämta den när projektet är publicerat. Den ska inte innehålla personuppgifter.',
    en: 'Everyone can fetch it once the project is published. It must not hold personal data.',
  },
  send: { sv: 'Skicka', en: 'Send' },
  chooseFile: { sv: 'Välj en fil.', en: 'Choose a file.' },
  wrongKind: {
    sv: 'Filen är inte av ett slag som går att lägga till, eller är inte vad namnet säger.',
    en: 'The file is of a kind that cannot be added, or is not what its name says.',
  },
  tooLarge: { sv: 'Filen är större än 20 MB.', en: 'The file is larger than 20 MB.' },
  added: { sv: 'Filen är tillagd.', en: 'The file is added.' },
  removed: { sv: 'Filen är borttagen.', en: 'The file is deleted.' },
} satisfies Messages;
