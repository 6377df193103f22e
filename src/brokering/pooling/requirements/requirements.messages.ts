import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Kravtext och utbud', en: 'Requirements and offers' },
  lead: {
    sv: 'Samma text till alla anordnare. Ingen arbetsgivare nämns.',
    en: 'The same text to all providers. No employer is named.',
  },
  howTo: {
    sv: 'När gruppen har bestämt att den kör frågar lärcentrumet som leder den alla anordnare som uppfyller villkoren, på gruppens sida.',
    en: 'Once the pool has decided to go ahead, the centre that leads it asks all providers that meet the conditions, on the page of the pool.',
  },
  text: { sv: 'Kravtext', en: 'Requirements' },
  copy: { sv: 'Text att kopiera', en: 'Text to copy' },
  copyHelp: { sv: 'Markera allt och kopiera.', en: 'Select all and copy.' },
  print: { sv: 'Skriv ut', en: 'Print' },
  back: { sv: 'Tillbaka till gruppen', en: 'Back to the pool' },
  heading: { sv: 'Förfrågan om utbildning: {title}', en: 'Request for training: {title}' },
  goal: { sv: 'Efter utbildningen kan deltagarna', en: 'After the training the participants know' },
  level: { sv: 'Nivå', en: 'Level' },
  levelValue: { sv: '{n} på skalan 0–5', en: '{n} on the scale 0–5' },
  people: { sv: 'Deltagare', en: 'Participants' },
  peopleValue: {
    sv: '{min} till {max} i {groups, plural, one {en grupp} other {var och en av # grupper}}',
    en: '{min} to {max} in {groups, plural, one {one group} other {each of # groups}}',
  },
  form: { sv: 'Form och ort', en: 'Form and place' },
  distance: { sv: 'Avstånd', en: 'Distance' },
  distanceValue: { sv: 'högst {n} km från {place}', en: 'at most {n} km from {place}' },
  time: { sv: 'Tid på dagen', en: 'Time of day' },
  language: { sv: 'Språk', en: 'Language' },
  start: { sv: 'Start', en: 'Start' },
  from: { sv: 'tidigast {from}', en: '{from} at the earliest' },
  between: { sv: 'tidigast {from} och före {until}', en: '{from} at the earliest and before {until}' },
  ceiling: { sv: 'Högsta pris', en: 'Highest price' },
  ceilingValue: { sv: '{price} per deltagare utan moms', en: '{price} per participant without VAT' },
  answer: { sv: 'Svara med', en: 'Answer with' },
  answerValue: {
    sv: 'pris för gruppen, pris per deltagare, lärare, upplägg och start',
    en: 'a price for the group, a price per participant, teacher, design and start',
  },
  from2: { sv: 'Frågan ställs av', en: 'Asked by' },
  offers: { sv: 'Utbud som passar i dag', en: 'Offers that fit today' },
  noOffers: {
    sv: 'Inget publicerat utbud passar. Skicka kravtexten till anordnare i regionen, så kan de ta fram en kurs.',
    en: 'No published offer fits. Send the requirements to providers in the region, so that they can make a course.',
  },
} satisfies Messages;
