import { recordAudit } from '../../../platform/audit/audit.ts';
import { Forbidden, NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { findReader } from '../../accounts/accounts.service.ts';
import { saveNotice } from '../events.store.ts';
import { deleteNotice, listEveryNotice, type ManagedNotice, updateNotice } from './notices.store.ts';

export type NoticeChange = Omit<ManagedNotice, 'id'>;

/** All notices, the latest first. @throws Forbidden for others than administrators */
export async function listManagedNotices(work: Work): Promise<ManagedNotice[]> {
  const roles = (await findReader(work))?.memberships.map((one) => one.role) ?? [];
  if (!roles.includes('administrator')) throw new Forbidden('Administrators write notices');
  return listEveryNotice(work);
}

/** @throws NotFound */
export async function getManagedNotice(work: Work, id: string): Promise<ManagedNotice> {
  const notice = (await listManagedNotices(work)).find((one) => one.id === id);
  if (!notice) throw new NotFound(`No notice ${id}`);
  return notice;
}

/** Shows a notice on every page for its days, both included. */
export async function addNotice(work: Work, notice: NoticeChange): Promise<void> {
  await listManagedNotices(work);
  const id = work.newId();
  await saveNotice(work, { id, ...notice, demo: false });
  await recordAudit(work, { entity: 'siteNotice', entityId: id, action: 'published', after: notice });
}

/** Those who closed it do not see it again. */
export async function changeNotice(work: Work, id: string, change: NoticeChange): Promise<void> {
  const { id: _id, ...before } = await getManagedNotice(work, id);
  await updateNotice(work, { id, ...change });
  await recordAudit(work, { entity: 'siteNotice', entityId: id, action: 'changed', before, after: change });
}

/** Takes a notice off every page; the audit keeps what it said. */
export async function removeNotice(work: Work, id: string): Promise<void> {
  const { id: _id, ...before } = await getManagedNotice(work, id);
  await deleteNotice(work, id);
  await recordAudit(work, { entity: 'siteNotice', entityId: id, action: 'removed', before });
}
