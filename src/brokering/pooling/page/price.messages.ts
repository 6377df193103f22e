import type { Message, Messages } from '../../../platform/i18n.ts';

export const prices = {
  moreToGo: {
    sv: '{n, plural, one {En plats till} other {{words} platser till}}, så kostar det {price} per deltagare',
    en: '{n, plural, one {One more place brings} other {{words} more places bring}} the price to {price} per participant',
  },
  viableNow: {
    sv: 'Gruppen bär sig: {price} per deltagare',
    en: 'The pool is viable: {price} per participant',
  },
  neverViable: {
    sv: 'Priset når inte under taket med upp till {n} deltagare',
    en: 'The price does not come below the ceiling with up to {n} participants',
  },
  reading: {
    sv: 'Grupp {fixed} plus {head} per deltagare. Högst {max} i en grupp, därför stiger priset vid {next}.',
    en: 'A group costs {fixed} plus {head} per participant. At most {max} in a group, so the price rises at {next}.',
  },
  kronorPerHead: { sv: 'Kronor per deltagare', en: 'SEK per participant' },
  participants: { sv: 'Antal deltagare', en: 'Number of participants' },
  ceiling: { sv: 'Tak {price}', en: 'Ceiling {price}' },
  band: { sv: 'Bär sig med {from}–{to} deltagare', en: 'Viable with {from}–{to} participants' },
  bandShort: { sv: 'Bär sig: {from}–{to}', en: 'Viable: {from}–{to}' },
  bound: { sv: '{n} bundna: {price}', en: '{n} committed: {price}' },
  withPreliminary: { sv: '{n} med preliminära: {price}', en: '{n} with preliminary: {price}' },
  short: { sv: '{n}: {price}', en: '{n}: {price}' },
  jump: { sv: 'Två grupper från {n}', en: 'Two groups from {n}' },
  guess: { sv: 'exempel innan någon anordnare är frågad', en: 'an example before any provider is asked' },
  csv: { sv: 'CSV', en: 'CSV' },
  pictureSource: { sv: '{title}. Källa: {source}', en: '{title}. Source: {source}' },
  groups: { sv: 'Grupper', en: 'Groups' },
  total: { sv: 'Totalt', en: 'Total' },
  verdict: { sv: 'Bär sig', en: 'Viable' },
  yes: { sv: 'Ja', en: 'Yes' },
  tooFew: { sv: 'Nej, för få', en: 'No, too few' },
  betweenGroups: {
    sv: 'Nej, för många för en grupp och för få för två',
    en: 'No, too many for one group and too few for two',
  },
  tooDear: { sv: 'Nej, över taket', en: 'No, above the ceiling' },
  whatIf: { sv: 'Tänk om', en: 'What if' },
  whatIfHelp: {
    sv: 'Dra eller skriv, så räknas priset om. Inget sparas.',
    en: 'Drag or type, and the price follows. Nothing is saved.',
  },
  fixed: { sv: 'För gruppen', en: 'For the group' },
  head: { sv: 'Per deltagare', en: 'Per participant' },
  whatIfResult: {
    sv: '{n, plural, one {# deltagare} other {# deltagare}} i {groups, plural, one {en grupp} other {# grupper}}: {price} per deltagare, {total} totalt.',
    en: '{n, plural, one {# participant} other {# participants}} in {groups, plural, one {one group} other {# groups}}: {price} per participant, {total} in total.',
  },
  without: { sv: 'Utan', en: 'Without' },
  allStay: { sv: 'Alla är kvar', en: 'All stay' },
  withoutOne: { sv: 'Om {who} lämnar: ', en: 'If {who} leaves: ' },
  nobodyLeft: { sv: 'Ingen är kvar att dela på kostnaden.', en: 'Nobody is left to share the cost.' },
  whatIfShares: { sv: 'Vad var och en betalar då', en: 'What each one then pays' },
  townShares: {
    sv: '{town} står för {share} procent av kostnaden',
    en: '{town} bears {share} per cent of the cost',
  },
  townsReading: {
    sv: 'Vad arbetsgivarna i varje kommun betalar tillsammans, av {total}.',
    en: 'What the employers of each municipality pay together, of {total}.',
  },
  leavers: {
    sv: '{n, plural, =0 {Gruppen bär sig inte om någon lämnar} other {{n} av {of} kan lämna var för sig utan att gruppen faller}}',
    en: '{n, plural, =0 {The pool is not viable if anyone leaves} other {{n} of {of} can leave by themselves without the pool failing}}',
  },
  leaversAll: {
    sv: 'Vem som helst kan lämna utan att gruppen faller',
    en: 'Anyone can leave by themselves without the pool failing',
  },
  leaversReading: {
    sv: 'Priset per deltagare för de andra om en lämnar. Med alla är det {price}.',
    en: 'The price per participant for the others if one leaves. With all it is {price}.',
  },
  whoLeaves: { sv: 'Den som lämnar', en: 'The one who leaves' },
  othersPay: { sv: 'För de andra', en: 'For the others' },
  shareSource: { sv: 'gruppens villkor, {on}', en: 'the terms of the pool, {on}' },
  shares: { sv: 'Vad var och en betalar', en: 'What each one pays' },
  sharesAside: {
    sv: 'Räknat på {n, plural, one {# plats} other {# platser}}, bundna och preliminära',
    en: 'For {n, plural, one {# place} other {# places}}, committed and preliminary',
  },
  pays: { sv: 'Betalar', en: 'Pays' },
  ifLeaves: { sv: 'Om den lämnar', en: 'If it leaves' },
  thenPays: { sv: '{price} för de andra', en: '{price} for the others' },
  thenFails: { sv: 'Bär sig inte: {why}', en: 'Not viable: {why}' },
} satisfies Messages;

export const hinders: Record<'tooFew' | 'betweenGroups' | 'tooDear', Message> = {
  tooFew: { sv: 'för få deltagare', en: 'too few participants' },
  betweenGroups: {
    sv: 'för många för en grupp, för få för två',
    en: 'too many for one group, too few for two',
  },
  tooDear: { sv: 'priset går över taket', en: 'the price passes the ceiling' },
};

export const terms = {
  timeOfDay: { sv: '{value}', en: '{value}' },
  startFrom: { sv: 'Start från {from}', en: 'Starts from {from}' },
  startBetween: { sv: 'Start {from} till {until}', en: 'Starts between {from} and {until}' },
  form: { sv: '{value}', en: '{value}' },
  formInTown: { sv: '{value} i {place}', en: '{value} in {place}' },
  travel: {
    sv: 'Högst omkring {minutes} min enkel resa till {place}',
    en: 'At most about {minutes} min one way to {place}',
  },
  language: { sv: 'Undervisning på {value}', en: 'Taught in {value}' },
  price: { sv: 'Priset ryms i budgeten', en: 'The price fits the budget' },
  suitsSome: { sv: ': passar {n} av {of}.', en: ': suits {n} of {of}.' },
  against: { sv: ' {places} behöver något annat.', en: ' {places} needs something else.' },
  waiting: { sv: ' {places} väntar på svar.', en: ' {places} is waiting for an answer.' },
} satisfies Messages;
