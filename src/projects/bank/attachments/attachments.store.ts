import type { Work } from '../../../platform/work.ts';
import type { AttachmentFile } from './attachment-file.ts';

export async function upsertFile(
  work: Work,
  projectId: string,
  { bytes, ...file }: AttachmentFile & { bytes: Uint8Array },
): Promise<void> {
  const values = { ...file, bytes: Buffer.from(bytes), addedAt: work.now };
  await work.tx
    .insertInto('projectAttachmentFile')
    .values({ projectId, ...values })
    .onConflict((conflict) => conflict.columns(['projectId', 'number']).doUpdateSet(values))
    .execute();
}

/** False when there is none. */
export async function deleteFile(work: Work, projectId: string, number: number): Promise<boolean> {
  const { numDeletedRows } = await work.tx
    .deleteFrom('projectAttachmentFile')
    .where('projectId', '=', projectId)
    .where('number', '=', number)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** The file with its bytes, of a project that the one who acts may see. */
export async function readFile(
  work: Work,
  slug: string,
  number: number,
): Promise<(AttachmentFile & { bytes: Uint8Array }) | undefined> {
  return work.tx
    .selectFrom('projectAttachmentFile as file')
    .innerJoin('project', 'project.id', 'file.projectId')
    .where('project.slug', '=', slug)
    .where('file.number', '=', number)
    .select(['file.number', 'file.name', 'file.mediaType', 'file.size', 'file.bytes'])
    .executeTakeFirst();
}
