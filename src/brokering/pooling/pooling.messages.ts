import type { Messages } from '../../platform/i18n.ts';

export const messages = {
  searching: { sv: 'Räknar fram förslag på grupper', en: 'Working out suggestions for pools' },
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
  changedByOther: {
    sv: 'Gruppen ändrades av någon annan. Läs den igen och gör om steget.',
    en: 'Somebody else changed this pool. Read it again and repeat the step.',
  },
  notViableYet: {
    sv: 'Gruppen bär sig inte med de platser som är bundna. Vänta in fler, ändra villkoren eller avsluta den.',
    en: 'The pool does not bear itself with the places that are bound. Wait for more, change the terms or end it.',
  },
} satisfies Messages;
