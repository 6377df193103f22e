import type { Message, Messages } from '../../platform/i18n.ts';
import type { StepHinder } from './steps.ts';

export const messages = {
  searching: { sv: 'Räknar fram förslag på grupper', en: 'Working out suggestions for pools' },
  searchFailed: {
    sv: 'Uträkningen stannade av ett fel. Förslagen är de som fanns förut.',
    en: 'The working out stopped at an error. The suggestions are those that there were before.',
  },
  needNotOpen: {
    sv: 'Ett av behoven är stängt eller med i en annan grupp. Välj på nytt.',
    en: 'One of the needs is closed or in another pool. Choose again.',
  },
  poolOver: {
    sv: 'Gruppen är i ett annat läge nu. Läs sidan igen och gör om steget.',
    en: 'The pool has moved on. Read the page again and repeat the step.',
  },
  tooLate: {
    sv: 'Sista dagen att svara har passerat. Kontakta lärcentrumet.',
    en: 'The last day to answer has passed. Contact the learning centre.',
  },
  noLink: {
    sv: 'Det finns ingen länk att ändra. Skicka frågan på nytt.',
    en: 'There is no link to change. Send the question again.',
  },
  heldElsewhere: {
    sv: 'Behovet är med i en annan grupp nu. Det kan bara vara med i en åt gången.',
    en: 'The need is in another pool now. It can only be in one at a time.',
  },
  seatsTaken: {
    sv: '{n} platser är upptagna. Gruppen kan inte ha färre.',
    en: '{n} places are taken. The pool cannot have fewer.',
  },
  changedByOther: {
    sv: 'Gruppen ändrades av någon annan. Läs den igen och gör om steget.',
    en: 'Somebody else changed this pool. Read it again and repeat the step.',
  },
  notViableYet: {
    sv: 'Gruppen bär sig inte med de platser som är bundna. Vänta in fler, ändra villkoren eller avsluta den.',
    en: 'The pool does not bear itself with the places that are bound. Wait for more, change the terms or end it.',
  },
} satisfies Messages;

/** Why a step of the pool cannot be taken now. */
export const stepHinders: Record<StepHinder, Message> = {
  tooFew: {
    sv: 'För få platser är bundna nu. Öppna gruppen igen eller avsluta den.',
    en: 'Too few places are committed now. Open the pool again or end it.',
  },
  betweenGroups: {
    sv: 'De bundna platserna är för många för en grupp och för få för två. Öppna gruppen igen.',
    en: 'The committed places are too many for one group and too few for two. Open the pool again.',
  },
  tooDear: {
    sv: 'Priset har gått över taket. Öppna gruppen igen och ändra villkoren, eller avsluta den.',
    en: 'The price has passed the ceiling. Open the pool again and change the terms, or end it.',
  },
  tooEarly: {
    sv: 'Tidigaste start har inte kommit än.',
    en: 'The earliest start has not come yet.',
  },
};
