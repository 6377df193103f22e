import type { Work } from '../../platform/work.ts';
import type { Role } from '../accounts/role.ts';

export type Invitation = {
  id: string;
  organisationId: string;
  role: Role;
  /** Null when it has been accepted or revoked. */
  email: string | null;
  language: 'sv' | 'en';
  sentAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
};

export async function insertInvitation(
  work: Work,
  row: {
    id: string;
    organisationId: string;
    role: Role;
    email: string;
    language: 'sv' | 'en';
    linkHash: string;
    invitedBy: string | null;
    expiresAt: Date;
  },
): Promise<void> {
  await work.tx
    .insertInto('invitation')
    .values({ ...row, createdAt: work.now, sentAt: work.now })
    .execute();
}

/** Those that wait for an answer, also where the link holds no longer; the latest first. */
export async function readInvitations(work: Work, organisationId: string): Promise<Invitation[]> {
  const rows = await selectInvitations(work)
    .where('organisationId', '=', organisationId)
    .where('email', 'is not', null)
    .orderBy('sentAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toInvitation);
}

export async function readInvitation(work: Work, id: string): Promise<Invitation | undefined> {
  const row = await selectInvitations(work).where('id', '=', id).executeTakeFirst();
  return row && toInvitation(row);
}

export async function readInvitationByLink(work: Work, linkHash: string): Promise<Invitation | undefined> {
  const row = await selectInvitations(work).where('linkHash', '=', linkHash).executeTakeFirst();
  return row && toInvitation(row);
}

/** Gives it a new link; false when it was answered or revoked meanwhile. */
export async function updateLink(
  work: Work,
  id: string,
  change: { linkHash: string; expiresAt: Date },
): Promise<boolean> {
  return changed(
    await work.tx
      .updateTable('invitation')
      .set({ ...change, sentAt: work.now })
      .where('id', '=', id)
      .where('email', 'is not', null)
      .returning('id')
      .execute(),
  );
}

export async function setRevoked(work: Work, id: string): Promise<boolean> {
  return changed(
    await work.tx
      .updateTable('invitation')
      .set({ revokedAt: work.now, email: null })
      .where('id', '=', id)
      .where('email', 'is not', null)
      .returning('id')
      .execute(),
  );
}

/** True once: the row is locked, so that of two answers at the same moment one comes too late. */
export async function setAccepted(work: Work, id: string): Promise<boolean> {
  return changed(
    await work.tx
      .updateTable('invitation')
      .set({ acceptedAt: work.now, email: null })
      .where('id', '=', id)
      .where('email', 'is not', null)
      .where('expiresAt', '>', work.now)
      .returning('id')
      .execute(),
  );
}

/** Addresses of people who never answered are not kept; gives how many invitations were removed. */
export async function deleteUnanswered(work: Work, expiredBefore: Date): Promise<number> {
  const { numDeletedRows } = await work.tx
    .deleteFrom('invitation')
    .where('acceptedAt', 'is', null)
    .where('expiresAt', '<', expiredBefore)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function selectInvitations(work: Work) {
  return work.tx
    .selectFrom('invitation')
    .select([
      'id',
      'organisationId',
      'role',
      'email',
      'language',
      'sentAt',
      'expiresAt',
      'acceptedAt',
      'revokedAt',
    ]);
}

function toInvitation(
  row: Omit<Invitation, 'role' | 'language'> & { role: string; language: string },
): Invitation {
  return { ...row, role: row.role as Role, language: row.language === 'en' ? 'en' : 'sv' };
}

function changed(rows: readonly unknown[]): boolean {
  return rows.length > 0;
}

export async function readInvitationsTo(work: Work, email: string) {
  return work.tx
    .selectFrom('invitation')
    .innerJoin('organisation', 'organisation.id', 'invitation.organisationId')
    .select(['organisation.name as organisation', 'role', 'invitation.email', 'sentAt', 'expiresAt'])
    .where('invitation.email', '=', email)
    .execute();
}

export async function deleteInvitationsTo(work: Work, email: string): Promise<string[]> {
  const rows = await work.tx.deleteFrom('invitation').where('email', '=', email).returning('id').execute();
  return rows.map((row) => row.id);
}
