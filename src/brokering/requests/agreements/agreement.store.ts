import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import { type Agreement, type AgreementContent, agreementContent } from './agreement.ts';

export async function readAgreementRow(work: Work, requestId: string): Promise<Agreement | undefined> {
  const row = await work.tx
    .selectFrom('agreement')
    .leftJoin('organisation as house', 'house.id', 'agreement.houseId')
    .selectAll('agreement')
    .select('house.name as house')
    .where('requestId', '=', requestId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    requestId: row.requestId,
    house: { id: row.houseId, name: row.house ?? '' },
    employer: { id: row.employerId, name: row.employer },
    provider: { id: row.providerId, name: row.provider },
    content: agreementContent.parse(row.content),
    version: row.version,
    sentVersion: row.sentVersion ?? undefined,
    recordId: row.recordId ?? undefined,
    changedAt: row.changedAt,
  };
}

/** False when somebody was first. */
export async function insertAgreement(
  work: Work,
  {
    content,
    house,
    employer,
    provider,
    ...row
  }: Pick<Agreement, 'id' | 'requestId' | 'content' | 'house' | 'employer' | 'provider'> & {
    savedBy: string | undefined;
    demo: boolean;
  },
): Promise<boolean> {
  const { savedBy, ...rest } = row;
  const made = await work.tx
    .insertInto('agreement')
    .values({
      ...rest,
      houseId: house.id,
      employerId: employer.id,
      employer: employer.name,
      providerId: provider.id,
      provider: provider.name,
      content: JSON.stringify(content),
      changedAt: work.now,
    })
    .onConflict((conflict) => conflict.column('requestId').doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) return false;
  await insertVersion(work, row.id, { number: 1, content, savedBy });
  return true;
}

/** Saves the next version when it still has the one that was read. */
export async function writeAgreement(
  work: Work,
  { id, version }: Pick<Agreement, 'id' | 'version'>,
  { content, savedBy }: { content: AgreementContent; savedBy: string | undefined },
): Promise<boolean> {
  const saved = await work.tx
    .updateTable('agreement')
    .set({ content: JSON.stringify(content), version: version + 1, changedAt: work.now })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (saved.numUpdatedRows !== 1n) return false;
  await insertVersion(work, id, { number: version + 1, content, savedBy });
  return true;
}

async function insertVersion(
  work: Work,
  agreementId: string,
  row: { number: number; content: AgreementContent; savedBy: string | undefined },
): Promise<void> {
  await work.tx
    .insertInto('agreementVersion')
    .values({
      agreementId,
      number: row.number,
      content: JSON.stringify(row.content),
      savedBy: row.savedBy ?? null,
      savedAt: work.now,
    })
    .execute();
}

export async function writeSent(
  work: Work,
  { id, version }: Pick<Agreement, 'id' | 'version'>,
  recordId: string,
): Promise<boolean> {
  const saved = await work.tx
    .updateTable('agreement')
    .set({ sentVersion: version, recordId })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** The latest first. */
export async function readVersions(work: Work, agreementId: string): Promise<{ number: number; at: Date }[]> {
  return work.tx
    .selectFrom('agreementVersion')
    .select(['number', 'savedAt as at'])
    .where('agreementId', '=', agreementId)
    .orderBy('number', 'desc')
    .execute();
}

export async function readAgreementsNaming(
  work: Work,
  name: string,
): Promise<{ request: string; party: string; title: string; reference: string }[]> {
  const { rows } = await sql<{ request: string; party: string; title: string; reference: string }>`
    select request.key as request, side.party, side.signer ->> 'title' as title, side.signer ->> 'reference' as reference
    from agreement join request on request.id = agreement.request_id
    cross join lateral (values
      (agreement.employer, agreement.content -> 'employerSigner'),
      (agreement.provider, agreement.content -> 'providerSigner')) as side(party, signer)
    where lower(side.signer ->> 'name') = lower(${name})`.execute(work.tx);
  return rows;
}
