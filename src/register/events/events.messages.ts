import type { Message, Messages } from '../../platform/i18n.ts';
import type { EventAdaptation, RegistrationState } from './event.ts';

export const adaptationNames = {
  stepFree: { sv: 'Vägen in utan trappor', en: 'A way in without stairs' },
  hearingLoop: { sv: 'Hörslinga', en: 'Hearing loop' },
  captioning: { sv: 'Texttolkning', en: 'Captioning' },
  signLanguage: { sv: 'Teckenspråkstolk', en: 'Sign language interpreter' },
  documentsAhead: { sv: 'Material i förväg', en: 'Documents ahead of time' },
  quietRoom: { sv: 'Lugnt rum för paus', en: 'Quiet room for a break' },
  companion: { sv: 'Plats för ledsagare', en: 'A seat for a companion' },
  diet: { sv: 'Specialkost', en: 'Special diet' },
} satisfies Record<EventAdaptation, Message>;

/** What a registration is, in one word. */
export const seatNames = {
  registered: { sv: 'Anmäld', en: 'Registered' },
  waiting: { sv: 'I kö', en: 'On the waiting list' },
  cancelled: { sv: 'Avbokad', en: 'Cancelled' },
} satisfies Messages;

export const stateTexts = {
  open: { sv: 'Du kan anmäla dig till {until}.', en: 'You can register until {until}.' },
  full: {
    sv: 'Alla platser är tagna. Du kan ställa dig i kö till {until}.',
    en: 'All seats are taken. You can join the waiting list until {until}.',
  },
  closed: { sv: 'Anmälan stängde {until}.', en: 'Registration closed on {until}.' },
  cancelled: { sv: 'Evenemanget är inställt.', en: 'The event is cancelled.' },
  past: { sv: 'Evenemanget har varit.', en: 'The event has taken place.' },
} satisfies Record<RegistrationState, Message>;

export const messages = {
  calendar: { sv: 'Kalender', en: 'Calendar' },
  calendarLead: {
    sv: 'Träffar om lärande och kompetensförsörjning. Alla är välkomna.',
    en: 'Meetings on learning and skills supply. Everyone is welcome.',
  },
  count: {
    sv: '{n, plural, =0 {Inget på gång} one {# evenemang på gång} other {# evenemang på gång}}',
    en: '{n, plural, =0 {Nothing ahead} one {# event ahead} other {# events ahead}}',
  },
  empty: {
    sv: 'Just nu är inget bestämt. Prenumerera på kalendern, så ser du nästa evenemang.',
    en: 'Nothing is decided right now. Subscribe to the calendar to see the next event.',
  },
  subscribe: { sv: 'Prenumerera på kalendern', en: 'Subscribe to the calendar' },
  addToCalendar: { sv: 'Lägg till i din kalender', en: 'Add to your calendar' },
  when: { sv: 'När', en: 'When' },
  clock: { sv: '{date} klockan {time}', en: '{date}, {time}' },
  timeSpan: { sv: '{date} klockan {from}–{to}', en: '{date}, {from} – {to}' },
  where: { sv: 'Var', en: 'Where' },
  online: { sv: 'På nätet', en: 'Online' },
  onlineLink: { sv: 'Länk till mötet', en: 'Link to the meeting' },
  organiser: { sv: 'Arrangör', en: 'Organiser' },
  seats: { sv: 'Platser', en: 'Seats' },
  seatsLeft: {
    sv: '{seats} platser, {n, plural, =0 {ingen ledig} one {# ledig} other {# lediga}}',
    en: '{seats} seats, {n, plural, =0 {none left} other {# left}}',
  },
  accessibility: { sv: 'Tillgänglighet', en: 'Accessibility' },
  event: { sv: 'Evenemang', en: 'Event' },
  register: { sv: 'Anmäl dig', en: 'Register' },
  joinQueue: { sv: 'Ställ dig i kö', en: 'Join the waiting list' },
  name: { sv: 'Namn', en: 'Name' },
  email: { sv: 'E-post', en: 'E-mail' },
  emailHelp: {
    sv: 'Dit skickar vi en bekräftelse och en länk för att avboka.',
    en: 'We send a confirmation and a link to cancel there.',
  },
  adaptations: { sv: 'Behöver du något av detta?', en: 'Do you need any of this?' },
  adaptationNote: { sv: 'Något annat vi ska ordna', en: 'Something else for us to arrange' },
  adaptationNoteHelp: {
    sv: 'Skriv vad vi ska ordna, inte varför. Skriv inte om hälsa eller diagnos.',
    en: 'Write what we should arrange, not why. Do not write about health or a diagnosis.',
  },
  personalNumber: {
    sv: 'Ta bort personnumret. Vi behöver det inte.',
    en: 'Remove the personal identity number. We do not need it.',
  },
  seenByOrganiser: { sv: 'arrangören', en: 'the organiser' },
  dataUse: {
    sv: 'Arrangören använder uppgifterna för att ordna träffen. De tas bort {days} dagar efteråt.',
    en: 'The organiser uses the data to arrange the meeting. They are removed {days} days afterwards.',
  },
  sent: {
    sv: 'Tack. Vi har skickat ett mejl med besked om din plats.',
    en: 'Thank you. We have sent an e-mail about your seat.',
  },
  notOpen: {
    sv: 'Det går inte längre att anmäla sig.',
    en: 'Registration is no longer open.',
  },
  tooMany: {
    sv: 'Det har kommit många anmälningar från samma nät. Vänta en stund och försök igen.',
    en: 'Many registrations came from the same network. Wait a while and try again.',
  },
  change: { sv: 'Ändra det vi ska ordna', en: 'Change what we should arrange' },
  save: { sv: 'Spara', en: 'Save' },
  changed: { sv: 'Ändringen är sparad.', en: 'The change is saved.' },
  eraseRegistration: { sv: 'Radera anmälan helt', en: 'Erase the registration entirely' },
  eraseHelp: {
    sv: 'Namn och adress tas bort nu. Annars raderas de av sig själva efter evenemanget.',
    en: 'Name and address are removed now. Otherwise they are erased by themselves after the event.',
  },
  registrationErased: { sv: 'Anmälan är raderad.', en: 'The registration is erased.' },
  yourRegistration: { sv: 'Din anmälan', en: 'Your registration' },
  registered: { sv: 'Du är anmäld.', en: 'You are registered.' },
  waiting: {
    sv: 'Du står i kö. Vi mejlar om du får en plats.',
    en: 'You are on the waiting list. We e-mail you if you get a seat.',
  },
  cancelled: { sv: 'Du har avbokat.', en: 'You have cancelled.' },
  cancel: { sv: 'Avboka', en: 'Cancel registration' },
  cancelHelp: {
    sv: 'Din plats går direkt till den som står först i kön.',
    en: 'Your seat goes at once to the first on the waiting list.',
  },
  noneAsked: { sv: 'Inget', en: 'Nothing' },
  moreAndRegister: { sv: 'Mer information och anmälan', en: 'More information and registration' },
  noticeText: { sv: '{date}: {text}', en: '{date}: {text}' },
} satisfies Messages;

export const mailTexts = {
  registeredSubject: { sv: 'Du är anmäld: {title}', en: 'You are registered: {title}' },
  waitingSubject: { sv: 'Du står i kö: {title}', en: 'You are on the waiting list: {title}' },
  againSubject: { sv: 'Du var redan anmäld: {title}', en: 'You were already registered: {title}' },
  changedSubject: { sv: 'Ändrat: {title}', en: 'Changed: {title}' },
  cancelledSubject: { sv: 'Inställt: {title}', en: 'Cancelled: {title}' },
  promotedSubject: { sv: 'Du har fått en plats: {title}', en: 'You have got a seat: {title}' },
  body: {
    sv: '{title}\n{when}\n{where}\n\nOm evenemanget: {event}\nSe eller avboka din anmälan: {link}\n',
    en: '{title}\n{when}\n{where}\n\nAbout the event: {event}\nSee or cancel your registration: {link}\n',
  },
  bodyWithoutLink: {
    sv: '{title}\n{when}\n{where}\n\nOm evenemanget: {event}\nLänken för att avboka finns i det första mejlet om din anmälan.\n',
    en: '{title}\n{when}\n{where}\n\nAbout the event: {event}\nThe link to cancel is in the first e-mail about your registration.\n',
  },
} satisfies Messages;
