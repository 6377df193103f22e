import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Från det du kan till ditt mål', en: 'From what you know to your goal' },
  lead: {
    sv: 'Skriv vad du kan och vart du vill. Du ser vad som saknas, och vilka utbud som täcker mest av det. Inget sparas.',
    en: 'Write what you know and where you want to go. You see what is missing, and which offers cover most of it. Nothing is saved.',
  },
  own: { sv: 'Vad kan du?', en: 'What do you know?' },
  ownHelp: {
    sv: 'Yrken, kurser och sådant du har lärt dig i arbete. Skriv inga namn.',
    en: 'Occupations, courses and what you have learnt at work. Do not write names.',
  },
  goal: { sv: 'Vad är målet?', en: 'What is the goal?' },
  goalHelp: {
    sv: 'Ett yrke, till exempel CNC-operatör, eller det du vill kunna.',
    en: 'An occupation, such as CNC operator, or what you want to be able to do.',
  },
  where: { sv: 'Var vill du lära?', en: 'Where do you want to learn?' },
  anywhere: { sv: 'Var som helst', en: 'Anywhere' },
  maxKm: { sv: 'Hur långt bort får det vara?', en: 'How far away may it be?' },
  kmHelp: {
    sv: 'Avståndet räknas fågelvägen mellan centralorterna.',
    en: 'Distance is as the crow flies between main towns.',
  },
  km: { sv: 'km', en: 'km' },
  show: { sv: 'Visa vad som saknas', en: 'Show what is missing' },
  again: { sv: 'Räkna om', en: 'Work out again' },
  chooseGoal: { sv: 'Skriv ett mål.', en: 'Write a goal.' },
  tooLong: { sv: 'Skriv högst 5 000 tecken.', en: 'Write at most 5,000 characters.' },
  unknownGoal: {
    sv: 'Brygga känner inget yrke och ingen kompetens i målet. Pröva ett annat ord, eller välj i ordlistan.',
    en: 'Brygga knows no occupation and no skill in the goal. Try another word, or choose from the vocabulary.',
  },
  vocabulary: { sv: 'Öppna ordlistan', en: 'Open the vocabulary' },
  asks: { sv: 'Det här kräver målet', en: 'What the goal asks for' },
  asksHelp: {
    sv: 'Bocka för det du redan kan, så räknas utbuden om.',
    en: 'Tick what you already know, and the offers are worked out again.',
  },
  readAs: { sv: 'Målet är läst som: {occupations}.', en: 'The goal is read as: {occupations}.' },
  partly: { sv: 'Du kan {name}, som hör hit.', en: 'You know {name}, which belongs here.' },
  beyond: {
    sv: 'Målet kräver {n, plural, one {# kompetens till} other {# kompetenser till}}, som inte räknas här. Skriv ett smalare mål.',
    en: 'The goal asks for {n, plural, one {# more skill} other {# more skills}} that are not counted here. Write a narrower goal.',
  },
  missing: {
    sv: '{n, plural, =0 {Inget saknas} one {# kompetens saknas} other {# kompetenser saknas}} av {all}',
    en: '{n, plural, =0 {Nothing is missing} one {# skill is missing} other {# skills are missing}} of {all}',
  },
  allKnown: {
    sv: 'Du kan redan det som målet kräver. En validering kan göra det synligt för arbetsgivare.',
    en: 'You already know what the goal asks for. A validation can make it visible to employers.',
  },
  validations: { sv: 'Se utbud av validering', en: 'See offers of validation' },
  offers: {
    sv: '{n, plural, =0 {Inget utbud täcker det som saknas} one {# utbud täcker något av det som saknas} other {# utbud täcker något av det som saknas}}',
    en: '{n, plural, =0 {No offer covers what is missing} one {# offer covers some of what is missing} other {# offers cover some of what is missing}}',
  },
  shown: { sv: 'De {n} första visas.', en: 'The first {n} are shown.' },
  rule: {
    sv: 'Ordningen följer hur stor del av det som saknas ett utbud täcker, i steg om {band} procent. Det som bara täcks av något smalare räknas som en halv del. Inom ett steg avgör lotten (nummer {lot}). Ingen kan köpa eller få en plats i listan.',
    en: 'The order follows how much of what is missing an offer covers, in steps of {band} per cent. What only something narrower covers counts as half a part. Within a step the order is drawn by lot (number {lot}). Nobody can buy or be given a place in the list.',
  },
  offer: { sv: 'Utbud och anordnare', en: 'Offer and provider' },
  place: { sv: 'Plats', en: 'Place' },
  start: { sv: 'Start', en: 'Start' },
  covers: { sv: 'Täcker', en: 'Covers' },
  coversOf: { sv: '{n} av {all}', en: '{n} of {all}' },
  closes: { sv: 'Det här täcker utbudet', en: 'What the offer covers' },
  leaves: { sv: 'Det här är kvar', en: 'What is left' },
  nothingLeft: {
    sv: 'Inget, utbudet täcker allt som saknas.',
    en: 'Nothing, the offer covers all that is missing.',
  },
  byOutcome: { sv: '{part}: står som lärandemål', en: '{part}: stands as an outcome' },
  byOutcomeNarrower: {
    sv: 'En del av {part}: lärandemålet {named}',
    en: 'Some of {part}: the outcome {named}',
  },
  byWords: { sv: '{part}: ”{words}” i utbudet', en: '{part}: “{words}” in the offer' },
  byWordsNarrower: {
    sv: 'En del av {part}: ”{words}” i utbudet',
    en: 'Some of {part}: “{words}” in the offer',
  },
  openOffer: { sv: 'Läs om utbudet', en: 'Read about the offer' },
  conditions: { sv: 'Villkor', en: 'Conditions' },
  together: { sv: 'Tillsammans kommer du längst', en: 'Together they take you furthest' },
  togetherText: {
    sv: '{n, plural, one {Det här utbudet täcker} other {De här # utbuden täcker}} {parts} av {all} delar.',
    en: '{n, plural, one {This offer covers} other {These # offers cover}} {parts} of {all} parts.',
  },
  leftOut: {
    sv: '{n, plural, one {# utbud ligger för långt bort} other {# utbud ligger för långt bort}}',
    en: '{n, plural, one {# offer is too far away} other {# offers are too far away}}',
  },
  none: {
    sv: 'Lämna behovet till en mäklare som letar vidare.',
    en: 'Leave the need with a broker who looks further.',
  },
  leave: { sv: 'Lämna behovet till en mäklare', en: 'Leave the need with a broker' },
  near: { sv: 'Yrken nära det du arbetar med', en: 'Occupations close to your work' },
  nearText: {
    sv: 'Den som har ditt yrke kan ofta arbeta även som det här. Välj ett för att se vad som saknas. Källa: Arbetsförmedlingens JobTech Taxonomy. Legitimation och andra krav kan ändå gälla.',
    en: 'Whoever has your occupation can often work as one of these too. Choose one to see what is missing. Source: the JobTech Taxonomy of the Swedish Public Employment Service. Licences and other requirements may still apply.',
  },
  nearHigh: { sv: 'I hög grad', en: 'To a high degree' },
  nearLow: { sv: 'I lägre grad', en: 'To a lower degree' },
  forGroup: {
    sv: 'Gäller det en grupp? Beskriv behovet i stället.',
    en: 'Is it about a group? Describe the need instead.',
  },
  noSuchMunicipality: {
    sv: 'Ingen kommun har den koden. Koden har fyra siffror, som 1885.',
    en: 'No municipality has that code. Codes have four digits, such as 1885.',
  },
} satisfies Messages;
