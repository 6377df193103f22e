import { daysBefore } from '../../../../platform/local-date.ts';
import type { PersonalDataPart } from '../../../../platform/personal/personal-data.ts';
import { destroyPersonKeys } from '../../../../platform/personal/personal-keys.ts';
import type { Work } from '../../../../platform/work.ts';
import { planContent } from './plan.ts';
import { messages as m } from './plans.messages.ts';
import { deletePlan, readOldPlans, readParts, readPlansOfOwner } from './plans.store.ts';

const DAYS_KEPT = 1095;
const AT_ONCE = 500;

/** Development plans that are tied to the person's account; one behind a link is fetched and erased by the link. */
export const planData: PersonalDataPart = {
  name: 'developmentPlans',
  title: m.plans,
  fields: {
    employer: { sv: 'Arbetsgivare', en: 'Employer' },
    title: { sv: 'Matris', en: 'Matrix' },
    goals: m.goals,
    activities: m.activities,
    words: m.words,
    agreed: m.agreed,
  },
  async collect(work, { personId }) {
    const records: Record<string, unknown>[] = [];
    for (const { id, employer, title } of personId ? await readPlansOfOwner(work, personId) : []) {
      const parts = (await readParts(work, id)).map(({ part, content }) => [
        part,
        (content as { said: unknown }).said,
      ]);
      const { goals, activities, words, followUp } = planContent.parse(Object.fromEntries(parts));
      records.push({
        employer,
        title,
        goals: goals.map(({ competence, to }) =>
          [competence, to].filter((one) => one !== undefined).join(': '),
        ),
        activities: activities.map(({ what }) => what),
        words,
        agreed: followUp.agreed,
      });
    }
    return records;
  },
  async erase(work, { personId }) {
    const plans = personId ? await readPlansOfOwner(work, personId) : [];
    return {
      erased: await forget(
        work,
        plans.map(({ id }) => id),
      ),
      kept: [],
    };
  },
  retention: [
    {
      what: {
        sv: 'Utvecklingsplaner, räknat från senaste ändringen',
        en: 'Development plans, from the last change',
      },
      days: DAYS_KEPT,
      why: {
        sv: 'En plan som ingen har rört på tre år används inte. Ägaren kan radera den när som helst.',
        en: 'A plan that nobody has touched for three years is not in use. Its owner can erase it at any time.',
      },
      clear: async (work) => forget(work, await readOldPlans(work, daysBefore(work.now, DAYS_KEPT), AT_ONCE)),
    },
  ],
};

async function forget(work: Work, ids: readonly string[]): Promise<number> {
  for (const id of ids) await deletePlan(work, id);
  await destroyPersonKeys(work, ids);
  return ids.length;
}
