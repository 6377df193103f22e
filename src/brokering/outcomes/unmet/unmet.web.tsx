import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { pageNumber } from '../../../platform/part.ts';
import { NotFound, type Problem } from '../../../platform/result.ts';
import { listCounties } from '../../../register/places/places.service.ts';
import { findConceptNames } from '../../../register/skills/skills.service.ts';
import { routes } from '../../../routes.ts';
import { readyToMatch } from '../../matching/matching.service.ts';
import { type EffortContext, pageOfReader } from '../delivery/effort-reader.web.ts';
import { messages as m } from './unmet.messages.ts';
import {
  answerUnmet,
  draftUnmet,
  findUnmetOf,
  findUnmetOfSignal,
  getUnmet,
  listUnmet,
  openUnmet,
  recordUnmet,
  type UnmetSource,
} from './unmet.service.ts';
import { answerForm, unmetForm, unmetQuery } from './unmet.ts';
import { UnmetListPage, UnmetPage } from './unmet.views.tsx';
import { RecordUnmetPage } from './unmet-forms.views.tsx';

type Sent = { values: FormValues; problems: readonly Problem[] };

const PAGE_SIZE = 25;
const RECORD_WORDS = { reason: m.chooseReason, summary: m.writeSummary };
const ANSWER_WORDS = { state: m.choose, answer: m.writeAnswer };

export function unmetWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.unmetNeeds.pattern, showList);
  web.get(routes.recordUnmet.pattern, async (c) => {
    const source = sourceOf(c.req.query());
    const known = await c.get('work')((work) => findUnmetOf(work, source));
    if (known) return seeOther(c, routes.unmetNeed.href({ id: known }));
    return showRecord(c, source, undefined);
  });
  web.post(routes.recordUnmet.pattern, record);
  web.get(routes.unmetNeed.pattern, (c) => showOne(c, c.req.param('id') ?? '', undefined));
  web.get(routes.answerUnmet.pattern, (c) => seeOther(c, routes.unmetNeeds.href()));
  web.post(routes.answerUnmet.pattern, answer);
  return web;
}

function sourceOf(values: Record<string, unknown>): UnmetSource {
  const [need, pool] = [values.behov, values.pool];
  if (typeof need === 'string' && need) return { kind: 'need', key: need.toUpperCase() };
  if (typeof pool === 'string' && pool) return { kind: 'pool', key: pool.toUpperCase() };
  throw new NotFound('Neither need nor pool was named');
}

async function showList(c: EffortContext): Promise<Response> {
  const page = await pageOfReader(c);
  const { orsak, lan, svar } = unmetQuery.parse(c.req.query());
  const part = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
  const answered = svar && svar === 'har';
  const { list, counties } = await c.get('work')(async (work) => ({
    list: await listUnmet(work, { reason: orsak, county: lan, answered }, part),
    counties: await listCounties(work),
  }));
  const query = { orsak, lan, svar };
  const values = Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
  return c.html(
    <UnmetListPage
      page={page}
      list={{ ...list, ...part }}
      counties={counties}
      query={query}
      form={{ t: page.t, values, problems: [] }}
    />,
  );
}

async function showRecord(c: EffortContext, source: UnmetSource, sent: Sent | undefined): Promise<Response> {
  const page = await pageOfReader(c);
  await readyToMatch();
  const draft = await c.get('work')((work) => draftUnmet(work, source));
  const { title, reason, summary } = draft;
  const form = { t: page.t, ...(sent ?? { values: { reason, summary }, problems: [] }) };
  return c.html(<RecordUnmetPage page={page} source={source} title={title} form={form} />, sent ? 422 : 200);
}

async function record(c: EffortContext): Promise<Response> {
  await pageOfReader(c);
  const { values } = await readForm(c.req);
  const source = sourceOf(values);
  const form = parseForm(unmetForm, values, RECORD_WORDS);
  if (!form.ok) return showRecord(c, source, { values, problems: form.problems });
  await readyToMatch();
  try {
    const id = await c.get('work')((work) => recordUnmet(work, source, form.value));
    return seeOther(c, routes.unmetNeed.href({ id }), m.recordedNow);
  } catch (error) {
    return showRecord(c, source, { values, problems: problemsOf(error) });
  }
}

async function answer(c: EffortContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const signal = c.req.param('signal') ?? '';
  const form = parseForm(answerForm, values, ANSWER_WORDS);
  if (!form.ok) return showAgain(c, signal, { values, problems: form.problems });
  try {
    const version = Number(values.version);
    const id = await c.get('work')((work) => answerUnmet(work, signal, version, form.value));
    return seeOther(c, routes.unmetNeed.href({ id }), m.sent);
  } catch (error) {
    return showAgain(c, signal, { values, problems: problemsOf(error) });
  }
}

async function showAgain(c: EffortContext, signal: string, sent: Sent): Promise<Response> {
  const id = await c.get('work')((work) => findUnmetOfSignal(work, signal));
  return showOne(c, id, sent);
}

async function showOne(c: EffortContext, id: string, sent: Sent | undefined): Promise<Response> {
  const page = await pageOfReader(c);
  const { unmet, signals, skills } = await c.get('work')(async (work) => {
    const found = sent ? await getUnmet(work, id) : await openUnmet(work, id);
    const names = await findConceptNames(work, found.unmet.conceptIds);
    return {
      ...found,
      skills: [...names.values()].map(({ label }) => label),
    };
  });
  const own = signals.find((one) => one.own);
  const values = sent?.values ?? {
    state: own?.answeredAt ? own.state : '',
    answer: own?.answer ?? '',
  };
  const form = { t: page.t, values, problems: sent?.problems ?? [] };
  return c.html(
    <UnmetPage page={page} unmet={unmet} signals={signals} skills={skills} form={form} />,
    sent ? 422 : 200,
  );
}
