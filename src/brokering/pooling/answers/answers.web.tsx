import { z } from 'zod';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Invalid, type Problem } from '../../../platform/result.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { routes } from '../../../routes.ts';
import { listBrokered } from '../page/pool-facts.service.ts';
import type { PoolPlace } from '../pool.ts';
import { keyOf, type PoolContext, pageOfReader } from '../pool-reader.web.ts';
import { messages as m } from './answers.messages.ts';
import { answerPlace, askEmployer, changeLink, findAddress, getPlace } from './answers.service.ts';
import { addOwnPlaces } from './own-place.web.tsx';
import { PlacePage } from './place.views.tsx';

type Sent = { values: FormValues; problems: readonly Problem[] };

/** The page of one place for brokers, and the employer's own. */
export function addAnswers(web: WebRouter, publicUrl: () => string): void {
  web.get(routes.poolPlace.pattern, (c) => showPlace(c, {}));
  web.post(routes.poolPlace.pattern, answer);
  web.post(routes.askPoolPlace.pattern, (c) => ask(c, publicUrl()));
  web.post(routes.poolPlaceLink.pattern, changeItsLink);
  addOwnPlaces(web);
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
  const state = await c.get('work')((work) =>
    answerPlace(work, keyOf(c), placeOf(c), { ...rest, showsName: showsName === 'ja' }),
  );
  const isPutInLine = state === 'waiting' && rest.state !== 'waiting';
  return seeOther(c, routes.pool.href({ key: keyOf(c) }), isPutInLine ? m.savedWaiting : m.saved);
}

const linkForm = z.object({ act: z.enum(['renew', 'stop']) });

async function changeItsLink(c: PoolContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(linkForm, values);
  if (!form.ok) throw new Invalid(form.problems);
  const { act } = form.value;
  await c.get('work')((work) => changeLink(work, keyOf(c), placeOf(c), act));
  const key = keyOf(c);
  return seeOther(
    c,
    routes.poolPlace.href({ key, place: placeOf(c) }),
    act === 'renew' ? m.linkRenewed : m.linkStopped,
  );
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
  const to = found.place.link?.askedTo ?? address ?? '';
  const question = sent.question ?? { values: { to, lang: 'sv' }, problems: [] };
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

function placeOf(c: PoolContext): string {
  return c.req.param('place') ?? '';
}
