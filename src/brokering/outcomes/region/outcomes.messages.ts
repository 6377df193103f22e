import type { Message, Messages, Translate } from '../../../platform/i18n.ts';
import type { FigureId } from './figures.ts';

/** "kv 4 2026" of `2026Q4`. */
export function sayQuarter(quarter: string, t: Translate): string {
  return t(messages.quarterShort, { n: quarter.slice(-1), year: quarter.slice(0, 4) });
}

export const messages = {
  title: { sv: 'Uppföljning i regionen', en: 'Follow-up in the region' },
  brokering: { sv: 'Förmedling', en: 'Brokering' },
  lead: {
    sv: 'Vad mäklandet leder till: vems behov som möts, vem som tar initiativ och vad som händer med dem som deltar.',
    en: 'What brokering leads to: whose needs are met, who takes initiatives, and what happens to those who take part.',
  },
  area: { sv: 'Område', en: 'Area' },
  wholeRegion: { sv: 'Hela regionen', en: 'The whole region' },
  counties: { sv: 'Län', en: 'Counties' },
  quarter: { sv: 'Kvartal', en: 'Quarter' },
  quarterShort: { sv: 'kv {n} {year}', en: 'Q{n} {year}' },
  allQuarters: { sv: 'Alla åtta kvartal', en: 'All eight quarters' },
  part: { sv: 'Del', en: 'Part' },
  value: { sv: 'Värde', en: 'Value' },
  note: { sv: 'Anmärkning', en: 'Note' },
  source: { sv: 'Brygga, räknat {on}. Åtta kvartal.', en: 'Brygga, counted {on}. Eight quarters.' },
  hidden: {
    sv: 'Visas inte: färre än fem arbetsgivare eller personer, eller så skulle de gå att räkna ut.',
    en: 'Not shown: fewer than five employers or people, or they could be worked out.',
  },
  hiddenNote: {
    sv: 'Tal som kommer från färre än fem arbetsgivare eller personer visas inte, och inte heller de tal som skulle avslöja dem.',
    en: 'Numbers that come from fewer than five employers or people are not shown, nor those that would reveal them.',
  },
  notCounted: {
    sv: 'Siffrorna räknas i natt. Kom tillbaka i morgon.',
    en: 'The figures are counted tonight. Come back tomorrow.',
  },
  ofCounty: {
    sv: 'Kommuner har inga egna kvartal, de är för små. Diagrammen visar {county}.',
    en: 'Municipalities have no quarters of their own, they are too small. The charts show {county}.',
  },
  chooseArea: { sv: 'Välj ett län eller en kommun.', en: 'Choose a county or a municipality.' },
  csv: { sv: 'CSV', en: 'CSV' },
  json: { sv: 'Öppna data (JSON)', en: 'Open data (JSON)' },
  compare: { sv: 'Region, län och kommun', en: 'Region, county and municipality' },
  compareHelp: {
    sv: 'Välj ett län eller en kommun för att jämföra. Alla åtta kvartal tillsammans.',
    en: 'Choose a county or a municipality to compare. All eight quarters together.',
  },
  percent: { sv: '{n} %', en: '{n}%' },
  seeAlso: { sv: 'Mer om det som saknas', en: 'More about what is missing' },
  unmet: { sv: 'Omötta behov och svaren på dem', en: 'Unmet needs and the answers to them' },
  demand: { sv: 'Efterfrågan som inget har mött', en: 'Demand that nothing has met' },
  tooLittle: { sv: '{name}: för få för att visas.', en: '{name}: too few to show.' },
  ownPart: { sv: ' och {n} procent från egna kommunen', en: ' and {n} percent from the own municipality' },
  saferPart: { sv: ' {n} känner sig tryggare än före.', en: ' {n} feel safer than before.' },
} satisfies Messages;

export const figureNames: Record<FigureId, Message> = {
  drive: { sv: 'Behovsstyrt eller utbudsstyrt', en: 'Need-driven or supply-driven' },
  sector: { sv: 'Vems behov', en: 'Whose needs' },
  centres: { sv: 'Aktiva mäklande lärcentra', en: 'Active broker centres' },
  roles: { sv: 'Mäklare och motor', en: 'Broker and driver' },
  mobility: { sv: 'Rörlighet', en: 'Mobility' },
};

/** The finding, with the numbers of the figure. */
export const findings: Record<FigureId, Message> = {
  drive: {
    sv: '{percent} procent av insatserna kommer från ett behov',
    en: '{percent} percent of the learning efforts come from a need',
  },
  sector: {
    sv: '{privately} procent av behoven kommer från privata arbetsgivare{own}',
    en: '{privately} percent of the needs come from private employers{own}',
  },
  centres: {
    sv: '{now, plural, one {Ett lärcentrum} other {# lärcentra}} mäklade förra kvartalet, {change, plural, =0 {lika många som i utgångsläget} one {ett fler än i utgångsläget} other {{abs} {more} än i utgångsläget}}',
    en: '{now, plural, one {One centre} other {# centres}} brokered last quarter, {change, plural, =0 {as many as at the baseline} one {one more than at the baseline} other {{abs} {more} than at the baseline}}',
  },
  roles: {
    sv: '{cases} ärenden som mäklare, minst {own} egna initiativ som motor',
    en: '{cases} cases as a broker, at least {own} own initiatives as a driver',
  },
  mobility: {
    sv: 'Minst {moved} av {all} har fått nya uppgifter, nytt arbete, validering eller studier.{safer}',
    en: 'At least {moved} of {all} have new tasks, a new job, validation or studies.{safer}',
  },
};

/** What the figure counts, word for word. */
export const definitions: Record<FigureId, Message> = {
  drive: {
    sv: 'En insats är behovsstyrd när den kommer från ett behov på en arbetsplats, utbudsstyrd när huset tog initiativet.',
    en: 'An effort is need-driven when it comes from a need at a workplace, supply-driven when the house took the initiative.',
  },
  sector: {
    sv: 'Behov som kommit in. Egna kommunen är arbetsgivare i en kommun som lärcentrum själv tillhör.',
    en: 'Needs that came in. The own municipality is an employer in a municipality that the centre itself serves.',
  },
  centres: {
    sv: 'Ett lärcentrum är aktivt ett kvartal då det tog emot ett behov, öppnade ett ärende, publicerade en förfrågan eller planerade en insats. Utgångsläget är det första kvartalet.',
    en: 'A centre is active in a quarter in which it took in a need, opened a case, published a request or planned an effort. The baseline is the first quarter.',
  },
  roles: {
    sv: 'Mäklare: ärenden som öppnats. Motor: nätverksmöten, samlad efterfrågan, använda metoder och insatser på eget initiativ.',
    en: 'Broker: cases opened. Driver: network meetings, pools, methods used and efforts on own initiative.',
  },
  mobility: {
    sv: 'Deltagarnas senaste svar efter insatsen. Trygghet jämförs med vad samma person sade om tiden före.',
    en: 'The latest answers of participants after the effort. Safety is compared with what the same person said of the time before.',
  },
};

export const columnNames: Record<string, Message> = {
  needDriven: { sv: 'Behovsstyrda', en: 'Need-driven' },
  supplyDriven: { sv: 'På eget initiativ', en: 'Own initiative' },
  efforts: { sv: 'Insatser', en: 'Efforts' },
  needDrivenPercent: { sv: 'Behovsstyrt, procent', en: 'Need-driven, percent' },
  ownMunicipality: { sv: 'Egna kommunen', en: 'Own municipality' },
  otherPublic: { sv: 'Annan offentlig', en: 'Other public' },
  private: { sv: 'Privat', en: 'Private' },
  unknownSector: { sv: 'Okänt', en: 'Unknown' },
  privatePercent: { sv: 'Privat, procent', en: 'Private, percent' },
  needs: { sv: 'Behov', en: 'Needs' },
  centres: { sv: 'Aktiva lärcentra', en: 'Active centres' },
  cases: { sv: 'Ärenden', en: 'Cases' },
  networkMeetings: { sv: 'Nätverksmöten', en: 'Network meetings' },
  pools: { sv: 'Samlad efterfrågan', en: 'Pools' },
  methodUses: { sv: 'Använda metoder', en: 'Methods used' },
  widerTasks: { sv: 'Nya uppgifter', en: 'New tasks' },
  newJobHere: { sv: 'Nytt jobb här', en: 'New job here' },
  newJobElsewhere: { sv: 'Ny arbetsplats', en: 'New workplace' },
  validated: { sv: 'Validerad', en: 'Validated' },
  studying: { sv: 'Studerar', en: 'Studying' },
  same: { sv: 'Som förut', en: 'As before' },
  noJob: { sv: 'Inget arbete', en: 'No job' },
  safer: { sv: 'Tryggare', en: 'Safer' },
  asSafe: { sv: 'Lika trygg', en: 'As safe' },
  lessSafe: { sv: 'Mindre trygg', en: 'Less safe' },
  answers: { sv: 'Svar', en: 'Answers' },
};
