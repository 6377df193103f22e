import type { Messages } from '../../../platform/i18n.ts';

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
  brokerBody: { sv: 'Hej!\n\n{what}.\n\n{link}\n', en: 'Hello,\n\n{what}.\n\n{link}\n' },
} satisfies Messages;

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
    sv: 'Räknas med i priset till datumet. Sedan hamnar platsen på väntelistan.',
    en: 'Counted in the price until the date. Then the place goes to the waiting list.',
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
  back: { sv: 'Tillbaka till gruppen', en: 'Back to the pool' },
  ifLeaves: { sv: 'Om den här lämnar', en: 'If this one leaves' },
} satisfies Messages;

export const own = {
  title: {
    sv: 'Vill ni binda {n, plural, one {er plats} other {era # platser}}?',
    en: 'Do you commit to your {n, plural, one {place} other {# places}}?',
  },
  answered: { sv: 'Era platser i gruppen', en: 'Your places in the pool' },
  lead: {
    sv: '{centre} samlar arbetsgivare till {title}.',
    en: '{centre} is gathering employers for {title}.',
  },
  your: { sv: 'Ert svar', en: 'Your answer' },
  now: { sv: 'Nu: {state}', en: 'Now: {state}' },
  binding: { sv: 'Ert svar är bindande till {on}.', en: 'Your answer is binding until {on}.' },
  bindingOpen: {
    sv: 'Ert svar är bindande tills gruppen startar eller avslutas.',
    en: 'Your answer is binding until the pool starts or ends.',
  },
  yes: {
    sv: 'Ja, vi binder {n, plural, one {platsen} other {# platser}}',
    en: 'Yes, we commit to {n, plural, one {the place} other {# places}}',
  },
  later: { sv: 'Kanske, vi svarar senare', en: 'Perhaps, we answer later' },
  no: { sv: 'Nej, vi är inte med', en: 'No, we do not join' },
  send: { sv: 'Skicka svaret', en: 'Send the answer' },
  thanks: { sv: 'Tack, svaret är skickat till {centre}.', en: 'Thank you, the answer was sent to {centre}.' },
  showsName: { sv: 'De andra arbetsgivarna får se vårt namn', en: 'The other employers may see our name' },
  cost: { sv: 'Vad det kostar', en: 'What it costs' },
  costNow: { sv: '{price} per deltagare när {n} är med', en: '{price} per participant when {n} take part' },
  yours: {
    sv: 'Ni betalar {total} för {n, plural, one {er plats} other {era # platser}}.',
    en: 'You pay {total} for your {n, plural, one {place} other {# places}}.',
  },
  cheapest: {
    sv: 'Lägst {price} per deltagare, när gruppen är full med {n}.',
    en: 'At least {price} per participant, when the group is full with {n}.',
  },
  ceiling: {
    sv: 'Blir det dyrare än {price} per deltagare startar inte gruppen.',
    en: 'If it costs more than {price} per participant, the pool does not start.',
  },
  others: { sv: 'De andra i gruppen', en: 'The others in the pool' },
  othersText: {
    sv: '{n, plural, =0 {Ingen annan har svarat än.} one {En annan arbetsgivare är med, i {places}.} other {# andra arbetsgivare är med, i {places}.}}',
    en: '{n, plural, =0 {Nobody else has answered yet.} one {One other employer takes part, in {places}.} other {# other employers take part, in {places}.}}',
  },
  othersPeople: { sv: 'Tillsammans har de {n} platser.', en: 'Together they have {n} places.' },
  othersFew: {
    sv: 'Antalet platser visas inte: färre än fem.',
    en: 'The number of places is not shown: fewer than five.',
  },
  named: { sv: 'De som visar sitt namn: {names}.', en: 'Those who show their names: {names}.' },
  what: { sv: 'Vad ni säger ja till', en: 'What you say yes to' },
  place: { sv: 'Form och ort', en: 'Form and place' },
  start: { sv: 'Start', en: 'Start' },
  time: { sv: 'Tid', en: 'Time' },
  last: { sv: 'Svara senast', en: 'Answer by' },
  seats: { sv: 'Gruppen startar vid', en: 'The pool starts at' },
  seatsValue: { sv: '{n} bundna platser, {bound} är bundna nu', en: '{n} places, {bound} are committed now' },
  seatsOnly: { sv: '{n} bundna platser', en: '{n} places' },
  over: { sv: 'Gruppen tar inte emot svar längre.', en: 'The pool takes no more answers.' },
} satisfies Messages;
