import type { Message, Messages } from '../../../platform/i18n.ts';
import type { SignalState } from './signal.ts';

export const messages = {
  signals: { sv: 'Signaler', en: 'Signals' },
  lead: {
    sv: 'Det du har hört hos en arbetsgivare lämnar du till det andra huset. Svaret kommer tillbaka hit.',
    en: 'What you have heard at an employer you hand to the other house. The answer comes back here.',
  },
  became: {
    sv: '{n, plural, one {En av dina signaler blev utbildning.} other {# av dina signaler blev utbildning.}}',
    en: '{n, plural, one {One of your signals became training.} other {# of your signals became training.}}',
  },
  send: { sv: 'Lämna signal', en: 'Hand over a signal' },
  employer: { sv: 'Arbetsgivare', en: 'Employer' },
  employerHelp: {
    sv: 'Välj i listan eller skriv namnet.',
    en: 'Choose from the list or write the name.',
  },
  text: { sv: 'Vad har du hört?', en: 'What have you heard?' },
  textHelp: { sv: 'Skriv inte namn eller hälsa.', en: 'Do not write names or health.' },
  seenBy: { sv: 'ditt hus och det som tar emot', en: 'your house and the one that receives' },
  sent: { sv: 'Signalen är lämnad till {house}.', en: 'The signal was handed to {house}.' },
  noReceiver: {
    sv: 'Vi hittar inget hus att lämna signalen till. Dela en arbetsgivare med det först.',
    en: 'We find no house to hand the signal to. Share an employer with it first.',
  },
  received: { sv: 'Till er', en: 'To you' },
  given: { sv: 'Från er', en: 'From you' },
  none: { sv: 'Ingen signal om arbetsgivaren.', en: 'No signal about the employer.' },
  noneReceived: { sv: 'Ingen signal har kommit till er.', en: 'No signal has come to you.' },
  noneGiven: { sv: 'Ni har inte lämnat någon signal än.', en: 'You have not handed over a signal yet.' },
  state: { sv: 'Läge', en: 'State' },
  sentAt: { sv: 'Lämnad', en: 'Handed over' },
  answer: { sv: 'Svar', en: 'Answer' },
  title: { sv: 'Signal om {employer}', en: 'Signal about {employer}' },
  fromHouse: { sv: 'Från', en: 'From' },
  toHouse: { sv: 'Till', en: 'To' },
  personAt: { sv: '{name}, {house}', en: '{name}, {house}' },
  takenBy: { sv: 'Tas om hand av', en: 'Taken by' },
  what: { sv: 'Vad som hörts', en: 'What was heard' },
  take: { sv: 'Ta hand om', en: 'Take it' },
  taken: { sv: 'Du har tagit hand om signalen.', en: 'You have taken the signal.' },
  makeNeed: { sv: 'Gör till behov', en: 'Make it a need' },
  need: { sv: 'Signalen blev ett behov.', en: 'The signal became a need.' },
  yourAnswer: { sv: 'Ditt svar', en: 'Your answer' },
  answerHelp: {
    sv: 'Skriv vad ni gör med signalen, eller varför ni inte går vidare.',
    en: 'Write what you do with the signal, or why you do not go on.',
  },
  sendAnswer: { sv: 'Skicka svaret', en: 'Send the answer' },
  answered: { sv: 'Svaret är skickat till {house}.', en: 'The answer was sent to {house}.' },
  answeredBy: { sv: '{who}, {at}', en: '{who}, {at}' },
  noAnswer: { sv: 'Inget svar än.', en: 'No answer yet.' },
  writeEmployer: { sv: 'Skriv vilken arbetsgivare det gäller.', en: 'Write which employer it is about.' },
  writeText: { sv: 'Skriv vad du har hört.', en: 'Write what you have heard.' },
  unsent: { sv: 'Det här skrev du. Det är inte skickat.', en: 'This is what you wrote. It was not sent.' },
  changedMeanwhile: {
    sv: 'Någon annan har redan tagit eller besvarat signalen.',
    en: 'Somebody else has taken or answered the signal already.',
  },
} satisfies Messages;

export const stateNames: Record<SignalState, Message> = {
  new: { sv: 'Ny', en: 'New' },
  taken: { sv: 'Omhändertagen', en: 'Taken' },
  answered: { sv: 'Besvarad', en: 'Answered' },
};
