// Walks the chain of the audit to see whether it holds, whole or from where it was walked to last, and remembers it.
import type { Work } from '../work.ts';
import type { ChainedEntry } from './audit-chain.ts';
import { CHAINED_FIELDS, type ChainHead, hashEntry, readChainHead } from './audit-seal.ts';

const READ_AT_ONCE = 2000;

/**
 * `missing`: the number is not there; `changed`: it says something else than when it was sealed; `unlinked`: it does not
 * follow on the one before; `cut`: the chain was longer; `rewritten`: it was another when it was last walked;
 * `added`: it was given a number by somebody else than the seal.
 */
export type ChainFault = 'missing' | 'changed' | 'unlinked' | 'cut' | 'rewritten' | 'added';

export type ChainBreak = {
  /** The number at which the chain does not hold. */
  sequence: number;
  /** The entry that has the number, or where it is missing the one after; none when the end was cut off. */
  entryId: string | null;
  why: ChainFault;
};

export type AuditVerdict = {
  holds: boolean;
  /** How many entries from the first hold. */
  sealed: number;
  /** Written so lately that they are not sealed yet. */
  unsealed: number;
  /** SHA-256 in hex of the last one that holds; kept elsewhere it shows later that nothing before was changed. */
  hash: string | null;
  broken?: ChainBreak;
};

/** Walks the whole chain from its first entry, and remembers how that went. */
export async function verifyAudit(work: Work): Promise<AuditVerdict> {
  const mark = await readMark(work);
  const walk = await walkChain(work, { sequence: 0, hash: null }, mark.checked);
  await remember(work, walk, { whole: true });
  return verdictOf(work, walk);
}

/** Walks the entries that were sealed since the last walk. A chain that broke stays broken until it is walked whole. */
export async function verifyNewAudit(work: Work): Promise<void> {
  const mark = await readMark(work);
  const head = await readChainHead(work);
  if (mark.broken || head.sequence === mark.checked.sequence) return;
  const walk = await walkChain(work, mark.checked, mark.checked);
  await remember(work, walk, { whole: mark.checked.sequence === 0 });
}

export type ChainMark = {
  checked: ChainHead;
  /** When the entries up to `checked` were walked last; null before the first time. */
  checkedAt: Date | null;
  /** When the chain was walked from its first entry, and how far it reached then. */
  wholeAt: Date | null;
  wholeSequence: number | null;
  broken: (ChainBreak & { at: Date }) | undefined;
};

/** What is known of the chain since it was last walked. */
export async function readMark(work: Work): Promise<ChainMark> {
  const row = await work.tx.selectFrom('auditChain').selectAll().executeTakeFirst();
  return {
    checked: { sequence: row?.checkedSequence ?? 0, hash: row?.checkedHash ?? null },
    checkedAt: row?.checkedAt ?? null,
    wholeAt: row?.wholeAt ?? null,
    wholeSequence: row?.wholeSequence ?? null,
    broken: row && brokenOf(row),
  };
}

function brokenOf(row: {
  brokenSequence: number | null;
  brokenEntry: string | null;
  brokenWhy: string | null;
  brokenAt: Date | null;
}): (ChainBreak & { at: Date }) | undefined {
  const { brokenSequence: sequence, brokenEntry: entryId, brokenWhy, brokenAt: at } = row;
  return sequence === null || at === null
    ? undefined
    : { sequence, entryId, why: brokenWhy as ChainFault, at };
}

/** How many entries were written and not yet walked, sealed or not. */
export async function countUnchecked(work: Work): Promise<number> {
  const { sequence } = (await readMark(work)).checked;
  const row = await work.tx
    .selectFrom('auditEntry')
    .select((from) => from.fn.countAll<number>().as('count'))
    .where((either) => either.or([either('sequence', 'is', null), either('sequence', '>', sequence)]))
    .executeTakeFirstOrThrow();
  return row.count;
}

type Walk = { last: ChainHead; broken?: ChainBreak };

/** From the entry after `from` to the head. Where the walk passes `known`, the hash must be the one that it had then. */
async function walkChain(work: Work, from: ChainHead, known: ChainHead): Promise<Walk> {
  const head = await readChainHead(work);
  let last = from;
  for (;;) {
    const entries = await readSealedAfter(work, last.sequence, READ_AT_ONCE);
    for (const entry of entries) {
      const why = faultOf(entry, last, known);
      if (why) return { last, broken: { sequence: last.sequence + 1, entryId: entry.id, why } };
      last = { sequence: entry.sequence, hash: entry.hash };
    }
    if (entries.length < READ_AT_ONCE) break;
  }
  if (last.sequence < Math.max(head.sequence, known.sequence))
    return { last, broken: { sequence: last.sequence + 1, entryId: null, why: 'cut' } };
  const stranger = await findBeyondHead(work);
  if (stranger) return { last: head, broken: { ...stranger, why: 'added' } };
  return { last };
}

function faultOf(entry: SealedEntry, last: ChainHead, known: ChainHead): ChainFault | undefined {
  if (entry.sequence !== last.sequence + 1) return 'missing';
  const linked = last.hash === null ? entry.previousHash === null : entry.previousHash?.equals(last.hash);
  if (!linked) return 'unlinked';
  if (!hashEntry(entry.previousHash, entry.sequence, entry).equals(entry.hash)) return 'changed';
  const another = entry.sequence === known.sequence && known.hash && !known.hash.equals(entry.hash);
  return another ? 'rewritten' : undefined;
}

async function verdictOf(work: Work, { last, broken }: Walk): Promise<AuditVerdict> {
  return {
    holds: broken === undefined,
    sealed: last.sequence,
    unsealed: await countUnsealed(work),
    hash: last.hash?.toString('hex') ?? null,
    ...(broken ? { broken } : {}),
  };
}

/** The mark moves only as far as the chain holds, and never back: a shorter chain is a broken one. */
async function remember(work: Work, { last, broken }: Walk, { whole }: { whole: boolean }): Promise<void> {
  const reached = broken ? {} : { checkedSequence: last.sequence, checkedHash: last.hash };
  await work.tx
    .updateTable('auditChain')
    .set({
      ...reached,
      checkedAt: work.now,
      ...(whole ? { wholeAt: work.now, wholeSequence: last.sequence } : {}),
      brokenSequence: broken?.sequence ?? null,
      brokenEntry: broken?.entryId ?? null,
      brokenWhy: broken?.why ?? null,
      brokenAt: broken ? work.now : null,
    })
    .execute();
}

type SealedEntry = ChainedEntry & { sequence: number; hash: Buffer; previousHash: Buffer | null };

/** Sealed entries after a sequence number, in order. */
async function readSealedAfter(work: Work, sequence: number, limit: number): Promise<SealedEntry[]> {
  const rows = await work.tx
    .selectFrom('auditEntry')
    .select([...CHAINED_FIELDS, 'sequence', 'hash', 'previousHash'])
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(limit)
    .execute();
  return rows.flatMap((row) =>
    row.sequence !== null && row.hash ? [{ ...row, sequence: row.sequence, hash: row.hash }] : [],
  );
}

/** In one statement with the head as it is now, since sealing may have gone on meanwhile. */
async function findBeyondHead(work: Work): Promise<{ sequence: number; entryId: string } | undefined> {
  const row = await work.tx
    .selectFrom('auditEntry')
    .select(['sequence', 'id as entryId'])
    .where('sequence', '>', (from) => from.selectFrom('auditChain').select('headSequence'))
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst();
  return row?.sequence ? { sequence: row.sequence, entryId: row.entryId } : undefined;
}

async function countUnsealed(work: Work): Promise<number> {
  const row = await work.tx
    .selectFrom('auditEntry')
    .select((from) => from.fn.countAll<number>().as('count'))
    .where('sequence', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}
