import type { Context } from 'hono';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { type Lang, localText } from '../../../platform/i18n.ts';
import type { Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { findConceptNames } from '../../../register/skills/skills.service.ts';
import { routes } from '../../../routes.ts';
import { readyToMatch } from '../matching.service.ts';
import { messages as m } from './gap.messages.ts';
import { findSkillGap } from './gap.service.ts';
import type { SkillGap } from './gap.ts';
import { GapPage } from './gap.views.tsx';
import { askedBy, gapForm, shownFor } from './gap-form.ts';

type C = Context<BryggaEnv>;
type Answer = { values: FormValues; problems?: readonly Problem[]; found?: SkillGap };

/** What is asked comes in the body and goes nowhere: neither into an address nor into the database. */
export function gapWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.skillGap.pattern, async (c) => {
    // A goal of the vocabulary says nothing of a person.
    const goal = c.req.query('mal');
    const mal = goal ? await c.get('work')((work) => nameOf(work, goal, c.get('lang'))) : '';
    return show(c, { values: { mal } });
  });

  web.post(routes.skillGap.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const texts = { kan: m.tooLong, mal: values.mal ? m.tooLong : m.chooseGoal };
    const form = parseForm(gapForm, values, texts);
    if (!form.ok) return show(c, { values, problems: form.problems });
    await readyToMatch();
    const found = await c.get('work')((work) => findSkillGap(work, askedBy(form.value)));
    const har = found.parts.flatMap(({ id, known }) => (known ? [id] : []));
    return show(c, { values: { ...values, har, visat: shownFor(form.value) }, found });
  });

  return web;
}

async function show(c: C, { values, problems = [], found }: Answer): Promise<Response> {
  const page = await c.get('page')();
  const municipalities = await c.get('work')((work) => listMunicipalities(work));
  c.header('cache-control', 'no-store');
  return c.html(
    <GapPage
      page={page}
      form={{ t: page.t, values, problems }}
      municipalities={municipalities}
      found={found}
    />,
    problems.length > 0 ? 422 : 200,
  );
}

async function nameOf(work: Work, id: string, lang: Lang): Promise<string> {
  const name = (await findConceptNames(work, [id])).get(id);
  return name ? localText(name.label, lang).text : '';
}
