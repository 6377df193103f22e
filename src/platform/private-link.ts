// Private links: whoever holds the secret may open what it leads to. Only its hash is stored.
import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 24;

export function newLinkSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** SHA-256 in hex, as `acting_link()` and the tables hold it. */
export function hashOfLink(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
