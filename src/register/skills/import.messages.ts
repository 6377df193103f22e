import type { Messages } from '../../platform/i18n.ts';

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
