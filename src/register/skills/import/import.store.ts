import type { Work } from '../../../platform/work.ts';

export type ImportSource = 'esco' | 'jobtech';
export type SentFile = { name: string; bytes: Uint8Array };

export async function writeSentFiles(
  work: Work,
  sent: { id: string; source: ImportSource; personId: string | undefined; files: readonly SentFile[] },
): Promise<void> {
  await work.tx
    .insertInto('vocabularyImport')
    .values({ id: sent.id, source: sent.source, createdBy: sent.personId ?? null, createdAt: work.now })
    .execute();
  for (const [position, file] of sent.files.entries()) {
    await work.tx
      .insertInto('vocabularyImportFile')
      .values({ importId: sent.id, position, name: file.name, bytes: Buffer.from(file.bytes) })
      .execute();
  }
}

export async function readSource(work: Work, id: string): Promise<ImportSource | undefined> {
  const row = await work.tx
    .selectFrom('vocabularyImport')
    .select('source')
    .where('id', '=', id)
    .executeTakeFirst();
  return row && (row.source === 'jobtech' ? 'jobtech' : 'esco');
}

export async function readSentFiles(work: Work, id: string): Promise<SentFile[]> {
  return work.tx
    .selectFrom('vocabularyImportFile')
    .select(['name', 'bytes'])
    .where('importId', '=', id)
    .orderBy('position')
    .execute();
}

export async function removeSentFiles(work: Work, id: string): Promise<void> {
  await work.tx.deleteFrom('vocabularyImport').where('id', '=', id).execute();
}

export async function removeSentFilesBefore(work: Work, moment: Date): Promise<void> {
  await work.tx.deleteFrom('vocabularyImport').where('createdAt', '<', moment).execute();
}
