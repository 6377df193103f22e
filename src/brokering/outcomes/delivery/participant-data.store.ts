import { sql } from 'kysely';
import { localDate } from '../../../platform/format.ts';
import { openPersonalValues } from '../../../platform/personal/personal-keys.ts';
import type { Work } from '../../../platform/work.ts';

const EMPTY = { sealed: '{}', adaptations: [], followUpAgreedOn: null };
const CLEARED_AT_ONCE = 500;

/** The rows whose name is sealed under the key of one person. */
function rowsOf(subject: string) {
  return sql<boolean>`effort_participant.sealed -> 'name' ->> '$key'
    in (select id::text from person_key where subject = ${subject})`;
}

/** Where somebody takes part, with how often they were there. */
export async function readOwnParticipants(work: Work, subject: string) {
  const rows = await work.tx
    .selectFrom('effortParticipant')
    .innerJoin('learningEffort', 'learningEffort.id', 'effortParticipant.effortId')
    .where(rowsOf(subject))
    .select([
      'learningEffort.title as effort',
      'sealed',
      'adaptations',
      'followUpAgreedOn',
      sql<number>`(select count(*) from effort_attendance mark
        where mark.participant_id = effort_participant.id and mark.present)::integer`.as('present'),
    ])
    .orderBy('learningEffort.createdAt')
    .execute();
  const opened = await openPersonalValues(work, rows);
  return opened.map(({ sealed, ...row }) => ({ ...row, ...(sealed as { name?: string; email?: string }) }));
}

/** Takes out who they are; how many came stays. Returns the ids. */
export async function emptyParticipantsOfKeys(work: Work, subject: string): Promise<string[]> {
  const rows = await work.tx
    .updateTable('effortParticipant')
    .set(EMPTY)
    .where(rowsOf(subject))
    .returning('id')
    .execute();
  await forgetRows(work);
  return rows.map(({ id }) => id);
}

/** The same for everybody in efforts that ended before; returns how many. */
export async function emptyParticipantsEndedBefore(work: Work, before: Date): Promise<number> {
  const old = work.tx
    .selectFrom('effortParticipant')
    .innerJoin('learningEffort', 'learningEffort.id', 'effortParticipant.effortId')
    .select('effortParticipant.id')
    .where('learningEffort.endedOn', '<', localDate(before))
    .where(sql<boolean>`sealed <> '{}'`)
    .limit(CLEARED_AT_ONCE);
  const { numUpdatedRows } = await work.tx
    .updateTable('effortParticipant')
    .set(EMPTY)
    .where('id', 'in', old)
    .executeTakeFirst();
  await forgetRows(work);
  return Number(numUpdatedRows);
}

/** Nobody whose name is gone is tied to a row of a matrix. */
async function forgetRows(work: Work): Promise<void> {
  await work.tx
    .deleteFrom('effortMatrixRow')
    .where('participantId', 'in', (one) =>
      one.selectFrom('effortParticipant').select('id').where(sql<boolean>`sealed = '{}'`),
    )
    .execute();
}
