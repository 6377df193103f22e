import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { routes } from '../../routes.ts';
import { addAnswers } from './answers/answers.web.tsx';
import { getUnmetDemand } from './demand/demand.service.ts';
import { DemandPage } from './demand/demand.views.tsx';
import { addOfferNeeds } from './demand/offer-needs.web.tsx';
import { addPoolForms } from './forms/pool-forms.web.tsx';
import { addPoolList } from './list/pool-list.web.tsx';
import { addPoolPage } from './page/pool-page.web.tsx';
import { addSimilarNeeds } from './similar/similar.web.tsx';

/** The pages of pools; addresses with fixed words come before those that hold a key. */
export function poolingWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();
  web.get(routes.unmetDemand.pattern, async (c) => {
    const demand = await c.get('work')(getUnmetDemand);
    return c.html(<DemandPage page={await c.get('page')()} demand={demand} />);
  });
  addOfferNeeds(web);
  addSimilarNeeds(web);
  addPoolList(web);
  addPoolForms(web);
  addPoolPage(web);
  addAnswers(web, publicUrl);
  return web;
}
