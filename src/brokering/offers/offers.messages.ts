import type { Message, Messages } from '../../platform/i18n.ts';
import type { ProviderKind } from '../../register/organisations/organisation.ts';
import type { Form } from '../needs/conditions.ts';
import type { OfferKind } from './offer.ts';

export const kindNames: Record<OfferKind, Message> = {
  course: { sv: 'Kurs', en: 'Course' },
  programme: { sv: 'Utbildning', en: 'Programme' },
  commissionedTraining: { sv: 'Uppdragsutbildning', en: 'Commissioned training' },
  tutor: { sv: 'Handledare eller coach', en: 'Tutor or coach' },
  supervisorTraining: { sv: 'Handledarutbildning', en: 'Supervisor training' },
  validation: { sv: 'Validering', en: 'Validation' },
  studyPlace: { sv: 'Studieplats', en: 'Study place' },
  network: { sv: 'Nätverk', en: 'Network' },
  workplaceDesign: { sv: 'Lärande på arbetsplatsen', en: 'Workplace learning' },
  guidance: { sv: 'Vägledning', en: 'Guidance' },
  studyVisit: { sv: 'Studiebesök', en: 'Study visit' },
};

export const formNames: Record<Form, Message> = {
  onSite: { sv: 'På plats', en: 'On site' },
  distance: { sv: 'Distans', en: 'Distance' },
  blended: { sv: 'Både på plats och distans', en: 'Blended' },
  atWorkplace: { sv: 'På arbetsplatsen', en: 'At the workplace' },
};

export const providerKindNames: Record<ProviderKind, Message> = {
  komvux: { sv: 'Komvux', en: 'Municipal adult education' },
  higherVocational: { sv: 'Yrkeshögskola', en: 'Higher vocational education' },
  folkHighSchool: { sv: 'Folkhögskola', en: 'Folk high school' },
  studyAssociation: { sv: 'Studieförbund', en: 'Study association' },
  university: { sv: 'Universitet eller högskola', en: 'University' },
  upperSecondary: { sv: 'Gymnasieskola', en: 'Upper secondary school' },
  trainingCompany: { sv: 'Utbildningsföretag', en: 'Training company' },
  consultant: { sv: 'Konsult', en: 'Consultant' },
  tradeBody: { sv: 'Branschorganisation', en: 'Trade body' },
  municipalUnit: { sv: 'Kommunal enhet', en: 'Municipal unit' },
  validationCentre: { sv: 'Valideringscentrum', en: 'Validation centre' },
  civilSociety: { sv: 'Förening', en: 'Civil society' },
  employer: { sv: 'Arbetsgivare', en: 'Employer' },
};

export const languageNames: Record<string, Message> = {
  sv: { sv: 'Svenska', en: 'Swedish' },
  en: { sv: 'Engelska', en: 'English' },
  ar: { sv: 'Arabiska', en: 'Arabic' },
  fi: { sv: 'Finska', en: 'Finnish' },
  so: { sv: 'Somaliska', en: 'Somali' },
  ti: { sv: 'Tigrinja', en: 'Tigrinya' },
  fa: { sv: 'Persiska', en: 'Persian' },
  pl: { sv: 'Polska', en: 'Polish' },
  uk: { sv: 'Ukrainska', en: 'Ukrainian' },
  ru: { sv: 'Ryska', en: 'Russian' },
  de: { sv: 'Tyska', en: 'German' },
  es: { sv: 'Spanska', en: 'Spanish' },
  fr: { sv: 'Franska', en: 'French' },
};

export const messages = {
  title: { sv: 'Utbud av stöd för lärande', en: 'Support for learning' },
  lead: {
    sv: 'Kurser, handledare, validering, studieplatser, nätverk och mer, från alla sorters anordnare.',
    en: 'Courses, tutors, validation, study places, networks and more, from providers of every kind.',
  },
  search: { sv: 'Sök', en: 'Search' },
  kind: { sv: 'Typ', en: 'Type' },
  form: { sv: 'Form', en: 'Form' },
  municipality: { sv: 'Kan ges i kommun', en: 'Can be given in municipality' },
  language: { sv: 'Språk', en: 'Language' },
  time: { sv: 'Tid', en: 'Time' },
  all: { sv: 'Alla', en: 'All' },
  found: {
    sv: '{n, plural, =0 {Inget utbud} one {# stöd för lärande} other {# stöd för lärande}}',
    en: '{n, plural, =0 {No support found} one {# offer} other {# offers}}',
  },
  nothing: {
    sv: 'Inget utbud passar sökningen. Ta bort ett filter, eller beskriv behovet så hjälper ett lärcentrum till.',
    en: 'No offer fits the search. Remove a filter, or describe the need and a learning centre will help.',
  },
  describeNeed: { sv: 'Beskriv ett behov', en: 'Describe a need' },
  order: {
    sv: 'Träffar i rubriken kommer först, sedan träffar i texten. Inom varje grupp avgör lotten, så samma sökning ger samma ordning. Ingen kan köpa en plats i listan.',
    en: 'Matches in the title come first, then matches in the text. Within each group the order is drawn by lot, so the same search gives the same order. No one can buy a place in the list.',
  },
  offer: { sv: 'Stöd för lärande', en: 'Offer' },
  where: { sv: 'Plats', en: 'Place' },
  start: { sv: 'Start', en: 'Start' },
  openStart: { sv: 'När som helst', en: 'Any time' },
  compare: { sv: 'Jämför', en: 'Compare' },
  addToCompare: { sv: 'Jämför: lägg till {title}', en: 'Compare: add {title}' },
  removeFromCompare: { sv: 'Jämför: ta bort {title}', en: 'Compare: remove {title}' },
  comparison: { sv: 'Jämförelse', en: 'Comparison' },
  compareLead: {
    sv: 'Samma uppgifter bredvid varandra, högst fyra. Adressen går att dela.',
    en: 'The same facts side by side, four at most. The address can be shared.',
  },
  provider: { sv: 'Anordnare', en: 'Provider' },
  providerKind: { sv: 'Sorts anordnare', en: 'Kind of provider' },
  outcomes: { sv: 'Det här lär man sig', en: 'What you learn' },
  level: { sv: 'Nivå efteråt', en: 'Level afterwards' },
  seqf: { sv: 'SeQF-nivå', en: 'SeQF level' },
  pace: { sv: 'Takt', en: 'Pace' },
  download: { sv: 'Hämta hela utbudet:', en: 'Download the whole catalogue:' },
  monthsValue: { sv: '{n} månader', en: '{n} months' },
  hours: { sv: 'Omfattning', en: 'Length' },
  hoursValue: { sv: '{n} timmar', en: '{n} hours' },
  paceValue: { sv: '{n} procent', en: '{n} per cent' },
  seats: { sv: 'Platser', en: 'Seats' },
  price: { sv: 'Pris', en: 'Price' },
  free: { sv: 'Kostnadsfritt', en: 'Free of charge' },
  onRequest: { sv: 'Enligt offert', en: 'On request' },
  perPerson: { sv: '{price} per person', en: '{price} per person' },
  fixedPrice: { sv: '{price} för en grupp', en: '{price} for a group' },
  fixedPlus: {
    sv: '{fixed} för gruppen och {price} per person',
    en: '{fixed} for the group and {price} per person',
  },
  vat: { sv: 'Priser utan moms.', en: 'Prices without VAT.' },
  accessibility: { sv: 'Tillgänglighet', en: 'Accessibility' },
  noneStated: { sv: 'Inga anpassningar finns', en: 'No adaptations available' },
  coverage: { sv: 'Område', en: 'Area' },
  wholeCountry: { sv: 'Hela landet', en: 'The whole country' },
  contact: { sv: 'Kontakt', en: 'Contact' },
  website: { sv: 'Webbsida', en: 'Website' },
  applyUntil: { sv: 'ansök senast {date}', en: 'apply by {date}' },
  passed: { sv: 'startdatum har passerat', en: 'this start has passed' },
  checked: { sv: 'Kontrollerad av anordnaren {date}', en: 'Checked by the provider on {date}' },
  stale: {
    sv: 'Uppgifterna är inte kontrollerade på ett halvår. Fråga anordnaren innan du bestämmer dig.',
    en: 'The facts have not been checked for half a year. Ask the provider before you decide.',
  },
  ownDraft: { sv: 'Utkast: syns bara för anordnaren', en: 'Draft: seen by the provider only' },
  withdrawn: { sv: 'Inte längre i utbudet', en: 'No longer offered' },
  backToCatalogue: { sv: 'Utbud', en: 'Learning support' },
  facts: { sv: 'I korthet', en: 'In brief' },
  whomItHelps: { sv: 'Vem det kan hjälpa', en: 'Whom it can help' },
  print: { sv: 'Skriv ut', en: 'Print' },
  levels: {
    sv: '{level, select, 0 {Ingen} 1 {Känner till} 2 {Kan med stöd} 3 {Kan självständigt} 4 {Hjälper andra} other {Utvecklar området}}',
    en: '{level, select, 0 {None} 1 {Knows about} 2 {With support} 3 {Independently} 4 {Helps others} other {Develops the area}}',
  },
} satisfies Messages;

export const creditNames = {
  yh: { sv: '{n} YH-poäng', en: '{n} higher vocational credits' },
  hp: { sv: '{n} högskolepoäng', en: '{n} higher education credits' },
  school: { sv: '{n} poäng', en: '{n} school credits' },
} satisfies Messages;
