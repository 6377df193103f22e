import type { Work } from '../../platform/work.ts';
import type { ClosingReason, NeedConcept, NeedContent, NeedState } from './need.ts';

export type NeedRow = {
  id: string;
  key: string;
  enquiryId?: string | undefined;
  ownerId: string;
  organisationId?: string | undefined;
  brokerId?: string | undefined;
  state: NeedState;
  closingReason?: ClosingReason | undefined;
  content: NeedContent;
  receivedOn: string;
  closedAt?: Date | undefined;
  demo?: boolean;
};

export async function insertNeed(work: Work, row: NeedRow): Promise<void> {
  await work.tx
    .insertInto('need')
    .values({
      ...row,
      enquiryId: row.enquiryId ?? null,
      organisationId: row.organisationId ?? null,
      brokerId: row.brokerId ?? null,
      closingReason: row.closingReason ?? null,
      closedAt: row.closedAt ?? null,
      demo: row.demo ?? false,
      content: JSON.stringify(row.content),
      changedAt: work.now,
    })
    .execute();
}

export type NeedChange = {
  state?: NeedState;
  closingReason?: ClosingReason | null;
  closedAt?: Date | null;
  organisationId?: string | null;
  content?: NeedContent;
};

/** Changes the need when it still has the version; false when somebody else was first. */
export async function updateNeed(
  work: Work,
  id: string,
  version: number,
  change: NeedChange,
): Promise<boolean> {
  const { content, ...plain } = change;
  const result = await work.tx
    .updateTable('need')
    .set({
      ...plain,
      ...(content ? { content: JSON.stringify(content) } : {}),
      changedAt: work.now,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** False when the one who acts may not change the need. The version stays: what the need says is the same. */
export async function writeNeedCase(
  work: Work,
  id: string,
  part: { caseId: string | null; organisationId: string | null },
): Promise<boolean> {
  const result = await work.tx.updateTable('need').set(part).where('id', '=', id).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function saveConcepts(
  work: Work,
  needId: string,
  concepts: readonly NeedConcept[],
): Promise<void> {
  if (concepts.length === 0) return;
  await work.tx
    .insertInto('needConcept')
    .values(concepts.map((concept) => ({ needId, ...concept })))
    .onConflict((conflict) =>
      conflict.columns(['needId', 'conceptId']).doUpdateSet((from) => ({
        accepted: from.ref('excluded.accepted'),
        words: from.ref('excluded.words'),
      })),
    )
    .execute();
}

export async function removeConcept(work: Work, needId: string, conceptId: string): Promise<void> {
  await work.tx
    .deleteFrom('needConcept')
    .where('needId', '=', needId)
    .where('conceptId', '=', conceptId)
    .execute();
}
