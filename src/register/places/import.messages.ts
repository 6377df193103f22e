import type { Messages } from '../../platform/i18n.ts';

/** What is wrong with one row of a list of municipalities. */
export const rowProblems = {
  code: {
    sv: 'Kommunkoden {value} är inte fyra siffror.',
    en: 'The municipality code {value} is not four digits.',
  },
  name: { sv: 'Namnet saknas.', en: 'The name is missing.' },
  county: {
    sv: 'Länet {value} finns inte eller hör inte till kommunkoden.',
    en: 'The county {value} does not exist or does not belong to the municipality code.',
  },
  mainTown: { sv: 'Centralorten saknas.', en: 'The main town is missing.' },
  place: {
    sv: 'Läget {value} går inte att läsa som latitud och longitud i Sverige.',
    en: 'The place {value} cannot be read as latitude and longitude in Sweden.',
  },
  tile: {
    sv: 'Rutan på kartan {value} är inte två hela tal.',
    en: 'The tile of the map {value} is not two whole numbers.',
  },
  repeated: {
    sv: 'Kommunkoden {value} står på en tidigare rad.',
    en: 'The municipality code {value} stands on an earlier row.',
  },
  nameTaken: {
    sv: 'Namnet {value} hör till en annan kommunkod.',
    en: 'The name {value} belongs to another municipality code.',
  },
} satisfies Messages;

export const fileProblems = {
  empty: { sv: 'Filen har inga rader.', en: 'The file has no rows.' },
  unreadable: { sv: 'Filen går inte att läsa som CSV.', en: 'The file cannot be read as CSV.' },
  columns: {
    sv: 'Filen saknar kolumner för: {columns}.',
    en: 'The file has no columns for: {columns}.',
  },
} satisfies Messages;
