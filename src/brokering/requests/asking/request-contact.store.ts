import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';

export async function readRequestsMailedTo(
  work: Work,
  email: string,
): Promise<{ id: string; request: string; provider: string; publishedAt: Date }[]> {
  return work.tx
    .selectFrom('requestRecipient as recipient')
    .innerJoin('request', 'request.id', 'recipient.requestId')
    .select(['request.id', 'request.key as request', 'recipient.provider', 'request.publishedAt'])
    .where((of) => of(of.fn<string>('lower', ['recipient.address']), '=', email))
    .execute();
}

export async function removeRequestAddress(work: Work, email: string): Promise<void> {
  await work.tx
    .updateTable('requestRecipient')
    .set({ address: null })
    .where((of) => of(of.fn<string>('lower', ['address']), '=', email))
    .execute();
}

export async function readInterestsOf(
  work: Work,
  personId: string,
): Promise<{ request: string; interest: string; declaredAt: Date }[]> {
  return work.tx
    .selectFrom('interestDeclaration as said')
    .innerJoin('request', 'request.id', 'said.requestId')
    .select(['request.key as request', 'said.words as interest', 'said.declaredAt'])
    .where('said.personId', '=', personId)
    .execute();
}

export async function readInvitationsOf(
  work: Work,
  personId: string,
): Promise<{ request: string; house: string; invitedAt: Date }[]> {
  return work.tx
    .selectFrom('requestAssessor as assessor')
    .innerJoin('request', 'request.id', 'assessor.requestId')
    .select(['request.key as request', 'assessor.house', 'assessor.invitedAt'])
    .where('assessor.personId', '=', personId)
    .execute();
}

/** Deletes what was handed in, drafted or attached in requests withdrawn before; nobody reads it. Returns how much. */
export async function deleteWithdrawnProposals(work: Work, before: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`select delete_withdrawn_proposals(${before}) as n`.execute(
    work.tx,
  );
  return Number(rows[0]?.n ?? 0);
}
