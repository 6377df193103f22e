import { z } from 'zod';
import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { formNumber, parseForm } from '../../platform/http/form.ts';
import { seeOther } from '../../platform/http/redirect.ts';
import { translator } from '../../platform/i18n.ts';
import { NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { listMunicipalities } from '../../register/places/places.service.ts';
import { routes } from '../../routes.ts';
import { needCriteria } from '../needs/need.ts';
import type { Need } from '../needs/needs.service.ts';
import type { ListNames } from './match-list.views.tsx';
import { type MatchRecord, resultOf } from './match-record.ts';
import {
  listMatchRecords,
  matchOffers,
  matchSavedNeed,
  saveMatchRecord,
  suggestConceptsFor,
} from './matching.service.ts';
import { OrderRulePage, QuickMatchPage } from './matching.views.tsx';
import { type NeedInBrief, NeedMatchesPage } from './need-matches.views.tsx';
import { quick as m, tab } from './pages.messages.ts';

const QUICK_LIMIT = 20;
const SHOWN = 30;

const quickQuery = z.object({
  text: z.string().trim().max(2000).default(''),
  kommun: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
  ),
  km: formNumber(z.number().min(0).max(2000).optional()),
});
type QuickQuery = z.infer<typeof quickQuery>;

export function matchingWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.match.pattern, async (c) => {
    const values = c.req.query();
    const query = parseForm(quickQuery, values, { text: m.tooLong });
    const asked = query.ok ? query.value : undefined;
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

  web.get(routes.needMatches.pattern, async (c) => {
    const key = c.req.param('key') ?? '';
    const post = c.req.query('post');
    const { shown, records } = await c.get('work')(async (work) => {
      const now = await matchSavedNeed(work, key, SHOWN);
      return { shown: now, records: await listMatchRecords(work, now.need.id) };
    });
    const page = await c.get('page')();
    const record = post ? records.find((one) => one.id === post) : undefined;
    if (post && !record) throw new NotFound(`No match record ${post}`);
    const view = record
      ? { result: resultOf(record), names: namesOf(record) }
      : { result: shown.matching, names: shown.matching };
    return c.html(
      <NeedMatchesPage page={page} need={inBrief(shown.need)} {...view} record={record} records={records} />,
    );
  });

  web.post(routes.needMatches.pattern, async (c) => {
    const key = c.req.param('key') ?? '';
    const id = await c.get('work')((work) => saveMatchRecord(work, key));
    return seeOther(c, routes.needMatches.href({ key }, { post: id }), tab.kept);
  });

  web.get(routes.orderRule.pattern, async (c) => c.html(<OrderRulePage page={await c.get('page')()} />));

  return web;
}

function inBrief({ key, content, organisation, municipality, criteria }: Need): NeedInBrief {
  const title = content.title;
  return { key, title, organisation: organisation?.name, municipality: municipality?.name, criteria };
}

function namesOf({ result }: MatchRecord): ListNames {
  return {
    names: new Map(Object.entries(result.names)),
    municipalities: new Map(Object.entries(result.municipalities)),
  };
}

async function matchQuickly(work: Work, { text, kommun, km }: QuickQuery) {
  const need = needCriteria.parse({ text, municipality: kommun, maxDistanceKm: kommun ? km : undefined });
  const result = await matchOffers(work, { need, limit: QUICK_LIMIT });
  return { result, names: result, suggestions: await suggestConceptsFor(work, text) };
}
