// Seals the audit: numbers what was written and chains it by hash, and walks the chain to see whether it holds.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type ChainedEntry, chainText } from './audit-chain.ts';
import type { Work } from './work.ts';

const SEALED_AT_ONCE = 500;
const READ_AT_ONCE = 2000;

/** Chains the entries that were written since the last time. Returns how many; 0 also when another node seals now. */
export async function sealAudit(work: Work): Promise<number> {
  if (!(await takeSealingLock(work))) return 0;
  let last = await readLastSeal(work);
  const entries = await readUnsealed(work, SEALED_AT_ONCE);
  for (const entry of entries) {
    const previousHash = last?.hash ?? null;
    const sequence = (last?.sequence ?? 0) + 1;
    const hash = hashEntry(previousHash, sequence, entry);
    await writeSeal(work, entry.id, { sequence, hash, previousHash });
    last = { sequence, hash };
  }
  return entries.length;
}

export type AuditVerdict = {
  holds: boolean;
  sealed: number;
  /** Written so lately that they are not sealed yet. */
  unsealed: number;
  /** The first entry at which the chain does not hold, and how. */
  broken?: { sequence: number; entryId: string; why: Fault };
};

type Fault = 'missing' | 'changed' | 'unlinked';

/** Walks the whole chain from its beginning. */
export async function verifyAudit(work: Work): Promise<AuditVerdict> {
  let sequence = 0;
  let hash: Buffer | null = null;
  for (;;) {
    const entries = await readSealedAfter(work, sequence, READ_AT_ONCE);
    for (const entry of entries) {
      const why = faultOf(entry, { sequence: sequence + 1, hash });
      if (why) {
        const broken = { sequence: sequence + 1, entryId: entry.id, why };
        return { holds: false, sealed: sequence, unsealed: await countUnsealed(work), broken };
      }
      sequence = entry.sequence;
      hash = entry.hash;
    }
    if (entries.length < READ_AT_ONCE) {
      return { holds: true, sealed: sequence, unsealed: await countUnsealed(work) };
    }
  }
}

function faultOf(entry: SealedEntry, expected: { sequence: number; hash: Buffer | null }): Fault | undefined {
  if (entry.sequence !== expected.sequence) return 'missing';
  const linked =
    expected.hash === null ? entry.previousHash === null : entry.previousHash?.equals(expected.hash);
  if (!linked) return 'unlinked';
  return hashEntry(entry.previousHash, entry.sequence, entry).equals(entry.hash) ? undefined : 'changed';
}

/** SHA-256 over the hash before and the text of the entry. */
function hashEntry(previousHash: Buffer | null, sequence: number, entry: ChainedEntry): Buffer {
  const hash = createHash('sha256');
  if (previousHash) hash.update(previousHash);
  return hash.update(chainText(sequence, entry)).digest();
}

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
async function takeSealingLock(work: Work): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('brygga.audit')) as taken`.execute(work.tx);
  return rows[0]?.taken ?? false;
}

type Seal = { sequence: number; hash: Buffer };

async function readLastSeal(work: Work): Promise<Seal | undefined> {
  const row = await work.tx
    .selectFrom('auditEntry')
    .select(['sequence', 'hash'])
    .where('sequence', 'is not', null)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && row.sequence !== null && row.hash ? { sequence: row.sequence, hash: row.hash } : undefined;
}

async function readUnsealed(work: Work, limit: number): Promise<ChainedEntry[]> {
  return work.tx
    .selectFrom('auditEntry')
    .select(FIELDS)
    .where('sequence', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

async function writeSeal(
  work: Work,
  id: string,
  seal: Seal & { previousHash: Buffer | null },
): Promise<void> {
  await work.tx.updateTable('auditEntry').set(seal).where('id', '=', id).execute();
}

type SealedEntry = ChainedEntry & { sequence: number; hash: Buffer; previousHash: Buffer | null };

/** Sealed entries after a sequence number, in order. */
async function readSealedAfter(work: Work, sequence: number, limit: number): Promise<SealedEntry[]> {
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

async function countUnsealed(work: Work): Promise<number> {
  const row = await work.tx
    .selectFrom('auditEntry')
    .select((from) => from.fn.countAll<number>().as('count'))
    .where('sequence', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}
