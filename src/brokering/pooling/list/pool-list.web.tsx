import type { WebRouter } from '../../../platform/http/env.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { pageNumber } from '../../../platform/part.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { routes } from '../../../routes.ts';
import { listBrokered } from '../page/pool-facts.service.ts';
import { ENDED_STATES, POOL_STATES } from '../pool.ts';
import { pageOfReader } from '../pool-reader.web.ts';
import { listPartOfPools, listPools } from '../pooling.service.ts';
import { findLatestSearch, startSearch } from '../suggestions/suggestions.service.ts';
import { PoolListPage } from './pool-list.views.tsx';
import { getRegionOfPools } from './region.service.ts';
import { PoolingRulesPage } from './rules-page.views.tsx';

const ENDED_ON_A_PAGE = 25;
const GOING_STATES = POOL_STATES.filter((state) => !ENDED_STATES.includes(state));

/** The list of pools, the search for suggestions, and the rules of both. */
export function addPoolList(web: WebRouter): void {
  web.get(routes.pools.pattern, async (c) => {
    const page = await pageOfReader(c);
    const part = { page: pageNumber.parse(c.req.query('sida')), limit: ENDED_ON_A_PAGE };
    const found = await c.get('work')(async (work) => ({
      pools: await listPools(work, GOING_STATES),
      ended: { ...(await listPartOfPools(work, ENDED_STATES, part)), ...part },
      latest: await findLatestSearch(work),
      region: await getRegionOfPools(work),
      brokers: (await listBrokered(work)).length > 0,
      towns: new Map((await listMunicipalities(work)).map((one) => [one.code, one])),
    }));
    return c.html(<PoolListPage page={page} {...found} />);
  });

  web.post(routes.searchPools.pattern, async (c) => {
    const id = await c.get('work')(startSearch);
    return seeOther(c, routes.jobRun.href({ id }));
  });

  web.get(routes.poolingRules.pattern, async (c) =>
    c.html(<PoolingRulesPage page={await c.get('page')()} />),
  );
}
