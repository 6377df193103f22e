import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { addCaseForms } from './form/case-forms.web.tsx';
import { addCaseLists } from './list/case-list.web.tsx';
import { addEmployerCases } from './of-employer/employer-cases.web.tsx';
import { addCasePages } from './page/case-page.web.tsx';

export function casesWeb(): WebRouter {
  const web = webRouter();
  addCaseLists(web);
  addCaseForms(web);
  addCasePages(web);
  addEmployerCases(web);
  return web;
}
