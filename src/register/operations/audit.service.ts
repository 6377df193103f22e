import type { Work } from '../../platform/work.ts';
import { hashEntry } from './audit.crypto.ts';
import {
  countUnsealed,
  readLastSeal,
  readSealedAfter,
  readUnsealed,
  takeSealingLock,
  writeSeal,
} from './audit.store.ts';

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

type Sealed = Awaited<ReturnType<typeof readSealedAfter>>[number];

function faultOf(entry: Sealed, expected: { sequence: number; hash: Buffer | null }): Fault | undefined {
  if (entry.sequence !== expected.sequence) return 'missing';
  const linked =
    expected.hash === null ? entry.previousHash === null : entry.previousHash?.equals(expected.hash);
  if (!linked) return 'unlinked';
  return hashEntry(entry.previousHash, entry.sequence, entry).equals(entry.hash) ? undefined : 'changed';
}
