import { z } from 'zod';
import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { translator } from '../../../platform/i18n.ts';
import { pageNumber } from '../../../platform/part.ts';
import { NotFound, type Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { keyOf, pageOfReader, type RequestContext } from '../reader.web.ts';
import { JudgementsPage } from './judged-request.views.tsx';
import { messages as m } from './judgement.messages.ts';
import { getJudgements, listUnasked, whyNotAsked } from './judgement.service.ts';
import { NOT_ASKED, requestKeyIn } from './judgement.ts';
import { UnaskedPage, WhyNotPage } from './judgement.views.tsx';

const PAGE_SIZE = 50;
const staffQuery = z.object({
  lage: z.enum(NOT_ASKED).optional().catch(undefined),
  namn: z.string().trim().max(100).optional().catch(undefined),
});

/** Why a provider was not asked: for the provider, and for the centre and the employer. */
export function judgementsWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.unasked.pattern, showUnasked);
  web.get(routes.whyNotAsked.pattern, async (c) => {
    const page = await pageOfReader(c);
    const why = await c.get('work')((work) => whyNotAsked(work, keyOf(c).toUpperCase()));
    return c.html(<WhyNotPage page={page} why={why} />);
  });
  web.get(routes.judgements.pattern, showJudgements);
  return web;
}

async function showUnasked(c: RequestContext): Promise<Response> {
  const page = await pageOfReader(c);
  const asked = c.req.query('nummer');
  const problems: Problem[] = [];
  if (asked?.trim()) {
    const key = requestKeyIn(asked);
    if (key && (await isPublished(c, key)))
      return c.redirect(page.link(routes.whyNotAsked.href({ key: key.toLowerCase() })), 303);
    const words = (lang: 'sv' | 'en') => translator(lang)(m.keyUnknown, { key: key ?? '' });
    problems.push({ field: 'nummer', message: key ? { sv: words('sv'), en: words('en') } : m.keyWrong });
  }
  const at = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
  const found = await c.get('work')((work) => listUnasked(work, at));
  const form = { t: page.t, values: { nummer: asked ?? '' }, problems };
  return c.html(
    <UnaskedPage page={page} found={found} at={at} form={form} />,
    problems.length > 0 ? 422 : 200,
  );
}

async function isPublished(c: RequestContext, key: string): Promise<boolean> {
  try {
    await c.get('work')((work) => whyNotAsked(work, key));
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

async function showJudgements(c: RequestContext): Promise<Response> {
  const page = await pageOfReader(c);
  const query = staffQuery.parse(c.req.query());
  const at = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
  const found = await c.get('work')((work) =>
    getJudgements(work, keyOf(c), { verdict: query.lage, name: query.namn || undefined }, at),
  );
  return c.html(<JudgementsPage page={page} {...found} query={query} at={at} />);
}
