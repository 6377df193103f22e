import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  unreadable: {
    sv: 'Värdet går inte att läsa och är utelämnat.',
    en: 'The value cannot be read and is left out.',
  },
  titleMissing: { sv: 'Raden saknar titel.', en: 'The row has no title.' },
  notAccepted: { sv: 'Värdet kan inte tas emot.', en: 'The value cannot be accepted.' },
  providerMissing: {
    sv: 'Raden säger inte vem som ordnar utbildningen.',
    en: 'The row does not say who the provider is.',
  },
  providerUnknown: {
    sv: 'Namnet kan inte vara en anordnares namn.',
    en: 'The name cannot be that of a provider.',
  },
  conceptUnknown: { sv: 'Kompetensen finns inte i vokabulären.', en: 'The vocabulary has no such skill.' },
  notYours: { sv: 'Utbudet tillhör en annan anordnare.', en: 'The offer belongs to another provider.' },
  wouldBeIncomplete: {
    sv: 'Raden saknar något som ett publicerat utbud måste ha, och lämnas.',
    en: 'The row lacks something that a published offer must have, and is left.',
  },
  staysDraft: {
    sv: 'Något saknas för att publicera. Det blir ett utkast.',
    en: 'Something is missing for publishing. It becomes a draft.',
  },
  repeated: { sv: 'Samma nyckel står på en tidigare rad.', en: 'An earlier row has the same key.' },
  brokenLine: { sv: 'Raden är inte giltig JSON.', en: 'The line is not valid JSON.' },
  noTable: { sv: 'Ingen tabell hittades i filen.', en: 'No table was found in the file.' },
  noTitleColumn: {
    sv: 'Ingen kolumn med utbudets titel hittades.',
    en: 'No column with titles of offers was found.',
  },
  unreadableFile: { sv: 'Filen går inte att läsa.', en: 'The file cannot be read.' },
  notJson: { sv: 'Filen är inte giltig JSON.', en: 'The file is not valid JSON.' },
  infoMissing: {
    sv: 'Tillfället hör till en utbildning som inte finns i filen.',
    en: 'The event belongs to an education that the file does not hold.',
  },
} satisfies Messages;
