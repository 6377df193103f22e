import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Jämförelse: {title}', en: 'Comparison: {title}' },
  comparison: { sv: 'Jämförelse', en: 'Comparison' },
  open: { sv: 'Jämför svaren', en: 'Compare the proposals' },
  brokering: { sv: 'Förmedling', en: 'Brokering' },
  requests: { sv: 'Förfrågningar', en: 'Requests' },
  lead: {
    sv: '{n, plural, =0 {Inget svar} one {Ett svar} other {# svar}} på förfrågan från {asker}. Svaren öppnades {at} och står i lottad ordning.',
    en: '{n, plural, =0 {No proposal} one {One proposal} other {# proposals}} to the request from {asker}. They were opened {at} and stand in drawn order.',
  },
  inTime: { sv: '{n} av {of} svarade i tid', en: '{n} of {of} answered in time' },
  notOpened: {
    sv: 'Svaren är förseglade till sista svarstid, också för dig.',
    en: 'The proposals are sealed until the deadline, for you as well.',
  },
  // interests
  declareTitle: { sv: 'Redovisa ditt intresse', en: 'Declare your interest' },
  declareLead: {
    sv: 'Du behöver redovisa ditt intresse innan du ser svaren. Det skrivs ut på jämförelsen.',
    en: 'Declare your interest before you see the proposals. It is printed on the comparison.',
  },
  bidders: { sv: 'Jag har ett intresse i', en: 'I have an interest in' },
  biddersHelp: {
    sv: 'Du kan vara anställd där, ha varit det nyss, äga något i den eller stå någon nära. Lämna tomt om du inte har något intresse.',
    en: 'You may work there, have worked there lately, own a part of it or be close to somebody. Leave empty if you have none.',
  },
  interestWords: { sv: 'Vad intresset är', en: 'What the interest is' },
  declare: { sv: 'Redovisa och läs svaren', en: 'Declare and read the proposals' },
  declared: { sv: 'Ditt intresse är redovisat.', en: 'Your interest is declared.' },
  interests: { sv: 'Redovisade intressen', en: 'Declared interests' },
  noInterests: { sv: 'Inga intressen redovisade.', en: 'No interests declared.' },
  noInterest: { sv: '{name}: inget intresse.', en: '{name}: no interest.' },
  hasInterest: {
    sv: '{name} sätter inte poäng på {letters}. {words}',
    en: '{name} does not score {letters}. {words}',
  },
  ownMunicipality: { sv: 'Egen kommun', en: 'Own municipality' },
  ownMunicipalityText: {
    sv: '{letters}: kommunen driver både lärcentrumet och anordnaren.',
    en: '{letters}: the municipality runs both the learning centre and the provider.',
  },
  assessors: { sv: 'Bedömare: {names}', en: 'Assessors: {names}' },
  // result
  leads: { sv: '{a} får {totalA} poäng och {b} {totalB}.', en: '{a} gets {totalA} points and {b} {totalB}.' },
  ties: {
    sv: '{letters} delar första platsen med {total} poäng.',
    en: '{letters} share first place with {total} points.',
  },
  alone: { sv: '{a} får {totalA} poäng.', en: '{a} gets {totalA} points.' },
  basis: {
    sv: 'Poäng är ett underlag. Arbetsgivaren väljer.',
    en: 'Points are input. The employer decides.',
  },
  missing: {
    sv: '{n, plural, one {En bedömning saknas.} other {# bedömningar saknas.}} Summan visas när alla är gjorda.',
    en: '{n, plural, one {One assessment is missing.} other {# assessments are missing.}} The total is shown when all are done.',
  },
  nobody: {
    sv: 'Ingen svarade i tid. Det finns inget att jämföra.',
    en: 'Nobody answered in time. There is nothing to compare.',
  },
  grounds: { sv: 'Grund för bedömning', en: 'Ground of assessment' },
  pointsGroup: { sv: 'Poäng: bedömning, sedan viktat värde', en: 'Points: assessment, then weighted' },
  factsGroup: { sv: 'Fakta ur svaren', en: 'Facts from the proposals' },
  weight: { sv: 'vikt {n} %', en: 'weight {n} %' },
  priceRule: { sv: 'lägsta pris ÷ pris', en: 'lowest price ÷ price' },
  assessorCount: {
    sv: '{n, plural, =0 {ingen bedömare} one {en bedömare} other {# bedömare}}',
    en: '{n, plural, =0 {no assessor} one {one assessor} other {# assessors}}',
  },
  legend: { sv: '{name}, vikt {n}', en: '{name}, weight {n}' },
  sum: { sv: 'Summa', en: 'Total' },
  price: { sv: 'Pris, hela gruppen', en: 'Price, the whole group' },
  perHead: { sv: 'Pris per deltagare ({n})', en: 'Price per participant ({n})' },
  covered: { sv: 'Täckta delmål', en: 'Outcomes covered' },
  coveredValue: { sv: '{n} av {of}', en: '{n} of {of}' },
  timeAndPlace: { sv: 'Tid och plats', en: 'Time and place' },
  proposalsTitle: { sv: 'Svaren i sin helhet', en: 'The proposals in full' },
  files: { sv: 'Bilagor', en: 'Attachments' },
  reasons: { sv: 'Skäl till poängen', en: 'Reasons for the points' },
  reasonBy: { sv: '{person}: {points} poäng', en: '{person}: {points} points' },
  // sensitivity
  sensitive: { sv: '{b} går om {a} när priset väger {at} %', en: '{b} passes {a} when price weighs {at} %' },
  steady: { sv: '{a} leder vilken vikt priset än har', en: '{a} leads whatever price weighs' },
  sharedLead: {
    sv: 'Så ändras poängen med prisets vikt',
    en: 'How the points change with the weight of price',
  },
  turn: {
    sv: 'Med vikterna {weights} hade {letters} lett: {totals}.',
    en: 'With the weights {weights}, {letters} would have led: {totals}.',
  },
  information: {
    sv: 'Kurvan är upplysning: vikterna låstes när förfrågan skickades.',
    en: 'The curve is information: the weights were locked when the request was sent.',
  },
  axis: { sv: 'Prisets vikt, i byte mot {name}', en: 'Weight of price, in exchange for {name}' },
  locked: { sv: 'Låst vikt {n} %', en: 'Locked weight {n} %' },
  source: { sv: 'svaren i {key}, {at}', en: 'the proposals of {key}, {at}' },
  pictureSource: { sv: 'Källa: svaren i {key}, {at}', en: 'Source: the proposals of {key}, {at}' },
  priceWeight: { sv: 'Prisets vikt', en: 'Weight of price' },
  order: { sv: 'Ordning', en: 'Order' },
  weightFrom: { sv: 'Prisets vikt från, %', en: 'Weight of price from, %' },
  weightTo: { sv: 'Prisets vikt till, %', en: 'Weight of price to, %' },
  leader: { sv: 'Leder', en: 'Leads' },
  csv: { sv: 'Hämta CSV', en: 'Download CSV' },
  range: { sv: '{from} till {to} %', en: '{from} to {to} %' },
  // scoring
  score: { sv: 'Sätt poäng', en: 'Score' },
  scoreTitle: { sv: 'Sätt poäng', en: 'Score the proposals' },
  scoreLead: {
    sv: 'Poäng 0 till 100 för varje kriterium, med skäl. Anordnaren läser skälen efter valet, utan ditt namn. Priset räknas ut.',
    en: 'Points 0 to 100 for each criterion, with a reason. The provider reads the reasons after the choice, without your name. Price is computed.',
  },
  notYou: {
    sv: 'Du har redovisat ett intresse i {provider} och sätter inte poäng på {letter}.',
    en: 'You have declared an interest in {provider} and do not score {letter}.',
  },
  points: { sv: 'Poäng för {name}, {letter}', en: 'Points for {name}, {letter}' },
  why: { sv: 'Skäl för {name}, {letter}', en: 'Reason for {name}, {letter}' },
  save: { sv: 'Spara poängen', en: 'Save the points' },
  saved: { sv: 'Poängen är sparade.', en: 'The points are saved.' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  // choice
  choice: { sv: 'Arbetsgivarens val', en: 'The employer’s choice' },
  onlyEmployer: {
    sv: 'Bara {name} kan välja. Valet får avvika från poängen.',
    en: 'Only {name} can choose. The choice may differ from the points.',
  },
  choose: { sv: 'Välj', en: 'Choose' },
  option: { sv: '{letter}. {provider}', en: '{letter}. {provider}' },
  optionFacts: { sv: '{price} · {total} poäng', en: '{price} · {total} points' },
  choiceReason: { sv: 'Skäl till valet', en: 'Reason for the choice' },
  saveChoice: { sv: 'Spara val och skäl', en: 'Save choice and reason' },
  choiceConsequence: {
    sv: 'Alla som svarade får valet, skälen och sina egna poäng samma dag. Valet går inte att ändra.',
    en: 'All who answered get the choice, the reason and their own points the same day. The choice cannot be changed.',
  },
  chosen: { sv: '{name} valde {provider} {at}.', en: '{name} chose {provider} {at}.' },
  someone: { sv: 'Arbetsgivaren', en: 'The employer' },
  choiceSaved: {
    sv: 'Valet är sparat. Alla som svarade har fått besked.',
    en: 'The choice is saved. All who answered have been told.',
  },
  alreadyChosen: { sv: 'Arbetsgivaren har redan valt.', en: 'The employer has already chosen.' },
  notReady: {
    sv: 'Alla poäng måste vara satta innan arbetsgivaren väljer.',
    en: 'All points must be set before the employer chooses.',
  },
  // the provider's result
  result: { sv: 'Så gick det', en: 'How it went' },
  resultWinner: {
    sv: 'Arbetsgivaren valde {provider}: {price}, {total} poäng.',
    en: 'The employer chose {provider}: {price}, {total} points.',
  },
  resultOwn: {
    sv: 'Ert svar fick {total} poäng och plats {rank} av {of}.',
    en: 'Your proposal got {total} points and place {rank} of {of}.',
  },
  weighted: { sv: 'Viktat', en: 'Weighted' },
  pointsHead: { sv: 'Poäng', en: 'Points' },
} satisfies Messages;

export const problems = {
  words: { sv: 'Skriv vad intresset är.', en: 'Write what the interest is.' },
  points: { sv: 'Skriv poäng mellan 0 och 100.', en: 'Write points between 0 and 100.' },
  why: { sv: 'Skriv skälet.', en: 'Write the reason.' },
  choose: { sv: 'Välj ett av svaren.', en: 'Choose one of the proposals.' },
  choiceReason: {
    sv: 'Skriv skälet till valet, minst 10 tecken.',
    en: 'Write the reason for the choice, at least 10 characters.',
  },
} satisfies Messages;

export const mails = {
  subject: { sv: 'Arbetsgivaren har valt i förfrågan {key}', en: 'The employer has chosen in request {key}' },
  body: {
    sv: 'Arbetsgivaren har valt i förfrågan {key}. Läs valet, skälen och era egna poäng här:\n\n{link}',
    en: 'The employer has chosen in request {key}. Read the choice, the reasons and your own points here:\n\n{link}',
  },
} satisfies Messages;
