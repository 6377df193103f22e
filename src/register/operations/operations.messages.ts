import type { Messages } from '../../platform/i18n.ts';

export const messages = {
  operations: { sv: 'Drift', en: 'Operations' },
  all: { sv: 'Alla', en: 'All' },
  state: { sv: 'Läge', en: 'State' },
  time: { sv: 'Tid', en: 'Time' },
} satisfies Messages;

export const mailStates = {
  queued: { sv: 'I kö', en: 'Queued' },
  sent: { sv: 'Skickat', en: 'Sent' },
  kept: { sv: 'Sparat här', en: 'Kept here' },
  failed: { sv: 'Gick inte att skicka', en: 'Could not be sent' },
} satisfies Messages;

export const mail = {
  title: { sv: 'Utgående e-post', en: 'Outgoing mail' },
  lead: {
    sv: 'E-post som Brygga har skrivit. Finns ingen e-postserver sparas breven här, och du lämnar över dem själv.',
    en: 'Mail that Brygga has written. Without a mail server the messages are kept here, and you hand them over yourself.',
  },
  none: { sv: 'Ingen e-post i det här läget.', en: 'No mail in this state.' },
  subject: { sv: 'Ämne', en: 'Subject' },
  to: { sv: 'Till', en: 'To' },
  written: { sv: 'Skrivet', en: 'Written' },
  sentAt: { sv: 'Skickat', en: 'Sent' },
  attempts: { sv: 'Misslyckade försök', en: 'Failed tries' },
  lastError: { sv: 'E-postserverns svar', en: 'Answer of the mail server' },
  text: { sv: 'Brevets text', en: 'Text of the message' },
  private: {
    sv: 'Texten är bara till för mottagaren, eftersom länkar i den kan öppna sidor. Du kan läsa brev som har sparats här eller som inte gick att skicka.',
    en: 'The text is for the recipient alone, since links in it can open pages. You can read messages that were kept here or that could not be sent.',
  },
} satisfies Messages;

export const audit = {
  title: { sv: 'Ändringslogg', en: 'Audit log' },
  lead: {
    sv: 'Vem som har ändrat vad, och när. Varje post bär en kontrollsumma av posten före.',
    en: 'Who has changed what, and when. Each entry carries a checksum of the entry before.',
  },
  entity: { sv: 'Sorts uppgift', en: 'Kind of record' },
  action: { sv: 'Händelse', en: 'Act' },
  person: { sv: 'Namn på den som ändrade', en: 'Name of who made the change' },
  from: { sv: 'Från och med', en: 'From' },
  to: { sv: 'Till och med', en: 'To' },
  count: {
    sv: '{n, plural, one {# post} other {# poster}}',
    en: '{n, plural, one {# entry} other {# entries}}',
  },
  none: { sv: 'Ingen post passar filtren.', en: 'No entry fits the filters.' },
  clear: { sv: 'Visa alla poster', en: 'Show all entries' },
  who: { sv: 'Vem', en: 'Who' },
  record: { sv: 'Uppgift', en: 'Record' },
  number: { sv: 'Nummer i kedjan', en: 'Number in the chain' },
  hash: { sv: 'Kontrollsumma', en: 'Checksum' },
  before: { sv: 'Före', en: 'Before' },
  after: { sv: 'Efter', en: 'After' },
  holds: { sv: 'Kedjan håller.', en: 'The chain holds.' },
  holdsText: {
    sv: '{sealed, plural, one {# post är oförändrad} other {# poster är oförändrade}}. {unsealed, plural, =0 {} one {# ny väntar på sin kontrollsumma.} other {# nya väntar på sin kontrollsumma.}}',
    en: '{sealed, plural, one {# entry is unchanged} other {# entries are unchanged}}. {unsealed, plural, =0 {} one {# new one waits for its checksum.} other {# new ones wait for their checksum.}}',
  },
  breaks: { sv: 'Kedjan håller inte.', en: 'The chain does not hold.' },
  missing: { sv: 'En post saknas före nummer {n}.', en: 'An entry is missing before number {n}.' },
  changed: {
    sv: 'Post {n} har ändrats i efterhand.',
    en: 'Entry {n} was changed afterwards.',
  },
  unlinked: {
    sv: 'Post {n} följer inte på posten före.',
    en: 'Entry {n} does not follow on the entry before.',
  },
  showEntry: { sv: 'Visa posten', en: 'Show the entry' },
  check: { sv: 'Kontrollera att kedjan håller', en: 'Check that the chain holds' },
  operator: { sv: 'Den som driver Brygga', en: 'Whoever runs Brygga' },
  job: { sv: 'Brygga', en: 'Brygga' },
  visitor: { sv: 'Någon utan konto', en: 'Somebody without an account' },
  erased: { sv: 'Någon som inte finns kvar', en: 'Somebody who is no longer here' },
} satisfies Messages;

/** Records by their name in the audit. */
export const entityNames = {
  apiToken: { sv: 'API-nyckel', en: 'API token' },
  barrierReport: { sv: 'Anmält hinder', en: 'Reported barrier' },
  calendarEvent: { sv: 'Kalenderhändelse', en: 'Calendar event' },
  concept: { sv: 'Kompetens', en: 'Skill' },
  enquiry: { sv: 'Förfrågan', en: 'Enquiry' },
  eventRegistration: { sv: 'Anmälan till händelse', en: 'Registration for an event' },
  municipality: { sv: 'Kommun', en: 'Municipality' },
  need: { sv: 'Behov', en: 'Need' },
  offer: { sv: 'Utbud', en: 'Offer' },
  organisation: { sv: 'Organisation', en: 'Organisation' },
  person: { sv: 'Person', en: 'Person' },
  place: { sv: 'Plats', en: 'Place' },
  project: { sv: 'Projekt', en: 'Project' },
  siteNotice: { sv: 'Notis', en: 'Notice' },
  vocabulary: { sv: 'Ordförråd', en: 'Vocabulary' },
} satisfies Messages;

/** Acts by their verb in the audit. */
export const actionNames = {
  archived: { sv: 'Arkiverad', en: 'Archived' },
  cancelled: { sv: 'Avbokad', en: 'Cancelled' },
  changed: { sv: 'Ändrad', en: 'Changed' },
  closed: { sv: 'Avslutad', en: 'Closed' },
  created: { sv: 'Skapad', en: 'Created' },
  emailChanged: { sv: 'Ny e-postadress', en: 'New e-mail address' },
  erased: { sv: 'Raderad', en: 'Erased' },
  handled: { sv: 'Hanterad', en: 'Handled' },
  imported: { sv: 'Inläst', en: 'Imported' },
  matched: { sv: 'Matchad', en: 'Matched' },
  membershipAdded: { sv: 'Ny roll', en: 'New role' },
  merged: { sv: 'Sammanslagen', en: 'Merged' },
  parted: { sv: 'Uppdelad', en: 'Parted' },
  proposed: { sv: 'Föreslagen', en: 'Proposed' },
  published: { sv: 'Publicerad', en: 'Published' },
  received: { sv: 'Mottagen', en: 'Received' },
  registered: { sv: 'Registrerad', en: 'Registered' },
  revoked: { sv: 'Återkallad', en: 'Revoked' },
  saved: { sv: 'Sparad', en: 'Saved' },
  seated: { sv: 'Har fått plats', en: 'Got a place' },
  shared: { sv: 'Delad', en: 'Shared' },
  split: { sv: 'Delad i behov', en: 'Split into needs' },
  unshared: { sv: 'Inte längre delad', en: 'No longer shared' },
  withdrawn: { sv: 'Återtagen', en: 'Withdrawn' },
  workplaceAdded: { sv: 'Arbetsställe tillagt', en: 'Workplace added' },
  workplaceRemoved: { sv: 'Arbetsställe borttaget', en: 'Workplace removed' },
} satisfies Messages;

export const runs = {
  title: { sv: 'Långa körningar', en: 'Long jobs' },
  lead: {
    sv: 'Arbete som någon har startat och som tar tid, till exempel att läsa in ett ordförråd.',
    en: 'Work that somebody has started and that takes time, such as importing a vocabulary.',
  },
  none: { sv: 'Ingen har startat något än.', en: 'Nobody has started anything yet.' },
  what: { sv: 'Arbete', en: 'Work' },
  progress: { sv: 'Hur långt', en: 'How far' },
  started: { sv: 'Startad', en: 'Started' },
  finished: { sv: 'Klar', en: 'Finished' },
  startedBy: { sv: 'Startad av', en: 'Started by' },
  steps: { sv: '{done} av {total}', en: '{done} of {total}' },
} satisfies Messages;

export const runStates = {
  queued: { sv: 'Väntar', en: 'Waiting' },
  running: { sv: 'Pågår', en: 'Running' },
  done: { sv: 'Klar', en: 'Done' },
  failed: { sv: 'Misslyckades', en: 'Failed' },
} satisfies Messages;

export const barriers = {
  title: { sv: 'Anmälda hinder', en: 'Reported barriers' },
  lead: {
    sv: 'Brister i tillgänglighet som besökare har anmält. Svara den som har lämnat en adress.',
    en: 'Accessibility problems that visitors have reported. Answer those who left an address.',
  },
  none: { sv: 'Ingen har anmält något hinder.', en: 'Nobody has reported a barrier.' },
  description: { sv: 'Vad som hindrade', en: 'What was in the way' },
  page: { sv: 'Sida', en: 'Page' },
  answerTo: { sv: 'Svar till', en: 'Answer to' },
  received: { sv: 'Mottagen', en: 'Received' },
  handle: { sv: 'Markera som hanterad', en: 'Mark as handled' },
  handleThis: { sv: 'Markera hindret på {page} som hanterat', en: 'Mark the barrier on {page} as handled' },
  handledAt: { sv: 'Hanterad {when}', en: 'Handled {when}' },
  done: { sv: 'Hindret är markerat som hanterat.', en: 'The barrier is marked as handled.' },
} satisfies Messages;
