// The web import: choose a list, see how it was read and what would change, correct it, store it.
import type { Message, Messages } from '../../../platform/i18n.ts';
import type { Format } from '../exchange/reading.ts';

export const formatNames: Record<Format, Message> = {
  yh: { sv: 'Yrkeshögskolans lista över utbildningar', en: 'List of higher vocational programmes' },
  myh: { sv: 'Beviljade utbildningar från MYH', en: 'Granted programmes from MYH' },
  emil3: { sv: 'EMIL 3 från Susa-navet', en: 'EMIL 3 from Susa-navet' },
  table: { sv: 'Tabell', en: 'Table' },
};

export const delimiterNames: Record<string, Message> = {
  ';': { sv: 'Semikolon ;', en: 'Semicolon ;' },
  '\t': { sv: 'Tabb', en: 'Tab' },
  ',': { sv: 'Komma ,', en: 'Comma ,' },
  '|': { sv: 'Lodstreck |', en: 'Bar |' },
};

export const messages = {
  title: { sv: 'Läs in en lista', en: 'Import a list' },
  lead: {
    sv: 'Du ser först hur listan har lästs och vad som skulle ändras. Inget sparas förrän du säger till.',
    en: 'You see first how the list was read and what would change. Nothing is stored until you say so.',
  },
  import: { sv: 'Läs in en lista', en: 'Import a list' },
  whose: { sv: 'Vems utbud är det?', en: 'Whose offers are they?' },
  eachRow: { sv: 'Varje rad säger vem som är anordnare', en: 'Each row names its provider' },
  file: { sv: 'Fil', en: 'File' },
  fileHelp: {
    sv: 'CSV, Excel, JSON lines eller EMIL-JSON. Kolumnerna får heta vad som helst.',
    en: 'CSV, Excel, JSON lines or EMIL JSON. The columns may have any names.',
  },
  noFile: { sv: 'Välj en fil.', en: 'Choose a file.' },
  preview: { sv: 'Visa vad som skulle ändras', en: 'Show what would change' },
  reading: { sv: 'Läser listan', en: 'Reading the list' },
  storing: { sv: 'Läser in utbudet', en: 'Storing the offers' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  cancelled: {
    sv: 'Du avbröt inläsningen. Det som redan var inläst finns kvar.',
    en: 'You cancelled the import. What was already stored remains.',
  },
  failedTitle: { sv: 'Inläsningen avbröts.', en: 'The import was interrupted.' },
  failed: {
    sv: 'Det som redan var inläst finns kvar. Pröva igen: samma rad läses inte in två gånger.',
    en: 'What was already stored remains. Try again: the same row is not stored twice.',
  },
  otherFile: { sv: 'Välj en annan fil', en: 'Choose another file' },
  previewTitle: { sv: 'Det här skulle ändras', en: 'This would change' },
  storedTitle: { sv: 'Det här ändrades', en: 'This was changed' },
  added: { sv: 'nya', en: 'new' },
  changed: { sv: 'ändrade', en: 'changed' },
  unchanged: { sv: 'oförändrade', en: 'unchanged' },
  unread: { sv: 'rader som inte blev utbud', en: 'rows that became no offer' },
  kept: {
    sv: '{n, plural, one {# lämnas} other {# lämnas}} som det är, eftersom någon har ändrat det här.',
    en: '{n, plural, one {# is} other {# are}} left alone, because somebody changed it here.',
  },
  providersAdded: {
    sv: '{n, plural, one {En anordnare är ny} other {# anordnare är nya}} i registret.',
    en: '{n, plural, one {One provider is} other {# providers are}} new in the register.',
  },
  newOnes: { sv: 'Nytt är till exempel {titles}.', en: 'New are for example {titles}.' },
  changedOnes: { sv: 'Ändrat är till exempel {titles}.', en: 'Changed are for example {titles}.' },
  nothing: { sv: 'Inget skulle ändras.', en: 'Nothing would change.' },
  store: { sv: 'Läs in', en: 'Import' },
  toList: { sv: 'Visa utbudet', en: 'Show the offers' },
  howRead: { sv: 'Så lästes filen', en: 'How the file was read' },
  howReadHelp: {
    sv: 'Ser det fel ut? Ändra här och läs om. Inget sparas.',
    en: 'Does it look wrong? Change it here and read again. Nothing is stored.',
  },
  readAs: {
    sv: '{file}: {format}, {encoding}, {rows, plural, one {# rad} other {# rader}}.',
    en: '{file}: {format}, {encoding}, {rows, plural, one {# row} other {# rows}}.',
  },
  encoding: { sv: 'Teckenkodning', en: 'Encoding' },
  delimiter: { sv: 'Tecken mellan kolumnerna', en: 'Sign between the columns' },
  asRead: { sv: 'Som nu', en: 'As now' },
  headerRows: { sv: 'Rader med rubriker', en: 'Rows with headings' },
  headerRowsHelp: {
    sv: 'En rad, som 5, eller två, som 5, 6.',
    en: 'One row, such as 5, or two, such as 5, 6.',
  },
  badRows: { sv: 'Skriv radnummer, som 5 eller 5, 6.', en: 'Write row numbers, such as 5 or 5, 6.' },
  asOf: { sv: 'Dag då listan stämde', en: 'Day on which the list was right' },
  asOfHelp: { sv: 'Blir datum för kontroll.', en: 'Becomes the date of the check.' },
  readAgain: { sv: 'Läs om', en: 'Read again' },
  problemsTitle: {
    sv: '{n, plural, =0 {Alla rader gick att läsa} one {En anmärkning} other {# anmärkningar}}',
    en: '{n, plural, =0 {All rows could be read} one {One remark} other {# remarks}}',
  },
  shownProblems: { sv: 'De första {n} visas.', en: 'The first {n} are shown.' },
  row: { sv: 'Rad', en: 'Row' },
  wholeFile: { sv: 'Hela filen', en: 'The whole file' },
  field: { sv: 'Uppgift', en: 'Fact' },
  reason: { sv: 'Varför', en: 'Why' },
  value: { sv: 'Så står det', en: 'As it stands' },
} satisfies Messages;
