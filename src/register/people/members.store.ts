// Members and invitations: who belongs to an organisation and who is asked to.
import { sql } from 'kysely';
import type { Work } from '../../platform/work.ts';
import type { Role } from '../accounts/role.ts';

/** Name and address are null for a person with protected identity, whom the wall hides from others. */
export type Member = {
  id: string;
  personId: string;
  name: string | null;
  email: string | null;
  role: Role;
  since: Date;
  lastSignedInAt: Date | null;
};

/** Present members of the organisation and of what was merged into it, by name; hidden ones last. */
export async function readMembers(work: Work, organisationId: string): Promise<Member[]> {
  const rows = await selectMembers(work, organisationId)
    .orderBy('person.name')
    .orderBy('membership.id')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

export async function readMember(
  work: Work,
  organisationId: string,
  id: string,
): Promise<Member | undefined> {
  const row = await selectMembers(work, organisationId).where('membership.id', '=', id).executeTakeFirst();
  return row && { ...row, role: row.role as Role };
}

function selectMembers(work: Work, organisationId: string) {
  return work.tx
    .selectFrom('membership')
    .leftJoin('person', 'person.id', 'membership.personId')
    .where('endedAt', 'is', null)
    .where(sql<boolean>`membership.organisation_id in (select organisation_with_merged(${organisationId}))`)
    .select([
      'membership.id',
      'membership.personId',
      'person.name',
      'person.email',
      'role',
      'membership.createdAt as since',
      'person.lastSignedInAt',
    ]);
}

/** Whether the one who acts keeps the members of the organisation, and whether they may do anything. */
export async function readKeeping(
  work: Work,
  organisationId: string,
): Promise<{ keeps: boolean; belongs: boolean; administrator: boolean }> {
  const { rows } = await sql<{ keeps: boolean; belongs: boolean; administrator: boolean }>`
    select ${organisationId}::uuid in (select acting_kept_organisations()) as keeps,
      ${organisationId}::uuid in (select acting_organisations()) as belongs,
      acting_has_role('administrator') or acting_trusted() as administrator`.execute(work.tx);
  return rows[0] ?? { keeps: false, belongs: false, administrator: false };
}

/** Who is behind the protection, for who may see it: one function of the wall, and nothing else shows it. */
export async function readProtectedPerson(
  work: Work,
  personId: string,
): Promise<{ name: string; email: string | null; lastSignedInAt: Date | null } | undefined> {
  const { rows } = await sql<{ name: string; email: string | null; lastSignedInAt: Date | null }>`
    select name, email, last_signed_in_at as "lastSignedInAt" from protected_person(${personId})`.execute(
    work.tx,
  );
  return rows[0];
}

export async function countAdministrators(work: Work): Promise<number> {
  const { count } = await work.tx
    .selectFrom('membership')
    .where('role', '=', 'administrator')
    .where('endedAt', 'is', null)
    .select((from) => from.fn.count<number>('personId').distinct().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
