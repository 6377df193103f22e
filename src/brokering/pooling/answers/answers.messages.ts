import type { Message, Messages } from '../../../platform/i18n.ts';
import type { LinkEnding } from '../pool.ts';

export const mails = {
  before: { sv: ' Svara senast {on}.', en: ' Answer by {on}.' },
  questionSubject: {
    sv: 'Vill ni binda platser i gruppen {title}?',
    en: 'Will you commit to places in {title}?',
  },
  questionBody: {
    sv: 'Hej!\n\n{centre} samlar arbetsgivare till gruppen {title}. Läs vad det kostar och svara om ni binder era platser.{before}\n\n{link}\n\nLänken är er egen. Dela den inte.\n',
    en: 'Hello,\n\n{centre} is gathering employers for {title}. Read what it costs and answer whether you commit to your places.{before}\n\n{link}\n\nThe link is your own. Do not share it.\n',
  },
  needsAsked: {
    sv: 'Ett behov hos er är tillfrågat till gruppen {title}',
    en: 'A need of yours has been asked to join {title}',
  },
  answered: {
    sv: 'En arbetsgivare har svarat om gruppen {title}',
    en: 'An employer has answered about {title}',
  },
  dateNear: {
    sv: 'Ett datum närmar sig i gruppen {title}',
    en: 'A date is coming up in {title}',
  },
  movedUp: {
    sv: 'En arbetsgivare på väntelistan har fått plats i gruppen {title}',
    en: 'An employer on the waiting list has been given a place in {title}',
  },
  movedUpSubject: {
    sv: 'Det finns plats för er i gruppen {title}',
    en: 'There is room for you in {title}',
  },
  movedUpBody: {
    sv: 'Hej!\n\nDet har blivit plats för er i gruppen {title} hos {centre}. Svara senast {on}. Svarar ni inte går platsen vidare till nästa på väntelistan.\n\n{link}\n\nLänken är er egen och ersätter den förra. Dela den inte.\n',
    en: 'Hello,\n\nThere is room for you in {title} at {centre}. Answer by {on}. If you do not answer, the place goes to the next on the waiting list.\n\n{link}\n\nThe link is your own and replaces the earlier one. Do not share it.\n',
  },
  answerBeforeSubject: { sv: 'Svara senast {on} om gruppen {title}', en: 'Answer about {title} by {on}' },
  answerBeforeBody: {
    sv: 'Hej!\n\n{centre} väntar på ert svar om gruppen {title}. Svara senast {on}.\n\nÖppna länken i mejlet som vi skickade {sent}. Hittar ni det inte, be {centre} om en ny länk.\n',
    en: 'Hello,\n\n{centre} is waiting for your answer about {title}. Answer by {on}.\n\nOpen the link in the e-mail that we sent on {sent}. If you cannot find it, ask {centre} for a new link.\n',
  },
  linkEndsSubject: {
    sv: 'Er länk till gruppen {title} slutar gälla {on}',
    en: 'Your link to {title} ends on {on}',
  },
  linkEndsBody: {
    sv: 'Hej!\n\nLänken i mejlet som vi skickade {sent} gäller till och med {on}. Är behovet kvar? Öppna länken och välj Förläng länken.\n\n{centre}\n',
    en: 'Hello,\n\nThe link in the e-mail that we sent on {sent} holds until {on}. Does the need still stand? Open the link and choose Renew the link.\n\n{centre}\n',
  },
  brokerBody: { sv: 'Hej!\n\n{what}.\n\n{link}\n', en: 'Hello,\n\n{what}.\n\n{link}\n' },
} satisfies Messages;

export const linkEndings: Record<LinkEnding, Message> = {
  expired: { sv: 'Länken gick ut {on}.', en: 'The link expired on {on}.' },
  stopped: { sv: 'Lärcentrumet stoppade länken {on}.', en: 'The learning centre stopped the link on {on}.' },
  withdrawn: {
    sv: 'Behovet drogs tillbaka {on}, och länken slutade gälla.',
    en: 'The need was withdrawn on {on}, and the link ended.',
  },
  replaced: {
    sv: 'En nyare länk skickades {on}. Öppna det senaste mejlet.',
    en: 'A newer link was sent on {on}. Open the latest e-mail.',
  },
};

export const messages = {
  placeTitle: { sv: 'Platser: {who}', en: 'Places: {who}' },
  placeLead: {
    sv: '{people, plural, one {# plats} other {# platser}} i gruppen {title}.',
    en: '{people, plural, one {# place} other {# places}} in {title}.',
  },
  answer: { sv: 'Svar', en: 'Answer' },
  state: { sv: 'Läge', en: 'State' },
  preliminary: { sv: 'Preliminärt ja', en: 'A preliminary yes' },
  preliminaryHelp: {
    sv: 'Räknas med i priset till datumet. Sedan går platsen vidare till nästa på väntelistan.',
    en: 'Counted in the price until the date. Then the place goes to the next on the waiting list.',
  },
  bound: { sv: 'Bindande ja', en: 'A binding yes' },
  boundHelp: {
    sv: 'Platserna räknas mot gränsen för start.',
    en: 'The places count towards what is needed to start.',
  },
  waiting: { sv: 'På väntelista', en: 'On the waiting list' },
  declined: { sv: 'Nej tack', en: 'No, thank you' },
  left: { sv: 'Lämnar gruppen', en: 'Leaves the pool' },
  until: { sv: 'Preliminärt till', en: 'Preliminary until' },
  untilNeeded: {
    sv: 'Skriv vilken dag det preliminära svaret gäller till.',
    en: 'Write until when the preliminary answer holds.',
  },
  showsName: { sv: 'De andra i gruppen får se namnet', en: 'The others in the pool may see the name' },
  showsNameHelp: { sv: 'Annars ser de bara kommunen.', en: 'Otherwise they see only the municipality.' },
  note: { sv: 'Anteckning', en: 'Note' },
  noteHelp: { sv: 'Skriv inte namn eller hälsa.', en: 'Do not write names or health.' },
  noteSeenBy: { sv: 'värden för gruppen', en: 'the host of the pool' },
  save: { sv: 'Spara svaret', en: 'Save the answer' },
  saved: { sv: 'Svaret är sparat.', en: 'The answer is saved.' },
  chooseAnswer: { sv: 'Välj ett svar.', en: 'Choose an answer.' },
  ask: { sv: 'Skicka bindande fråga', en: 'Send the binding question' },
  askText: {
    sv: 'Arbetsgivaren får ett mejl med en egen länk. Där står vad det kostar, vilka kommuner som är med, och knappar för ja och nej.',
    en: 'The employer gets an e-mail with a link of its own. It tells what it costs, which municipalities take part, and has buttons for yes and no.',
  },
  askedAt: {
    sv: 'Frågan skickades {at}. Skickar du igen slutar den förra länken att gälla.',
    en: 'The question was sent {at}. If you send it again, the earlier link stops working.',
  },
  to: { sv: 'E-postadress', en: 'E-mail address' },
  mailLanguage: { sv: 'Språk i mejlet', en: 'Language of the e-mail' },
  swedish: { sv: 'Svenska', en: 'Swedish' },
  english: { sv: 'Engelska', en: 'English' },
  send: { sv: 'Skicka', en: 'Send' },
  sent: { sv: 'Frågan är skickad.', en: 'The question has been sent.' },
  savedWaiting: {
    sv: 'Platserna är upptagna. Arbetsgivaren står på väntelistan.',
    en: 'The places are taken. The employer is on the waiting list.',
  },
  fullHelp: {
    sv: 'Gruppen är full. Ett ja ställer arbetsgivaren på väntelistan.',
    en: 'The pool is full. A yes puts the employer on the waiting list.',
  },
  inLine: { sv: 'Nummer {n} på väntelistan', en: 'Number {n} on the waiting list' },
  link: { sv: 'Arbetsgivarens länk', en: 'The employer’s link' },
  linkUntil: { sv: 'Skickad till {to}. Gäller till och med {on}.', en: 'Sent to {to}. Holds until {on}.' },
  linkUntilNoAddress: { sv: 'Gäller till och med {on}.', en: 'Holds until {on}.' },
  renewLink: { sv: 'Förläng länken', en: 'Renew the link' },
  stopLink: { sv: 'Stoppa länken', en: 'Stop the link' },
  linkRenewed: { sv: 'Länken är förlängd.', en: 'The link is renewed.' },
  linkStopped: { sv: 'Länken är stoppad.', en: 'The link is stopped.' },
  back: { sv: 'Tillbaka till gruppen', en: 'Back to the pool' },
  ifLeaves: { sv: 'Om den här lämnar', en: 'If this one leaves' },
} satisfies Messages;
