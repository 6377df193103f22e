import { z } from 'zod';
import { type Listed, type Part, rowsBefore } from '../../../platform/part.ts';
import type { Work } from '../../../platform/work.ts';

const noticeRow = z.object({
  id: z.string(),
  text: z.object({ sv: z.string(), en: z.string().optional() }),
  shownFrom: z.string(),
  shownUntil: z.string(),
  eventId: z.string().nullable(),
});
export type ManagedNotice = z.infer<typeof noticeRow>;

const COLUMNS = ['id', 'text', 'shownFrom', 'shownUntil', 'eventId'] as const;

/** One part of all notices, the latest first. */
export async function listEveryNotice(work: Work, part: Part): Promise<Listed<ManagedNotice>> {
  const rows = await work.tx
    .selectFrom('siteNotice')
    .select(COLUMNS)
    .orderBy('shownFrom', 'desc')
    .orderBy('id')
    .limit(part.limit)
    .offset(rowsBefore(part))
    .execute();
  const { total } = await work.tx
    .selectFrom('siteNotice')
    .select((from) => from.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { items: rows.map((row) => noticeRow.parse(row)), total };
}

export async function findNotice(work: Work, id: string): Promise<ManagedNotice | undefined> {
  const row = await work.tx.selectFrom('siteNotice').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && noticeRow.parse(row);
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
