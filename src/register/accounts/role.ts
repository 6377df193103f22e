// The roles that a person can have in an organisation, in the words of the plan.
import type { Message } from '../../platform/i18n.ts';

export const ROLES = [
  'broker',
  'centreHead',
  'businessDeveloper',
  'employerContact',
  'providerCoordinator',
  'regionalDeveloper',
  'projectLeader',
  'participant',
  'decisionMaker',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, Message> = {
  broker: { sv: 'Mäklare', en: 'Broker' },
  centreHead: { sv: 'Chef för lärcentrum', en: 'Centre head' },
  businessDeveloper: { sv: 'Näringslivsutvecklare', en: 'Business developer' },
  employerContact: { sv: 'Arbetsgivarens kontaktperson', en: 'Employer contact' },
  providerCoordinator: { sv: 'Anordnarens samordnare', en: 'Provider coordinator' },
  regionalDeveloper: { sv: 'Regional utvecklare', en: 'Regional developer' },
  projectLeader: { sv: 'Projektledare', en: 'Project leader' },
  participant: { sv: 'Deltagare', en: 'Participant' },
  decisionMaker: { sv: 'Beslutsfattare', en: 'Decision-maker' },
  administrator: { sv: 'Administratör', en: 'Administrator' },
};
