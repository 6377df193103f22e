import type { Work } from '../../../platform/work.ts';
import { type SpecContent, type SpecVersion, specContent } from './spec.ts';

export type StoredSpec = { content: SpecContent; version: number; changedAt: Date };

export async function readSpec(work: Work, needId: string): Promise<StoredSpec | undefined> {
  const row = await work.tx
    .selectFrom('requirementSpec')
    .select(['content', 'version', 'changedAt'])
    .where('needId', '=', needId)
    .executeTakeFirst();
  return row && { ...row, content: specContent.parse(row.content) };
}

/** Saves the working copy when it still has the version; 0 is that there is none yet. False when somebody else was first. */
export async function writeSpec(
  work: Work,
  row: { needId: string; ownerId: string; content: SpecContent },
  version: number,
): Promise<boolean> {
  const content = JSON.stringify(row.content);
  if (version === 0) {
    const made = await work.tx
      .insertInto('requirementSpec')
      .values({ ...row, content, changedAt: work.now })
      .onConflict((conflict) => conflict.column('needId').doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const changed = await work.tx
    .updateTable('requirementSpec')
    .set({ content, changedAt: work.now, version: version + 1 })
    .where('needId', '=', row.needId)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export type VersionRow = {
  id: string;
  needId: string;
  ownerId: string;
  organisationId: string;
  number: number;
  content: SpecContent;
  sentBy: string | undefined;
};

export async function insertVersion(work: Work, row: VersionRow): Promise<void> {
  await work.tx
    .insertInto('specVersion')
    .values({ ...row, content: JSON.stringify(row.content), sentBy: row.sentBy ?? null, sentAt: work.now })
    .execute();
}

/** The versions that were sent, the newest first. */
export async function readVersions(work: Work, needId: string): Promise<SpecVersion[]> {
  const rows = await work.tx
    .selectFrom('specVersion as version')
    .leftJoin('specDecision as decision', 'decision.versionId', 'version.id')
    .leftJoin('person as sender', 'sender.id', 'version.sentBy')
    .leftJoin('person as decider', 'decider.id', 'decision.decidedBy')
    .where('version.needId', '=', needId)
    .orderBy('version.number', 'desc')
    .select(['version.id', 'version.needId', 'version.number', 'version.content', 'version.sentAt'])
    .select(['decision.approved', 'decision.words', 'decision.byEmployer', 'decision.decidedAt'])
    .select(['sender.name as sentBy', 'decider.name as decidedBy'])
    .execute();
  return rows.map(({ approved, words, byEmployer, decidedAt, decidedBy, sentBy, content, ...row }) => ({
    ...row,
    content: specContent.parse(content),
    sentBy: sentBy || undefined,
    decision: decidedAt
      ? {
          approved: approved === true,
          words: words ?? '',
          byEmployer: byEmployer === true,
          by: decidedBy || undefined,
          at: decidedAt,
        }
      : undefined,
  }));
}

/** False when the version has an answer already. */
export async function insertDecision(
  work: Work,
  row: {
    versionId: string;
    approved: boolean;
    words: string;
    byEmployer: boolean;
    decidedBy: string | undefined;
  },
): Promise<boolean> {
  const result = await work.tx
    .insertInto('specDecision')
    .values({ ...row, decidedBy: row.decidedBy ?? null, decidedAt: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
