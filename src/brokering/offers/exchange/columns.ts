// Which column of a table holds which field of an offer: names that lists use, in Swedish and English.

export const OFFER_FIELDS = [
  'id',
  'key',
  'state',
  'checkedOn',
  'provider',
  'organisationNumber',
  'kind',
  'title',
  'titleEn',
  'description',
  'descriptionEn',
  'subject',
  'outcomes',
  'seqfLevel',
  'levelTo',
  'form',
  'place',
  'municipalities',
  'otherPlaces',
  'coverage',
  'timesOfDay',
  'pace',
  'hours',
  'extent',
  'credits',
  'creditSystem',
  'months',
  'languages',
  'start',
  'end',
  'applyUntil',
  'starts',
  'openStart',
  'seats',
  'priceKind',
  'priceFixed',
  'pricePerPerson',
  'accessibility',
  'contactName',
  'contactEmail',
  'contactPhone',
  'url',
] as const;
export type OfferField = (typeof OFFER_FIELDS)[number];

/** Field → column header as it stands in the file. */
export type ColumnMap = Partial<Record<OfferField, string>>;

const SYNONYMS: Partial<Record<OfferField, readonly string[]>> = {
  key: ['nyckel', 'utbildningsnummer', 'utbildningskod', 'kurskod', 'kod', 'code', 'anmälningskod'],
  state: ['läge', 'publicering'],
  checkedOn: ['kontrollerad', 'checked'],
  provider: [
    'anordnare',
    'utbildningsanordnare',
    'utbildningsanordnareadministrativenhet',
    'leverantör',
    'skola',
    'huvudman',
    'organisation',
    'school',
  ],
  organisationNumber: ['organisationsnummer', 'orgnr', 'orgnummer'],
  kind: ['typ', 'slag', 'utbildningstyp', 'type'],
  title: [
    'titel',
    'namn',
    'name',
    'utbildning',
    'utbildningsnamn',
    'kurs',
    'kursnamn',
    'benämning',
    'kursplanbenamning',
    'course',
    'rubrik',
  ],
  titleEn: ['titelengelska', 'titleenglish', 'engelsktitel'],
  description: [
    'beskrivning',
    'kortbeskrivning',
    'shortdescription',
    'information',
    'innehåll',
    'summary',
    'utbildningmal',
  ],
  descriptionEn: ['beskrivningengelska', 'descriptionenglish', 'engelskbeskrivning'],
  subject: ['område', 'ämne', 'area', 'inriktning', 'utbildningsområde', 'amnebeskrivning'],
  outcomes: ['kompetenser', 'lärandemål', 'skills'],
  seqfLevel: ['seqf', 'seqfnivå'],
  levelTo: ['kompetensnivå', 'tillnivå'],
  form: ['studieform', 'undervisningsform', 'distans'],
  place: ['ort', 'studieort', 'plats', 'kommun', 'studylocation', 'location', 'municipality'],
  municipalities: ['kommunkod', 'kommunkoder', 'municipalitycode'],
  timesOfDay: ['tider', 'studietid', 'tidpådagen'],
  pace: ['takt', 'studietakt', 'paceofstudy', 'scope'],
  hours: ['timmar'],
  extent: ['omfattning', 'längd', 'length'],
  credits: ['poäng', 'hp', 'yhpoäng'],
  months: ['månader'],
  languages: ['språk', 'undervisningsspråk', 'language'],
  start: ['startdatum', 'kursstart', 'nästautbildningsstart', 'studiestart', 'startdate', 'startson'],
  end: ['slut', 'slutdatum', 'enddate'],
  applyUntil: ['sistaansökningsdag', 'ansökansenast', 'latestapplication', 'applicationdeadline'],
  seats: ['platser', 'antalplatser', 'beviljadeplatser', 'numberofseats', 'places'],
  priceKind: ['pristyp'],
  priceFixed: ['fastpris', 'gruppris'],
  pricePerPerson: ['pris', 'avgift', 'kostnad', 'price', 'prisperperson'],
  accessibility: ['tillgänglighet', 'anpassningar'],
  contactName: ['kontakt', 'kontaktperson', 'contact'],
  contactEmail: ['epost', 'mejl', 'mail', 'email'],
  contactPhone: ['telefon', 'tel', 'phone'],
  url: ['länk', 'webbplats', 'webb', 'link', 'website', 'hemsida'],
};

/** A guess from the headers; each header is used once, in the order of the fields. */
export function guessColumns(headers: readonly string[]): ColumnMap {
  const map: ColumnMap = {};
  const taken = new Set<string>();
  for (const field of OFFER_FIELDS) {
    const names = [field.toLowerCase(), ...(SYNONYMS[field] ?? [])];
    const header = names.flatMap((name) => headers.filter((one) => plain(one) === name))[0];
    if (header === undefined || taken.has(header)) continue;
    taken.add(header);
    map[field] = header;
  }
  return map;
}

function plain(header: string): string {
  return header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whether the text names a field of an offer that a column can hold. */
export function isOfferField(text: string): text is OfferField {
  return (OFFER_FIELDS as readonly string[]).includes(text);
}
