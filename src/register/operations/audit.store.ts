import { sql } from 'kysely';
import type { Work } from '../../platform/work.ts';
import type { ChainedEntry } from './audit-chain.ts';

const FIELDS = [
  'id',
  'at',
  'actorKind',
  'actorPersonId',
  'actorName',
  'entity',
  'entityId',
  'organisationId',
  'action',
  'before',
  'after',
  'personalSubject',
  'personalValues',
] as const;

/** One node seals at a time; the lock goes with the transaction. False when another node has it. */
export async function takeSealingLock(work: Work): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('brygga.audit')) as taken`.execute(work.tx);
  return rows[0]?.taken ?? false;
}

export type Seal = { sequence: number; hash: Buffer };

export async function readLastSeal(work: Work): Promise<Seal | undefined> {
  const row = await work.tx
    .selectFrom('auditEntry')
    .select(['sequence', 'hash'])
    .where('sequence', 'is not', null)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && row.sequence !== null && row.hash ? { sequence: row.sequence, hash: row.hash } : undefined;
}

export async function readUnsealed(work: Work, limit: number): Promise<ChainedEntry[]> {
  return work.tx
    .selectFrom('auditEntry')
    .select(FIELDS)
    .where('sequence', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function writeSeal(
  work: Work,
  id: string,
  seal: Seal & { previousHash: Buffer | null },
): Promise<void> {
  await work.tx.updateTable('auditEntry').set(seal).where('id', '=', id).execute();
}

export type SealedEntry = ChainedEntry & { sequence: number; hash: Buffer; previousHash: Buffer | null };

/** Sealed entries after a sequence number, in order. */
export async function readSealedAfter(work: Work, sequence: number, limit: number): Promise<SealedEntry[]> {
  const rows = await work.tx
    .selectFrom('auditEntry')
    .select([...FIELDS, 'sequence', 'hash', 'previousHash'])
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(limit)
    .execute();
  return rows.flatMap((row) =>
    row.sequence !== null && row.hash ? [{ ...row, sequence: row.sequence, hash: row.hash }] : [],
  );
}

export async function countUnsealed(work: Work): Promise<number> {
  const row = await work.tx
    .selectFrom('auditEntry')
    .select((from) => from.fn.countAll<number>().as('count'))
    .where('sequence', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}
