import type { Message, Messages } from '../../../platform/i18n.ts';
import type { LikeRule } from './likeness.ts';

export const messages = {
  found: {
    sv: '{n, plural, =0 {Inget öppet behov liknar det här} one {# öppet behov liknar det här} other {# öppna behov liknar det här}}',
    en: '{n, plural, =0 {No open need is like this one} one {# open need is like this one} other {# open needs are like this one}}',
  },
  atMost: { sv: 'De {n} mest lika visas.', en: 'The {n} most alike are shown.' },
  rule: {
    sv: 'Likheten räknas med samma vikter som matchningen. Inom {band} poäng avgör lotten (nummer {lot}). Arbetsgivarens namn och storlek påverkar inte.',
    en: 'Likeness is counted with the same weights as the match. Within {band} points the order is drawn by lot (number {lot}). The name and size of the employer do not count.',
  },
  readRule: { sv: 'Läs hela regeln', en: 'Read the whole rule' },
  need: { sv: 'Behov och arbetsgivare', en: 'Need and employer' },
  place: { sv: 'Plats', en: 'Place' },
  people: { sv: 'Antal', en: 'Number' },
  likeness: { sv: 'Likhet, 0–100', en: 'Likeness, 0–100' },
  elsewhere: { sv: 'Behov hos ett annat lärcentrum', en: 'Need at another learning centre' },
  nameHidden: {
    sv: 'Arbetsgivaren visas när deras mäklare har svarat.',
    en: 'The employer is shown once their broker has answered.',
  },
  noEmployer: { sv: 'Ingen arbetsgivare vald', en: 'No employer chosen' },
  notGiven: { sv: 'Uppgift saknas', en: 'Not given' },
  inPool: { sv: 'Redan i en grupp', en: 'Already in a pool' },
  alike: { sv: 'Det här är lika', en: 'What is alike' },
  together: { sv: 'Går det att lära tillsammans?', en: 'Can they learn together?' },
  soMany: { sv: 'Så blev likheten {n}', en: 'How the likeness became {n}' },
  sameSkill: { sv: 'Båda behöver {name}.', en: 'Both need {name}.' },
  nearSkill: {
    sv: '{own} här och {other} där möts i {via}.',
    en: '{own} here and {other} there meet in {via}.',
  },
  nearSkillOne: { sv: '{own} här är nära {other} där.', en: '{own} here is close to {other} there.' },
  words: { sv: 'Båda skriver om {words}.', en: 'Both write of {words}.' },
  openNeed: { sv: 'Öppna behovet', en: 'Open the need' },
  pool: { sv: 'Bilda en grupp', en: 'Form a pool' },
  poolHelp: {
    sv: 'Välj vilka som ska vara med. Andra lärcentra får en fråga först.',
    en: 'Choose who is to take part. Other learning centres are asked first.',
  },
  choice: {
    sv: '{title}, {place}, {n, plural, one {# person} other {# personer}}',
    en: '{title}, {place}, {n, plural, one {# person} other {# people}}',
  },
  next: { sv: 'Gå vidare med gruppen', en: 'Go on with the pool' },
  none: {
    sv: 'Inget annat öppet behov frågar efter något liknande än. Godkänn fler kompetenser på behovet, så blir likheter lättare att se.',
    en: 'No other open need asks for anything alike yet. Accept more skills on the need, and likenesses are easier to see.',
  },
  toNeed: { sv: 'Till behovets kompetenser', en: 'To the skills of the need' },
  notPoolable: {
    sv: 'Behovet är redan i en grupp, eller säger inte vad som ska läras och var. Därför går det inte att bilda en ny.',
    en: 'The need is in a pool already, or does not say what is to be learned and where. That is why no new one can be formed.',
  },
} satisfies Messages;

type Sentences = { passed: Message; failed: Message };

export const checkSentences = {
  distance: {
    passed: {
      sv: '{common, select, 0 {Samma kommun.} other {{common} km mellan orterna.}}',
      en: '{common, select, 0 {Same municipality.} other {{common} km between the towns.}}',
    },
    failed: {
      sv: '{common} km mellan orterna, längre än någon av dem reser.',
      en: '{common} km between the towns, further than either travels.',
    },
  },
  period: {
    passed: { sv: 'Båda kan starta {common}.', en: 'Both can start {common}.' },
    failed: { sv: 'Ingen startdag passar båda.', en: 'No day of start suits both.' },
  },
  timesOfDay: {
    passed: { sv: 'Båda kan lära {common}.', en: 'Both can learn: {common}.' },
    failed: { sv: 'Ingen tid på dagen passar båda.', en: 'No time of day suits both.' },
  },
  form: {
    passed: { sv: 'Båda kan lära {common}.', en: 'Both can learn {common}.' },
    failed: { sv: 'Ingen form passar båda.', en: 'No form suits both.' },
  },
  language: {
    passed: { sv: 'Båda kan lära på {common}.', en: 'Both can learn in {common}.' },
    failed: { sv: 'Inget språk passar båda.', en: 'No language suits both.' },
  },
} satisfies Record<LikeRule, Sentences>;

export const windowSentences = {
  between: { sv: 'från {from} till före {until}', en: 'from {from} until before {until}' },
  from: { sv: 'tidigast {from}', en: '{from} at the earliest' },
  until: { sv: 'före {until}', en: 'before {until}' },
} satisfies Messages;
