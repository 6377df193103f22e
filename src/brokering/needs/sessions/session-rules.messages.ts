import type { Messages } from '../../../platform/i18n.ts';

/** What is wrong with what was sent, and what the timeline of a case tells. */
export const messages = {
  noDots: { sv: 'Skriv minst en prick.', en: 'Write at least one dot.' },
  tooManyDots: {
    sv: 'Ni har {most} prickar, och {placed} är utsatta. Rätta antalet, eller hur många ni är.',
    en: 'You have {most} dots, and {placed} are placed. Correct the number, or how many you are.',
  },
  goneTarget: {
    sv: 'En grupp har ändrats under tiden. Räkna prickarna igen.',
    en: 'A group has changed meanwhile. Count the dots again.',
  },
  personalNumber: {
    sv: 'Ta bort personnumret. Det behövs inte här.',
    en: 'Remove the personal identity number. It is not needed here.',
  },
  notYet: { sv: 'Välj i dag eller en tidigare dag.', en: 'Choose today or an earlier day.' },
  notGuided: { sv: 'Välj en metod som Brygga leder.', en: 'Choose a method that Brygga guides.' },
  wrongCase: {
    sv: 'Välj ett ärende hos samma arbetsgivare och hus.',
    en: 'Choose a case of the same employer and house.',
  },
  wrongNeed: {
    sv: 'Välj ett behov hos samma arbetsgivare och hus.',
    en: 'Choose a need of the same employer and house.',
  },
  chooseCards: { sv: 'Markera minst en lapp.', en: 'Mark at least one note.' },
  nameGroup: { sv: 'Ge gruppen ett namn, eller välj en grupp.', en: 'Name the group, or choose one.' },
  shorterName: { sv: 'Skriv ett namn med högst 120 tecken.', en: 'Write a name of at most 120 characters.' },
  writeCards: { sv: 'Skriv minst en lapp.', en: 'Write at least one note.' },
  tooMany: {
    sv: 'Steget är fullt. Öppna ett nytt pass för resten.',
    en: 'The step is full. Open a new session for the rest.',
  },
  tooManyLines: {
    sv: 'Skriv högst 40 lappar åt gången.',
    en: 'Write at most 40 notes at a time.',
  },
  dotted: {
    sv: 'Prickar ligger på lappen. Ta bort räkningen först.',
    en: 'Dots lie on the note. Remove the count first.',
  },
  usedAsNeed: {
    sv: 'Raden är redan ett behov. Ändra i behovet i stället.',
    en: 'The row is a need already. Change the need instead.',
  },
  changedMeanwhile: {
    sv: 'Någon annan ändrade det här under tiden. Din text står kvar nedan, spara igen om den ska gälla.',
    en: 'Somebody else changed this meanwhile. Your text stands below; save again if it shall hold.',
  },
  chooseFinding: { sv: 'Välj minst ett resultat.', en: 'Choose at least one result.' },
  reportHeld: { sv: 'Pass med metoden {method}', en: 'Session with the method {method}' },
  reportNeeds: {
    sv: '{n, plural, one {Ett behov} other {# behov}} skrevs in efter {method}',
    en: '{n, plural, one {One need was} other {# needs were}} entered after {method}',
  },
} satisfies Messages;
