import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Efterfrågan som ingen har mött än', en: 'Demand that nothing has met yet' },
  lead: {
    sv: 'Vad arbetsplatser i regionen ber om just nu, i summor av minst fem arbetsgivare.',
    en: 'What workplaces in the region ask for right now, in sums of at least five employers.',
  },
  finding: { sv: '{people} personer behöver {name}', en: '{people} people need {name}' },
  reading: {
    sv: 'Öppna och pausade behov, och behov som avslutades för att inget utbud fanns. Ett behov kan be om flera kompetenser.',
    en: 'Open and paused needs, and needs that were closed because no supply was found. A need may ask for several skills.',
  },
  source: { sv: 'behov i Brygga, {on}', en: 'needs in Brygga, {on}' },
  skill: { sv: 'Kompetens', en: 'Skill' },
  people: { sv: 'Personer', en: 'People' },
  nPeople: { sv: '{n} personer', en: '{n} people' },
  none: {
    sv: 'Ingen kompetens efterfrågas av fem arbetsgivare eller fler just nu.',
    en: 'No skill is asked for by five employers or more right now.',
  },
  byMonth: { sv: 'När behoven kom, per län', en: 'When the needs came, by county' },
  county: { sv: 'Län', en: 'County' },
  month: { sv: 'Månad', en: 'Month' },
  hiddenNote: {
    sv: 'Ett streck betyder att färre än fem arbetsgivare står bakom.',
    en: 'A dash means that fewer than five employers stand behind the figure.',
  },
  hidden: { sv: 'Visas inte: färre än fem arbetsgivare.', en: 'Not shown: fewer than five employers.' },
  json: { sv: 'Samma siffror som JSON', en: 'The same figures as JSON' },
} satisfies Messages;
