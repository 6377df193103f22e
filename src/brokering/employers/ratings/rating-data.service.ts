import { daysBefore } from '../../../platform/local-date.ts';
import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { destroyPersonKeys } from '../../../platform/personal/personal-keys.ts';
import { messages as m } from './ratings.messages.ts';
import { clearComment, clearOldComments, readRatingsBy } from './ratings.store.ts';

const DAYS_KEPT = 730;
const CLEARED_AT_ONCE = 500;

/** What contact persons said of visits and cases; before the contact persons themselves, whose address finds it. */
export const ratingData: PersonalDataPart = {
  name: 'ratings',
  title: { sv: 'Omdömen', en: 'Ratings' },
  fields: {
    employer: { sv: 'Arbetsgivare', en: 'Employer' },
    aboutOn: m.aboutOn,
    score: m.score,
    comment: m.comment,
  },
  async collect(work, { email }) {
    return email ? readRatingsBy(work, email) : [];
  },
  async erase(work, { email }) {
    const ratings = email ? await readRatingsBy(work, email) : [];
    for (const { id } of ratings) await clearComment(work, id);
    await destroyPersonKeys(
      work,
      ratings.map(({ id }) => id),
    );
    return { erased: ratings.length, kept: [] };
  },
  retention: [
    {
      what: {
        sv: 'Kommentarer i omdömen från arbetsgivare, räknat från svaret',
        en: 'Comments in ratings from employers, from the answer',
      },
      days: DAYS_KEPT,
      why: {
        sv: 'Vi lär av dem vad som fungerar. Siffran står kvar i medelvärdet.',
        en: 'We learn from them what works. The number stays in the average.',
      },
      clear: (work) => clearOldComments(work, daysBefore(work.now, DAYS_KEPT), CLEARED_AT_ONCE),
    },
  ],
};
