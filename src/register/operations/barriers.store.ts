import type { Work } from '../../platform/work.ts';
import type { Barrier } from './operations.ts';

export type BarrierReport = { page: string; description: string; email?: string | undefined };

export async function insertBarrierReport(work: Work, id: string, report: BarrierReport): Promise<void> {
  await work.tx
    .insertInto('barrierReport')
    .values({
      id,
      page: report.page,
      description: report.description,
      email: report.email ?? null,
      createdAt: work.now,
    })
    .execute();
}

/** Those that wait first, then the newest. */
export async function readBarriers(work: Work, limit: number): Promise<Barrier[]> {
  return work.tx
    .selectFrom('barrierReport')
    .select(['id', 'page', 'description', 'email', 'createdAt', 'handledAt'])
    .orderBy('handledAt', (by) => by.desc().nullsFirst())
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute();
}

/** False when there is no such report, or it was handled before. */
export async function updateHandled(work: Work, id: string): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('barrierReport')
    .set({ handledAt: work.now })
    .where('id', '=', id)
    .where('handledAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
