// Seals the audit: numbers what was written and chains it by hash.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Work } from '../work.ts';
import { type ChainedEntry, chainText } from './audit-chain.ts';

const SEALED_AT_ONCE = 500;

/** Chains the entries that were written since the last time. Returns how many; 0 also when another node seals now. */
export async function sealAudit(work: Work): Promise<number> {
  if (!(await takeSealingLock(work))) return 0;
  const entries = await readUnsealed(work, SEALED_AT_ONCE);
  if (entries.length === 0) return 0;
  // Not read from the entries: what was cut off at the end would then be forgotten.
  let head = await readChainHead(work);
  for (const entry of entries) {
    const sequence = head.sequence + 1;
    const hash = hashEntry(head.hash, sequence, entry);
    await writeSeal(work, entry.id, { sequence, hash, previousHash: head.hash });
    head = { sequence, hash };
  }
  await writeChainHead(work, head);
  return entries.length;
}

export type ChainHead = { sequence: number; hash: Buffer | null };

/** The number and hash of the last entry that was sealed. */
export async function readChainHead(work: Work): Promise<ChainHead> {
  const row = await work.tx
    .selectFrom('auditChain')
    .select(['headSequence as sequence', 'headHash as hash'])
    .executeTakeFirstOrThrow();
  return row;
}

/** SHA-256 over the hash before and the text of the entry. */
export function hashEntry(previousHash: Buffer | null, sequence: number, entry: ChainedEntry): Buffer {
  const hash = createHash('sha256');
  if (previousHash) hash.update(previousHash);
  return hash.update(chainText(sequence, entry)).digest();
}

export const CHAINED_FIELDS = [
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
] as const;

/** One node seals at a time; the lock goes with the transaction. False when another node has it. */
async function takeSealingLock(work: Work): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('brygga.audit')) as taken`.execute(work.tx);
  return rows[0]?.taken ?? false;
}

async function readUnsealed(work: Work, limit: number): Promise<ChainedEntry[]> {
  return work.tx
    .selectFrom('auditEntry')
    .select(CHAINED_FIELDS)
    .where('sequence', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

type Seal = { sequence: number; hash: Buffer; previousHash: Buffer | null };

async function writeSeal(work: Work, id: string, seal: Seal): Promise<void> {
  await work.tx.updateTable('auditEntry').set(seal).where('id', '=', id).execute();
}

async function writeChainHead(work: Work, head: ChainHead): Promise<void> {
  await work.tx.updateTable('auditChain').set({ headSequence: head.sequence, headHash: head.hash }).execute();
}
