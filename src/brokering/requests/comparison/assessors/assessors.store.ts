import { sql } from 'kysely';
import type { Work } from '../../../../platform/work.ts';
import type { Assessor } from './assessor.ts';

export type Colleague = { personId: string; name: string; organisationId: string; house: string };

/** Who has the address, works at another house, and may score the request. */
export async function readColleagueElsewhere(
  work: Work,
  requestId: string,
  email: string,
): Promise<Colleague | undefined> {
  const { rows } = await sql<Colleague>`
    select person_id, name, organisation_id, house from colleague_elsewhere(${requestId}::uuid, ${email})`.execute(
    work.tx,
  );
  return rows[0];
}

/** Invites, or lets somebody in again who was removed; false when they are invited already. */
export async function upsertAssessor(
  work: Work,
  row: Colleague & { requestId: string; invitedBy: string | undefined },
): Promise<boolean> {
  const { name, organisationId, house } = row;
  const invited = { invitedBy: row.invitedBy ?? null, invitedAt: work.now };
  const result = await work.tx
    .insertInto('requestAssessor')
    .values({ ...row, ...invited })
    .onConflict((conflict) =>
      conflict
        .columns(['requestId', 'personId'])
        .doUpdateSet({ name, organisationId, house, ...invited, removedAt: null, removedReason: null })
        .where('requestAssessor.removedAt', 'is not', null),
    )
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** False when there is nobody to remove. */
export async function removeAssessor(
  work: Work,
  requestId: string,
  { personId, reason }: { personId: string; reason: string },
): Promise<boolean> {
  const result = await work.tx
    .updateTable('requestAssessor')
    .set({ removedAt: work.now, removedReason: reason })
    .where('requestId', '=', requestId)
    .where('personId', '=', personId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** In the order in which they were invited. */
export async function readAssessors(work: Work, requestId: string): Promise<Assessor[]> {
  const rows = await work.tx
    .selectFrom('requestAssessor as assessor')
    .leftJoin('interestDeclaration as said', (join) =>
      join
        .onRef('said.requestId', '=', 'assessor.requestId')
        .onRef('said.personId', '=', 'assessor.personId'),
    )
    .select(['assessor.personId', 'assessor.name', 'assessor.house', 'assessor.invitedAt'])
    .select(['assessor.removedAt', 'assessor.removedReason', 'said.declaredAt'])
    .where('assessor.requestId', '=', requestId)
    .orderBy('assessor.invitedAt')
    .orderBy('assessor.name')
    .execute();
  return rows.map(({ removedAt, removedReason, declaredAt, ...row }) => ({
    ...row,
    removed: removedAt ? { at: removedAt, reason: removedReason ?? '' } : undefined,
    hasDeclared: declaredAt !== null,
  }));
}

/** How many providers were asked, also for assessors, who may not read which. */
export async function countRecipients(work: Work, requestId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count_request_recipients(${requestId}::uuid) as n`.execute(
    work.tx,
  );
  return Number(rows[0]?.n ?? 0);
}
