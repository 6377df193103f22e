import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Vem utbudet kan hjälpa', en: 'Whom the offer can help' },
  lead: {
    sv: 'Behov som möter utbudet, åt det håll som sällan syns: från kurs till arbetsplats.',
    en: 'Needs that meet the offer, in the direction that is seldom seen: from course to workplace.',
  },
  sums: { sv: 'Efterfrågan i summor', en: 'Demand in sums' },
  sumsHelp: {
    sv: 'Öppna och pausade behov, och behov som avslutades för att inget utbud fanns. Enskilda behov och arbetsgivare visas inte för anordnare.',
    en: 'Open and paused needs, and needs that were closed because no supply was found. Single needs and employers are not shown to providers.',
  },
  asOf: { sv: 'Behov i Brygga, {on}.', en: 'Needs in Brygga, {on}.' },
  skill: { sv: 'Kompetens', en: 'Skill' },
  place: { sv: 'Kommun', en: 'Municipality' },
  employers: { sv: 'Arbetsgivare', en: 'Employers' },
  people: { sv: 'Personer', en: 'People' },
  wider: { sv: 'vidare än utbudet', en: 'wider than the offer' },
  whole: { sv: 'Hela regionen', en: 'The whole region' },
  rest: { sv: 'Övriga kommuner tillsammans', en: 'Other municipalities together' },
  hiddenNote: {
    sv: 'Kommuner med färre än fem arbetsgivare räknas ihop, så att ingen arbetsplats går att räkna ut.',
    en: 'Municipalities with fewer than five employers are counted together, so that no workplace can be worked out.',
  },
  noneOf: {
    sv: 'Färre än fem arbetsgivare ber om det här just nu: {skills}. Därför visas inga siffror.',
    en: 'Fewer than five employers ask for this right now: {skills}. That is why no figures are shown.',
  },
  noSkills: {
    sv: 'Utbudet nämner ingen kompetens som ordlistan känner. Ange vad det leder till, så går efterfrågan att räkna.',
    en: 'The offer names no skill that the vocabulary knows. Say what it leads to, and the demand can be counted.',
  },
  edit: { sv: 'Ändra utbudet', en: 'Change the offer' },
  allDemand: { sv: 'All efterfrågan som ingen har mött', en: 'All demand that nothing has met' },
} satisfies Messages;
