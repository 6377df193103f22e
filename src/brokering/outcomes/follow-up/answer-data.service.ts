import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { subjectOfEmail } from '../../../platform/personal/personal-keys.ts';
import { messages as delivery } from '../delivery/efforts.messages.ts';
import { readOwnAnswers, readOwnLevels } from './answer-data.store.ts';
import { messages as m, positionNames, questionNames, roundNames } from './follow-up.messages.ts';

/**
 * What participants answered, and the levels they were given. Nothing here says whose it is: that stands with the
 * participant, and goes from there.
 */
export const answerData: PersonalDataPart = {
  name: 'effortAnswers',
  title: m.answers,
  fields: {
    effort: delivery.effort,
    round: m.round,
    level: m.levels,
    ...questionNames,
    position: m.position,
  },
  codes: { round: roundNames, position: positionNames },
  async collect(work, { email }) {
    if (!email) return [];
    const subject = subjectOfEmail(work, email);
    return [...(await readOwnLevels(work, subject)), ...(await readOwnAnswers(work, subject))];
  },
  async erase() {
    return { erased: 0, kept: [] };
  },
  retention: [],
};
