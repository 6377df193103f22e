import { z } from 'zod';
import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { numberField, optionalField, parseForm } from '../../platform/http/form-fields.ts';
import { translator } from '../../platform/i18n.ts';
import type { Work } from '../../platform/work.ts';
import { municipalityCode } from '../../register/places/place.ts';
import { listMunicipalities } from '../../register/places/places.service.ts';
import { suggestConceptsFor } from '../../register/skills/language/language.service.ts';
import { routes } from '../../routes.ts';
import { needCriteria } from '../needs/need.ts';
import { matchOffers, readyToMatch } from './matching.service.ts';
import { OrderRulePage, QuickMatchPage } from './matching.views.tsx';
import { quick as m } from './pages.messages.ts';

const QUICK_LIMIT = 20;

const quickQuery = z.object({
  text: z.string().trim().max(2000).default(''),
  kommun: optionalField(municipalityCode),
  km: numberField(z.number().min(0).max(2000)),
});
type QuickQuery = z.infer<typeof quickQuery>;

export function matchingWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.match.pattern, async (c) => {
    const values = c.req.query();
    const query = parseForm(quickQuery, values, { text: m.tooLong });
    const asked = query.ok ? query.value : undefined;
    if (asked?.text) await readyToMatch();
    const { municipalities, found } = await c.get('work')(async (work) => ({
      municipalities: await listMunicipalities(work),
      found: asked?.text ? await matchQuickly(work, asked) : undefined,
    }));
    const form = { t: translator(c.get('lang')), values, problems: query.ok ? [] : query.problems };
    const page = await c.get('page')();
    const text = asked?.text ?? '';
    return c.html(
      <QuickMatchPage page={page} form={form} municipalities={municipalities} text={text} found={found} />,
      query.ok ? 200 : 422,
    );
  });

  web.get(routes.orderRule.pattern, async (c) => c.html(<OrderRulePage page={await c.get('page')()} />));

  return web;
}

async function matchQuickly(work: Work, { text, kommun, km }: QuickQuery) {
  const need = needCriteria.parse({ text, municipality: kommun, maxDistanceKm: kommun ? km : undefined });
  const result = await matchOffers(work, { need, limit: QUICK_LIMIT });
  return { result, names: result, suggestions: await suggestConceptsFor(work, text) };
}
