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
  failedTitle: { sv: 'Mejlet gick inte fram.', en: 'The e-mail did not arrive.' },
  failedText: {
    sv: 'Mejlservern tog inte emot det. Orsaken står ovan. Rätta den och skicka igen.',
    en: 'The mail server did not take it. The reason stands above. Put it right and send again.',
  },
  sendAgain: { sv: 'Skicka igen', en: 'Send again' },
  queuedAgain: { sv: 'Mejlet skickas igen.', en: 'The e-mail is being sent again.' },
  notFailed: {
    sv: 'Mejlet är redan skickat eller på väg.',
    en: 'The e-mail is sent or on its way already.',
  },
  title: { sv: 'Utgående e-post', en: 'Outgoing mail' },
  lead: {
    sv: 'E-post som Brygga har skrivit. Finns ingen e-postserver sparas breven här, och du lämnar över dem själv.',
    en: 'Mail that Brygga has written. Without a mail server the messages are kept here, and you hand them over yourself.',
  },
  none: { sv: 'Ingen e-post i det här läget.', en: 'No mail in this state.' },
  nothing: {
    sv: 'Här står alla mejl som Brygga skriver: inbjudningar, länkar och påminnelser. Inget är skrivet än.',
    en: 'All e-mails that Brygga writes stand here: invitations, links and reminders. None has been written yet.',
  },
  subject: { sv: 'Ämne', en: 'Subject' },
  to: { sv: 'Till', en: 'To' },
  hidden: { sv: 'Skyddade personuppgifter', en: 'Protected identity' },
  hiddenText: {
    sv: 'Mottagaren har skyddade personuppgifter. Varken adress eller text visas här.',
    en: 'The recipient has a protected identity. Neither address nor text is shown here.',
  },
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
  stopped: { sv: 'Stannade', en: 'Stopped' },
  backTo: { sv: 'Till {page}', en: 'To {page}' },
  startedBy: { sv: 'Startad av', en: 'Started by' },
  steps: { sv: '{done} av {total}', en: '{done} of {total}' },
  result: { sv: 'Visa resultatet', en: 'Show the result' },
  all: { sv: 'Alla körningar', en: 'All jobs' },
  isDone: { sv: 'Arbetet är klart.', en: 'The work is done.' },
  hasFailed: {
    sv: 'Arbetet stannade av ett fel. Det som redan var gjort ligger kvar. Starta det igen, eller ange koden {id} när du hör av dig.',
    en: 'The work stopped at an error. What was done before stays. Start it again, or give the code {id} when you contact us.',
  },
  tryAgain: {
    sv: 'Starta det igen, eller ange koden {id} när du hör av dig.',
    en: 'Start it again, or give the code {id} when you contact us.',
  },
  wasCancelled: {
    sv: 'Arbetet är avbrutet. Det som redan var gjort ligger kvar.',
    en: 'The work is cancelled. What was done before stays.',
  },
  cancel: { sv: 'Avbryt arbetet', en: 'Cancel the work' },
  cancelHelp: {
    sv: 'Det som redan är gjort ligger kvar. Resten görs om du startar arbetet igen.',
    en: 'What is done already stays. The rest is done if you start the work again.',
  },
  cancelled: { sv: 'Arbetet är avbrutet.', en: 'The work is cancelled.' },
  tooLate: {
    sv: 'Arbetet var redan klart, eller går inte att avbryta.',
    en: 'The work was done already, or cannot be cancelled.',
  },
} satisfies Messages;

export const runStates = {
  queued: { sv: 'Väntar', en: 'Waiting' },
  running: { sv: 'Pågår', en: 'Running' },
  done: { sv: 'Klar', en: 'Done' },
  failed: { sv: 'Misslyckades', en: 'Failed' },
  cancelled: { sv: 'Avbruten', en: 'Cancelled' },
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
