import { localDate } from '../../../platform/format.ts';
import type { Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { OUT_OF_IT, type PlaceState, type Pool, type PoolPlace } from '../pool.ts';
import { getPool, listPlaces, listPoolHistory, listWishes } from '../pooling.service.ts';
import { POOLING_RULES } from '../suggestions/pooling-rules.ts';
import { listSimilarNeeds } from '../suggestions/similar-needs.service.ts';
import { checkTerms, minutesTo, type Wisher } from '../terms.ts';
import { type PoolFacts, storyOf } from './pool-view.ts';

/** The roles that lead pools and answer for needs in them; row-level security is what holds. */
const BROKERING: readonly string[] = ['broker', 'centreHead', 'businessDeveloper'];

/** The centres that the reader brokers for. */
export async function listBrokered(work: Work): Promise<{ id: string; name: string }[]> {
  const { memberships = [] } = (await findReader(work)) ?? {};
  const own = memberships.filter(({ role }) => BROKERING.includes(role));
  return [...new Map(own.map((one) => [one.organisationId, one.organisation])).entries()].map(
    ([id, name]) => ({ id, name }),
  );
}

/** Everything that the page of a pool shows. @throws NotFound when the reader may not see it */
export async function getPoolFacts(work: Work, key: string): Promise<PoolFacts> {
  const pool = await getPool(work, key);
  const places = inOrder(await listPlaces(work, pool.id));
  const municipalities = await listMunicipalities(work);
  const towns = new Map(municipalities.map((one) => [one.code, one]));
  const brokered = await listBrokered(work);
  const leads = brokered.some(({ id }) => id === pool.owner?.id);
  const wishers = await listWishers(work, pool, places);
  const inPool = wishers.filter(({ state }) => !OUT_OF_IT.includes(state));
  return {
    pool,
    places,
    checks: checkTerms(pool.content, wishers, {
      towns,
      reachMinutes: POOLING_RULES.reachMinutes,
      perHeadOre: storyOf({ pool, places }).later.perHeadOre,
    }),
    furthestMinutes: Math.max(0, ...inPool.map((one) => minutesTo(pool.content, one, towns))),
    similar: leads && pool.state === 'forming' ? await listSimilarNeeds(work, pool.content) : [],
    history: await listPoolHistory(work, pool.id),
    towns,
    tiles: municipalities.flatMap(({ code, name, tile }) => (tile ? [{ code, name, ...tile }] : [])),
    today: localDate(work.now),
    leads,
    takesPart: places.some(({ mine }) => mine),
  };
}

const ORDER: readonly PlaceState[] = [
  'bound',
  'preliminary',
  'asked',
  'suggested',
  'waiting',
  'declined',
  'left',
];

/** Those that count first, and among them the largest. */
function inOrder(places: readonly PoolPlace[]): PoolPlace[] {
  return [...places].sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      b.people - a.people ||
      a.municipality.localeCompare(b.municipality),
  );
}

async function listWishers(work: Work, pool: Pool, places: readonly PoolPlace[]): Promise<Wisher[]> {
  const wishes = new Map((await listWishes(work, pool.id)).map(({ id, criteria }) => [id, criteria]));
  return places.flatMap(({ id, municipality, state, people }) => {
    const criteria = wishes.get(id);
    return criteria ? [{ municipality, state, people, criteria }] : [];
  });
}
