import { sql } from 'kysely';
import type { Work } from '../../platform/work.ts';

export type Reachable = { personId: string; email: string; language: 'sv' | 'en' };

export async function readReachable(
  work: Work,
  ownerId: string,
  wanted: { personId?: string; roles: readonly string[] },
): Promise<Reachable[]> {
  const rows = await work.tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .where('membership.endedAt', 'is', null)
    .where('person.erasedAt', 'is', null)
    .where('person.email', 'is not', null)
    .where('role', 'in', [...wanted.roles])
    .where(sql<boolean>`membership.organisation_id in (select organisation_with_merged(${ownerId}))`)
    .$if(wanted.personId !== undefined, (query) => query.where('person.id', '=', wanted.personId ?? ''))
    .select(['person.id as personId', 'email', 'language'])
    .distinct()
    .orderBy('person.id')
    .execute();
  return rows.flatMap(({ personId, email, language }) =>
    email ? [{ personId, email, language: language === 'en' ? ('en' as const) : ('sv' as const) }] : [],
  );
}
