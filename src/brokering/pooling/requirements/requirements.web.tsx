import { localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { localText } from '../../../platform/i18n.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { findConceptNames } from '../../../register/skills/skills.service.ts';
import { routes } from '../../../routes.ts';
import { matchOffers, readyToMatch } from '../../matching/matching.service.ts';
import { keyOf, pageOfReader } from '../pool-reader.web.ts';
import { getPool, listPlaces } from '../pooling.service.ts';
import { criteriaOfPool } from './pool-criteria.ts';
import { RequirementsPage } from './requirements.views.tsx';

const SHOWN = 20;

/** What a pool asks of a course, as a text for providers, with the offers that meet it today. */
export function addRequirements(web: WebRouter): void {
  web.get(routes.poolRequirements.pattern, async (c) => {
    const page = await pageOfReader(c);
    await readyToMatch();
    const found = await c.get('work')(async (work) => {
      const pool = await getPool(work, keyOf(c));
      const ids = [...new Set([pool.content.subject, ...pool.content.outcomes])];
      const labels = await findConceptNames(work, ids);
      const names = ids.flatMap((id) => labels.get(id)?.label ?? []);
      const need = criteriaOfPool(
        pool.content,
        await listPlaces(work, pool.id),
        names.map(({ sv }) => sv),
      );
      const { municipality } = pool.content;
      const town = (await listMunicipalities(work)).find(({ code }) => code === municipality)?.name;
      const outcomes = names.map((name) => localText(name, page.lang).text);
      const matching = await matchOffers(work, { need, today: localDate(work.now), limit: SHOWN });
      return { pool, town, outcomes, result: matching, names: matching };
    });
    return c.html(<RequirementsPage page={page} {...found} />);
  });
}
