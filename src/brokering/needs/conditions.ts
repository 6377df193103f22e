// How learning may take place: the words that needs ask with and offers answer with.

export const FORMS = ['onSite', 'distance', 'blended', 'atWorkplace'] as const;
export type Form = (typeof FORMS)[number];

/** When in the day or week learning takes place; `selfPaced` has no fixed hours, `shift` follows the workplace. */
export const TIMES_OF_DAY = ['daytime', 'evening', 'weekend', 'shift', 'selfPaced'] as const;
export type TimeOfDay = (typeof TIMES_OF_DAY)[number];

/** What makes learning accessible. An adjustment is recorded, never a diagnosis (GDPR art. 9). */
export const ADAPTATIONS = [
  'wheelchair',
  'hearingLoop',
  'captioning',
  'signLanguage',
  'screenReader',
  'easySwedish',
  'quietRoom',
  'adjustedPace',
  'studySupport',
] as const;
export type Adaptation = (typeof ADAPTATIONS)[number];

/** Competence levels 0 none, 1 knows about, 2 with support, 3 independently, 4 helps others, 5 develops the area. */
export const MAX_COMPETENCE_LEVEL = 5;
