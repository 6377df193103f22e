import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Det här lärde vi oss', en: 'What we learned' },
  seenBy: {
    sv: 'Läses av alla lärcentrum, näringslivsenheter och regionala utvecklare i Brygga',
    en: 'Read by all learning centres, business units and regional developers in Brygga',
  },
  readers: {
    sv: 'alla lärcentrum, näringslivsenheter och regionala utvecklare',
    en: 'all learning centres, business units and regional developers',
  },
  none: {
    sv: 'Ingen har skrivit om metoden ännu. Skriv när ni har prövat den.',
    en: 'Nobody has written about the method yet. Write when you have tried it.',
  },
  add: { sv: 'Skriv vad ni lärde er', en: 'Write what you learned' },
  edit: { sv: 'Ändra', en: 'Change' },
  editOf: { sv: 'Ändra erfarenheten från {on}', en: 'Change the experience of {on}' },
  house: { sv: 'Ert hus', en: 'Your house' },
  houseHelp: { sv: 'Namnet på huset syns för de andra.', en: 'The others see the name of the house.' },
  usedOn: { sv: 'När använde ni metoden?', en: 'When did you use the method?' },
  situationOf: {
    sv: '{n, plural, one {En deltagare} other {# deltagare}}. ',
    en: '{n, plural, one {One participant} other {# participants}}. ',
  },
  situation: { sv: 'Hur var läget?', en: 'What was the situation?' },
  situationHelp: {
    sv: 'Bransch, ungefär hur många och varför. Skriv inte namn på arbetsgivare eller personer.',
    en: 'Industry, roughly how many and why. Write no names of employers or people.',
  },
  worked: { sv: 'Vad fungerade?', en: 'What worked?' },
  differently: { sv: 'Vad gör ni annorlunda nästa gång?', en: 'What will you do differently next time?' },
  save: { sv: 'Dela erfarenheten', en: 'Share the experience' },
  saved: { sv: 'Erfarenheten är delad.', en: 'The experience is shared.' },
  notYet: { sv: 'Välj en dag som har varit.', en: 'Choose a day that has been.' },
  fill: { sv: 'Fyll i fältet.', en: 'Fill in this field.' },
  chooseHouse: { sv: 'Välj hus.', en: 'Choose a house.' },
  named: {
    sv: 'Ta bort namnet {name}. Andra ska inte kunna se vilken arbetsgivare det gäller.',
    en: 'Remove the name {name}. Others must not see which employer it is about.',
  },
  personalNumber: {
    sv: 'Ta bort personnumret. Det behövs inte här.',
    en: 'Remove the personal identity number. It is not needed here.',
  },
  hide: { sv: 'Ta bort från banken', en: 'Take out of the bank' },
  hideLead: {
    sv: 'De andra ser den inte längre. Ert hus kan läsa den och dela den igen.',
    en: 'The others no longer see it. Your house can read it and share it again.',
  },
  reason: { sv: 'Skäl', en: 'Reason' },
  hidden: { sv: 'Inte delad', en: 'Not shared' },
  hiddenBecause: { sv: 'Skäl: {reason}', en: 'Reason: {reason}' },
  showAgain: { sv: 'Dela igen', en: 'Share again' },
  isHidden: { sv: 'Erfarenheten är borttagen från banken.', en: 'The experience is taken out of the bank.' },
  isShown: { sv: 'Erfarenheten är delad igen.', en: 'The experience is shared again.' },
  changedMeanwhile: {
    sv: 'Någon annan ändrade erfarenheten. Läs den igen och gör om.',
    en: 'Somebody else changed the experience. Read it again and repeat.',
  },
} satisfies Messages;
