import { z } from 'zod';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, optionalText, parseForm } from '../../../platform/http/form-fields.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { translator } from '../../../platform/i18n.ts';
import { hashOfLink } from '../../../platform/private-link.ts';
import type { Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { routes } from '../../../routes.ts';
import { listBrokered } from '../page/pool-facts.service.ts';
import type { PoolPlace } from '../pool.ts';
import { keyOf, type PoolContext, pageOfReader } from '../pool-reader.web.ts';
import { messages as m, own } from './answers.messages.ts';
import {
  answerByLink,
  answerPlace,
  askEmployer,
  findAddress,
  getLinkedPlace,
  getPlace,
} from './answers.service.ts';
import { OwnPlacePage } from './own-place.views.tsx';
import { PlacePage } from './place.views.tsx';

type Sent = { values: FormValues; problems: readonly Problem[] };

/** The page of one place for brokers, and the employer's own behind a private link. */
export function addAnswers(web: WebRouter, publicUrl: () => string): void {
  web.get(routes.poolPlace.pattern, (c) => showPlace(c, {}));
  web.post(routes.poolPlace.pattern, answer);
  web.post(routes.askPoolPlace.pattern, (c) => ask(c, publicUrl()));
  web.get(routes.ownPlace.pattern, (c) => showOwn(c, undefined));
  web.post(routes.ownPlace.pattern, answerOwn);
}

const answerForm = z
  .object({
    state: z.enum(['preliminary', 'bound', 'waiting', 'declined', 'left']),
    until: z.preprocess((value) => (value === '' ? undefined : value), z.iso.date().optional()),
    showsName: z.literal('ja').optional(),
    note: z.string().max(500).default(''),
  })
  .refine(({ state, until }) => state !== 'preliminary' || until !== undefined, {
    path: ['until'],
    error: 'needed',
  });

async function answer(c: PoolContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(answerForm, values, { state: m.chooseAnswer, until: m.untilNeeded });
  if (!form.ok) return showPlace(c, { answer: { values, problems: form.problems } });
  const { showsName, ...rest } = form.value;
  await c.get('work')((work) =>
    answerPlace(work, keyOf(c), placeOf(c), { ...rest, showsName: showsName === 'ja' }),
  );
  return seeOther(c, routes.pool.href({ key: keyOf(c) }), m.saved);
}

const questionForm = z.object({ to: z.email(), lang: z.enum(['sv', 'en']) });

async function ask(c: PoolContext, publicUrl: string): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(questionForm, values);
  if (!form.ok) return showPlace(c, { question: { values, problems: form.problems } });
  const { to, lang } = form.value;
  const linkOf = (secret: string) => publicUrl + inLanguage(routes.ownPlace.href({ secret }), lang);
  await c.get('work')((work) => askEmployer(work, keyOf(c), placeOf(c), { to, lang, linkOf }));
  return seeOther(c, routes.pool.href({ key: keyOf(c) }), m.sent);
}

async function showPlace(c: PoolContext, sent: { answer?: Sent; question?: Sent }): Promise<Response> {
  const page = await pageOfReader(c);
  const { address, town, leads, ...found } = await c.get('work')(async (work) => {
    const one = await getPlace(work, keyOf(c), placeOf(c));
    const brokered = await listBrokered(work);
    const places = await listMunicipalities(work);
    return {
      ...one,
      address: await findAddress(work, one.place.id),
      town: places.find(({ code }) => code === one.place.municipality)?.name ?? one.place.municipality,
      leads: brokered.some(({ id }) => id === one.pool.owner?.id),
    };
  });
  const { t } = page;
  const answer = sent.answer ?? { values: valuesOf(found.place), problems: [] };
  const question = sent.question ?? { values: { to: address ?? '', lang: 'sv' }, problems: [] };
  // The employer is asked by the one who knows it, or by the one who leads.
  const mayAsk = (leads || found.place.mine) && found.pool.state === 'forming';
  const isWrong = answer.problems.length + question.problems.length > 0;
  return c.html(
    <PlacePage
      page={page}
      {...found}
      town={town}
      answer={{ t, ...answer }}
      question={mayAsk ? { t, ...question } : undefined}
    />,
    isWrong ? 422 : 200,
  );
}

function valuesOf({ state, until, showsName, note }: PoolPlace): FormValues {
  return {
    ...(state === 'asked' || state === 'suggested' ? {} : { state }),
    ...(until ? { until } : {}),
    ...(showsName ? { showsName: 'ja' } : {}),
    ...(note ? { note } : {}),
  };
}

const ownForm = z.object({
  state: z.enum(['bound', 'preliminary', 'declined']),
  showsName: z.literal('ja').optional(),
  note: optionalText(500),
});

async function showOwn(c: PoolContext, sent: Sent | undefined): Promise<Response> {
  const { towns, ...found } = await asEmployer(c, async (work) => ({
    ...(await getLinkedPlace(work)),
    towns: new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name])),
  }));
  const page = await c.get('page')();
  c.header('cache-control', 'no-store');
  const { values, problems } = sent ?? { values: valuesOf(found.place), problems: [] };
  const form = { t: page.t, values, problems };
  return c.html(
    <OwnPlacePage page={page} {...found} towns={towns} form={form} secret={secretOf(c)} />,
    problems.length > 0 ? 422 : 200,
  );
}

async function answerOwn(c: PoolContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(ownForm, values, { state: m.chooseAnswer });
  if (!form.ok) return showOwn(c, { values, problems: form.problems });
  const { state, showsName } = form.value;
  const { pool } = await asEmployer(c, async (work) => {
    const before = await getLinkedPlace(work);
    const until = state === 'preliminary' ? before.pool.content.bindBefore : undefined;
    await answerByLink(work, { state, until, showsName: showsName === 'ja' });
    return before;
  });
  const centre = pool.owner?.name ?? 'Brygga';
  const said = { sv: translator('sv')(own.thanks, { centre }), en: translator('en')(own.thanks, { centre }) };
  return seeOther(c, routes.ownPlace.href({ secret: secretOf(c) }), said);
}

function placeOf(c: PoolContext): string {
  return c.req.param('place') ?? '';
}

function secretOf(c: PoolContext): string {
  return c.req.param('secret') ?? '';
}

function asEmployer<T>(c: PoolContext, act: (work: Work) => Promise<T>): Promise<T> {
  return c.get('workAs')({ kind: 'link', linkHash: hashOfLink(secretOf(c)) }, act);
}
