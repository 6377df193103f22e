import type { WebRouter } from '../../../platform/http/env.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { routes } from '../../../routes.ts';
import { readyToMatch } from '../../matching/matching.service.ts';
import { listBrokered } from '../page/pool-facts.service.ts';
import { keyOf, pageOfReader } from '../pool-reader.web.ts';
import { listNeedsLike } from './similar.service.ts';
import { SimilarNeedsPage } from './similar.views.tsx';

/** The tab of a need with other needs like it. */
export function addSimilarNeeds(web: WebRouter): void {
  web.get(routes.similarNeeds.pattern, async (c) => {
    const page = await pageOfReader(c);
    await readyToMatch();
    const found = await c.get('work')(async (work) => {
      const list = await listNeedsLike(work, keyOf(c));
      const brokered = await listBrokered(work);
      return {
        list,
        towns: new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name])),
        mayPool: list.poolable && brokered.some(({ id }) => id === list.need.owner.id),
      };
    });
    return c.html(<SimilarNeedsPage page={page} {...found} />);
  });
}
