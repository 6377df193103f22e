import { sql } from 'kysely';
import { type Listed, type Part, rowsBefore } from '../../platform/part.ts';
import type { Work } from '../../platform/work.ts';
import type {
  RecordFile,
  RecordFilter,
  RecordGiven,
  RecordLine,
  RecordParty,
  RegisteredRecord,
  SignatureGiven,
} from './record.ts';

function selectRecords(work: Work) {
  return work.tx
    .selectFrom('registeredRecord as record')
    .leftJoin('organisation as house', 'house.id', 'record.houseId')
    .selectAll('record')
    .select('house.name as houseName');
}
type Row = Awaited<ReturnType<ReturnType<typeof selectRecords>['executeTakeFirstOrThrow']>>;

function toLine(row: Row): RecordLine {
  return {
    id: row.id,
    key: row.key,
    house: { id: row.houseId, name: row.houseName ?? '' },
    kind: row.kind as RecordLine['kind'],
    direction: row.direction as RecordLine['direction'],
    title: row.title,
    secrecy: row.secrecySection ? { section: row.secrecySection, on: row.secrecyOn ?? '' } : undefined,
    completedAt: row.completedAt ?? undefined,
    keepUntil: row.keepUntil ?? undefined,
    keepRule: row.keepRule,
    recordedAt: row.recordedAt,
    demo: row.demo,
  };
}

/** The newest first. */
export async function readRecords(
  work: Work,
  { text, kind }: RecordFilter,
  part: Part,
): Promise<Listed<RecordLine>> {
  let query = selectRecords(work);
  if (kind) query = query.where('record.kind', '=', kind);
  if (text) query = query.where(sql<boolean>`record.search @@ websearch_to_tsquery('swedish', ${text})`);
  const { total } = await query
    .clearSelect()
    .select(sql<number>`count(*)::integer`.as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .orderBy('record.recordedAt', 'desc')
    .orderBy('record.id', 'desc')
    .limit(part.limit)
    .offset(rowsBefore(part))
    .execute();
  return { items: rows.map(toLine), total };
}

export async function readRecord(
  work: Work,
  by: { key: string } | { id: string },
): Promise<RegisteredRecord | undefined> {
  const query = selectRecords(work);
  const row = await ('key' in by
    ? query.where('record.key', '=', by.key)
    : query.where('record.id', '=', by.id)
  ).executeTakeFirst();
  return (
    row && { ...toLine(row), files: await readFiles(work, row.id), parties: await readParties(work, row.id) }
  );
}

async function readFiles(work: Work, recordId: string): Promise<RecordFile[]> {
  const rows = await work.tx
    .selectFrom('recordFile')
    .select(['id', 'role', 'name', 'mediaType', 'size', 'hash'])
    .where('recordId', '=', recordId)
    .orderBy('role')
    .orderBy('addedAt')
    .execute();
  return rows.map(({ role, ...rest }) => ({ ...rest, role: role === 'signed' ? 'signed' : 'document' }));
}

async function readParties(work: Work, recordId: string): Promise<RecordParty[]> {
  const rows = await work.tx
    .selectFrom('recordParty as party')
    .leftJoin('recordSignature as done', (join) =>
      join
        .onRef('done.recordId', '=', 'party.recordId')
        .onRef('done.organisationId', '=', 'party.organisationId'),
    )
    .select(['party.organisationId', 'party.name', 'done.name as signer', 'done.title', 'done.authority'])
    .select(['done.method', 'done.documentHash', 'done.signedAt', 'done.provedAt'])
    .where('party.recordId', '=', recordId)
    .orderBy('party.name')
    .execute();
  return rows.map(({ organisationId, name, ...done }) => ({
    organisationId,
    name,
    signature: done.signedAt
      ? {
          name: done.signer ?? '',
          title: done.title ?? '',
          authority: done.authority ?? '',
          method: done.method === 'external' ? 'external' : 'attested',
          documentHash: done.documentHash ?? '',
          at: done.signedAt,
          provedAt: done.provedAt ?? undefined,
        }
      : undefined,
  }));
}

export async function insertRecord(
  work: Work,
  row: Omit<RecordGiven, 'document' | 'parties'> & {
    id: string;
    key: string;
    secrecyOn: string | undefined;
    recordedBy: string | undefined;
  },
): Promise<void> {
  const { subject, secrecySection, secrecyOn, keepUntil, recordedBy, ...rest } = row;
  await work.tx
    .insertInto('registeredRecord')
    .values({
      ...rest,
      demo: row.demo ?? false,
      subject: subject?.kind ?? null,
      subjectId: subject?.id ?? null,
      secrecySection: secrecySection ?? null,
      secrecyOn: secrecyOn ?? null,
      keepUntil: keepUntil ?? null,
      recordedBy: recordedBy ?? null,
      recordedAt: work.now,
    })
    .execute();
}

export async function insertParties(
  work: Work,
  recordId: string,
  parties: RecordGiven['parties'],
): Promise<void> {
  if (parties.length === 0) return;
  await work.tx
    .insertInto('recordParty')
    .values(parties.map((one) => ({ ...one, recordId })))
    .execute();
}

export async function insertFile(
  work: Work,
  recordId: string,
  file: RecordFile & { bytes: Uint8Array },
): Promise<void> {
  await work.tx
    .insertInto('recordFile')
    .values({ ...file, bytes: Buffer.from(file.bytes), recordId, addedAt: work.now })
    .execute();
}

/** Takes the document away, so that another takes its place; the wall refuses it once somebody has signed. */
export async function deleteDocument(work: Work, recordId: string): Promise<void> {
  await work.tx
    .deleteFrom('recordFile')
    .where('recordId', '=', recordId)
    .where('role', '=', 'document')
    .execute();
}

export async function insertSignature(
  work: Work,
  row: Omit<SignatureGiven, 'typedName' | 'hash'> & {
    recordId: string;
    personId: string | undefined;
    name: string;
    method: 'attested' | 'external';
    fileId: string | undefined;
    documentHash: string;
    provedAt: Date | undefined;
  },
): Promise<boolean> {
  const { personId, fileId, provedAt, ...rest } = row;
  const known = { personId: personId ?? null, fileId: fileId ?? null, provedAt: provedAt ?? null };
  const result = await work.tx
    .insertInto('recordSignature')
    .values({ ...rest, ...known, signedAt: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function completeRow(work: Work, id: string): Promise<void> {
  await work.tx.updateTable('registeredRecord').set({ completedAt: work.now }).where('id', '=', id).execute();
}

export async function readFileBytes(
  work: Work,
  recordId: string,
  fileId: string,
): Promise<(RecordFile & { bytes: Uint8Array }) | undefined> {
  const row = await work.tx
    .selectFrom('recordFile')
    .select(['id', 'role', 'name', 'mediaType', 'size', 'hash', 'bytes'])
    .where('recordId', '=', recordId)
    .where('id', '=', fileId)
    .executeTakeFirst();
  return row && { ...row, role: row.role === 'signed' ? 'signed' : 'document' };
}

export async function readSignaturesBy(
  work: Work,
  personId: string,
): Promise<{ record: string; signedAt: Date; authority: string }[]> {
  return work.tx
    .selectFrom('recordSignature')
    .innerJoin('registeredRecord as record', 'record.id', 'recordSignature.recordId')
    .select(['record.key as record', 'signedAt', 'authority'])
    .where('personId', '=', personId)
    .execute();
}

/** Records whose time was over before the day, with their files and signatures. */
export async function deleteOverdue(work: Work, before: string, most: number): Promise<number> {
  const result = await sql`
    delete from registered_record where id in (
      select id from registered_record where keep_until < ${before}::date limit ${most})`.execute(work.tx);
  return Number(result.numAffectedRows ?? 0n);
}
