import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Förfrågan för gruppen', en: 'Request for the pool' },
  lead: {
    sv: 'En kravspecifikation för hela gruppen går till alla anordnare som uppfyller villkoren. Ingen arbetsgivare nämns.',
    en: 'One specification for the whole pool goes to all providers that meet the conditions. No employer is named.',
  },
  brokering: { sv: 'Förmedling', en: 'Brokering' },
  pools: { sv: 'Samlad efterfrågan', en: 'Pooled demand' },
  what: { sv: 'Det här skrivs in åt dig', en: 'This is written for you' },
  heading: { sv: 'Rubrik', en: 'Heading' },
  outcomes: { sv: 'Mål', en: 'Outcomes' },
  people: { sv: 'Antal deltagare', en: 'Number of participants' },
  group: { sv: 'Gruppen', en: 'The group' },
  distance: { sv: 'Anordnare som frågas', en: 'Providers that are asked' },
  distanceValue: { sv: 'med utbud högst {n} km från orten', en: 'with offers at most {n} km from the place' },
  anyDistance: {
    sv: 'på alla avstånd, tills gruppens villkor säger hur långt bort de får finnas',
    en: 'at any distance, until the terms of the pool say how far away they may be',
  },
  window: { sv: 'Start', en: 'Start' },
  from: { sv: 'tidigast {from}', en: '{from} at the earliest' },
  between: { sv: 'tidigast {from} och före {until}', en: '{from} at the earliest and before {until}' },
  how: {
    sv: 'Du kan ändra allt innan det skickas. {centre} frågar för gruppen, och chefen för lärcentrumet väljer. Vem som får förfrågan avgörs av samma regel som för enskilda behov.',
    en: 'You can change everything before it is sent. {centre} asks for the pool, and its head chooses. Who gets the request is decided by the same rule as for single needs.',
  },
  begin: { sv: 'Skriv kravspecifikation', en: 'Write the specification' },
  begun: { sv: 'Kravspecifikationen är påbörjad.', en: 'The specification is begun.' },
  toSpec: { sv: 'Till kravspecifikationen', en: 'To the specification' },
  toRequest: { sv: 'Till förfrågan {key}', en: 'To request {key}' },
  done: { sv: 'Gruppens kravspecifikation finns i {key}.', en: 'The specification of the pool is in {key}.' },
  notYet: {
    sv: 'Gruppen behöver bestämma att den kör innan förfrågan skickas.',
    en: 'The pool has to decide that it goes ahead before a request is sent.',
  },
  back: { sv: 'Tillbaka till gruppen', en: 'Back to the pool' },
} satisfies Messages;

/** What the draft says of the pool; providers read it, so it holds no names of employers. */
export const draftWords = {
  goal: {
    sv: 'En gemensam utbildning för {n, plural, one {en arbetsgivare} other {# arbetsgivare}} med samma behov.',
    en: 'One course for {n, plural, one {one employer} other {# employers}} with the same need.',
  },
  group: {
    sv: 'Deltagarna kommer från {n, plural, one {en arbetsgivare} other {# arbetsgivare}} i {places}. Minst {min} och högst {max} i varje grupp.',
    en: 'The participants come from {n, plural, one {one employer} other {# employers}} in {places}. At least {min} and at most {max} in each group.',
  },
} satisfies Messages;
