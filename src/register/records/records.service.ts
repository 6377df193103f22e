import { recordAudit } from '../../platform/audit/audit.ts';
import { localDate } from '../../platform/format.ts';
import type { Listed, Part } from '../../platform/part.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/result.ts';
import { personOf, type Work } from '../../platform/work.ts';
import { takeYearKey } from '../../platform/year-keys.ts';
import { findReader } from '../accounts/accounts.service.ts';
import { hashOf } from './record.crypto.ts';
import {
  type AttestedSignature,
  isOwnName,
  type RecordFile,
  type RecordFilter,
  type RecordGiven,
  type RecordLine,
  type RegisteredRecord,
  type SignatureGiven,
} from './record.ts';
import { messages as m } from './records.messages.ts';
import {
  completeRow,
  deleteDocument,
  insertFile,
  insertParties,
  insertRecord,
  insertSignature,
  readFileBytes,
  readRecord,
  readRecords,
} from './records.store.ts';

const KEEPERS: readonly string[] = ['broker', 'centreHead'];

/** The houses that the one who acts registers records for. */
export async function listOwnHouses(work: Work): Promise<{ id: string; name: string }[]> {
  const { memberships = [] } = (await findReader(work)) ?? {};
  const own = memberships.filter(({ role }) => KEEPERS.includes(role));
  return [
    ...new Map(
      own.map((one) => [one.organisationId, { id: one.organisationId, name: one.organisation }]),
    ).values(),
  ];
}

/**
 * Registers a record under the next diary number. With parties it is a working draft until all have signed; without
 * any it is completed at once.
 */
export async function registerRecord(work: Work, given: RecordGiven): Promise<{ id: string; key: string }> {
  const { document, parties, ...rest } = given;
  const id = work.newId();
  const key = await takeYearKey(work, 'record', localDate(work.now));
  const secrecyOn = given.secrecySection ? localDate(work.now) : undefined;
  await insertRecord(work, { ...rest, id, key, secrecyOn, recordedBy: personOf(work.actor) });
  await insertParties(work, id, parties);
  const hash = await putFile(work, id, { ...document, id: work.newId(), role: 'document' });
  if (parties.length === 0) await completeRow(work, id);
  await audit(work, { id, house: { id: given.houseId } }, 'registered', { key, hash, kind: given.kind });
  return { id, key };
}

async function putFile(
  work: Work,
  recordId: string,
  file: RecordGiven['document'] & Pick<RecordFile, 'id' | 'role'>,
): Promise<string> {
  const hash = hashOf(file.bytes);
  await insertFile(work, recordId, { ...file, hash, size: file.bytes.length });
  return hash;
}

/** Puts another document in the place of the one that nobody has signed. @throws Conflict when somebody has */
export async function replaceDocument(
  work: Work,
  id: string,
  document: RecordGiven['document'],
): Promise<void> {
  const record = await getRecordById(work, id);
  if (record.completedAt || record.parties.some(({ signature }) => signature))
    throw new Conflict(`${record.key} is signed`, m.isSigned);
  await deleteDocument(work, id);
  const hash = await putFile(work, id, { ...document, id: work.newId(), role: 'document' });
  await audit(work, record, 'documentReplaced', { hash });
}

/** @throws NotFound when there is none, or the one who acts may not see it */
export async function getRecord(work: Work, key: string): Promise<RegisteredRecord> {
  const found = await readRecord(work, { key: key.toUpperCase() });
  if (!found) throw new NotFound(`No record ${key}`);
  return found;
}

/** As `getRecord`, by id: for rooms that keep it beside something of their own. */
export async function getRecordById(work: Work, id: string): Promise<RegisteredRecord> {
  const found = await readRecord(work, { id });
  if (!found) throw new NotFound(`No record ${id}`);
  return found;
}

/** The register as far as the one who acts may see it, the newest first. */
export async function listRecords(work: Work, filter: RecordFilter, part: Part): Promise<Listed<RecordLine>> {
  return readRecords(work, filter, part);
}

/**
 * Signs for a party, by the one who acts: their own name, the basis of their authority, and the document that they read.
 * The wall asks that they signed in anew just before. Returns whether all have signed.
 *
 * @throws Invalid when the name is not theirs; Conflict when the document has changed or the party has signed
 */
export async function signRecord(work: Work, id: string, given: AttestedSignature): Promise<boolean> {
  const record = await getRecordById(work, id);
  const reader = await findReader(work);
  if (!reader) throw new Forbidden('Only people sign');
  if (!isOwnName(given.typedName, reader.name))
    throw new Invalid([{ field: 'typedName', message: m.notYourName }]);
  const { typedName: _typed, hash, ...rest } = given;
  refuseUnlessSame(record, hash);
  const signed = await insertSignature(work, {
    ...rest,
    recordId: id,
    personId: reader.personId,
    name: reader.name,
    method: 'attested',
    fileId: undefined,
    documentHash: hash,
  });
  return afterSignature(work, record, given, signed);
}

/** Registers that a party has signed a copy outside, with the copy. Returns whether all have signed. */
export async function addExternalSignature(
  work: Work,
  id: string,
  given: SignatureGiven & { file: RecordGiven['document'] },
): Promise<boolean> {
  const record = await getRecordById(work, id);
  refuseUnlessSame(record, given.hash);
  const { typedName, hash, file, ...rest } = given;
  const fileId = work.newId();
  await putFile(work, id, { ...file, id: fileId, role: 'signed' });
  const signed = await insertSignature(work, {
    ...rest,
    recordId: id,
    personId: undefined,
    name: typedName,
    method: 'external',
    fileId,
    documentHash: hash,
    provedAt: undefined,
  });
  return afterSignature(work, record, given, signed);
}

function refuseUnlessSame(record: RegisteredRecord, hash: string): void {
  const document = record.files.find(({ role }) => role === 'document');
  if (document?.hash !== hash) throw new Conflict(`${record.key} has changed`, m.hasChanged);
}

async function afterSignature(
  work: Work,
  record: RegisteredRecord,
  { organisationId, authority, hash }: SignatureGiven,
  signed: boolean,
): Promise<boolean> {
  if (!signed) throw new Conflict(`${record.key} is signed by ${organisationId}`, m.isSigned);
  await audit(work, record, 'signed', { organisationId, authority, hash });
  return (await getRecordById(work, record.id)).completedAt !== undefined;
}

/** @throws NotFound also for files of records that the one who acts may not see */
export async function getRecordFile(
  work: Work,
  recordId: string,
  fileId: string,
): Promise<RecordFile & { bytes: Uint8Array }> {
  const file = await readFileBytes(work, recordId, fileId);
  if (!file) throw new NotFound(`No file ${fileId}`);
  return file;
}

async function audit(
  work: Work,
  record: { id: string; house: { id: string } },
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, {
    entity: 'record',
    entityId: record.id,
    action,
    organisationId: record.house.id,
    after,
  });
}
