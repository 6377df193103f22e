import type { Work } from '../../../platform/work.ts';
import { listCounties } from '../../../register/places/places.service.ts';
import { POOL_STATES, type PoolState } from '../pool.ts';
import { readPoolsByCounty, readPoolsByState } from './region.store.ts';

export type RegionOfPools = {
  /** In the order of a pool's life; `people` is null where fewer than five employers stand behind it. */
  states: { state: PoolState; pools: number; people: number | null }[];
  counties: { name: string; counts: ReadonlyMap<PoolState, number> }[];
};

/** How pools stand over the region, for those who plan and broker; nothing for others. */
export async function getRegionOfPools(work: Work): Promise<RegionOfPools> {
  const states = await readPoolsByState(work);
  const byCounty = Map.groupBy(await readPoolsByCounty(work), ({ countyCode }) => countyCode);
  const counties = (await listCounties(work)).map(({ code, name }) => ({
    name,
    counts: new Map((byCounty.get(code) ?? []).map(({ state, pools }) => [state, pools])),
  }));
  return {
    states: POOL_STATES.flatMap((state) => states.find((one) => one.state === state) ?? []),
    counties: counties.filter(({ counts }) => counts.size > 0),
  };
}
