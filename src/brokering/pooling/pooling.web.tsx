import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { addAnswers } from './answers/answers.web.tsx';
import { addPoolForms } from './forms/pool-forms.web.tsx';
import { addPoolList } from './list/pool-list.web.tsx';
import { addPoolPage } from './page/pool-page.web.tsx';

/** The pages of pools; addresses with fixed words come before those that hold a key. */
export function poolingWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();
  addPoolList(web);
  addPoolForms(web);
  addPoolPage(web);
  addAnswers(web, publicUrl);
  return web;
}
