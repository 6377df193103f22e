import { z } from 'zod';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { numberField, parseForm } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Forbidden } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { POOL_STATES, type PoolContent, termsOf } from '../pool.ts';
import { keyOf, type PoolContext, pageOfReader } from '../pool-reader.web.ts';
import { getPool, listPlaces, stepPool, takeSuggestion } from '../pooling.service.ts';
import { messages as m } from './page.messages.ts';
import { getPoolFacts, listBrokered } from './pool-facts.service.ts';
import { PoolPage } from './pool-page.views.tsx';
import { storyOf } from './pool-view.ts';
import { pricesCsv } from './prices.document.ts';

const ORE = 100;
const MOST_KRONOR = 100_000_000;

const whatIfQuery = z.object({
  antal: numberField(z.int().min(1).max(1_000)).pipe(z.number()),
  grupp: numberField(z.number().min(0).max(MOST_KRONOR)).pipe(z.number()),
  deltagare: numberField(z.number().min(0).max(MOST_KRONOR)).pipe(z.number()),
});

/** The page of a pool, the taking up of a suggestion, the later steps, and the prices as a file. */
export function addPoolPage(web: WebRouter): void {
  web.get(routes.poolPrices.pattern, async (c) => {
    await pageOfReader(c);
    const { pool, places } = await c.get('work')(async (work) => {
      const found = await getPool(work, keyOf(c));
      return { pool: found, places: await listPlaces(work, found.id) };
    });
    const { later } = storyOf({ pool, places });
    const csv = pricesCsv(termsOf(pool.content), later.people, c.get('lang'));
    const name = `${pool.key.toLowerCase()}-priser.csv`;
    return c.body(csv, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    });
  });

  web.get(routes.pool.pattern, async (c) => {
    const page = await pageOfReader(c);
    const facts = await c.get('work')((work) => getPoolFacts(work, keyOf(c)));
    const { content } = facts.pool;
    const values = { ...usualValues(content, storyOf(facts).later.people), ...c.req.query() };
    const query = parseForm(whatIfQuery, values);
    const whatIf = query.ok ? askedOf(query.value, content) : undefined;
    const form = { t: page.t, values, problems: query.ok ? [] : query.problems };
    return c.html(<PoolPage page={page} facts={facts} whatIf={whatIf} form={form} />, query.ok ? 200 : 422);
  });

  web.post(routes.takePool.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const page = await pageOfReader(c);
    const key = await c.get('work')(async (work) => {
      const brokered = await listBrokered(work);
      const current = page.reader?.current?.organisationId;
      const owner = brokered.find(({ id }) => id === current) ?? brokered[0];
      if (!owner) throw new Forbidden('Only brokers take up suggestions');
      return takeSuggestion(work, keyOf(c), Number(values.version), owner.id);
    });
    return seeOther(c, routes.pool.href({ key: key.toLowerCase() }), m.taken);
  });

  web.post(routes.stepPool.pattern, takeStep);
}

const stepForm = z.object({
  state: z.enum(POOL_STATES),
  reason: z.string().max(2_000).default(''),
  version: z.coerce.number(),
});

async function takeStep(c: PoolContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const { state, reason, version } = stepForm.parse(values);
  await c.get('work')((work) => stepPool(work, keyOf(c), version, { state, reason }));
  return seeOther(c, routes.pool.href({ key: keyOf(c) }), m.stepped);
}

function usualValues(content: PoolContent, people: number): Record<string, string> {
  return {
    antal: String(Math.max(1, people)),
    grupp: String(content.fixedOre / ORE),
    deltagare: String(content.perHeadOre / ORE),
  };
}

function askedOf(asked: z.infer<typeof whatIfQuery>, content: PoolContent) {
  return {
    people: asked.antal,
    terms: {
      ...termsOf(content),
      fixedOre: Math.round(asked.grupp * ORE),
      perHeadOre: Math.round(asked.deltagare * ORE),
    },
  };
}
