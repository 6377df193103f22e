import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  noTalks: {
    sv: 'Inget samtal i ärendet ännu. Öppna guiden innan du åker: den fungerar också utan nät.',
    en: 'No talk in the case yet. Open the guide before you go: it works without a network too.',
  },
  caseClosed: {
    sv: 'Ärendet är avslutat. Välj ett annat, eller öppna det igen först.',
    en: 'The case is closed. Choose another, or open it again first.',
  },
  otherHouse: {
    sv: 'Ärendet hör till ett annat lärcentrum än behovet.',
    en: 'The case belongs to another centre than the need.',
  },
  otherEmployer: {
    sv: 'Ärendet gäller en annan arbetsgivare än behovet.',
    en: 'The case is about another employer than the need.',
  },
  needsEmployer: {
    sv: 'Behovet har ingen arbetsgivare. Ändra behovet och välj en först.',
    en: 'The need has no employer. Change the need and choose one first.',
  },
  chooseFate: {
    sv: 'Välj vad som händer med behoven i ärendet.',
    en: 'Choose what becomes of the needs in the case.',
  },
  needsOfCase: { sv: 'Behov i ärendet', en: 'Needs in the case' },
  none: {
    sv: 'Ett ärende kan hålla flera behov. Koppla ett som finns, eller skriv ett nytt.',
    en: 'A case can hold several needs. Link one that exists, or write a new one.',
  },
  need: { sv: 'Behov', en: 'Need' },
  state: { sv: 'Läge', en: 'State' },
  received: { sv: 'Inkom', en: 'Received' },
  act: { sv: 'Gör', en: 'Act' },
  newNeed: { sv: 'Nytt behov', en: 'New need' },
  link: { sv: 'Koppla ett behov', en: 'Link a need' },
  linkHelp: {
    sv: 'Behov från samma arbetsgivare som inte hör till något ärende.',
    en: 'Needs of the same employer that are part of no case.',
  },
  noneToLink: {
    sv: 'Arbetsgivaren har inga andra behov att koppla.',
    en: 'The employer has no other needs to link.',
  },
  whichNeed: { sv: 'Vilket behov?', en: 'Which need?' },
  doLink: { sv: 'Koppla', en: 'Link' },
  linked: { sv: 'Behovet hör nu till ärendet.', en: 'The need is now part of the case.' },
  unlink: { sv: 'Ta bort', en: 'Take out' },
  unlinkThis: { sv: 'Ta bort {key} från ärendet', en: 'Take out {key} from the case' },
  unlinked: { sv: 'Behovet är borttaget från ärendet.', en: 'The need is taken out of the case.' },
  end: { sv: 'Avsluta ärendet', en: 'Close the case' },
  endLead: {
    sv: 'Avslutet sparas med skälet. Ärendet kan öppnas igen.',
    en: 'The end is stored with its reason. The case can be opened again.',
  },
  why: { sv: 'Varför avslutas det?', en: 'Why is it closed?' },
  chooseReason: { sv: 'Välj varför ärendet avslutas.', en: 'Choose why the case is closed.' },
  words: { sv: 'Vill du skriva något mer?', en: 'Anything more to write?' },
  fate: {
    sv: '{n, plural, one {Vad händer med behovet som inte är avslutat?} other {Vad händer med de # behov som inte är avslutade?}}',
    en: '{n, plural, one {What becomes of the need that is not closed?} other {What becomes of the # needs that are not closed?}}',
  },
  keep: { sv: 'De är kvar som de är', en: 'They stay as they are' },
  pause: { sv: 'Pausa dem som är öppna', en: 'Pause those that are open' },
  close: { sv: 'Avsluta dem av samma skäl', en: 'Close them for the same reason' },
  cancelVisits: {
    sv: '{n, plural, one {Ställ in besöket som är planerat hos arbetsgivaren} other {Ställ in de # besök som är planerade hos arbetsgivaren}}',
    en: '{n, plural, one {Cancel the visit that is planned at the employer} other {Cancel the # visits that are planned at the employer}}',
  },
  effortsGoOn: {
    sv: '{n, plural, one {Insatsen pågår, och avslutas på sin egen sida:} other {Insatserna pågår, och avslutas på sina egna sidor:}}',
    en: '{n, plural, one {The learning effort goes on, and is ended on its own page:} other {The learning efforts go on, and are ended on their own pages:}}',
  },
  ended: { sv: 'Ärendet är avslutat.', en: 'The case is closed.' },
  caseOfNeed: { sv: 'Behovets ärende', en: 'The case of the need' },
  caseLead: {
    sv: 'Ett ärende följer arbetet från första kontakten till uppföljningen och kan hålla flera behov.',
    en: 'A case follows the work from the first contact to the follow-up and can hold several needs.',
  },
  putIn: { sv: 'Lägg i ett ärende', en: 'Put into a case' },
  existing: { sv: 'Lägg behovet i ett ärende som finns', en: 'Put the need into an existing case' },
  noExisting: {
    sv: 'Arbetsgivaren har inget ärende som pågår.',
    en: 'The employer has no case that is running.',
  },
  whichCase: { sv: 'Vilket ärende?', en: 'Which case?' },
  startNew: { sv: 'Öppna ett nytt ärende', en: 'Open a new case' },
  openCase: { sv: 'Öppna ärendet', en: 'Open the case' },
  opened: { sv: 'Ärendet är öppnat med behovet i.', en: 'The case is opened with the need in it.' },
  inCase: { sv: 'Ärende', en: 'Case' },
  noCase: { sv: 'Inget ärende', en: 'No case' },
  newCase: { sv: 'Nytt ärende', en: 'New case' },
} satisfies Messages;
