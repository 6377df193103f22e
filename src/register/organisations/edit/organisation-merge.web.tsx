import type { Context } from 'hono';
import { z } from 'zod';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { parseForm } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import type { Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { mergeOrganisations } from '../merging.service.ts';
import { messages as messagesOfPage } from '../organisation.messages.ts';
import { findSimilar, listOrganisations } from '../organisations.service.ts';
import { getChangeable } from './changeable.web.ts';
import { LONGEST } from './facts-form.ts';
import { MergePage } from './merge.views.tsx';
import { messages as m } from './organisation-form.messages.ts';

const CANDIDATES = 10;

export function organisationMergeWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.mergeOrganisation.pattern, (c) => showMerge(c, c.req.query('q') ?? ''));

  web.post(routes.mergeOrganisation.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(z.object({ duplicate: z.uuid() }), values, { duplicate: m.chooseDuplicate });
    if (!parsed.ok) return showMerge(c, String(values.q ?? ''), parsed.problems);
    const id = c.req.param('id') ?? '';
    await c.get('work')((work) => mergeOrganisations(work, id, parsed.value.duplicate));
    return seeOther(c, routes.organisation.href({ id }), messagesOfPage.merged);
  });

  return web;
}

async function showMerge(c: Context<BryggaEnv>, query: string, problems: readonly Problem[] = []) {
  const organisation = await getChangeable(c);
  const text = query.trim().slice(0, LONGEST);
  const found = await c.get('work')((work) =>
    text === ''
      ? findSimilar(work, { name: organisation.name, exceptId: organisation.id })
      : listOrganisations(work, { text }, { page: 1, limit: CANDIDATES }).then((list) => list.items),
  );
  const candidates = found.filter((one) => one.id !== organisation.id && one.changeable);
  const page = await c.get('page')();
  const form = { t: page.t, values: {}, problems };
  return c.html(
    <MergePage page={page} organisation={organisation} query={text} candidates={candidates} form={form} />,
    problems.length > 0 ? 422 : 200,
  );
}
