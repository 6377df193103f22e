import type { Message, Messages } from '../../../platform/i18n.ts';
import type { Score } from './rating.ts';

export const messages = {
  ask: { sv: 'Fråga hur det gick', en: 'Ask how it went' },
  askLead: {
    sv: 'Den du frågar svarar med en siffra från 1 till 5 och en kommentar, utan konto. Båda husen ser svaret.',
    en: 'The one you ask answers with a number from 1 to 5 and a comment, without an account. Both houses see the answer.',
  },
  whom: { sv: 'Vem får frågan?', en: 'Who is asked?' },
  linkOnly: { sv: 'Ingen, visa bara länken för mig', en: 'Nobody, only show me the link' },
  noAddress: {
    sv: 'Ingen kontaktperson kan få frågan med e-post. Du får en länk att skicka själv.',
    en: 'No contact person can be asked by e-mail. You get a link to send yourself.',
  },
  send: { sv: 'Skapa frågan', en: 'Make the question' },
  asked: { sv: 'Frågan är mejlad.', en: 'The question is mailed.' },
  linkTitle: { sv: 'Länken till frågan', en: 'The link to the question' },
  linkOnce: {
    sv: 'Kopiera länken nu. Den visas bara en gång och gäller i {days} dagar.',
    en: 'Copy the link now. It is shown once and holds for {days} days.',
  },
  link: { sv: 'Länk', en: 'Link' },
  back: { sv: 'Till kontakterna', en: 'To the contacts' },
  chooseContact: {
    sv: 'Välj en person som nås med e-post och vill bli tillfrågad.',
    en: 'Choose a person who is reached by e-mail and wishes to be asked.',
  },
  satisfaction: { sv: 'Nöjdhet', en: 'Satisfaction' },
  average: {
    sv: '{average} av 5. {answered, plural, one {# svar} other {# svar}} på {asked, plural, one {# fråga} other {# frågor}}.',
    en: '{average} of 5. {answered, plural, one {# answer} other {# answers}} to {asked, plural, one {# question} other {# questions}}.',
  },
  noAnswers: {
    sv: '{asked, plural, =0 {Ingen har fått frågan än.} one {En har fått frågan. Inget svar än.} other {# har fått frågan. Inget svar än.}}',
    en: '{asked, plural, =0 {Nobody was asked yet.} one {One was asked. No answer yet.} other {# were asked. No answer yet.}}',
  },
  given: { sv: '{score} av 5, {on}', en: '{score} of 5, {on}' },
  title: { sv: 'Hur gick det?', en: 'How did it go?' },
  lead: {
    sv: '{house} undrar hur mötet {on} var för er.',
    en: '{house} asks how the meeting of {on} was for you.',
  },
  leadCase: {
    sv: '{house} undrar hur samarbetet var för er. Det avslutades {on}.',
    en: '{house} asks how the work together was for you. It ended {on}.',
  },
  score: { sv: 'Hur nöjd är du?', en: 'How satisfied are you?' },
  scoreProblem: { sv: 'Välj en siffra från 1 till 5.', en: 'Choose a number from 1 to 5.' },
  comment: { sv: 'Kommentar', en: 'Comment' },
  commentHelp: {
    sv: 'Vad var bra? Vad kan bli bättre? Skriv inte namn eller hälsa.',
    en: 'What was good? What can be better? Do not write names or health.',
  },
  seenBy: {
    sv: 'lärcentrum och näringslivsenheten som håller kontakt med er',
    en: 'the learning centre and the business unit that keep in touch with you',
  },
  answer: { sv: 'Skicka', en: 'Send' },
  thanks: { sv: 'Tack, ditt svar är sparat.', en: 'Thank you, your answer is saved.' },
  yours: { sv: 'Ditt svar', en: 'Your answer' },
  alreadyGiven: { sv: 'Frågan är redan besvarad.', en: 'The question has been answered already.' },
  askedBefore: {
    sv: 'Frågan om ärendet är redan ställd. Den ställs en gång.',
    en: 'The question about the case was asked before. It is asked once.',
  },
  decline: { sv: 'Jag vill inte få sådana här frågor', en: 'I do not want such questions' },
  declined: {
    sv: 'Du får inga fler frågor om hur det gick. Dina uppgifter i övrigt ändras inte.',
    en: 'You will not be asked how it went any more. Nothing else that is kept about you changes.',
  },
  aboutOn: { sv: 'Gäller', en: 'About' },
} satisfies Messages;

export const scoreNames: Record<Score, Message> = {
  1: { sv: '1, inte alls nöjd', en: '1, not satisfied at all' },
  2: { sv: '2', en: '2' },
  3: { sv: '3', en: '3' },
  4: { sv: '4', en: '4' },
  5: { sv: '5, mycket nöjd', en: '5, very satisfied' },
};

export const mails = {
  subject: { sv: '{house} undrar hur det gick', en: '{house} asks how it went' },
  body: {
    sv: 'Hej!\n\n{house} undrar hur ni upplevde kontakten. Svara med en siffra, det tar en minut:\n{link}\n\nLänken är din egen. Dela den inte. Vill du inte ha sådana här frågor säger du det på samma sida.\n',
    en: 'Hello,\n\n{house} asks how you found the contact. Answer with a number, it takes a minute:\n{link}\n\nThe link is your own. Do not share it. If you do not want such questions, say so on the same page.\n',
  },
  againSubject: { sv: 'Påminnelse: {house} undrar hur det gick', en: 'Reminder: {house} asks how it went' },
  againBody: {
    sv: 'Hej!\n\n{house} frågade för en tid sedan hur ni upplevde kontakten. Svara gärna, det tar en minut:\n{link}\n\nDu får ingen fler påminnelse. Länken är din egen. Dela den inte. Vill du inte ha sådana här frågor säger du det på samma sida.\n',
    en: 'Hello,\n\n{house} asked some time ago how you found the contact. Please answer, it takes a minute:\n{link}\n\nYou get no other reminder. The link is your own. Do not share it. If you do not want such questions, say so on the same page.\n',
  },
} satisfies Messages;
