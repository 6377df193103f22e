import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';

export type RequestStep = 'published' | 'opened' | 'compared' | 'chosen' | 'agreed' | 'withdrawn';

/** False when the step was told before. */
export async function insertStep(work: Work, requestId: string, step: RequestStep): Promise<boolean> {
  const result = await work.tx
    .insertInto('requestStep')
    .values({ requestId, step, at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Requests that the clock of the database has opened and nobody has been told of. */
export async function listUnopened(work: Work): Promise<string[]> {
  const rows = await work.tx
    .selectFrom('request')
    .select('id')
    .where('withdrawnAt', 'is', null)
    .where(sql<boolean>`now() >= deadline`)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('requestStep')
            .select('step')
            .whereRef('requestId', '=', 'request.id')
            .where('step', '=', 'opened'),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}
