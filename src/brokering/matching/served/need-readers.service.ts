import { Forbidden } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { readsNeeds } from '../../needs/need-readers.ts';

/** Whether the one who acts brokers, administers, or is the operator or a job. */
export async function mayReadNeeds(work: Work): Promise<boolean> {
  if (work.actor.kind === 'operator' || work.actor.kind === 'job') return true;
  return readsNeeds((await findReader(work))?.memberships ?? []);
}

/** @throws Forbidden for those who do not broker */
export async function refuseOthers(work: Work): Promise<void> {
  if (!(await mayReadNeeds(work))) throw new Forbidden('Only those who broker are told of needs');
}
