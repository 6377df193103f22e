import { sql } from 'kysely';
import { type DataSubject, redact } from '../../../../platform/personal/personal-data.ts';
import type { Work } from '../../../../platform/work.ts';

export async function readSessionsHeldBy(work: Work, personId: string) {
  return work.tx
    .selectFrom('methodSession')
    .innerJoin('organisation', 'organisation.id', 'methodSession.organisationId')
    .select(['organisation.name as employer', 'methodSlug', 'heldOn'])
    .where('heldBy', '=', personId)
    .orderBy('heldOn')
    .execute();
}

/** Cards, rows and answers in which the person's name or address stands although nobody should have written it. */
export async function readEntriesNaming(work: Work, { name, email }: DataSubject) {
  const words = [name, email].filter((word) => word !== null && word.trim().length > 2);
  if (words.length === 0) return [];
  return work.tx
    .selectFrom('methodEntry')
    .innerJoin('methodSession', 'methodSession.id', 'methodEntry.sessionId')
    .innerJoin('organisation', 'organisation.id', 'methodSession.organisationId')
    .select(['methodEntry.id', 'sessionId', 'organisation.name as employer', 'heldOn', 'methodEntry.content'])
    .where((or) =>
      or.or(
        words.map((word) => sql<boolean>`position(lower(${word}) in lower(method_entry.content::text)) > 0`),
      ),
    )
    .execute();
}

export async function redactEntry(
  work: Work,
  { id, content }: { id: string; content: unknown },
  { name, email }: DataSubject,
): Promise<void> {
  await work.tx
    .updateTable('methodEntry')
    .set({ content: JSON.stringify(redact(content, [name, email])), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** The name of a group or of those who took part, where it names the person. */
export async function redactNames(work: Work, { name, email }: DataSubject): Promise<void> {
  for (const word of [name, email]) {
    if (!word || word.trim().length <= 2) continue;
    const groups = await work.tx
      .selectFrom('methodCluster')
      .select(['id', 'name'])
      .where(sql<boolean>`position(lower(${word}) in lower(name)) > 0`)
      .execute();
    for (const group of groups)
      await work.tx
        .updateTable('methodCluster')
        .set({ name: redact(group.name, [word]) })
        .where('id', '=', group.id)
        .execute();
    const sessions = await work.tx
      .selectFrom('methodSession')
      .select(['id', 'present'])
      .where(sql<boolean>`position(lower(${word}) in lower(present)) > 0`)
      .execute();
    for (const session of sessions)
      await work.tx
        .updateTable('methodSession')
        .set({ present: redact(session.present, [word]) })
        .where('id', '=', session.id)
        .execute();
  }
}

/** Takes the words out of sessions that nobody has written in since; day, method and needs stay. Returns their ids. */
export async function emptyOldSessions(work: Work, before: Date, limit: number): Promise<string[]> {
  const rows = await work.tx
    .selectFrom('methodSession')
    .select('id')
    .where('changedAt', '<', before)
    .where((or) =>
      or.or([
        or('present', '<>', ''),
        or.exists(
          or
            .selectFrom('methodEntry')
            .whereRef('sessionId', '=', 'methodSession.id')
            .select('methodEntry.id'),
        ),
      ]),
    )
    .limit(limit)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return ids;
  await work.tx.deleteFrom('methodEntry').where('sessionId', 'in', ids).execute();
  await work.tx.deleteFrom('methodCluster').where('sessionId', 'in', ids).execute();
  await work.tx.updateTable('methodSession').set({ present: '' }).where('id', 'in', ids).execute();
  return ids;
}
