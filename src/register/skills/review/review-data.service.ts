import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { actNames, decisionNames } from './review.messages.ts';
import { loosenStepsOf, readStepsBy } from './review.store.ts';

/** What the person said and decided of words that needs use; it stays for the vocabulary, without their name. */
export const reviewData: PersonalDataPart = {
  name: 'conceptReview',
  title: { sv: 'Granskning av nya ord', en: 'Review of new words' },
  fields: {
    word: { sv: 'Ord', en: 'Word' },
    act: { sv: 'Vad du gjorde', en: 'What you did' },
    decision: { sv: 'Beslut', en: 'Decision' },
    text: { sv: 'Skäl', en: 'Reason' },
    at: { sv: 'När', en: 'When' },
  },
  codes: { act: actNames, decision: decisionNames },
  collect: async (work, { personId }) => (personId ? readStepsBy(work, personId) : []),
  erase: async (work, { personId }) => ({
    erased: personId ? await loosenStepsOf(work, personId) : 0,
    kept: [],
  }),
  retention: [],
};
