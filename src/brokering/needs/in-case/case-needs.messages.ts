import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  caseClosed: {
    sv: 'Ärendet är avslutat. Välj ett annat, eller öppna det igen först.',
    en: 'The case is closed. Choose another, or open it again first.',
  },
  otherHouse: {
    sv: 'Ärendet hör till ett annat lärcentrum än behovet.',
    en: 'The case belongs to another centre than the need.',
  },
  otherEmployer: {
    sv: 'Ärendet gäller en annan arbetsgivare än behovet.',
    en: 'The case is about another employer than the need.',
  },
  needsEmployer: {
    sv: 'Behovet har ingen arbetsgivare. Ändra behovet och välj en först.',
    en: 'The need has no employer. Change the need and choose one first.',
  },
  chooseFate: {
    sv: 'Välj vad som händer med behoven i ärendet.',
    en: 'Choose what becomes of the needs in the case.',
  },
} satisfies Messages;
