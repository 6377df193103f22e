import { recordAudit } from '../../../platform/audit/audit.ts';
import { Invalid, NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { getOwnProject } from '../edit/managed-projects.service.ts';
import { type AttachmentFile, fileField, readSentFile, type SentFile } from './attachment-file.ts';
import { deleteFile, readFile, upsertFile } from './attachments.store.ts';

/**
 * Keeps the file of an attachment that the project names, in the place of the one before.
 *
 * @throws NotFound when the project names no attachment of that number
 * @throws Invalid when the file is too large or of another kind than those that are kept
 */
export async function keepAttachmentFile(
  work: Work,
  projectId: string,
  number: number,
  sent: SentFile,
): Promise<void> {
  const project = await getOwnProject(work, projectId);
  if (!project.attachments.some((one) => one.number === number))
    throw new NotFound(`Project ${projectId} names no attachment ${number}`);
  const read = readSentFile(sent);
  if (!read.ok) throw new Invalid([{ field: fileField(number), message: read.message }]);
  const file = { ...read.file, number, size: sent.bytes.length };
  await upsertFile(work, projectId, { ...file, bytes: sent.bytes });
  await recordAudit(work, {
    entity: 'project',
    entityId: projectId,
    action: 'fileAdded',
    after: { number, name: file.name, size: file.size },
  });
}

/** @throws NotFound when there is no such file */
export async function removeAttachmentFile(work: Work, projectId: string, number: number): Promise<void> {
  const project = await getOwnProject(work, projectId);
  if (!(await deleteFile(work, project.id, number))) throw new NotFound(`No file ${number} of ${projectId}`);
  const name = project.files.find((one) => one.number === number)?.name;
  await recordAudit(work, {
    entity: 'project',
    entityId: projectId,
    action: 'fileRemoved',
    before: { number, name },
  });
}

/** @throws NotFound also for a draft that the one who acts may not see */
export async function getAttachmentFile(
  work: Work,
  slug: string,
  number: number,
): Promise<AttachmentFile & { bytes: Uint8Array }> {
  const file = await readFile(work, slug, number);
  if (!file) throw new NotFound(`No file ${number} of ${slug}`);
  return file;
}
