import type { Message, Messages } from '../../platform/i18n.ts';
import type { LEARNING_CENTRE_KINDS, OrganisationRole, ProviderKind } from './organisation.ts';

export const roleNames = {
  learningCentre: { sv: 'Lärcentrum', en: 'Learning centre' },
  employer: { sv: 'Arbetsgivare', en: 'Employer' },
  provider: { sv: 'Utbildningsanordnare', en: 'Provider' },
  regionalBody: { sv: 'Regional aktör', en: 'Regional body' },
  businessUnit: { sv: 'Näringslivsenhet', en: 'Business unit' },
  projectOwner: { sv: 'Projektägare', en: 'Project owner' },
  authority: { sv: 'Myndighet', en: 'Authority' },
} satisfies Record<OrganisationRole, Message>;

export const centreKindNames = {
  larcentrum: { sv: 'Lärcentrum', en: 'Learning centre' },
  komvux: { sv: 'Komvux', en: 'Municipal adult education' },
  competenceCentre: { sv: 'Kompetenscentrum', en: 'Competence centre' },
  campus: { sv: 'Campus', en: 'Campus' },
  jointBody: { sv: 'Kommunalförbund', en: 'Joint body of municipalities' },
} satisfies Record<(typeof LEARNING_CENTRE_KINDS)[number], Message>;

export const providerKindNames = {
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
  civilSociety: { sv: 'Idéburen organisation', en: 'Civil society organisation' },
  employer: { sv: 'Arbetsgivare', en: 'Employer' },
} satisfies Record<ProviderKind, Message>;

export const sectorNames = {
  private: { sv: 'Privat', en: 'Private' },
  municipal: { sv: 'Kommunal', en: 'Municipal' },
  regional: { sv: 'Regional', en: 'Regional' },
  state: { sv: 'Statlig', en: 'State' },
  civilSociety: { sv: 'Idéburen', en: 'Civil society' },
  publiclyFundedPrivate: { sv: 'Privat, offentligt finansierad', en: 'Private, publicly funded' },
} satisfies Messages;

export const messages = {
  numberTaken: {
    sv: 'Numret finns redan i Brygga. Sök upp organisationen, eller be dem som ansvarar att dela den.',
    en: 'The number is already in Brygga. Look the organisation up, or ask those who answer for it to share it.',
  },
  mergedAlready: {
    sv: 'Organisationerna är redan en och samma.',
    en: 'The organisations are one already.',
  },
  notMerged: {
    sv: 'Organisationerna är inte sammanslagna.',
    en: 'The organisations are not merged.',
  },
  chooseHouse: {
    sv: 'Välj ett annat lärcentrum eller en näringslivsenhet.',
    en: 'Choose another learning centre or a business unit.',
  },
  region: { sv: 'Region', en: 'Region' },
  organisations: { sv: 'Organisationer', en: 'Organisations' },
  organisation: { sv: 'Organisation', en: 'Organisation' },
  listLead: {
    sv: 'Lärcentrum, utbildningsanordnare, näringslivsenheter och regionala aktörer. Arbetsgivare ser du om du arbetar med dem.',
    en: 'Learning centres, providers, business units and regional bodies. You see employers if you work with them.',
  },
  count: {
    sv: '{n, plural, =0 {Inga organisationer} one {# organisation} other {# organisationer}}',
    en: '{n, plural, =0 {No organisations} one {# organisation} other {# organisations}}',
  },
  searchWords: { sv: 'Namn eller organisationsnummer', en: 'Name or organisation number' },
  kind: { sv: 'Slag', en: 'Kind' },
  municipality: { sv: 'Kommun', en: 'Municipality' },
  all: { sv: 'Alla', en: 'All' },
  emptyFiltered: {
    sv: 'Ingen organisation passar sökningen.',
    en: 'No organisation fits the search.',
  },
  clearFilters: { sv: 'Rensa filter', en: 'Clear filters' },
  newEmployer: { sv: 'Ny arbetsgivare', en: 'New employer' },
  newOrganisation: { sv: 'Ny organisation', en: 'New organisation' },
  json: { sv: 'Organisationer som JSON', en: 'Organisations as JSON' },
  historic: { sv: 'Uppgift från {year}', en: 'As of {year}' },
  manyPlaces: { sv: '{n} kommuner', en: '{n} municipalities' },

  facts: { sv: 'Fakta', en: 'Facts' },
  number: { sv: 'Organisationsnummer', en: 'Organisation number' },
  centreKind: { sv: 'Typ av lärcentrum', en: 'Kind of learning centre' },
  providerKind: { sv: 'Typ av anordnare', en: 'Kind of provider' },
  sector: { sv: 'Sektor', en: 'Sector' },
  industry: { sv: 'Näringsgren', en: 'Industry' },
  sni: { sv: '{code} (SNI {version})', en: '{code} (SNI {version})' },
  employees: { sv: 'Anställda', en: 'Employees' },
  website: { sv: 'Webbplats', en: 'Website' },
  email: { sv: 'E-post', en: 'E-mail' },
  phone: { sv: 'Telefon', en: 'Phone' },
  owner: { sv: 'Ansvarig enhet', en: 'Unit that answers for it' },
  source: { sv: 'Källa', en: 'Source' },
  successor: { sv: 'Efterträdare', en: 'Successor' },
  predecessor: { sv: 'Föregångare', en: 'Predecessor' },
  municipalities: { sv: 'Kommuner', en: 'Municipalities' },
  noMunicipalities: {
    sv: 'Ingen kommun är angiven.',
    en: 'No municipality is stated.',
  },
  about: { sv: 'Om organisationen', en: 'About the organisation' },
  workplaces: { sv: 'Arbetsställen', en: 'Workplaces' },
  noWorkplaces: {
    sv: 'Inga arbetsställen är angivna.',
    en: 'No workplaces are stated.',
  },
  workplaceName: { sv: 'Arbetsställets namn', en: 'Name of the workplace' },
  cfar: { sv: 'CFAR-nummer', en: 'CFAR number' },
  cfarHelp: { sv: 'Åtta siffror från SCB.', en: 'Eight digits from Statistics Sweden.' },
  cfarProblem: { sv: 'Skriv åtta siffror.', en: 'Write eight digits.' },
  addWorkplace: { sv: 'Lägg till arbetsställe', en: 'Add workplace' },
  remove: { sv: 'Ta bort', en: 'Remove' },
  removeNamed: { sv: 'Ta bort {name}', en: 'Remove {name}' },
  workplaceAdded: { sv: 'Arbetsstället är tillagt.', en: 'The workplace is added.' },
  workplaceRemoved: { sv: 'Arbetsstället är borttaget.', en: 'The workplace is removed.' },
  sharing: { sv: 'Delas med', en: 'Shared with' },
  notShared: {
    sv: 'Bara den ansvariga enheten ser arbetsgivaren.',
    en: 'Only the unit that answers for the employer sees it.',
  },
  shareWith: { sv: 'Dela med', en: 'Share with' },
  shareHelp: {
    sv: 'Enheten ser arbetsgivaren och det som hör till. Den kan inte dela vidare.',
    en: 'The unit sees the employer and what belongs to it. It cannot share it on.',
  },
  share: { sv: 'Dela', en: 'Share' },
  shared: { sv: 'Arbetsgivaren är delad.', en: 'The employer is shared.' },
  endShare: { sv: 'Sluta dela', en: 'Stop sharing' },
  endShareWith: { sv: 'Sluta dela med {name}', en: 'Stop sharing with {name}' },
  unshared: { sv: 'Delningen är avslutad.', en: 'The sharing has ended.' },
  change: { sv: 'Ändra', en: 'Change' },
  merge: { sv: 'Slå ihop', en: 'Merge' },
  mergedHere: { sv: 'Sammanslagna hit', en: 'Merged into this' },
  part: { sv: 'Dela upp igen', en: 'Part again' },
  partFrom: { sv: 'Dela upp {name} igen', en: 'Part {name} again' },
  merged: { sv: 'Organisationerna är sammanslagna.', en: 'The organisations are merged.' },
  parted: { sv: 'Organisationerna är två igen.', en: 'The organisations are two again.' },
  members: { sv: 'Medlemmar', en: 'Members' },
  history: { sv: 'Historik', en: 'History' },
} satisfies Messages;
