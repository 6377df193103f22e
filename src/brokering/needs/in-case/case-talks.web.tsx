import { localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { Forbidden } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { getCase } from '../../cases/cases.service.ts';
import { worksWithCase } from '../../cases/page/case-frame.views.tsx';
import { listInventoriesOfCase } from '../inventory/inventory.service.ts';
import { keyOf, type NeedContext, pageOfReader } from '../need-reader.web.ts';
import { readMethodNames } from '../sessions/session-start.web.tsx';
import { listSessions } from '../sessions/sessions.service.ts';
import { CaseTalksPage } from './case-talks.views.tsx';

/** So many of each the tab shows; it leads on to the rest. */
const SHOWN = { page: 1, limit: 50 };

/** What was talked about and worked through in a case. */
export function addTalksInCases(web: WebRouter): void {
  web.get(routes.caseTalks.pattern, showTalks);
}

async function showTalks(c: NeedContext): Promise<Response> {
  const page = await pageOfReader(c);
  const facts = await c.get('work')(async (work) => {
    const found = await getCase(work, keyOf(c));
    if (!worksWithCase(page, found)) throw new Forbidden('The house that owns the case reads its talks');
    return {
      found,
      today: localDate(work.now),
      talks: await listInventoriesOfCase(work, found.id, SHOWN),
      sessions: await listSessions(work, { caseId: found.id }, SHOWN),
      names: await readMethodNames(work),
    };
  });
  return c.html(<CaseTalksPage page={page} {...facts} />);
}
