import type { Messages } from '../../platform/i18n.ts';

export const list = {
  found: {
    sv: '{n, plural, =0 {Inget utbud möter behovet} one {# utbud möter behovet} other {# utbud möter behovet}}',
    en: '{n, plural, =0 {No offer meets the need} one {# offer meets the need} other {# offers meet the need}}',
  },
  shown: { sv: 'De {n} första visas.', en: 'The first {n} are shown.' },
  readRule: { sv: 'Läs hela regeln', en: 'Read the whole rule' },
  offer: { sv: 'Utbud och anordnare', en: 'Offer and provider' },
  place: { sv: 'Plats', en: 'Place' },
  start: { sv: 'Start', en: 'Start' },
  fit: { sv: 'Passform, 0–100', en: 'Fit, 0–100' },
  openStart: { sv: 'När som helst', en: 'Any time' },
  notGiven: { sv: 'Uppgift saknas', en: 'Not given' },
  conditions: { sv: 'Villkor', en: 'Conditions' },
  noConditions: { sv: 'Behovet ställer inga villkor.', en: 'The need sets no conditions.' },
  met: { sv: 'Det här möttes', en: 'What met' },
  soMany: { sv: 'Så blev passformen {n}', en: 'How the fit became {n}' },
  openOffer: { sv: 'Läs om utbudet', en: 'Read about the offer' },
  lowest: {
    sv: '{part} drar ner mest: {points} av {max} poäng.',
    en: '{part} lowers it most: {points} of {max} points.',
  },
  ownMunicipality: { sv: 'Egen kommun: intresse redovisat', en: 'Own municipality: interest declared' },
  leftOut: {
    sv: '{n, plural, one {# uppfyller inte villkoren} other {# uppfyller inte villkoren}}',
    en: '{n, plural, one {# does not meet the conditions} other {# do not meet the conditions}}',
  },
} satisfies Messages;

export const quick = {
  title: { sv: 'Hitta lärande för ett behov', en: 'Find learning for a need' },
  lead: {
    sv: 'Skriv vad som är svårt eller vad ni behöver kunna. Du får utbud från alla anordnare, med skälen för vart och ett. Inget sparas.',
    en: 'Write what is difficult or what you need to be able to do. You get offers from all providers, with the reasons for each. Nothing is saved.',
  },
  text: { sv: 'Vad behöver ni kunna?', en: 'What do you need to be able to do?' },
  textHelp: {
    sv: 'Använd era egna ord, till exempel: Tre av våra montörer behöver kunna svetsa rostfritt. Skriv inga namn på personer.',
    en: 'Use your own words, for example: Three of our fitters need to weld stainless steel. Do not write names of people.',
  },
  municipality: { sv: 'Var finns de som ska lära?', en: 'Where are those who are to learn?' },
  anywhere: { sv: 'Var som helst', en: 'Anywhere' },
  maxKm: { sv: 'Hur långt bort får det vara?', en: 'How far away may it be?' },
  km: { sv: 'km', en: 'km' },
  search: { sv: 'Visa utbud', en: 'Show offers' },
  forPerson: {
    sv: 'Gäller det dig själv eller en person? Se vad som saknas till ett mål.',
    en: 'Is it about yourself or one person? See what is missing to reach a goal.',
  },
  wordReadAs: { sv: '{written}, läst som {readAs}', en: '{written}, read as {readAs}' },
  readAs: { sv: 'Så läser Brygga texten', en: 'How Brygga reads the text' },
  fromWords: { sv: 'från ”{words}”', en: 'from “{words}”' },
  none: {
    sv: 'Inget utbud möter orden. Skriv på ett annat sätt, eller lämna behovet till en mäklare som letar vidare.',
    en: 'No offer meets the words. Write it another way, or leave the need with a broker who looks further.',
  },
  save: { sv: 'Lämna behovet till en mäklare', en: 'Leave the need with a broker' },
  tooLong: { sv: 'Skriv högst 2 000 tecken.', en: 'Write at most 2,000 characters.' },
  shiftUnit: {
    sv: 'Avståndet räknas fågelvägen mellan centralorterna.',
    en: 'Distance is as the crow flies between main towns.',
  },
} satisfies Messages;
