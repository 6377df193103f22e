import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import type { Certificate, PublicCertificate } from './certificate.ts';

/** The newest first. */
export async function readCertificates(work: Work, effortId: string): Promise<Certificate[]> {
  return work.tx
    .selectFrom('effortCertificate')
    .select(['id', 'participantId', 'issuedAt', 'revokedAt', 'revokedReason'])
    .where('effortId', '=', effortId)
    .orderBy('issuedAt', 'desc')
    .orderBy('id')
    .execute();
}

/** False when the participant has one that holds. */
export async function insertCertificate(
  work: Work,
  row: { id: string; effortId: string; participantId: string; credential: unknown; issuedBy: string | null },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work.tx
    .insertInto('effortCertificate')
    .values({ ...row, credential: JSON.stringify(row.credential), issuedAt: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** False when there is none that holds. */
export async function updateRevoked(
  work: Work,
  { id, effortId, reason }: { id: string; effortId: string; reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('effortCertificate')
    .set({ revokedAt: work.now, revokedReason: reason })
    .where('id', '=', id)
    .where('effortId', '=', effortId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What anybody who holds the address may see. */
export async function readPublicCertificate(work: Work, id: string): Promise<PublicCertificate | undefined> {
  const { rows } = await sql<PublicCertificate>`
    select credential, title, house, issued_at as "issuedAt", revoked_at as "revokedAt",
      revoked_reason as "revokedReason" from public_certificate(${id})`.execute(work.tx);
  return rows[0];
}

export async function readRevoked(work: Work, house: string): Promise<{ id: string; reason: string }[]> {
  const { rows } = await sql<{ id: string; reason: string }>`
    select id, reason from revoked_certificates(${house})`.execute(work.tx);
  return rows;
}

/** How many hold, by effort; those that the one who acts may not count are left out. */
export async function readCertificateCounts(
  work: Work,
  effortIds: readonly string[],
): Promise<Map<string, number>> {
  if (effortIds.length === 0) return new Map();
  const { rows } = await sql<{ effortId: string; certificates: number }>`
    select effort_id as "effortId", certificates
    from certificates_of_efforts(${[...effortIds]}::uuid[])`.execute(work.tx);
  return new Map(rows.map(({ effortId, certificates }) => [effortId, certificates]));
}
