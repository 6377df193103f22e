import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import { KEPT } from '../offers.store.ts';

/** A provider with stale offers, and the addresses that the offers name. */
export type StaleProvider = { id: string; name: string; offers: number; contacts: string[] };

/** Providers with published offers last confirmed before the day, by id. */
export async function readStaleProviders(work: Work, before: string): Promise<StaleProvider[]> {
  return work.tx
    .selectFrom('offer')
    .innerJoin('organisation as listed', 'listed.id', 'offer.providerId')
    .innerJoin('organisation as provider', (join) => join.on(sql<boolean>`provider.id = ${KEPT}`))
    .where('offer.state', '=', 'published')
    .where('offer.checkedOn', '<', before)
    .groupBy(['provider.id', 'provider.name'])
    .orderBy('provider.id')
    .select([
      'provider.id',
      'provider.name',
      sql<number>`count(*)::int`.as('offers'),
      sql<string[]>`coalesce(array_agg(distinct lower(offer.content #>> '{contact,email}'))
        filter (where offer.content #>> '{contact,email}' is not null), '{}')`.as('contacts'),
    ])
    .execute();
}

export type Coordinator = { personId: string; email: string; language: 'sv' | 'en' };

/** Addresses and languages of those who coordinate the provider's offers. */
export async function readCoordinators(work: Work, providerId: string): Promise<Coordinator[]> {
  const rows = await work.tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .where('membership.endedAt', 'is', null)
    .where('membership.role', '=', 'providerCoordinator')
    .where(sql<boolean>`kept_organisation(membership.organisation_id) = ${providerId}`)
    .where('person.email', 'is not', null)
    .where('person.erasedAt', 'is', null)
    .select(['person.id as personId', 'email', 'language'])
    .distinct()
    .orderBy('person.id')
    .execute();
  return rows.flatMap(({ email, language, personId }) =>
    email ? [{ personId, email, language: language === 'en' ? 'en' : 'sv' }] : [],
  );
}
