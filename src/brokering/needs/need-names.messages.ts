import type { Message } from '../../platform/i18n.ts';
import type { Adaptation, Form, TimeOfDay } from './conditions.ts';
import type { ClosingReason, CRITICAL_AREAS, NEED_LEVELS, NEED_SCOPES, NeedState } from './need.ts';

export const stateNames: Record<NeedState, Message> = {
  draft: { sv: 'Utkast', en: 'Draft' },
  open: { sv: 'Öppet', en: 'Open' },
  paused: { sv: 'Pausat', en: 'Paused' },
  closed: { sv: 'Avslutat', en: 'Closed' },
};

export const closingNames: Record<ClosingReason, Message> = {
  helped: { sv: 'Fick hjälp', en: 'Helped' },
  helpedElsewhere: { sv: 'Fick hjälp på annat håll', en: 'Helped elsewhere' },
  notReachable: { sv: 'Gick inte att nå', en: 'Could not be reached' },
  notForUs: { sv: 'Inte vår uppgift', en: 'Not for us' },
  withdrawn: { sv: 'Drogs tillbaka', en: 'Withdrawn' },
  noSupply: { sv: 'Inget utbud fanns', en: 'No supply was found' },
};

export const levelNames: Record<(typeof NEED_LEVELS)[number], Message> = {
  organisation: { sv: 'Hela verksamheten', en: 'The whole organisation' },
  group: { sv: 'En grupp', en: 'A group' },
  individual: { sv: 'En person', en: 'One person' },
};

export const scopeNames: Record<(typeof NEED_SCOPES)[number], Message> = {
  general: { sv: 'Generellt, fler har samma behov', en: 'General, others have the same need' },
  specific: { sv: 'Specifikt för arbetsplatsen', en: 'Specific to the workplace' },
};

export const areaNames: Record<(typeof CRITICAL_AREAS)[number], Message> = {
  A1: { sv: 'Förankring och mandat', en: 'Anchoring and mandate' },
  A2: { sv: 'Anpassning efter behov', en: 'Adaptation to needs' },
  A3: { sv: 'Samverkan över gränser', en: 'Collaboration across borders' },
  A4: { sv: 'Samarbete med arbetslivet', en: 'Collaboration with working life' },
  A5: { sv: 'Plattform och gemensamma resurser', en: 'Platform and shared resources' },
};

export const formNames: Record<Form, Message> = {
  onSite: { sv: 'På plats hos anordnaren', en: 'On site' },
  distance: { sv: 'På distans', en: 'Distance' },
  blended: { sv: 'Både på plats och distans', en: 'Blended' },
  atWorkplace: { sv: 'På arbetsplatsen', en: 'At the workplace' },
};

export const timeNames: Record<TimeOfDay, Message> = {
  daytime: { sv: 'Dagtid', en: 'Daytime' },
  evening: { sv: 'Kväll', en: 'Evening' },
  weekend: { sv: 'Helg', en: 'Weekend' },
  shift: { sv: 'Efter skift', en: 'Around shifts' },
  selfPaced: { sv: 'I egen takt', en: 'Self-paced' },
};

export const adaptationNames: Record<Adaptation, Message> = {
  wheelchair: { sv: 'Lokal för rullstol', en: 'Wheelchair access' },
  hearingLoop: { sv: 'Hörslinga', en: 'Hearing loop' },
  captioning: { sv: 'Textning', en: 'Captioning' },
  signLanguage: { sv: 'Teckenspråk', en: 'Sign language' },
  screenReader: { sv: 'Fungerar med skärmläsare', en: 'Works with screen readers' },
  easySwedish: { sv: 'Lätt svenska', en: 'Easy Swedish' },
  quietRoom: { sv: 'Lugnt rum', en: 'Quiet room' },
  adjustedPace: { sv: 'Anpassad takt', en: 'Adjusted pace' },
  studySupport: { sv: 'Studiestöd', en: 'Study support' },
};

/** The languages that learning is asked for in. */
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
};

/** What the history says of each action in the audit. */
export const actionNames: Record<string, Message> = {
  created: { sv: 'Behovet skrevs in', en: 'The need was entered' },
  changed: { sv: 'Innehållet ändrades', en: 'The content was changed' },
  opened: { sv: 'Behovet öppnades', en: 'The need was opened' },
  paused: { sv: 'Behovet pausades', en: 'The need was paused' },
  closed: { sv: 'Behovet avslutades', en: 'The need was closed' },
  linked: { sv: 'Behovet lades i ett ärende', en: 'The need was put into a case' },
  unlinked: { sv: 'Behovet togs ur ärendet', en: 'The need was taken out of its case' },
  conceptAccepted: { sv: 'En kompetens godtogs', en: 'A skill was accepted' },
  conceptRejected: { sv: 'En kompetens avvisades', en: 'A skill was rejected' },
  matched: { sv: 'Matchningen sparades', en: 'The match was kept' },
  waiverAsked: { sv: 'Anordnare fick frågan om undantag', en: 'Providers were asked for a waiver' },
  waiverAnswered: { sv: 'En anordnare svarade om undantag', en: 'A provider answered about a waiver' },
  conceptUndone: { sv: 'Ett val av kompetens togs tillbaka', en: 'A choice of skill was taken back' },
};
