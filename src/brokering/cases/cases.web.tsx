import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { addCaseForms } from './form/case-forms.web.tsx';
import { addCaseLists } from './list/case-list.web.tsx';
import { addCaseMoving } from './moving/case-moving.web.tsx';
import { addEmployerCases } from './of-employer/employer-cases.web.tsx';
import { addCasePages } from './page/case-page.web.tsx';
import { addCaseRating } from './rating/case-rating.web.tsx';

/** @param publicUrl the address of the installation, without a slash at the end */
export function casesWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();
  addCaseLists(web);
  addCaseForms(web);
  addCasePages(web);
  addCaseRating(web, publicUrl);
  addCaseMoving(web);
  addEmployerCases(web);
  return web;
}
