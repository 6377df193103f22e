import type { Message, Messages } from '../../../platform/i18n.ts';
import type { CheckRule } from '../../matching/checks.ts';
import type { NotAsked, Verdict } from './judgement.ts';

export const messages = {
  requests: { sv: 'Förfrågningar', en: 'Requests' },
  brokering: { sv: 'Förmedling', en: 'Brokering' },
  ownTitle: { sv: 'Varför fick vi inte frågan?', en: 'Why were we not asked?' },
  ownLead: {
    sv: '{n, plural, =0 {Ni har fått alla förfrågningar som prövats mot ert utbud.} one {En förfrågan gick inte till er. Skälet sparades när den publicerades.} other {# förfrågningar gick inte till er. Skälen sparades när de publicerades.}}',
    en: '{n, plural, =0 {You got every request that was tried against your offers.} one {One request did not go to you. The reason was stored when it was published.} other {# requests did not go to you. The reasons were stored when they were published.}}',
  },
  ownLink: { sv: 'Förfrågningar som inte gick till er', en: 'Requests that did not go to you' },
  lookUp: { sv: 'Fråga om en viss förfrågan', en: 'Ask about a certain request' },
  key: { sv: 'Förfrågans nummer', en: 'Number of the request' },
  keyHelp: { sv: 'Skriv som F-2026-1.', en: 'Write it like F-2026-1.' },
  keyWrong: {
    sv: 'Skriv numret som F-2026-1.',
    en: 'Write the number like F-2026-1.',
  },
  keyUnknown: {
    sv: 'Ingen publicerad förfrågan har numret {key}.',
    en: 'No published request has the number {key}.',
  },
  show: { sv: 'Visa skälet', en: 'Show the reason' },
  whyTitle: { sv: '{key}: varför ni inte fick frågan', en: '{key}: why you were not asked' },
  gotTitle: { sv: '{key}: ni fick frågan', en: '{key}: you were asked' },
  got: {
    sv: 'Förfrågan gick till er när den publicerades {on}.',
    en: 'The request went to you when it was published on {on}.',
  },
  openRequest: { sv: 'Läs förfrågan', en: 'Read the request' },
  whyLead: {
    sv: '{title}, publicerad {on} av {centre}.',
    en: '{title}, published on {on} by {centre}.',
  },
  reason: { sv: 'Skäl', en: 'Reason' },
  exceptionOpen: {
    sv: 'Ni fick en fråga om undantag den {on}, om {what}. Ni har inte svarat.',
    en: 'You were asked about an exception on {on}, as to {what}. You have not answered.',
  },
  exceptionYes: {
    sv: 'Ni fick en fråga om undantag den {on}, om {what}. Ni svarade ja den {at}.',
    en: 'You were asked about an exception on {on}, as to {what}. You said yes on {at}.',
  },
  exceptionNo: {
    sv: 'Ni fick en fråga om undantag den {on}, om {what}. Ni svarade nej den {at}.',
    en: 'You were asked about an exception on {on}, as to {what}. You said no on {at}.',
  },
  nextTime: { sv: 'Så får ni frågan nästa gång', en: 'How to be asked next time' },
  rule: { sv: 'Regeln', en: 'The rule' },
  storedOn: {
    sv: 'Svaret sparades {on} och har inte räknats om. Det som ändrats i katalogen efter det påverkar nästa förfrågan.',
    en: 'The answer was stored on {on} and has not been worked out anew. What has changed in the catalogue since counts for the next request.',
  },
  afterwards: {
    sv: 'Ni fanns inte i registret när förfrågan publicerades {on}.',
    en: 'You were not in the register when the request was published on {on}.',
  },
  afterwardsNext: {
    sv: 'Nu finns ni där. Ert publicerade utbud prövas mot nästa förfrågan.',
    en: 'Now you are. Your published offers are tried against the next request.',
  },
  older: {
    sv: 'Förfrågan publicerades {on}, innan skälen sparades. Fråga {centre} om du vill veta mer.',
    en: 'The request was published on {on}, before reasons were stored. Ask {centre} if you want to know more.',
  },
  olderStaff: {
    sv: 'Förfrågan publicerades innan skälen sparades. Det går inte att säga i efterhand vad som prövades.',
    en: 'The request was published before reasons were stored. What was tried cannot be told afterwards.',
  },
  toOffers: { sv: 'Till ert utbud', en: 'To your offers' },
  staffTitle: { sv: 'Anordnare som inte fick frågan', en: 'Providers that were not asked' },
  staffLead: {
    sv: '{n, plural, =0 {Alla anordnare i registret fick frågan.} one {En anordnare prövades och fick den inte.} other {# anordnare prövades och fick den inte.}} Skälen sparades {on}.',
    en: '{n, plural, =0 {All providers of the register were asked.} one {One provider was tried and not asked.} other {# providers were tried and not asked.}} The reasons were stored on {on}.',
  },
  staffLink: {
    sv: 'Se alla som inte fick frågan, med skäl',
    en: 'See all who were not asked, with the reason',
  },
  provider: { sv: 'Anordnare', en: 'Provider' },
  request: { sv: 'Förfrågan', en: 'Request' },
  publishedOn: { sv: 'Publicerad', en: 'Published' },
  all: { sv: 'Alla', en: 'All' },
  kind: { sv: 'Vad som saknas', en: 'What is missing' },
  name: { sv: 'Namn', en: 'Name' },
  none: { sv: 'Ingen anordnare passar urvalet.', en: 'No provider fits the selection.' },
  showAll: { sv: 'Visa alla', en: 'Show all' },
  keptOut: { sv: '”{title}”: {why}', en: '“{title}”: {why}' },
  content: {
    sv: '{n, plural, one {Ett publicerat utbud} other {# publicerade utbud}} den dagen. Inget av dem gäller det som förfrågan handlar om.',
    en: '{n, plural, one {One published offer} other {# published offers}} that day. None of them is about what the request asks for.',
  },
  withdrawn: {
    sv: 'Inget publicerat utbud den dagen. Det som fanns var tillbakadraget.',
    en: 'No published offer that day. What there was had been withdrawn.',
  },
  noOffer: {
    sv: 'Inget publicerat utbud i katalogen den dagen.',
    en: 'No published offer in the catalogue that day.',
  },
  met: { sv: 'Uppfyllde villkoren och fick frågan.', en: 'Met the conditions and was asked.' },
} satisfies Messages;

export const verdictNames = {
  met: { sv: 'Uppfyllde villkoren', en: 'Met the conditions' },
  condition: { sv: 'Faller på villkor', en: 'Falls on a condition' },
  content: { sv: 'Annat innehåll', en: 'Other content' },
  withdrawn: { sv: 'Tillbakadraget utbud', en: 'Withdrawn offers' },
  noOffer: { sv: 'Inget utbud', en: 'No offers' },
} satisfies Record<Verdict, Message>;

/** What to do so that the condition is met another time. */
export const advice = {
  period: {
    sv: 'Lägg in fler starter, eller ange att utbildningen startar när som helst.',
    en: 'Add more starts, or say that it starts at any time.',
  },
  timesOfDay: {
    sv: 'Ange fler tider som ni kan ge utbildningen på.',
    en: 'Give more hours that you can hold it at.',
  },
  distance: {
    sv: 'Ange fler orter, eller att den kan ges på distans eller hos arbetsgivaren.',
    en: 'Give more places, or say that it can be given at a distance or at the workplace.',
  },
  language: {
    sv: 'Ange fler språk som ni kan undervisa på.',
    en: 'Give more languages that you can teach in.',
  },
  level: {
    sv: 'Ange nivån som deltagarna når, eller lägg in en fortsättning.',
    en: 'Give the level that participants reach, or add a continuation.',
  },
  seats: {
    sv: 'Ange fler platser, om ni kan ta emot fler.',
    en: 'Give more seats, if you can take more people.',
  },
  accessibility: {
    sv: 'Ange de anpassningar som ni kan erbjuda.',
    en: 'Give the adaptations that you can offer.',
  },
  budget: {
    sv: 'Se över priset, eller ange vad som ingår.',
    en: 'Look at the price, or say what it includes.',
  },
} satisfies Record<CheckRule, Message>;

export const verdictAdvice = {
  content: {
    sv: 'Beskriv i utbudet vad deltagarna kan efteråt, och koppla det till kompetenser i ordlistan.',
    en: 'Describe in your offers what participants can do afterwards, and tie them to concepts of the vocabulary.',
  },
  withdrawn: { sv: 'Publicera utbudet igen när det gäller.', en: 'Publish the offer again when it holds.' },
  noOffer: { sv: 'Lägg in det ni erbjuder och publicera det.', en: 'Add what you offer, and publish it.' },
} satisfies Record<Exclude<NotAsked, 'condition'>, Message>;
