import { sql } from 'kysely';
import { type DataSubject, redact } from '../../../platform/personal/personal-data.ts';
import type { Work } from '../../../platform/work.ts';
import { inventoryContent } from './inventory.ts';

export async function readTalksHeldBy(work: Work, personId: string) {
  return work.tx
    .selectFrom('inventory')
    .innerJoin('organisation', 'organisation.id', 'inventory.organisationId')
    .select(['organisation.name as employer', 'heldOn'])
    .where('heldBy', '=', personId)
    .orderBy('heldOn')
    .execute();
}

/** Talks in which the person's name or address stands. */
export async function readTalksNaming(work: Work, { name, email }: DataSubject) {
  const words = [name, email].filter((word) => word !== null && word.trim().length > 2);
  if (words.length === 0) return [];
  const rows = await work.tx
    .selectFrom('inventory')
    .innerJoin('organisation', 'organisation.id', 'inventory.organisationId')
    .select(['inventory.id', 'organisation.name as employer', 'heldOn', 'content'])
    .where((or) =>
      or.or(words.map((word) => sql<boolean>`position(lower(${word}) in lower(content::text)) > 0`)),
    )
    .execute();
  return rows.map(({ content, ...row }) => ({ ...row, content: inventoryContent.parse(content) }));
}

export async function redactTalk(
  work: Work,
  { id, content }: Awaited<ReturnType<typeof readTalksNaming>>[number],
  { name, email }: DataSubject,
): Promise<void> {
  const { heldOn, caseId, ...said } = content;
  const after = { heldOn, caseId, ...redact(said, [name, email]) };
  await setContent(work, id, after);
}

/** Takes the words out of talks that nobody has changed since; day and number of rows stay. Returns their ids. */
export async function emptyOldTalks(work: Work, before: Date, limit: number): Promise<string[]> {
  const rows = await work.tx
    .selectFrom('inventory')
    .select(['id', 'content'])
    .where('changedAt', '<', before)
    .where(sql<boolean>`content -> 'answers' <> '{}' or content ->> 'present' <> ''
      or jsonb_path_exists(content, '$.needs[*] ? (@.words != "")')`)
    .limit(limit)
    .execute();
  for (const { id, content } of rows) {
    const { needs, ...rest } = inventoryContent.parse(content);
    const emptied = needs.map((need) => ({ ...need, words: '', title: '' }));
    await setContent(work, id, { ...rest, present: '', answers: {}, needs: emptied });
  }
  return rows.map(({ id }) => id);
}

/** Not a change by anybody: the day it was last changed stays. */
async function setContent(work: Work, id: string, content: unknown): Promise<void> {
  await work.tx
    .updateTable('inventory')
    .set({ content: JSON.stringify(content), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}
