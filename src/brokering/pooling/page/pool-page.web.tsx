import { z } from 'zod';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import {
  type FormValues,
  numberField,
  optionalField,
  parseForm,
} from '../../../platform/http/form-fields.ts';
import { sendPicture } from '../../../platform/http/picture.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Forbidden, type Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { POOL_STATES, type PoolContent, termsOf } from '../pool.ts';
import { keyOf, type PoolContext, pageOfReader } from '../pool-reader.web.ts';
import { getPool, listPlaces, stepPool, takeSuggestion } from '../pooling.service.ts';
import { messages as m } from './page.messages.ts';
import { getPoolFacts, listBrokered } from './pool-facts.service.ts';
import { PoolPage } from './pool-page.views.tsx';
import { type PoolFacts, payersOf, storyOf, type WhatIf } from './pool-view.ts';
import { PricePicture } from './price-chart.views.tsx';
import { pricesCsv } from './prices.document.ts';

const ORE = 100;
const MOST_KRONOR = 100_000_000;

const whatIfQuery = z.object({
  antal: numberField(z.int().min(1).max(1_000)).pipe(z.number()),
  grupp: numberField(z.number().min(0).max(MOST_KRONOR)).pipe(z.number()),
  deltagare: numberField(z.number().min(0).max(MOST_KRONOR)).pipe(z.number()),
  utan: optionalField(z.uuid()),
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

  web.get(routes.poolPricePicture.pattern, async (c) => {
    const page = await pageOfReader(c);
    const facts = await c.get('work')((work) => getPoolFacts(work, keyOf(c)));
    const picture = <PricePicture page={page} facts={facts} story={storyOf(facts)} />;
    return sendPicture(c, `${keyOf(c)}-priser.svg`, picture);
  });

  web.get(routes.pool.pattern, (c) => showPool(c, undefined));

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

type Sent = { values: FormValues; problems: readonly Problem[] };

/** Those who broker see the pool; an employer is led to its own place in it. */
async function showPool(c: PoolContext, step: Sent | undefined): Promise<Response> {
  const page = await pageOfReader(c);
  const key = keyOf(c);
  const facts = await c.get('work')((work) => getPoolFacts(work, key));
  const [own] = facts.places;
  if (own?.own && facts.places.every((place) => place.own))
    return seeOther(c, routes.contactPlace.href({ key, place: own.id }));
  const { content } = facts.pool;
  const values = { ...usualValues(content, storyOf(facts).later.people), ...c.req.query() };
  const query = parseForm(whatIfQuery, values);
  const whatIf = query.ok ? askedOf(query.value, facts) : undefined;
  const form = { t: page.t, values, problems: query.ok ? [] : query.problems };
  const stepForm = { t: page.t, ...(step ?? { values: {}, problems: [] }) };
  return c.html(
    <PoolPage page={page} facts={facts} whatIf={whatIf} form={form} stepForm={stepForm} />,
    query.ok && !step ? 200 : 422,
  );
}

const stepForm = z.object({
  state: z.enum(POOL_STATES),
  reason: z.string().trim().min(1).max(2_000),
  version: z.coerce.number(),
});

async function takeStep(c: PoolContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(stepForm, values, { reason: m.giveReason });
  if (!form.ok) return showPool(c, { values, problems: form.problems });
  const { state, reason, version } = form.value;
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

function askedOf(asked: z.infer<typeof whatIfQuery>, facts: PoolFacts): WhatIf {
  const payers = payersOf(facts);
  const leaving = payers.find(({ id }) => id === asked.utan);
  return {
    people: Math.max(0, asked.antal - (leaving?.people ?? 0)),
    leaving,
    payers: payers.filter((one) => one !== leaving),
    terms: {
      ...termsOf(facts.pool.content),
      fixedOre: Math.round(asked.grupp * ORE),
      perHeadOre: Math.round(asked.deltagare * ORE),
    },
  };
}
