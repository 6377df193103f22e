import { z } from 'zod';
import { localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, listField, parseForm } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { type Lang, localText } from '../../../platform/i18n.ts';
import { Forbidden, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { findConceptNames } from '../../../register/skills/skills.service.ts';
import { routes } from '../../../routes.ts';
import { getNeed, listNeeds } from '../../needs/needs.service.ts';
import { listBrokered } from '../page/pool-facts.service.ts';
import { type Pool, standingOf } from '../pool.ts';
import { keyOf, type PoolContext, pageOfReader } from '../pool-reader.web.ts';
import { addNeeds, changePool, decidePool, getPool, listPlaces, startPool } from '../pooling.service.ts';
import { POOLING_RULES } from '../suggestions/pooling-rules.ts';
import {
  countSimilarNeeds,
  listSimilarNeeds,
  type SimilarNeed,
} from '../suggestions/similar-needs.service.ts';
import {
  AddNeedsPage,
  type Askable,
  ChooseNeedPage,
  DecidePage,
  EditPoolPage,
  NewPoolPage,
} from './form-pages.views.tsx';
import { messages as m } from './forms.messages.ts';
import { contentOfPoolForm, poolForm, problemsBetween, valuesFromNeed, valuesOfPool } from './pool-form.ts';

type Sent = { values: FormValues; problems: readonly Problem[] };

/** The pages with forms: a new pool, its terms, more needs, and the decision. */
export function addPoolForms(web: WebRouter): void {
  web.get(routes.newPool.pattern, (c) => showNew(c, undefined));
  web.post(routes.newPool.pattern, create);
  web.get(routes.changePool.pattern, (c) => showEdit(c, undefined));
  web.post(routes.changePool.pattern, change);
  web.get(routes.addToPool.pattern, (c) => showAdd(c, { values: {}, problems: [] }));
  web.post(routes.addToPool.pattern, add);
  web.get(routes.decidePool.pattern, (c) => showDecide(c, { values: {}, problems: [] }));
  web.post(routes.decidePool.pattern, decide);
}

const chosenNeeds = z.object({ needs: listField(z.uuid()) });

async function showNew(c: PoolContext, sent: Sent | undefined): Promise<Response> {
  const page = await pageOfReader(c);
  const key = c.req.query('behov');
  if (!key) {
    const needs = await c.get('work')(listStartPoints);
    return c.html(<ChooseNeedPage page={page} needs={needs} />);
  }
  const chosen = sent ? [sent.values.needs ?? []].flat() : c.req.queries('med')?.filter(Boolean);
  const found = await c.get('work')(async (work) => {
    const need = await getNeed(work, key);
    const names = await namesOf(work, need.criteria.concepts, page.lang);
    const [subject] = need.criteria.concepts;
    if (!subject) throw new Forbidden('A pool needs a need that says what must be learned');
    const today = localDate(work.now);
    return {
      need,
      subjects: need.criteria.concepts.map((id) => ({ id, name: names.get(id) ?? id })),
      similar: await listAskable(
        work,
        { subject, outcomes: need.criteria.concepts, but: need.id, also: chosen },
        page.lang,
      ),
      municipalities: await listMunicipalities(work),
      usual: valuesFromNeed(
        { title: need.content.title, subject, criteria: need.criteria },
        { today, rules: POOLING_RULES },
      ),
    };
  });
  const { need, usual, ...shown } = found;
  const values = sent?.values ?? { ...usual, needs: chosen ?? asksForSubject(shown.similar) };
  return c.html(
    <NewPoolPage
      page={page}
      {...shown}
      needKey={need.key}
      needTitle={need.content.title}
      form={{ t: page.t, values, problems: sent?.problems ?? [] }}
    />,
    sent ? 422 : 200,
  );
}

/** Ticked from the start; those that only share something beside the subject are the broker's to add. */
function asksForSubject(similar: readonly Askable[]): string[] {
  return similar.filter(({ meetsSubject }) => meetsSubject).map(({ id }) => id);
}

async function create(c: PoolContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(poolForm.extend(chosenNeeds.shape), values);
  const problems = form.ok ? problemsBetween(form.value) : form.problems;
  if (!form.ok || problems.length > 0) return showNew(c, { values, problems });
  const { needs, ...terms } = form.value;
  const key = await c.get('work')(async (work) => {
    const need = await getNeed(work, c.req.query('behov') ?? '');
    const content = contentOfPoolForm(terms, need.criteria.concepts);
    return startPool(work, { ownerId: need.owner.id, content, needIds: [need.id, ...needs] });
  });
  return seeOther(c, routes.pool.href({ key: key.toLowerCase() }), m.created);
}

/** Own open needs that are in no pool, with how many others one course could serve together with each. */
async function listStartPoints(work: Work) {
  const brokered = new Set((await listBrokered(work)).map(({ id }) => id));
  const list = await listNeeds(
    work,
    { state: 'open' },
    { sort: 'received', falling: true, page: 1, limit: 100 },
  );
  const counts = await countSimilarNeeds(work);
  return list.items
    .flatMap((need) => {
      const similar = counts.get(need.id);
      if (similar === undefined || !brokered.has(need.owner.id)) return [];
      return {
        key: need.key,
        title: need.content.title,
        place: need.municipality?.name ?? '',
        people: need.criteria.people ?? 1,
        similar,
      };
    })
    .sort((a, b) => b.similar - a.similar);
}

async function namesOf(work: Work, ids: readonly string[], lang: Lang): Promise<Map<string, string>> {
  const found = await findConceptNames(work, [...new Set(ids)]);
  return new Map([...found].map(([id, { label }]) => [id, localText(label, lang).text]));
}

/** Needs like these, as the reader may choose among them. */
async function listAskable(
  work: Work,
  {
    but,
    also,
    ...about
  }: {
    subject: string;
    outcomes: readonly string[];
    but?: string;
    also?: readonly string[] | undefined;
  },
  lang: Lang,
): Promise<Askable[]> {
  const similar = (await listSimilarNeeds(work, { ...about, outcomes: [...about.outcomes] }, also)).filter(
    ({ id }) => id !== but,
  );
  const brokered = new Set((await listBrokered(work)).map(({ id }) => id));
  const towns = new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name]));
  const names = await namesOf(
    work,
    similar.flatMap((one: SimilarNeed) => one.shared),
    lang,
  );
  return similar.map(({ id, ownerId, municipality, people, shared, meetsSubject }) => ({
    id,
    people,
    meetsSubject,
    place: towns.get(municipality) ?? municipality,
    isOwn: brokered.has(ownerId),
    shares: shared.map((one) => names.get(one) ?? one).join(', '),
  }));
}

/** The pool, when the reader leads it. @throws Forbidden when another centre does */
async function getLedPool(work: Work, key: string): Promise<Pool> {
  const pool = await getPool(work, key);
  const brokered = await listBrokered(work);
  if (!brokered.some(({ id }) => id === pool.owner?.id))
    throw new Forbidden('Only the centre that leads the pool changes it');
  return pool;
}

async function showEdit(c: PoolContext, sent: Sent | undefined): Promise<Response> {
  const page = await pageOfReader(c);
  const { pool, municipalities, subjects } = await c.get('work')(async (work) => {
    const led = await getLedPool(work, keyOf(c));
    const ids = [...new Set([led.content.subject, ...led.content.outcomes])];
    const names = await namesOf(work, ids, page.lang);
    return {
      pool: led,
      municipalities: await listMunicipalities(work),
      subjects: ids.map((id) => ({ id, name: names.get(id) ?? id })),
    };
  });
  const values = sent?.values ?? valuesOfPool(pool.content);
  const form = { t: page.t, values, problems: sent?.problems ?? [] };
  return c.html(
    <EditPoolPage page={page} pool={pool} form={form} municipalities={municipalities} subjects={subjects} />,
    sent ? 422 : 200,
  );
}

async function change(c: PoolContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(poolForm, values);
  const problems = form.ok ? problemsBetween(form.value) : form.problems;
  if (!form.ok || problems.length > 0) return showEdit(c, { values, problems });
  await c.get('work')(async (work) => {
    const { key, content } = await getLedPool(work, keyOf(c));
    await changePool(work, key, Number(values.version), contentOfPoolForm(form.value, content.outcomes));
  });
  return seeOther(c, routes.pool.href({ key: keyOf(c) }), m.saved);
}

async function showAdd(c: PoolContext, sent: Sent): Promise<Response> {
  const page = await pageOfReader(c);
  const { pool, similar } = await c.get('work')(async (work) => {
    const led = await getLedPool(work, keyOf(c));
    return { pool: led, similar: await listAskable(work, led.content, page.lang) };
  });
  return c.html(
    <AddNeedsPage page={page} pool={pool} similar={similar} form={{ t: page.t, ...sent }} />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

async function add(c: PoolContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(chosenNeeds, values, { needs: m.chooseSome });
  if (!form.ok || form.value.needs.length === 0)
    return showAdd(c, { values, problems: [{ field: 'needs', message: m.chooseSome }] });
  const { needs } = form.value;
  await c.get('work')(async (work) => {
    await addNeeds(work, (await getLedPool(work, keyOf(c))).key, needs);
  });
  return seeOther(c, routes.pool.href({ key: keyOf(c) }), m.added);
}

async function showDecide(c: PoolContext, sent: Sent): Promise<Response> {
  const page = await pageOfReader(c);
  const { pool, bound } = await c.get('work')(async (work) => {
    const led = await getLedPool(work, keyOf(c));
    return { pool: led, bound: standingOf(await listPlaces(work, led.id)).bound };
  });
  return c.html(
    <DecidePage page={page} pool={pool} bound={bound} form={{ t: page.t, ...sent }} />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

const decisionForm = z.object({
  go: z.enum(['ja', 'nej']),
  reason: z.string().trim().min(1).max(2_000),
  version: z.coerce.number(),
  bound: z.coerce.number(),
});

async function decide(c: PoolContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(decisionForm, values, { go: m.chooseGo, reason: m.giveReason });
  if (!form.ok) return showDecide(c, { values, problems: form.problems });
  const { go, reason, version, bound } = form.value;
  await c.get('work')(async (work) => {
    const { key } = await getLedPool(work, keyOf(c));
    await decidePool(work, key, version, { go: go === 'ja', reason, seenBound: bound });
  });
  return seeOther(c, routes.pool.href({ key: keyOf(c) }), m.decided);
}
