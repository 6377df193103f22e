import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Efterfrågan som ingen har mött än', en: 'Demand that nothing has met yet' },
  lead: {
    sv: 'Vad arbetsplatser i regionen ber om, i summor av minst fem arbetsgivare.',
    en: 'What workplaces in the region ask for, in sums of at least five employers.',
  },
  finding: { sv: '{people} personer behöver {name}', en: '{people} people need {name}' },
  findingIn: { sv: '{people} personer i {area} behöver {name}', en: '{people} people in {area} need {name}' },
  reading: {
    sv: 'Öppna och pausade behov, och behov som avslutades för att inget utbud fanns. Ett behov kan be om flera kompetenser.',
    en: 'Open and paused needs, and needs that were closed because no supply was found. A need may ask for several skills.',
  },
  source: { sv: 'behov i Brygga, {on}', en: 'needs in Brygga, {on}' },
  skill: { sv: 'Kompetens', en: 'Skill' },
  area: { sv: 'Område', en: 'Area' },
  chooseArea: { sv: 'Välj ett område i listan.', en: 'Choose an area in the list.' },
  wholeRegion: { sv: 'Hela regionen', en: 'The whole region' },
  counties: { sv: 'Län', en: 'Counties' },
  period: { sv: 'Period', en: 'Period' },
  years: {
    sv: '{n, plural, one {Senaste året} other {Senaste # åren}}',
    en: '{n, plural, one {The last year} other {The last # years}}',
  },
  people: { sv: 'Personer', en: 'People' },
  employers: { sv: 'Arbetsgivare', en: 'Employers' },
  quarter: { sv: 'Kvartal', en: 'Quarter' },
  note: { sv: 'Anmärkning', en: 'Note' },
  quarterShort: { sv: 'kv {n} {year}', en: 'Q{n} {year}' },
  nPeople: { sv: '{n} personer', en: '{n} people' },
  none: {
    sv: 'Ingen kompetens efterfrågas av fem arbetsgivare eller fler här. Välj ett större område.',
    en: 'No skill is asked for by five employers or more here. Choose a larger area.',
  },
  overTime: { sv: 'När behoven kom', en: 'When the needs came' },
  most: {
    sv: 'Flest behov av {name} kom {quarter}: {n} personer',
    en: 'Most needs of {name} came in {quarter}: {n} people',
  },
  tooFew: {
    sv: 'För få behov av {name} i något kvartal för att visas',
    en: 'Too few needs of {name} in any quarter to be shown',
  },
  seriesReading: {
    sv: 'Personer i behov som ännu ingen har mött, efter kvartalet då behovet kom.',
    en: 'People in needs that nothing has met yet, by the quarter in which the need came.',
  },
  hiddenNote: {
    sv: 'Ett streck betyder att färre än fem arbetsgivare står bakom, eller att siffran skulle avslöja dem. Noll betyder att ingen bad om det.',
    en: 'A dash means that fewer than five employers stand behind the figure, or that it would give them away. Zero means that nobody asked.',
  },
  hidden: { sv: 'Visas inte: färre än fem arbetsgivare.', en: 'Not shown: fewer than five employers.' },
  csv: { sv: 'CSV', en: 'CSV' },
  json: { sv: 'JSON', en: 'JSON' },
  notCounted: {
    sv: 'Summorna räknas i natt. Kom tillbaka i morgon.',
    en: 'The sums are counted tonight. Come back tomorrow.',
  },
} satisfies Messages;
