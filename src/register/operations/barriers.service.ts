import { recordAudit } from '../../platform/audit.ts';
import type { Work } from '../../platform/work.ts';
import { type BarrierReport, insertBarrierReport } from './barriers.store.ts';

/** Keeps a report of a barrier for the administrators; what the person wrote stands nowhere else. */
export async function reportBarrier(work: Work, report: BarrierReport): Promise<void> {
  const id = work.newId();
  await insertBarrierReport(work, id, report);
  await recordAudit(work, {
    entity: 'barrierReport',
    entityId: id,
    action: 'received',
    after: { page: report.page },
  });
}
