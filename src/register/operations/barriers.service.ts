import { recordAudit } from '../../platform/audit/audit.ts';
import { subjectOfContact } from '../../platform/personal/personal-keys.ts';
import { aboutPerson } from '../../platform/personal/personal-value.ts';
import { NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { type BarrierReport, insertBarrierReport, readBarriers, updateHandled } from './barriers.store.ts';
import { needAdministrator } from './operations.service.ts';
import { BARRIERS_SHOWN, type Barrier } from './operations.ts';

/** Keeps a report of a barrier for the administrators; what the person wrote stands nowhere else. */
export async function reportBarrier(work: Work, report: BarrierReport): Promise<void> {
  const id = work.newId();
  await insertBarrierReport(work, id, report);
  await recordAudit(work, {
    entity: 'barrierReport',
    entityId: id,
    action: 'received',
    after: {
      page: aboutPerson(subjectOfContact(work, report.email, id), report.page),
      email: aboutPerson(subjectOfContact(work, report.email, id), report.email),
    },
  });
}

/** Reports of barriers, those that wait first; the latest. */
export async function listBarriers(work: Work): Promise<Barrier[]> {
  await needAdministrator(work);
  return readBarriers(work, BARRIERS_SHOWN);
}

/** @throws NotFound when no such report waits */
export async function handleBarrier(work: Work, id: string): Promise<void> {
  await needAdministrator(work);
  if (!(await updateHandled(work, id))) throw new NotFound(`No report ${id} waits`);
  await recordAudit(work, { entity: 'barrierReport', entityId: id, action: 'handled' });
}
