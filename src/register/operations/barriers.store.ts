import type { Work } from '../../platform/work.ts';

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
