import { recordAudit } from '../../../platform/audit/audit.ts';
import type { Listed, Part } from '../../../platform/part.ts';
import { Forbidden, NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { findReader } from '../../accounts/accounts.service.ts';
import { saveNotice } from '../events.store.ts';
import {
  deleteNotice,
  findNotice,
  listEveryNotice,
  type ManagedNotice,
  updateNotice,
} from './notices.store.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export type NoticeChange = Omit<ManagedNotice, 'id'>;

/** @throws Forbidden for others than administrators */
export async function requireNoticeWriter(work: Work): Promise<void> {
  const roles = (await findReader(work))?.memberships.map((one) => one.role) ?? [];
  if (!roles.includes('administrator')) throw new Forbidden('Administrators write notices');
}

/** One part of all notices, the latest first. @throws Forbidden */
export async function listManagedNotices(work: Work, part: Part): Promise<Listed<ManagedNotice>> {
  await requireNoticeWriter(work);
  return listEveryNotice(work, part);
}

/** @throws NotFound, Forbidden */
export async function getManagedNotice(work: Work, id: string): Promise<ManagedNotice> {
  await requireNoticeWriter(work);
  const notice = UUID.test(id) ? await findNotice(work, id) : undefined;
  if (!notice) throw new NotFound(`No notice ${id}`);
  return notice;
}

/** Shows a notice on every page for its days, both included. */
export async function addNotice(work: Work, notice: NoticeChange): Promise<void> {
  await requireNoticeWriter(work);
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
