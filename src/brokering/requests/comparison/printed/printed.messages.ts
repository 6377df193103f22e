import type { Messages } from '../../../../platform/i18n.ts';

export const printed = {
  locked: { sv: 'Vikterna låstes {on}.', en: 'The weights were locked on {on}.' },
  marked: { sv: '{name} (egen kommun)', en: '{name} (own municipality)' },
  pointsTable: { sv: 'Poäng / poäng gånger vikt', en: 'Points / points times weight' },
  weightHead: { sv: 'Vikt', en: 'Weight' },
  factsTable: { sv: 'Ur svaren', en: 'From the proposals' },
  about: { sv: 'Uppgift', en: 'Detail' },
  sensitivity: { sv: 'Känslighet för vikterna', en: 'Sensitivity to the weights' },
  tableInformation: {
    sv: 'Tabellen är upplysning: vikterna låstes när förfrågan skickades.',
    en: 'The table is information: the weights were locked when the request was sent.',
  },
  word: { sv: 'Ladda ner Word', en: 'Download Word' },
  pdf: { sv: 'Ladda ner PDF', en: 'Download PDF' },
  xlsx: { sv: 'Ladda ner Excel', en: 'Download Excel' },
  print: { sv: 'Skriv ut', en: 'Print' },
  page: { sv: 'Sida', en: 'Page' },
  ruleNote: {
    sv: 'Prisets poäng är lägsta pris ÷ pris × 100. Flera bedömares poäng räknas som medelvärde. Summan avrundas till två decimaler.',
    en: 'Points for price are lowest price ÷ price × 100. Points of several assessors count as their mean. The total is rounded to two decimals.',
  },
  unsigned: { sv: 'Utskrift ur Brygga, inte undertecknad', en: 'Print from Brygga, not signed' },
  noChoice: { sv: 'Arbetsgivaren har inte valt än.', en: 'The employer has not chosen yet.' },
} satisfies Messages;
