import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { messages as m, stateNames } from './unmet.messages.ts';
import { readAnswersBy } from './unmet.store.ts';

/** What somebody answered for their organisation about an unmet need. */
export const unmetData: PersonalDataPart = {
  name: 'unmetAnswers',
  title: { sv: 'Svar om omötta behov', en: 'Answers about unmet needs' },
  fields: { summary: m.what, state: m.state, answer: m.answers, answeredAt: m.recorded },
  codes: { state: stateNames },
  async collect(work, { personId }) {
    return personId ? readAnswersBy(work, personId) : [];
  },
  async erase(work, { personId }) {
    const count = personId ? (await readAnswersBy(work, personId)).length : 0;
    const kept = {
      what: { sv: 'Svar om omötta behov', en: 'Answers about unmet needs' },
      why: {
        sv: 'Svaret är organisationens. Det står kvar utan ditt namn.',
        en: 'The answer is the organisation’s. It stays without your name.',
      },
      count,
    };
    return { erased: 0, kept: count > 0 ? [kept] : [] };
  },
  retention: [],
};
