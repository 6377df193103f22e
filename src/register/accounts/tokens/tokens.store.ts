import type { Scope, Work } from '../../../platform/work.ts';

export type ApiToken = {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: Date;
  expiresAt: Date | null;
  /** Local date, `YYYY-MM-DD`. */
  lastUsedOn: string | null;
};

export async function insertToken(
  work: Work,
  token: {
    id: string;
    personId: string;
    name: string;
    tokenHash: string;
    scopes: readonly Scope[];
    expiresAt: Date | null;
  },
): Promise<void> {
  await work.tx
    .insertInto('apiToken')
    .values({ ...token, scopes: [...token.scopes], createdAt: work.now })
    .execute();
}

/** Those that still open the API, newest first. */
export async function readTokens(work: Work, personId: string): Promise<ApiToken[]> {
  const rows = await work.tx
    .selectFrom('apiToken')
    .select(['id', 'name', 'scopes', 'createdAt', 'expiresAt', 'lastUsedOn'])
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .where((or) => or.or([or('expiresAt', 'is', null), or('expiresAt', '>', work.now)]))
    .orderBy('createdAt', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, scopes: row.scopes as Scope[] }));
}

export async function readTokenOwner(
  work: Work,
  tokenHash: string,
): Promise<{ id: string; personId: string; scopes: Scope[]; lastUsedOn: string | null } | undefined> {
  const row = await work.tx
    .selectFrom('apiToken')
    .innerJoin('person', 'person.id', 'apiToken.personId')
    .select(['apiToken.id', 'personId', 'scopes', 'lastUsedOn'])
    .where('tokenHash', '=', tokenHash)
    .where('revokedAt', 'is', null)
    .where('erasedAt', 'is', null)
    .where((or) => or.or([or('expiresAt', 'is', null), or('expiresAt', '>', work.now)]))
    .executeTakeFirst();
  return row && { ...row, scopes: row.scopes as Scope[] };
}

export async function setTokenUsed(work: Work, id: string, on: string): Promise<void> {
  await work.tx.updateTable('apiToken').set({ lastUsedOn: on }).where('id', '=', id).execute();
}

/** False when the one who acts has no such token. */
export async function setTokenRevoked(work: Work, personId: string, id: string): Promise<boolean> {
  const row = await work.tx
    .updateTable('apiToken')
    .set({ revokedAt: work.now })
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
