import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';

/** The participants whose name is sealed under the key of one person. */
function own(subject: string) {
  return sql<boolean>`participant_id in (
    select participant.id from effort_participant participant join person_key on
      participant.sealed -> 'name' ->> '$key' = person_key.id::text where person_key.subject = ${subject})`;
}

/** The levels that somebody was given, by effort and round. */
export async function readOwnLevels(work: Work, subject: string) {
  return work.tx
    .selectFrom('effortLevel')
    .innerJoin('learningEffort', 'learningEffort.id', 'effortLevel.effortId')
    .where(own(subject))
    .select(['learningEffort.title as effort', 'round', 'level'])
    .orderBy('setAt')
    .execute();
}

/** What somebody answered, by effort and round. */
export async function readOwnAnswers(work: Work, subject: string) {
  return work.tx
    .selectFrom('effortAnswer')
    .innerJoin('learningEffort', 'learningEffort.id', 'effortAnswer.effortId')
    .where(own(subject))
    .where('answeredAt', 'is not', null)
    .select([
      'learningEffort.title as effort',
      'round',
      'reaction',
      'learning',
      'workUse',
      'result',
      'safeBefore',
      'safeNow',
      'position',
    ])
    .orderBy('answeredAt')
    .execute();
}
