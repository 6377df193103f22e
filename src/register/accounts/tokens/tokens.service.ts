import { recordAudit } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import { hashOfLink, newLinkSecret } from '../../../platform/private-link.ts';
import { NotFound } from '../../../platform/result.ts';
import type { Actor, Scope, Work } from '../../../platform/work.ts';
import { TOKEN_PREFIX } from './api-token.ts';
import {
  type ApiToken,
  insertToken,
  readTokenOwner,
  readTokens,
  setTokenRevoked,
  setTokenUsed,
} from './tokens.store.ts';

/** The token itself is given here and never again; only its hash is stored. */
export async function createToken(
  work: Work,
  wanted: { personId: string; name: string; scopes: readonly Scope[]; expiresAt?: Date | undefined },
): Promise<{ id: string; token: string }> {
  const id = work.newId();
  const token = TOKEN_PREFIX + newLinkSecret();
  const { expiresAt = null, ...rest } = wanted;
  await insertToken(work, { id, ...rest, tokenHash: hashOfLink(token), expiresAt });
  await recordAudit(work, {
    entity: 'apiToken',
    entityId: id,
    action: 'created',
    after: { personId: wanted.personId, scopes: wanted.scopes, expiresAt },
  });
  return { id, token };
}

/** The tokens of a person that still work, newest first. */
export async function listTokens(work: Work, personId: string): Promise<ApiToken[]> {
  return readTokens(work, personId);
}

/** @throws NotFound when the person has no such token, or it was revoked before */
export async function revokeToken(work: Work, personId: string, id: string): Promise<void> {
  if (!(await setTokenRevoked(work, personId, id))) throw new NotFound('No such token');
  await recordAudit(work, { entity: 'apiToken', entityId: id, action: 'revoked' });
}

/** Who a token acts for; undefined when it is unknown, revoked or too old. Run it as the sign-in job. */
export async function findTokenActor(work: Work, token: string): Promise<Actor | undefined> {
  const found = await readTokenOwner(work, hashOfLink(token));
  if (!found) return undefined;
  const today = localDate(work.now);
  if (found.lastUsedOn !== today) await setTokenUsed(work, found.id, today);
  return { kind: 'token', personId: found.personId, scopes: found.scopes };
}
