// Importing a list of employers: choose it, see what would come in, decide about those that look alike, store it.
import type { Message, Messages } from '../../../platform/i18n.ts';
import type { EmployerField } from './employer-field.ts';

export const fieldNames: Record<EmployerField, Message> = {
  name: { sv: 'Namn', en: 'Name' },
  organisationNumber: { sv: 'Organisationsnummer', en: 'Organisation number' },
  municipality: { sv: 'Kommun', en: 'Municipality' },
  sniCode: { sv: 'SNI-kod', en: 'SNI code' },
  employees: { sv: 'Anställda', en: 'Employees' },
  sector: { sv: 'Sektor', en: 'Sector' },
  email: { sv: 'E-post', en: 'E-mail' },
  phone: { sv: 'Telefon', en: 'Phone' },
  website: { sv: 'Webbplats', en: 'Website' },
};

/** What is wrong with a cell, by field; `taken` when the number stands on another house's record. */
export const problems = {
  name: {
    sv: 'Namn saknas, eller är längre än 200 tecken.',
    en: 'The name is missing, or longer than 200 letters.',
  },
  organisationNumber: {
    sv: 'Inget organisationsnummer. Personnummer tas inte emot.',
    en: 'No organisation number. Personal identity numbers are not accepted.',
  },
  municipality: { sv: 'Ingen kommun i området.', en: 'No municipality of the area.' },
  sniCode: { sv: 'Ingen SNI-kod med två till fem siffror.', en: 'No SNI code of two to five digits.' },
  employees: { sv: 'Inget helt antal.', en: 'No whole number.' },
  sector: { sv: 'Okänd sektor.', en: 'Unknown sector.' },
  email: { sv: 'Ingen e-postadress.', en: 'No e-mail address.' },
  phone: { sv: 'Längre än 50 tecken.', en: 'Longer than 50 letters.' },
  website: { sv: 'Ingen webbadress.', en: 'No web address.' },
  taken: {
    sv: 'Numret finns hos ett annat hus. Be det dela arbetsgivaren med er.',
    en: 'The number is kept by another house. Ask it to share the employer with you.',
  },
  unreadable: {
    sv: 'Filen går inte att läsa som CSV eller Excel.',
    en: 'The file cannot be read as CSV or Excel.',
  },
  noName: {
    sv: 'Ingen kolumn heter Namn, Företag eller Arbetsgivare. Välj vilken som är namnet.',
    en: 'No column is called Name, Company or Employer. Choose which is the name.',
  },
  tooMany: {
    sv: 'Listan har fler än 20 000 rader. Dela upp den.',
    en: 'The list has more than 20,000 lines. Split it.',
  },
} satisfies Messages;

export const messages = {
  title: { sv: 'Läs in arbetsgivare', en: 'Import employers' },
  lead: {
    sv: 'Du ser först vad som skulle komma in. Inget sparas förrän du säger till, och då sparas allt eller inget.',
    en: 'You see first what would come in. Nothing is stored until you say so, and then all or nothing is.',
  },
  house: { sv: 'Vilket hus ansvarar?', en: 'Which house is responsible?' },
  chooseHouse: { sv: 'Välj hus.', en: 'Choose a house.' },
  file: { sv: 'Fil', en: 'File' },
  fileHelp: {
    sv: 'Första raden har rubriker. Namn måste finnas. Dessutom läses Organisationsnummer, Kommun, SNI-kod, Anställda, Sektor, E-post, Telefon och Webbplats.',
    en: 'The first line has headings. Name must be there. Organisationsnummer, Kommun, SNI-kod, Anställda, Sektor, E-post, Telefon and Webbplats are read as well.',
  },
  headings: { sv: 'Raden med rubriker', en: 'The line of headings' },
  headingLine: { sv: 'Vilken rad har rubrikerna?', en: 'Which line has the headings?' },
  headingHelp: {
    sv: 'Raderna under den läses in. Listan läses om, och inget sparas.',
    en: 'The lines below it are imported. The list is read again, and nothing is stored.',
  },
  headingProblem: { sv: 'Skriv radens nummer, som 1.', en: 'Write the number of the line, such as 1.' },
  chooseName: {
    sv: 'Välj vilken kolumn som är arbetsgivarens namn.',
    en: 'Choose which column is the name of the employer.',
  },
  noFile: { sv: 'Välj en fil.', en: 'Choose a file.' },
  preview: { sv: 'Visa vad som skulle komma in', en: 'Show what would come in' },
  reading: { sv: 'Läser listan över arbetsgivare', en: 'Reading the list of employers' },
  storing: { sv: 'Läser in arbetsgivare', en: 'Importing employers' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  cancelled: {
    sv: 'Du avbröt inläsningen. Inget är sparat.',
    en: 'You cancelled the import. Nothing is stored.',
  },
  failedTitle: { sv: 'Inläsningen avbröts.', en: 'The import was interrupted.' },
  failed: { sv: 'Inget är sparat. Pröva igen.', en: 'Nothing is stored. Try again.' },
  otherFile: { sv: 'Välj en annan fil', en: 'Choose another file' },
  previewTitle: { sv: 'Det här skulle komma in', en: 'This would come in' },
  storedTitle: { sv: 'Det här kom in', en: 'This came in' },
  added: { sv: 'nya', en: 'new' },
  known: { sv: 'finns redan', en: 'are there already' },
  alike: { sv: 'liknar någon som finns', en: 'are like one that is there' },
  refused: { sv: 'rader med fel', en: 'lines with errors' },
  examples: { sv: 'Nya är till exempel {names}.', en: 'New are for example {names}.' },
  alikeTitle: { sv: 'Är det samma arbetsgivare?', en: 'Is it the same employer?' },
  alikeHelp: {
    sv: 'De här liknar någon som redan finns. Markera dem som är nya och ska läsas in. De andra hoppas över.',
    en: 'These are like one that is there already. Tick those that are new and shall be imported. The others are skipped.',
  },
  alikeCut: {
    sv: 'De {n} första visas. De andra hoppas över.',
    en: 'The first {n} are shown. The others are skipped.',
  },
  takeIn: { sv: 'Läs in ändå', en: 'Import anyway' },
  inList: { sv: 'I listan', en: 'In the list' },
  isThere: { sv: 'Finns redan', en: 'Is there already' },
  choice: { sv: 'Läs in', en: 'Import' },
  twice: { sv: '{name} (i samma lista)', en: '{name} (in the same list)' },
  store: { sv: 'Läs in', en: 'Import' },
  nothing: { sv: 'Ingen ny arbetsgivare finns i listan.', en: 'No new employer is in the list.' },
  toList: { sv: 'Visa arbetsgivarna', en: 'Show the employers' },
  problemsTitle: {
    sv: '{n, plural, =0 {Inga fel} one {Ett fel} other {# fel}}',
    en: '{n, plural, =0 {No errors} one {One error} other {# errors}}',
  },
  shownProblems: { sv: 'De {n} första', en: 'The first {n}' },
  row: { sv: 'Rad', en: 'Line' },
  wholeFile: { sv: 'Hela filen', en: 'The whole file' },
  field: { sv: 'Fält', en: 'Field' },
  reason: { sv: 'Vad som är fel', en: 'What is wrong' },
  value: { sv: 'I filen', en: 'In the file' },
} satisfies Messages;
