import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import { type Proposal, type ProposalContent, type ProposalFile, proposalContent } from './proposal.ts';

type Place = { requestId: string; providerId: string };

export type StoredDraft = { content: ProposalContent; version: number; changedAt: Date };

export async function readDraft(
  work: Work,
  { requestId, providerId }: Place,
): Promise<StoredDraft | undefined> {
  const row = await work.tx
    .selectFrom('proposalDraft')
    .select(['content', 'version', 'changedAt'])
    .where('requestId', '=', requestId)
    .where('providerId', '=', providerId)
    .executeTakeFirst();
  return row && { ...row, content: proposalContent.parse(row.content) };
}

/** What the one who acts wrote last in any request, apart from this one. */
export async function readLatestOwn(
  work: Work,
  { requestId, providerId }: Place,
): Promise<ProposalContent | undefined> {
  const row = await work.tx
    .selectFrom('proposalDraft')
    .select('content')
    .where('providerId', '=', providerId)
    .where('requestId', '!=', requestId)
    .orderBy('changedAt', 'desc')
    .executeTakeFirst();
  return row && proposalContent.parse(row.content);
}

/** Saves the draft when it still has the version; 0 is that there is none. False when a colleague was first. */
export async function writeDraft(
  work: Work,
  place: Place,
  { content, version }: { content: ProposalContent; version: number },
): Promise<boolean> {
  const values = { content: JSON.stringify(content), changedAt: work.now };
  if (version === 0) {
    const made = await work.tx
      .insertInto('proposalDraft')
      .values({ ...place, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const saved = await work.tx
    .updateTable('proposalDraft')
    .set({ ...values, version: version + 1 })
    .where('requestId', '=', place.requestId)
    .where('providerId', '=', place.providerId)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Which of these the one who acts has begun or handed in. */
export async function readOwnStates(
  work: Work,
  requestIds: readonly string[],
): Promise<Map<string, 'draft' | 'handedIn'>> {
  if (requestIds.length === 0) return new Map();
  const own = sql<boolean>`provider_id in (select acting_organisations_as('providerCoordinator'))`;
  const idsIn = (table: 'proposalDraft' | 'proposal') =>
    work.tx.selectFrom(table).select('requestId').where('requestId', 'in', requestIds).where(own).execute();
  const begun = await idsIn('proposalDraft');
  const handedIn = await idsIn('proposal');
  return new Map([
    ...begun.map(({ requestId }) => [requestId, 'draft'] as const),
    ...handedIn.map(({ requestId }) => [requestId, 'handedIn'] as const),
  ]);
}

/** Whether the clock of the database, at this very moment, is before the deadline. */
export async function isInTime(work: Work, requestId: string): Promise<boolean> {
  const row = await work.tx
    .selectFrom('request')
    .select(sql<boolean>`withdrawn_at is null and clock_timestamp() < deadline`.as('open'))
    .where('id', '=', requestId)
    .executeTakeFirst();
  return row?.open ?? false;
}

/** Hands in, in the place of what was handed in before; the database writes the time. False when its clock says too late. */
export async function upsertProposal(
  work: Work,
  row: Place & {
    id: string;
    provider: string;
    content: ProposalContent;
    submittedBy: string | undefined;
    submittedAt?: Date;
  },
): Promise<boolean> {
  const submittedAt = row.submittedAt ?? work.now;
  const values = { content: JSON.stringify(row.content), submittedBy: row.submittedBy ?? null, submittedAt };
  try {
    await work.tx
      .insertInto('proposal')
      .values({ ...row, ...values })
      .onConflict((conflict) => conflict.columns(['requestId', 'providerId']).doUpdateSet(values))
      .execute();
    return true;
  } catch (error) {
    if (error instanceof Error && TOO_LATE.test(error.message)) return false;
    throw error;
  }
}

/** What the trigger of migration 0177 says. */
const TOO_LATE = /^The deadline has passed$|^The request was withdrawn$/;

/** Of the demo region: handed in on an earlier day. Those who load it may not read it back. */
export async function insertDemoProposal(
  work: Work,
  row: Place & { id: string; provider: string; content: ProposalContent; submittedAt: Date },
): Promise<void> {
  await work.tx
    .insertInto('proposal')
    .values({ ...row, content: JSON.stringify(row.content) })
    .execute();
}

export async function deleteProposal(work: Work, { requestId, providerId }: Place): Promise<boolean> {
  const result = await work.tx
    .deleteFrom('proposal')
    .where('requestId', '=', requestId)
    .where('providerId', '=', providerId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Those of a request that the one who acts may read: before the deadline none but their own. */
export async function readProposals(work: Work, requestId: string): Promise<Proposal[]> {
  const rows = await work.tx
    .selectFrom('proposal')
    .select(['id', 'providerId', 'provider', 'content', 'submittedAt'])
    .where('requestId', '=', requestId)
    .orderBy('provider')
    .execute();
  const files = await readFiles(work, requestId);
  return rows.map((row) => ({
    ...row,
    content: proposalContent.parse(row.content),
    files: files.filter(({ providerId }) => providerId === row.providerId),
  }));
}

export async function readFiles(
  work: Work,
  requestId: string,
): Promise<(ProposalFile & { providerId: string })[]> {
  return work.tx
    .selectFrom('proposalFile')
    .select(['id', 'name', 'mediaType', 'size', 'providerId'])
    .where('requestId', '=', requestId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
}

export async function insertFile(
  work: Work,
  file: ProposalFile & Place & { bytes: Uint8Array },
): Promise<void> {
  await work.tx
    .insertInto('proposalFile')
    .values({ ...file, bytes: Buffer.from(file.bytes), addedAt: work.now })
    .execute();
}

export async function deleteFile(work: Work, id: string): Promise<boolean> {
  const result = await work.tx.deleteFrom('proposalFile').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export async function readFileBytes(
  work: Work,
  requestId: string,
  id: string,
): Promise<(ProposalFile & { bytes: Uint8Array }) | undefined> {
  return work.tx
    .selectFrom('proposalFile')
    .select(['id', 'name', 'mediaType', 'size', 'bytes'])
    .where('requestId', '=', requestId)
    .where('id', '=', id)
    .executeTakeFirst();
}
