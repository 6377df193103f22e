import type { Messages } from '../../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Läs in en matris', en: 'Import a matrix' },
  lead: {
    sv: 'Klistra in från Excel eller välj en fil. Du ser vad som ändras innan något sparas.',
    en: 'Paste from Excel or choose a file. You see what changes before anything is saved.',
  },
  howTo: {
    sv: 'Första raden: Namn, Roll eller skift och sedan kompetenserna. Därefter en rad för varje person, med nivåer från 0 till 5. Rader som börjar med Krav, Antal som behövs eller Betydelse säger vad arbetet kräver. Inget tas bort, och en tom ruta ändrar ingenting.',
    en: 'First row: Name, Role or shift, then the competences. Then a row for each person, with levels from 0 to 5. Rows that begin with Required, Number needed or Importance say what the work requires. Nothing is removed, and an empty cell changes nothing.',
  },
  pasted: { sv: 'Inklistrat från Excel', en: 'Pasted from Excel' },
  file: { sv: 'Eller en fil', en: 'Or a file' },
  preview: { sv: 'Visa vad som ändras', en: 'Show what changes' },
  previewTitle: { sv: 'Det här ändras', en: 'This changes' },
  newCompetences: { sv: 'nya kompetenser', en: 'new competences' },
  newPeople: { sv: 'nya rader', en: 'new rows' },
  requirements: { sv: 'ändrade krav', en: 'changed requirements' },
  levels: { sv: 'satta nivåer', en: 'levels set' },
  store: { sv: 'Spara', en: 'Save' },
  stored: { sv: 'Matrisen är inläst.', en: 'The matrix is imported.' },
  nothing: { sv: 'Inget i tabellen ändrar matrisen.', en: 'Nothing in the table changes the matrix.' },
  namesLeftOut: {
    sv: 'Namn läses inte in här. De raderna heter Person 1, Person 2 och så vidare, och arbetsgivaren lägger in namnen.',
    en: 'Names are not imported here. Those rows are called Person 1, Person 2 and so on, and the employer enters the names.',
  },
  problems: {
    sv: '{n, plural, one {# ruta} other {# rutor}} gick inte att läsa',
    en: '{n, plural, one {# cell} other {# cells}} could not be read',
  },
  problemsKept: { sv: 'Resten kan sparas ändå.', en: 'The rest can be saved all the same.' },
  problemsCut: {
    sv: 'De första {n} visas. Resten av tabellen kan sparas ändå.',
    en: 'The first {n} are shown. The rest of the table can be saved all the same.',
  },
  row: { sv: 'Rad', en: 'Row' },
  column: { sv: 'Kolumn', en: 'Column' },
  reason: { sv: 'Orsak', en: 'Reason' },
  value: { sv: 'Står', en: 'Says' },
  noTable: {
    sv: 'Här finns ingen tabell med kompetenser i första raden.',
    en: 'There is no table here with competences in the first row.',
  },
  nothingSent: { sv: 'Klistra in en tabell eller välj en fil.', en: 'Paste a table or choose a file.' },
  unreadable: {
    sv: 'Filen gick inte att läsa. Spara den som Excel (.xlsx) eller CSV.',
    en: 'The file could not be read. Save it as Excel (.xlsx) or CSV.',
  },
  tooLarge: { sv: 'Filen är för stor.', en: 'The file is too large.' },
  badName: {
    sv: 'Kompetensens namn är för kort eller för långt.',
    en: 'The name of the competence is too short or too long.',
  },
  badLevel: { sv: 'En nivå är en hel siffra från 0 till 5.', en: 'A level is a whole number from 0 to 5.' },
  badNeeded: { sv: 'Antalet är ett heltal från 1.', en: 'The number is a whole number from 1.' },
  badCriticality: {
    sv: 'Betydelsen är stödjer, viktig eller kritisk.',
    en: 'The importance is supporting, important or critical.',
  },
  badPerson: { sv: 'Namnet eller rollen är för lång.', en: 'The name or the role is too long.' },
  name: { sv: 'Namn', en: 'Name' },
  label: { sv: 'Roll eller skift', en: 'Role or shift' },
  required: { sv: 'Krav', en: 'Required' },
  needed: { sv: 'Antal som behövs', en: 'Number needed' },
  importance: { sv: 'Betydelse', en: 'Importance' },
} satisfies Messages;
