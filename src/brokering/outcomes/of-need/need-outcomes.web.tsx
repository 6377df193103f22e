import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { routes } from '../../../routes.ts';
import { getNeed } from '../../needs/needs.service.ts';
import { keyOf, pageOfReader } from '../delivery/effort-reader.web.ts';
import { findUnmetOfNeed } from '../unmet/unmet.service.ts';
import { NeedOutcomesPage } from './need-outcomes.views.tsx';
import { listResultsOfNeed } from './results.service.ts';

/** The tab of a need that shows what came of it: efforts with their results, or that nobody could meet it. */
export function needOutcomesWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.needOutcomes.pattern, async (c) => {
    const page = await pageOfReader(c);
    const facts = await c.get('work')(async (work) => {
      const need = await getNeed(work, keyOf(c));
      return {
        need,
        results: await listResultsOfNeed(work, need.id),
        unmet: await findUnmetOfNeed(work, need.id),
      };
    });
    return c.html(<NeedOutcomesPage page={page} {...facts} />);
  });
  return web;
}
