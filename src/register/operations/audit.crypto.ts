// Hashes of the audit chain: SHA-256 over the hash before and the text of the entry.
import { createHash } from 'node:crypto';
import { type ChainedEntry, chainText } from './audit-chain.ts';

export function hashEntry(previousHash: Buffer | null, sequence: number, entry: ChainedEntry): Buffer {
  const hash = createHash('sha256');
  if (previousHash) hash.update(previousHash);
  return hash.update(chainText(sequence, entry)).digest();
}
