import { sql } from 'kysely';
import { openPersonalValues, sealPersonalValues } from '../../../platform/personal/personal-keys.ts';
import { aboutPerson } from '../../../platform/personal/personal-value.ts';
import type { Work } from '../../../platform/work.ts';
import type { Adaptation } from '../../needs/conditions.ts';
import type { LowAttendance } from '../attendance.ts';
import type { Deviation, DeviationForm, DeviationKind, Participant } from '../effort.ts';

export type ParticipantRow = {
  id: string;
  effortId: string;
  /** Whose key the name and the address are sealed under. */
  subject: string;
  name: string;
  email: string | null;
  adaptations: readonly Adaptation[];
  followUpAgreedOn: string | null;
};

/** Gives the next number of the effort. */
export async function insertParticipant(work: Work, row: ParticipantRow): Promise<number> {
  const { subject, name, email, adaptations, ...rest } = row;
  // Two who write at once wait for each other, so that no number is given twice.
  await sql`select pg_advisory_xact_lock(hashtextextended(${row.effortId}, 0))`.execute(work.tx);
  const sealed = await sealPersonalValues(work, {
    name: aboutPerson(subject, name),
    email: aboutPerson(subject, email) ?? null,
  });
  const { number } = await work.tx
    .insertInto('effortParticipant')
    .values({
      ...rest,
      adaptations: [...adaptations],
      sealed: JSON.stringify(sealed),
      createdAt: work.now,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from effort_participant where effort_id = ${row.effortId})`,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** In the order in which they were written down. */
export async function readParticipants(work: Work, effortId: string): Promise<Participant[]> {
  const rows = await work.tx
    .selectFrom('effortParticipant')
    .selectAll()
    .where('effortId', '=', effortId)
    .orderBy('number')
    .execute();
  const opened = await openPersonalValues(work, rows);
  return opened.map(({ id, number, sealed, adaptations, followUpAgreedOn }) => {
    const { name, email } = sealed as { name?: unknown; email?: unknown };
    return {
      id,
      number,
      name: typeof name === 'string' ? name : undefined,
      email: typeof email === 'string' ? email : undefined,
      adaptations: adaptations as Adaptation[],
      followUpAgreedOn,
    };
  });
}

/** False when there is none of that id in the effort. */
export async function deleteParticipant(work: Work, effortId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await work.tx
    .deleteFrom('effortParticipant')
    .where('effortId', '=', effortId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Who was there, by the id of the participant; whoever is not marked is missing. */
export async function readMarks(work: Work, sessionId: string): Promise<Map<string, boolean>> {
  const rows = await work.tx
    .selectFrom('effortAttendance')
    .select(['participantId', 'present'])
    .where('sessionId', '=', sessionId)
    .execute();
  return new Map(rows.map(({ participantId, present }) => [participantId, present]));
}

export async function saveMark(
  work: Work,
  mark: {
    sessionId: string;
    participantId: string;
    effortId: string;
    present: boolean;
    markedBy: string | null;
  },
): Promise<void> {
  const { present, markedBy } = mark;
  await work.tx
    .insertInto('effortAttendance')
    .values({ ...mark, markedAt: work.now })
    .onConflict((conflict) =>
      conflict.columns(['sessionId', 'participantId']).doUpdateSet({ present, markedBy, markedAt: work.now }),
    )
    .execute();
}

export type StoredWarning = LowAttendance & { id: string; at: Date };

/** False when that was told before. */
export async function insertWarning(
  work: Work,
  row: LowAttendance & { id: string; effortId: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work.tx
    .insertInto('effortWarning')
    .values({ ...row, at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The newest first. */
export async function readWarnings(work: Work, effortId: string): Promise<StoredWarning[]> {
  return work.tx
    .selectFrom('effortWarning')
    .select(['id', 'sessionId', 'present', 'expected', 'at'])
    .where('effortId', '=', effortId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Running efforts with a warning that nobody has written anything of since, the oldest first. */
export async function readUnmetWarnings(work: Work): Promise<{ key: string; title: string; at: Date }[]> {
  return work.tx
    .selectFrom('effortWarning')
    .innerJoin('learningEffort', 'learningEffort.id', 'effortWarning.effortId')
    .select(['key', 'title'])
    .select((from) => from.fn.min('effortWarning.at').as('at'))
    .where('endedOn', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('effortDeviation')
            .select('effortDeviation.id')
            .whereRef('effortDeviation.effortId', '=', 'learningEffort.id')
            .whereRef('effortDeviation.at', '>=', 'effortWarning.at'),
        ),
      ),
    )
    .groupBy(['key', 'title'])
    .orderBy('at')
    .execute();
}

export async function insertDeviation(
  work: Work,
  row: DeviationForm & { id: string; effortId: string; personId: string | null },
): Promise<void> {
  await work.tx
    .insertInto('effortDeviation')
    .values({ ...row, measure: row.measure ?? null, at: work.now })
    .execute();
}

/** The latest first. */
export async function readDeviations(work: Work, effortId: string): Promise<Deviation[]> {
  const rows = await work.tx
    .selectFrom('effortDeviation')
    .select(['id', 'happenedOn', 'kind', 'what', 'measure'])
    .where('effortId', '=', effortId)
    .orderBy('happenedOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as DeviationKind }));
}
