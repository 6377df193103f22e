import type { Messages } from '../../platform/i18n.ts';

/** What was done, by the verb of the audit. */
export const actionNames = {
  saved: { sv: 'Uppgifterna lästes in', en: 'The record was loaded' },
  registered: { sv: 'Registrerad', en: 'Registered' },
  changed: { sv: 'Ändrad', en: 'Changed' },
  merged: { sv: 'Sammanslagen med {with}', en: 'Merged with {with}' },
  parted: { sv: 'Uppdelad från {with}', en: 'Parted from {with}' },
  shared: { sv: 'Delad med {with}', en: 'Shared with {with}' },
  unshared: { sv: 'Inte längre delad med {with}', en: 'No longer shared with {with}' },
  workplaceAdded: { sv: 'Arbetsställe tillagt', en: 'Workplace added' },
  workplaceRemoved: { sv: 'Arbetsställe borttaget', en: 'Workplace removed' },
} satisfies Messages;

export const fieldNames = {
  name: { sv: 'Namn', en: 'Name' },
  organisationNumber: { sv: 'Organisationsnummer', en: 'Organisation number' },
  roles: { sv: 'Slag', en: 'Kinds' },
  learningCentreKind: { sv: 'Typ av lärcentrum', en: 'Kind of learning centre' },
  providerKind: { sv: 'Typ av anordnare', en: 'Kind of provider' },
  sector: { sv: 'Sektor', en: 'Sector' },
  municipalities: { sv: 'Kommuner', en: 'Municipalities' },
  sniCode: { sv: 'SNI-kod', en: 'SNI code' },
  sniVersion: { sv: 'SNI-version', en: 'SNI version' },
  employees: { sv: 'Anställda', en: 'Employees' },
  website: { sv: 'Webbplats', en: 'Website' },
  email: { sv: 'E-post', en: 'E-mail' },
  phone: { sv: 'Telefon', en: 'Phone' },
  about: { sv: 'Om organisationen', en: 'About the organisation' },
} satisfies Messages;

export const messages = {
  fieldChange: { sv: '{field}: {before} → {after}', en: '{field}: {before} → {after}' },
  nothing: { sv: 'inget', en: 'nothing' },
  erased: { sv: 'uppgiften är raderad', en: 'the value is erased' },
  operator: { sv: 'Den som driver Brygga', en: 'Whoever runs Brygga' },
  job: { sv: 'Brygga', en: 'Brygga' },
  somebody: { sv: 'En medarbetare', en: 'A member of staff' },
} satisfies Messages;
