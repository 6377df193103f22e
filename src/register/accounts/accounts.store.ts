import { sql } from 'kysely';
import type { Work } from '../../platform/work.ts';
import type { DemoPerson } from './demo-people.ts';
import type { Role } from './role.ts';

export type MembershipRow = {
  id: string;
  organisationId: string;
  organisation: string;
  place: string | null;
  role: Role;
};

export async function readMemberships(work: Work, personId: string): Promise<MembershipRow[]> {
  const rows = await work.tx
    .selectFrom('membership')
    // Who belongs to a merged record belongs to the one that was kept.
    .innerJoin('organisation', (join) =>
      join.on(sql<boolean>`organisation.id = kept_organisation(membership.organisation_id)`),
    )
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .select((from) => [
      'membership.id',
      'organisation.id as organisationId',
      'organisation.name as organisation',
      'role',
      from
        .selectFrom('organisationMunicipality')
        .innerJoin('municipality', 'municipality.code', 'organisationMunicipality.municipalityCode')
        .whereRef('organisationMunicipality.organisationId', '=', 'organisation.id')
        .select((inner) => inner.fn.min('municipality.name').as('name'))
        .as('place'),
    ])
    .orderBy('organisation.name')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

export type PersonRow = {
  id: string;
  name: string;
  email: string | null;
  language: string;
  protectedIdentity: boolean;
};

export async function readPerson(work: Work, personId: string): Promise<PersonRow | undefined> {
  return work.tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'language', 'protectedIdentity'])
    .where('id', '=', personId)
    .where('erasedAt', 'is', null)
    .executeTakeFirst();
}

export async function setSignedIn(work: Work, personId: string): Promise<void> {
  await work.tx.updateTable('person').set({ lastSignedInAt: work.now }).where('id', '=', personId).execute();
}

/** The made-up people of the demo region, one line for each membership. */
export async function readDemoPeople(work: Work): Promise<DemoPerson[]> {
  const rows = await work.tx
    .selectFrom('person')
    .innerJoin('membership', 'membership.personId', 'person.id')
    .innerJoin('organisation', 'organisation.id', 'membership.organisationId')
    .where('person.demo', '=', true)
    .where('person.protectedIdentity', '=', false)
    .where('endedAt', 'is', null)
    .select(['person.id', 'person.name', 'role', 'organisation.name as organisation'])
    .orderBy('role')
    .orderBy('person.name')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

export async function insertPerson(
  work: Work,
  person: { id: string; name: string; email?: string | undefined; language?: string; demo?: boolean },
): Promise<void> {
  await work.tx
    .insertInto('person')
    .values({
      id: person.id,
      name: person.name,
      email: person.email?.toLowerCase() ?? null,
      language: person.language ?? 'sv',
      demo: person.demo ?? false,
      createdAt: work.now,
    })
    .execute();
}

export async function insertMembership(
  work: Work,
  membership: { personId: string; organisationId: string; role: Role },
): Promise<void> {
  await work.tx
    .insertInto('membership')
    .values({ id: work.newId(), ...membership, createdAt: work.now })
    .onConflict((conflict) =>
      conflict.columns(['personId', 'organisationId', 'role']).where('endedAt', 'is', null).doNothing(),
    )
    .execute();
}

/** False when the one who acts may not change it. */
export async function updateMembership(
  work: Work,
  id: string,
  change: { role: Role } | { endedAt: Date },
): Promise<boolean> {
  const rows = await work.tx
    .updateTable('membership')
    .set(change)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .returning('id')
    .execute();
  return rows.length > 0;
}

export async function readPersonByEmail(work: Work, email: string): Promise<PersonRow | undefined> {
  return work.tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'language', 'protectedIdentity'])
    .where('email', '=', email.toLowerCase())
    .where('erasedAt', 'is', null)
    .executeTakeFirst();
}

export async function readEveryPersonName(work: Work): Promise<string[]> {
  return (await work.tx.selectFrom('person').select('name').execute()).map(({ name }) => name);
}

export async function readPersonNames(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await work.tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
