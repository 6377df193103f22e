import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import type { AidCertificate, AidGrant, CertificateGiven, GrantGiven } from './aid.ts';
import type { Aid } from './deminimis.ts';

type Place = { organisationId: string; houseId: string };

/** Waits until nobody else judges the same undertaking. */
export async function lockUndertaking(work: Work, organisationId: string): Promise<void> {
  await sql`select lock_undertaking(${organisationId}::uuid)`.execute(work.tx);
}

/** All aid that counts, of all companies of the undertaking; days and sums alone. */
export async function readAidOfUndertaking(work: Work, organisationId: string): Promise<Aid[]> {
  const { rows } = await sql<{ on: string; cents: string }>`
    select to_char(given_on, 'YYYY-MM-DD') as "on", cents from aid_of_undertaking(${organisationId}::uuid)`.execute(
    work.tx,
  );
  return rows.map(({ on, cents }) => ({ on, cents: Number(cents) }));
}

/** Of an employer and what was merged into it, the latest first. */
export async function readGrants(work: Work, ids: readonly string[]): Promise<AidGrant[]> {
  const rows = await work.tx
    .selectFrom('aidGrant')
    .selectAll()
    .where('organisationId', 'in', [...ids])
    .orderBy('givenOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind === 'given' ? 'given' : 'stated',
    on: row.givenOn,
    cents: Number(row.cents),
    from:
      row.ore !== null && row.rate !== null && row.rateOn !== null
        ? { ore: Number(row.ore), rate: row.rate, rateOn: row.rateOn }
        : undefined,
    what: row.what,
    giver: row.giver,
    recordedAt: row.recordedAt,
    voided: row.voidedAt ? { at: row.voidedAt, reason: row.voidedReason ?? '' } : undefined,
  }));
}

export async function insertGrant(
  work: Work,
  { organisationId, houseId }: Place,
  grant: GrantGiven &
    Pick<AidGrant, 'id' | 'kind' | 'giver'> & {
      certificateId: string;
      recordedBy: string | undefined;
      demo: boolean;
    },
): Promise<void> {
  const { on, from, recordedBy, cents, ...rest } = grant;
  await work.tx
    .insertInto('aidGrant')
    .values({
      ...rest,
      organisationId,
      houseId,
      givenOn: on,
      cents,
      ore: from?.ore ?? null,
      rate: from?.rate ?? null,
      rateOn: from?.rateOn ?? null,
      recordedBy: recordedBy ?? null,
      recordedAt: work.now,
    })
    .execute();
}

export async function voidGrantRow(work: Work, id: string, reason: string): Promise<boolean> {
  const result = await work.tx
    .updateTable('aidGrant')
    .set({ voidedAt: work.now, voidedReason: reason })
    .where('id', '=', id)
    .where('voidedAt', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The latest first. */
export async function readCertificates(work: Work, ids: readonly string[]): Promise<AidCertificate[]> {
  return work.tx
    .selectFrom('aidCertificate')
    .select(['id', 'signedOn', 'signedBy', 'signedTitle', 'recordedAt'])
    .where('organisationId', 'in', [...ids])
    .orderBy('signedOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .execute();
}

export async function insertCertificate(
  work: Work,
  { organisationId, houseId }: Place,
  given: Omit<CertificateGiven, 'earlier'> & { id: string; recordedBy: string | undefined; demo: boolean },
): Promise<void> {
  const { signedEmail, recordedBy, ...rest } = given;
  await work.tx
    .insertInto('aidCertificate')
    .values({
      ...rest,
      organisationId,
      houseId,
      signedEmail: signedEmail ?? null,
      recordedBy: recordedBy ?? null,
      recordedAt: work.now,
    })
    .execute();
}

/** The other companies of the undertaking; an empty name where the reader may not see the record. */
export async function readSisters(
  work: Work,
  organisationId: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string | null }>`
    select sister.organisation_id as id, organisation.name
    from aid_group own join aid_group sister on sister.group_id = own.group_id
    left join organisation on organisation.id = sister.organisation_id
    where own.organisation_id = ${organisationId} and sister.organisation_id <> ${organisationId}
    order by organisation.name`.execute(work.tx);
  return rows.map(({ id, name }) => ({ id, name: name ?? '' }));
}

/** The group of the one takes in the other with all its sisters. */
export async function joinGroups(
  work: Work,
  { organisationId, houseId }: Place,
  { otherId, on }: { otherId: string; on: string },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select group_id as id from aid_group where organisation_id = ${organisationId}`.execute(work.tx);
  const groupId = rows[0]?.id ?? organisationId;
  await sql`
    update aid_group set group_id = ${groupId}
    where group_id in (select group_id from aid_group where organisation_id = ${otherId})`.execute(work.tx);
  for (const id of [organisationId, otherId])
    await work.tx
      .insertInto('aidGroup')
      .values({ organisationId: id, groupId, declaredOn: on, houseId })
      .onConflict((conflict) => conflict.column('organisationId').doUpdateSet({ groupId }))
      .execute();
}

/** An employer that the one who acts keeps, by its registration number. */
export async function findKeptByNumber(work: Work, number: string): Promise<string | undefined> {
  const plain = number.replace('-', '');
  const { rows } = await sql<{ id: string }>`
    select id from organisation
    where organisation_number = ${`${plain.slice(0, 6)}-${plain.slice(6)}`} and merged_into is null
      and (id in (select employers_of_acting()) or acting_trusted())`.execute(work.tx);
  return rows[0]?.id;
}

export async function readCertificatesBy(
  work: Work,
  email: string,
): Promise<{ company: string; signedOn: string; name: string; title: string }[]> {
  return work.tx
    .selectFrom('aidCertificate')
    .innerJoin('organisation', 'organisation.id', 'aidCertificate.organisationId')
    .select(['organisation.name as company', 'signedOn', 'signedBy as name', 'signedTitle as title'])
    .where('signedEmail', '=', email)
    .execute();
}

/** Takes away what is older than it must be kept: the aid first, then certificates that nothing rests on. */
export async function deleteOldAid(work: Work, before: string, most: number): Promise<number> {
  const aid = await sql`
    delete from aid_grant where id in (
      select id from aid_grant where given_on < ${before}::date limit ${most})`.execute(work.tx);
  const certificates = await sql`
    delete from aid_certificate where id in (
      select certificate.id from aid_certificate certificate
      where signed_on < ${before}::date
        and not exists (select from aid_grant where certificate_id = certificate.id) limit ${most})`.execute(
    work.tx,
  );
  return Number(aid.numAffectedRows ?? 0n) + Number(certificates.numAffectedRows ?? 0n);
}
