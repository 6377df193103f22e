import type { Message, Messages } from '../../../platform/i18n.ts';
import type { ReceiverKind, UnmetReason, UnmetSignalState } from './unmet.ts';

export const reasonNames: Record<UnmetReason, Message> = {
  noOffer: { sv: 'Inget utbud finns', en: 'No supply exists' },
  outOfReach: { sv: 'För långt bort', en: 'Too far away' },
  tooLate: { sv: 'Fel tid eller för sent', en: 'Wrong time or too late' },
  tooDear: { sv: 'För dyrt', en: 'Too expensive' },
  noAnswer: { sv: 'Ingen svarade på förfrågan', en: 'Nobody answered the request' },
};

export const kindNames: Record<ReceiverKind, Message> = {
  provider: { sv: 'Anordnare', en: 'Provider' },
  adultEducation: { sv: 'Planerar vuxenutbildning', en: 'Plans adult education' },
  region: { sv: 'Region', en: 'Region' },
};

export const stateNames: Record<UnmetSignalState, Message> = {
  sent: { sv: 'Skickad', en: 'Sent' },
  read: { sv: 'Läst', en: 'Read' },
  answered: { sv: 'Besvarad', en: 'Answered' },
  planned: { sv: 'Planeras', en: 'Planned' },
  started: { sv: 'Startad', en: 'Started' },
  declined: { sv: 'Avböjd', en: 'Declined' },
};

export const messages = {
  unmetNeeds: { sv: 'Omötta behov', en: 'Unmet needs' },
  lead: {
    sv: 'Det som ingen kunde möta är också ett resultat. Anordnare, vuxenutbildning och region får veta det, utan arbetsgivarens namn.',
    en: 'What nobody could meet is a result too. Providers, adult education and the region are told, without the employer’s name.',
  },
  followUp: { sv: 'Uppföljning', en: 'Follow-up' },
  none: { sv: 'Inga omötta behov är registrerade.', en: 'No unmet needs are recorded.' },
  noneFound: { sv: 'Inget omött behov passar filtret.', en: 'No unmet need fits the filter.' },
  clear: { sv: 'Rensa filter', en: 'Clear filters' },
  count: {
    sv: '{n, plural, one {# omött behov} other {# omötta behov}}',
    en: '{n, plural, one {# unmet need} other {# unmet needs}}',
  },
  what: { sv: 'Vad som saknas', en: 'What is missing' },
  reason: { sv: 'Orsak', en: 'Reason' },
  county: { sv: 'Län', en: 'County' },
  people: { sv: 'Hur många', en: 'How many' },
  nPeople: { sv: '{n} personer', en: '{n} people' },
  fewPeople: { sv: 'Färre än fem, eller inte känt', en: 'Fewer than five, or not known' },
  recorded: { sv: 'Registrerat', en: 'Recorded' },
  answers: { sv: 'Svar', en: 'Answers' },
  answersOf: { sv: '{answered} av {told}', en: '{answered} of {told}' },
  answerState: { sv: 'Svar', en: 'Answers' },
  waits: { sv: 'Ingen har svarat', en: 'Nobody has answered' },
  has: { sv: 'Har svar', en: 'Has answers' },
  all: { sv: 'Alla', en: 'All' },
  skills: { sv: 'Kompetenser', en: 'Skills' },
  noSkills: { sv: 'Inte angivet', en: 'Not given' },
  told: { sv: 'Vilka som har fått veta', en: 'Who has been told' },
  toldRule: {
    sv: 'Alla anordnare med ett utbud inom ämnet som når länet får samma signal, tillsammans med de närmaste som planerar vuxenutbildning och regionen. Ingen väljs för hand.',
    en: 'Every provider with supply in the field that reaches the county gets the same signal, with the nearest planners of adult education and the region. Nobody is picked by hand.',
  },
  nobodyTold: { sv: 'Ingen mottagare fanns inom räckhåll.', en: 'There was no receiver within reach.' },
  receiver: { sv: 'Mottagare', en: 'Receiver' },
  state: { sv: 'Status', en: 'Status' },
  noAnswerYet: { sv: 'Inget svar än', en: 'No answer yet' },
  yourAnswer: { sv: 'Ert svar', en: 'Your answer' },
  whatYouDo: { sv: 'Vad gör ni?', en: 'What will you do?' },
  answerWords: { sv: 'Berätta med egna ord', en: 'Say it in your own words' },
  answerHelp: {
    sv: 'Till exempel när en kurs startar, eller varför den inte går att ordna.',
    en: 'For example when a course starts, or why it cannot be arranged.',
  },
  seenBy: {
    sv: 'Mäklaren och arbetsgivaren läser svaret.',
    en: 'The broker and the employer read the answer.',
  },
  sayAnswered: { sv: 'Bara svara', en: 'Only answer' },
  sayPlanned: { sv: 'Vi planerar något', en: 'We are planning something' },
  sayStarted: { sv: 'Det har startat', en: 'It has started' },
  sayDeclined: { sv: 'Vi kan inte', en: 'We cannot' },
  send: { sv: 'Skicka svaret', en: 'Send the answer' },
  sent: { sv: 'Svaret är skickat.', en: 'The answer is sent.' },
  choose: { sv: 'Välj vad ni gör.', en: 'Choose what you will do.' },
  writeAnswer: {
    sv: 'Skriv ett svar på högst 2 000 tecken.',
    en: 'Write an answer of at most 2,000 characters.',
  },
  record: { sv: 'Registrera som omött', en: 'Record as unmet' },
  recordLead: {
    sv: 'Ingen kunde möta {key}. Välj varför, och skriv det så att andra kan göra något åt det.',
    en: 'Nobody could meet {key}. Choose why, and write it so that others can do something about it.',
  },
  whyNot: { sv: 'Varför blev det inte mött?', en: 'Why was it not met?' },
  whyHelp: {
    sv: 'Förslaget kommer från matchningen som den ser ut nu.',
    en: 'The suggestion comes from the match as it stands now.',
  },
  summary: { sv: 'Det som saknas, i ord för andra', en: 'What is missing, in words for others' },
  summaryHelp: {
    sv: 'Skriv inte vem arbetsgivaren är, och inget som pekar ut någon.',
    en: 'Do not write who the employer is, or anything that points at somebody.',
  },
  summarySeenBy: {
    sv: 'Anordnare, vuxenutbildning och region läser det.',
    en: 'Providers, adult education and the region read it.',
  },
  recordedNow: { sv: 'Behovet är registrerat som omött.', en: 'The need is recorded as unmet.' },
  recordedBefore: { sv: 'Det är redan registrerat som omött.', en: 'It is recorded as unmet already.' },
  chooseReason: { sv: 'Välj en orsak.', en: 'Choose a reason.' },
  writeSummary: {
    sv: 'Beskriv det som saknas med 5 till 1 000 tecken.',
    en: 'Describe what is missing in 5 to 1,000 characters.',
  },
  namesEmployer: {
    sv: 'Ta bort arbetsgivarens namn. Andra ska inte se vem det är.',
    en: 'Remove the employer’s name. Others must not see who it is.',
  },
  noPersonalNumber: {
    sv: 'Ta bort personnumret. Det behövs inte här.',
    en: 'Remove the personal identity number. It is not needed here.',
  },
  answeredByOther: {
    sv: 'Någon annan har svarat. Läs svaret och gör om steget.',
    en: 'Somebody else has answered. Read the answer and repeat the step.',
  },
  from: { sv: 'Kommer från', en: 'Comes from' },
  fromNeed: { sv: 'Behovet {key}', en: 'Need {key}' },
  fromPool: { sv: 'Samlad efterfrågan {key}', en: 'Pool {key}' },
  inBrief: { sv: 'I korthet', en: 'In brief' },
} satisfies Messages;

export const mails = {
  toldSubject: { sv: 'Ett behov som ingen har kunnat möta', en: 'A need that nobody has been able to meet' },
  toldBody: {
    sv: 'Ett lärcentrum har registrerat ett behov som inget utbud möter. Ni får veta det för att ni kan göra något åt det.\n\nLäs och svara här:\n{link}',
    en: 'A learning centre has recorded a need that no supply meets. You are told because you can do something about it.\n\nRead and answer here:\n{link}',
  },
  answeredSubject: { sv: 'Svar om ett omött behov', en: 'An answer about an unmet need' },
  answeredBody: {
    sv: '{who} har svarat om ett omött behov.\n\nSvaret finns här:\n{link}',
    en: '{who} has answered about an unmet need.\n\nThe answer is here:\n{link}',
  },
} satisfies Messages;
