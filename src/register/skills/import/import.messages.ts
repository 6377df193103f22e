import type { Messages } from '../../../platform/i18n.ts';

/** Why a row or a file of another vocabulary could not be read. */
export const rowProblems = {
  openQuote: { sv: 'Ett citattecken är inte avslutat', en: 'A quotation mark is not closed' },
  wrongCount: {
    sv: 'Raden har {found} fält, men rubriken har {expected}',
    en: 'The row has {found} fields, but the header has {expected}',
  },
  addressUnknown: {
    sv: '”{value}” är ingen adress till ett ESCO-begrepp',
    en: '“{value}” is not the address of an ESCO concept',
  },
  labelMissing: { sv: 'Namnet saknas', en: 'The name is missing' },
  idMissing: {
    sv: 'Begreppets id saknas eller har fel form',
    en: 'The id of the concept is missing or malformed',
  },
  degreeMissing: {
    sv: 'Ett yrke som det går att ersätta saknar id eller grad i procent',
    en: 'An occupation that can be replaced lacks its id or a degree in per cent',
  },
  languageUnknown: {
    sv: 'Filnamnet säger inte vilket språk texterna har. Det ska sluta på _sv.csv eller _en.csv',
    en: 'The file name does not say the language of the texts. It should end in _sv.csv or _en.csv',
  },
  columnsUnknown: {
    sv: 'Filen har inga kolumner som behövs för ordlistan',
    en: 'The file has no columns that the vocabulary needs',
  },
  notJson: { sv: 'Filen är inte giltig JSON', en: 'The file is not valid JSON' },
  noConcepts: { sv: 'Filen innehåller ingen lista med begrepp', en: 'The file holds no list of concepts' },
  notZip: { sv: 'Filen är inget läsbart zip-arkiv', en: 'The file is not a readable zip archive' },
  unreadable: { sv: 'Filen går inte att läsa', en: 'The file cannot be read' },
} satisfies Messages;

export const importTitles = {
  previewing: { sv: 'Läser filerna', en: 'Reading the files' },
  storing: { sv: 'Läser in begreppen', en: 'Storing the concepts' },
  noFile: { sv: 'Välj minst en fil.', en: 'Choose at least one file.' },
} satisfies Messages;

export const messages = {
  title: { sv: 'Läs in begrepp', en: 'Import concepts' },
  lead: {
    sv: 'Filerna kan läsas in flera gånger. Du ser först vad som ändras.',
    en: 'The files can be imported several times. You see first what would change.',
  },
  source: { sv: 'Varifrån kommer filerna?', en: 'Where do the files come from?' },
  esco: { sv: 'ESCO', en: 'ESCO' },
  escoHelp: {
    sv: 'CSV-filer eller zip från ESCO:s nedladdning, på svenska och gärna engelska.',
    en: 'CSV files or zip from the ESCO download, in Swedish and preferably English.',
  },
  jobtech: { sv: 'JobTech Taxonomy', en: 'JobTech Taxonomy' },
  jobtechHelp: {
    sv: 'JSON-filer med kompetenser, yrken, närliggande yrken, SSYK eller SUN.',
    en: 'JSON files with skills, occupations, close occupations, SSYK or SUN.',
  },
  files: { sv: 'Filer', en: 'Files' },
  preview: { sv: 'Visa vad som ändras', en: 'Show what would change' },
  previewTitle: { sv: 'Det här skulle ändras', en: 'This would change' },
  storedTitle: { sv: 'Det här ändrades', en: 'This was changed' },
  store: { sv: 'Läs in', en: 'Import' },
  otherFiles: { sv: 'Välj andra filer', en: 'Choose other files' },
  cancel: { sv: 'Avbryt inläsningen', en: 'Cancel the import' },
  cancelled: {
    sv: 'Inläsningen är avbruten. Det som redan är inläst ligger kvar.',
    en: 'The import is cancelled. What was imported before stays.',
  },
  failedTitle: { sv: 'Inläsningen avbröts.', en: 'The import was interrupted.' },
  failed: {
    sv: 'Det som redan var inläst finns kvar. Pröva igen: det som är inläst läses inte in två gånger.',
    en: 'What was already stored remains. Try again: what is stored is not stored twice.',
  },
  added: { sv: 'nya begrepp', en: 'new concepts' },
  changed: { sv: 'ändrade', en: 'changed' },
  unchanged: { sv: 'oförändrade', en: 'unchanged' },
  relations: { sv: 'med nya samband', en: 'with new relations' },
  kept: {
    sv: '{n, plural, one {# begrepp lämnas} other {# begrepp lämnas}} som det är, eftersom någon har ändrat det här.',
    en: '{n, plural, one {# concept is} other {# concepts are}} left alone, because somebody changed it here.',
  },
  withoutSwedish: {
    sv: '{n, plural, one {# begrepp} other {# begrepp}} saknar svenskt namn och lämnas utanför. Ta med en fil på svenska.',
    en: '{n, plural, one {# concept has} other {# concepts have}} no Swedish name and is left out. Add a file in Swedish.',
  },
  leadingNowhere: {
    sv: '{n, plural, one {# samband} other {# samband}} leder till begrepp som inte finns här.',
    en: '{n, plural, one {# relation leads} other {# relations lead}} to concepts that are not here.',
  },
  examples: { sv: 'Nytt är till exempel: {names}', en: 'New are for example: {names}' },
  problemsTitle: {
    sv: '{n, plural, =0 {Alla rader gick att läsa} one {# rad eller fil gick inte att läsa} other {# rader eller filer gick inte att läsa}}',
    en: '{n, plural, =0 {All rows could be read} one {# row or file could not be read} other {# rows or files could not be read}}',
  },
  file: { sv: 'Fil', en: 'File' },
  row: { sv: 'Rad', en: 'Row' },
  reason: { sv: 'Varför', en: 'Why' },
  wholeFile: { sv: 'Hela filen', en: 'The whole file' },
} satisfies Messages;
