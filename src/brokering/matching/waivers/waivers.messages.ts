import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  ask: { sv: 'Fråga om undantag', en: 'Ask for a waiver' },
  nobodyLeftOut: {
    sv: 'Villkoret stänger inte längre ute något. Gå till behovets matchningar och se vad som gäller nu.',
    en: 'The condition no longer keeps anything out. Go to the matches of the need to see what holds now.',
  },
  askTitle: { sv: 'Fråga om undantag: {rule}', en: 'Ask for a waiver: {rule}' },
  askLead: {
    sv: 'Frågan går till alla som föll på samma villkor, med samma text och vid samma tid.',
    en: 'The question goes to all who failed on the same condition, with the same text at the same time.',
  },
  recipients: {
    sv: '{n, plural, one {# anordnare får frågan} other {# anordnare får frågan}}',
    en: '{n, plural, one {# provider gets the question} other {# providers get the question}}',
  },
  unreachable: {
    sv: '{n, plural, one {# anordnare saknar e-post. Brygga mejlar inte den; ring i stället.} other {# anordnare saknar e-post. Brygga mejlar inte dem; ring i stället.}}',
    en: '{n, plural, one {# provider has no e-mail. Brygga does not mail it; call instead.} other {# providers have no e-mail. Brygga does not mail them; call instead.}}',
  },
  noAddress: { sv: 'Ingen e-postadress', en: 'No e-mail address' },
  question: { sv: 'Din fråga', en: 'Your question' },
  questionHelp: {
    sv: 'Skriv vad ni behöver och vad som skulle räcka. Nämn inte arbetsgivaren vid namn.',
    en: 'Write what you need and what would do. Do not name the employer.',
  },
  questionSeenBy: { sv: 'alla anordnare i listan', en: 'all providers in the list' },
  draft: {
    sv: 'Vi söker lärande för en arbetsplats: {title}. Ert utbud stämmer i innehåll, men inte på ett villkor ({rule}). Kan ni göra ett undantag, och i så fall hur?',
    en: 'We are looking for learning for a workplace: {title}. Your offer fits in content, but not on one condition ({rule}). Can you make an exception, and if so, how?',
  },
  send: {
    sv: '{n, plural, one {Skicka frågan} other {Skicka till alla #}}',
    en: '{n, plural, one {Send the question} other {Send to all #}}',
  },
  back: { sv: 'Tillbaka till matchningarna', en: 'Back to the matches' },
  sent: {
    sv: 'Frågan är skickad till {mailed, plural, one {# anordnare} other {# anordnare}}.{unreachable, plural, =0 {} other { # saknar e-post och har inte fått den.}}',
    en: 'The question was sent to {mailed, plural, one {# provider} other {# providers}}.{unreachable, plural, =0 {} other { # without e-mail did not get it.}}',
  },
  asked: { sv: 'Tillfrågad {on}', en: 'Asked {on}' },
  notMailed: { sv: 'Ej mejlad, saknar adress', en: 'Not mailed, has no address' },
  yes: { sv: 'Ja, undantag går', en: 'Yes, an exception can be made' },
  no: { sv: 'Nej', en: 'No' },
  noAnswer: { sv: 'Inget svar än', en: 'No answer yet' },
  waivers: { sv: 'Frågor om undantag', en: 'Questions about waivers' },
  waiversNone: {
    sv: 'Ingen anordnare har fått frågan om undantag.',
    en: 'No provider has been asked for a waiver.',
  },
  askedLine: { sv: '{rule}, frågat {at} av {who}', en: '{rule}, asked {at} by {who}' },
  someone: { sv: 'Brygga', en: 'Brygga' },
  answerTitle: { sv: 'Kan ni göra ett undantag?', en: 'Can you make an exception?' },
  answerLead: {
    sv: '{centre} frågar alla anordnare som ett villkor höll utanför.',
    en: '{centre} asks all providers that one condition kept out.',
  },
  theQuestion: { sv: 'Frågan', en: 'The question' },
  yourOffers: { sv: 'Ert utbud som det gäller', en: 'Your offers that it is about' },
  yourAnswer: { sv: 'Ert svar', en: 'Your answer' },
  answerYes: { sv: 'Ja, vi kan göra ett undantag', en: 'Yes, we can make an exception' },
  answerNo: { sv: 'Nej, det går inte', en: 'No, it is not possible' },
  answerText: { sv: 'Berätta mer', en: 'Tell more' },
  answerTextHelp: {
    sv: 'Till exempel vad som krävs eller när det går. Skriv inga namn på deltagare.',
    en: 'For example what it takes or when it is possible. Do not write names of participants.',
  },
  answerSeenBy: { sv: '{centre}', en: '{centre}' },
  sendAnswer: { sv: 'Skicka svaret', en: 'Send the answer' },
  thanks: { sv: 'Tack, svaret är skickat till {centre}.', en: 'Thank you, the answer was sent to {centre}.' },
  answeredAt: { sv: 'Besvarad {at}', en: 'Answered {at}' },
  chooseAnswer: { sv: 'Välj ja eller nej.', en: 'Choose yes or no.' },
} satisfies Messages;

export const mails = {
  askSubject: { sv: '{centre} frågar om ett undantag', en: '{centre} asks for a waiver' },
  askBody: {
    sv: 'Hej {provider}!\n\nEtt av era utbud stämmer i innehåll med vad en arbetsplats behöver, men inte på ett villkor. {centre} frågar alla anordnare i samma läge.\n\nLäs frågan och svara ja eller nej här:\n{link}\n\nLänken är er egen. Dela den inte.\n',
    en: 'Hello {provider},\n\nOne of your offers fits in content what a workplace needs, but not on one condition. {centre} asks all providers in the same position.\n\nRead the question and answer yes or no here:\n{link}\n\nThe link is your own. Do not share it.\n',
  },
  answeredSubject: {
    sv: 'En anordnare har svarat om undantag',
    en: 'A provider has answered about a waiver',
  },
  answeredBody: {
    sv: 'Hej!\n\nLäs svaret i behovets logg:\n{link}\n',
    en: 'Hello,\n\nRead the answer in the log of the need:\n{link}\n',
  },
} satisfies Messages;
