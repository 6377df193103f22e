// The fingerprint of a document: what a signature holds on to.
import { createHash } from 'node:crypto';

/** SHA-256, in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
