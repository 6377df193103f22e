import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../platform/work.ts';
import { ERASURE_STATES, ERASURES_SHOWN, type Erasure } from './erasure.ts';

export async function insertErasure(
  work: Work,
  asked: { id: string; personId: string | null; email: string | null; name: string | null; linkHash: string },
): Promise<void> {
  await work.tx
    .insertInto('erasureRequest')
    .values({ ...asked, state: 'asked', askedAt: work.now })
    .execute();
}

const message = z.object({ sv: z.string(), en: z.string() });
const answerRow = z.object({
  part: z.string(),
  erased: z.number(),
  kept: z.array(z.object({ what: message, why: message, count: z.number() })),
  answeredAt: z.date(),
});

/** Those that wait first, then the newest; of one person, of one private link, or all that the one who acts may see. */
export async function readErasures(
  work: Work,
  of: { personId: string } | { linkHash: string } | { id: string } | Record<string, never>,
): Promise<Erasure[]> {
  let query = work.tx
    .selectFrom('erasureRequest')
    .selectAll()
    .orderBy(sql`state <> 'asked'`)
    .orderBy('askedAt', 'desc')
    .limit(ERASURES_SHOWN);
  if ('personId' in of) query = query.where('personId', '=', of.personId ?? null);
  if ('linkHash' in of) query = query.where('linkHash', '=', of.linkHash ?? '');
  if ('id' in of) query = query.where('id', '=', of.id ?? '');
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const answers = await work.tx
    .selectFrom('erasureAnswer')
    .selectAll()
    .where(
      'requestId',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('part')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.personId,
    email: row.email,
    name: row.name,
    state: z.enum(ERASURE_STATES).parse(row.state),
    askedAt: row.askedAt,
    decidedAt: row.decidedAt,
    refusal: row.refusal,
    doneAt: row.doneAt,
    answers: answers.filter((one) => one.requestId === row.id).map((one) => answerRow.parse(one)),
  }));
}

export async function deleteAskedErasure(work: Work, personId: string): Promise<number> {
  const result = await work.tx
    .deleteFrom('erasureRequest')
    .where('personId', '=', personId)
    .where('state', '=', 'asked')
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** False when it was decided before. */
export async function updateDecision(
  work: Work,
  id: string,
  decision: { state: 'decided' | 'refused'; refusal: string | null; decidedBy: string | null },
): Promise<boolean> {
  const result = await work.tx
    .updateTable('erasureRequest')
    .set({ ...decision, decidedAt: work.now })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Parts that answer at the same time wait for each other here. */
export async function lockErasure(work: Work, id: string): Promise<void> {
  await work.tx.selectFrom('erasureRequest').select('id').where('id', '=', id).forUpdate().execute();
}

export async function upsertAnswer(
  work: Work,
  answer: { requestId: string; part: string; erased: number; kept: unknown },
): Promise<void> {
  const values = { ...answer, kept: JSON.stringify(answer.kept), answeredAt: work.now };
  await work.tx
    .insertInto('erasureAnswer')
    .values(values)
    // The first answer counts what there was; asked again, nothing is left.
    .onConflict((conflict) => conflict.columns(['requestId', 'part']).doNothing())
    .execute();
}

export async function markErasureDone(work: Work, id: string): Promise<boolean> {
  const result = await work.tx
    .updateTable('erasureRequest')
    .set({ state: 'done', email: null, name: null, doneAt: work.now })
    .where('id', '=', id)
    .where('state', '=', 'decided')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteErasuresBefore(work: Work, before: Date): Promise<number> {
  const result = await work.tx
    .deleteFrom('erasureRequest')
    .where('state', 'in', ['done', 'refused'])
    .where((either) => either(either.fn.coalesce('doneAt', 'decidedAt'), '<', before))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
