import { z } from 'zod';
import type { Work } from '../../../platform/work.ts';

const noticeRow = z.object({
  id: z.string(),
  text: z.object({ sv: z.string(), en: z.string().optional() }),
  shownFrom: z.string(),
  shownUntil: z.string(),
  eventId: z.string().nullable(),
});
export type ManagedNotice = z.infer<typeof noticeRow>;

/** All notices, the latest first. */
export async function listEveryNotice(work: Work): Promise<ManagedNotice[]> {
  const rows = await work.tx
    .selectFrom('siteNotice')
    .select(['id', 'text', 'shownFrom', 'shownUntil', 'eventId'])
    .orderBy('shownFrom', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map((row) => noticeRow.parse(row));
}

export async function updateNotice(work: Work, notice: ManagedNotice): Promise<void> {
  const { id, text, ...rest } = notice;
  await work.tx
    .updateTable('siteNotice')
    .set({ ...rest, text: JSON.stringify(text) })
    .where('id', '=', id)
    .execute();
}

export async function deleteNotice(work: Work, id: string): Promise<void> {
  await work.tx.deleteFrom('siteNotice').where('id', '=', id).execute();
}
