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
} satisfies Messages;
