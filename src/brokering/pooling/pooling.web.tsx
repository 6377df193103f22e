import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { addAnswers } from './answers/answers.web.tsx';
import { addDemand } from './demand/demand.web.tsx';
import { addOfferNeeds } from './demand/offer-needs.web.tsx';
import { addPoolForms } from './forms/pool-forms.web.tsx';
import { addPoolList } from './list/pool-list.web.tsx';
import { addPoolPage } from './page/pool-page.web.tsx';
import { addRequirements } from './requirements/requirements.web.tsx';
import { addSimilarNeeds } from './similar/similar.web.tsx';

/** The pages of pools; addresses with fixed words come before those that hold a key. */
export function poolingWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();
  addDemand(web);
  addOfferNeeds(web);
  addSimilarNeeds(web);
  addPoolList(web);
  addPoolForms(web);
  addPoolPage(web);
  addRequirements(web);
  addAnswers(web, publicUrl);
  return web;
}
