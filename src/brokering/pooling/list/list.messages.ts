import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  lead: {
    sv: 'Små behov hos flera arbetsgivare som tillsammans fyller en kurs.',
    en: 'Small needs of several employers that together fill a course.',
  },
  search: { sv: 'Räkna fram förslag', en: 'Work out suggestions' },
  newPool: { sv: 'Bilda en grupp', en: 'Form a pool' },
  suggestions: { sv: 'Förslag', en: 'Suggestions' },
  suggestionsAside: {
    sv: 'Brygga visar bara förslag där ett av dina behov är med.',
    en: 'Brygga shows only suggestions that hold one of your needs.',
  },
  suggestionHead: { sv: 'Förslag', en: 'Suggestion' },
  noSuggestions: {
    sv: 'Inget av dina behov är med i ett förslag. Räkna fram nya när fler behov är öppna.',
    en: 'None of your needs is part of a suggestion. Work out new ones when more needs are open.',
  },
  why: { sv: 'Varför', en: 'Why' },
  whyText: {
    sv: '{needs, plural, one {# behov} other {# behov}} ber om {subject}{level}.',
    en: '{needs, plural, one {# need asks} other {# needs ask}} for {subject}{level}.',
  },
  toLevel: { sv: ' till nivå {n}', en: ' to level {n}' },
  from: { sv: 'start från {on}', en: 'start from {on}' },
  groups: { sv: 'Grupper', en: 'Pools' },
  group: { sv: 'Grupp', en: 'Pool' },
  noGroups: {
    sv: 'Här samlas grupper som du leder eller har behov i. Ta upp ett förslag, eller bilda en grupp från ett behov.',
    en: 'Pools that you lead or have needs in stand here. Take up a suggestion, or form a pool from a need.',
  },
  ended: { sv: 'Avslutade grupper ({n})', en: 'Ended pools ({n})' },
  seats: { sv: 'Platser', en: 'Places' },
  seatsOf: { sv: '{n} av {of} bundna', en: '{n} of {of} committed' },
  seatsBound: { sv: '{n} bundna', en: '{n} committed' },
  answerNeeded: { sv: 'Ditt behov är tillfrågat', en: 'Your need has been asked' },
  missing: {
    sv: '{n, plural, one {En plats saknas} other {# platser saknas}}',
    en: '{n, plural, one {One place missing} other {# places missing}}',
  },
  howGood: { sv: 'Så bra är förslagen', en: 'How good the suggestions are' },
  howGoodText: {
    sv: 'Alla öppna behov i regionen vägdes samman {at}. Förslagen ger plats åt {served} av {people} personer. Ingen annan indelning kan vara mer än {gap} procent bättre.',
    en: 'All open needs in the region were weighed together {at}. The suggestions make room for {served} of {people} people. No other division can be more than {gap} per cent better.',
  },
  bestText: {
    sv: 'Alla öppna behov i regionen vägdes samman {at}. Förslagen ger plats åt {served} av {people} personer. Ingen annan indelning är bättre.',
    en: 'All open needs in the region were weighed together {at}. The suggestions make room for {served} of {people} people. No other division is better.',
  },
  servedTogether: { sv: 'personer får plats', en: 'people get a place' },
  servedGreedily: {
    sv: 'om den bästa gruppen tas först, sedan nästa',
    en: 'if the best pool is taken first, then the next',
  },
  servedAlone: { sv: 'om ingen samlar sig', en: 'if nobody pools' },
  worthText: {
    sv: 'Värdet är {objective} mot högst möjliga {bound}, räknat i personer med avdrag för resa och pris. Sökningen tog {seconds} sekunder.',
    en: 'The worth is {objective} of at most {bound}, counted in people less travel and price. The search took {seconds} seconds.',
  },
  region: { sv: 'Grupper i regionen', en: 'Pools in the region' },
  byCounty: { sv: 'Grupper per län', en: 'Pools by county' },
  county: { sv: 'Län', en: 'County' },
  noRegion: {
    sv: 'Ingen grupp eller förslag finns i regionen just nu.',
    en: 'There is no pool or suggestion in the region right now.',
  },
  fewEmployers: {
    sv: 'Visas inte: färre än fem arbetsgivare.',
    en: 'Not shown: fewer than five employers.',
  },
  regionNote: {
    sv: 'Personer visas när de kommer från minst fem arbetsgivare. Vilka som är med syns bara för dem som förmedlar i gruppen.',
    en: 'People are shown when they come from at least five employers. Who takes part is seen only by those who broker in the pool.',
  },
  leadPlanner: {
    sv: 'Hur små behov i regionen samlas till kurser. Lärcentrum bildar grupperna.',
    en: 'How small needs in the region gather into courses. Learning centres form the pools.',
  },
  demand: { sv: 'Efterfrågan som ingen har mött', en: 'Demand that nothing has met' },
  rules: { sv: 'Så räknas förslagen fram', en: 'How suggestions are worked out' },
} satisfies Messages;

export const rules = {
  title: { sv: 'Så samlas behov', en: 'How needs are pooled' },
  lead: {
    sv: 'Reglerna nedan är de som körs, version {version}.',
    en: 'The rules below are those that run, version {version}.',
  },
  goal: {
    sv: 'Brygga väger samman alla öppna behov och söker den indelning i grupper som ger flest personer en plats. Varje behov är med i högst en grupp.',
    en: 'Brygga weighs all open needs together and seeks the division into pools that gives most people a place. Each need is in at most one pool.',
  },
  neutral: {
    sv: 'Grupper bildas innan någon anordnare är vald. Ingen anordnare kan påverka dem.',
    en: 'Pools are formed before any provider is chosen. No provider can influence them.',
  },
  counted: { sv: 'Vad en plats är värd', en: 'What a place is worth' },
  one: {
    sv: 'En person med vanlig brådska, nära och utan kostnad',
    en: 'One person of ordinary urgency, near and free of charge',
  },
  urgent: {
    sv: 'Påslag när start behövs inom {days} dagar',
    en: 'Added when the start is needed within {days} days',
  },
  vulnerable: {
    sv: 'Påslag för varje skäl till att arbetsplatsen är sårbar, högst {most}',
    en: 'Added for each reason why the workplace is vulnerable, at most {most}',
  },
  travel: { sv: 'Avdrag för varje timmes enkel resa', en: 'Taken off for each hour of travel one way' },
  price: { sv: 'Avdrag för varje 10 000 kr', en: 'Taken off for each SEK 10,000' },
  must: { sv: 'Villkor som måste hållas', en: 'Conditions that must hold' },
  seats: { sv: 'Deltagare i en grupp', en: 'Participants in a group' },
  seatsText: { sv: '{min} till {max}', en: '{min} to {max}' },
  cost: { sv: 'Pris innan någon anordnare är frågad', en: 'Price before any provider is asked' },
  costText: {
    sv: '{fixed} för gruppen och {head} per deltagare',
    en: '{fixed} for the group and {head} per participant',
  },
  reach: { sv: 'Längsta resa när behovet inte säger något', en: 'Longest travel when the need says nothing' },
  reachText: { sv: 'omkring {n} min enkel resa', en: 'about {n} min one way' },
  groups: { sv: 'Flest kursgrupper som bildas tillsammans', en: 'Most course groups formed together' },
  travelText: {
    sv: 'Restiden är en uppskattning för bil mellan kommunernas huvudorter: fågelvägen plus {detour} procent, med {town} km/h de första {townKm} kilometerna, {country} km/h till {countryKm} kilometer och {main} km/h därefter.',
    en: 'Travel time is an estimate by car between the main towns: the straight line plus {detour} per cent, at {town} km/h for the first {townKm} kilometres, {country} km/h up to {countryKm} kilometres and {main} km/h after that.',
  },
  also: {
    sv: 'Nivå, form, tid på dagen, språk, startperiod och budget för varje behov hålls alltid.',
    en: 'Level, form, time of day, language, start period and budget of each need always hold.',
  },
} satisfies Messages;
