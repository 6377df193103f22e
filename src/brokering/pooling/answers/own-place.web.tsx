import { z } from 'zod';
import { formatDate, localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { type Message, translator } from '../../../platform/i18n.ts';
import { hashOfLink } from '../../../platform/private-link.ts';
import { NotFound, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { routes } from '../../../routes.ts';
import { keyOf, type PoolContext, pageOfReader } from '../pool-reader.web.ts';
import { messages } from './answers.messages.ts';
import {
  answerOwn,
  findEndedLink,
  getContactPlace,
  getLinkedPlace,
  renewOwn,
  withdrawOwn,
} from './answers.service.ts';
import { own as m } from './own-place.messages.ts';
import { heldUntil, type OwnPlace } from './own-place.ts';
import { EndedLinkPage, OwnPlacePage } from './own-place.views.tsx';

type Sent = { values: FormValues; problems: readonly Problem[] };

/** How an employer came here: by its private link, or signed in as its contact. */
type Way = {
  as<T>(c: PoolContext, act: (work: Work, own: OwnPlace) => Promise<T>): Promise<T>;
  answer(c: PoolContext): string;
  withdraw(c: PoolContext): string;
  renew?(c: PoolContext): string;
};

const byLink: Way = {
  as: (c, act) =>
    c.get('workAs')({ kind: 'link', linkHash: hashOfLink(secretOf(c).secret) }, async (work) =>
      act(work, await getLinkedPlace(work)),
    ),
  answer: (c) => routes.ownPlace.href(secretOf(c)),
  withdraw: (c) => routes.withdrawOwnPlace.href(secretOf(c)),
  renew: (c) => routes.renewOwnPlace.href(secretOf(c)),
};

const asContact: Way = {
  as: (c, act) =>
    c.get('work')(async (work) => act(work, await getContactPlace(work, keyOf(c), contactOf(c).place))),
  answer: (c) => routes.contactPlace.href(contactOf(c)),
  withdraw: (c) => routes.withdrawContactPlace.href(contactOf(c)),
};

/** An employer's own places: read, answer, renew the link, withdraw. */
export function addOwnPlaces(web: WebRouter): void {
  web.get(routes.ownPlace.pattern, (c) => orEnded(c, () => show(c, byLink, {})));
  web.post(routes.ownPlace.pattern, (c) => orEnded(c, () => answer(c, byLink)));
  web.post(routes.withdrawOwnPlace.pattern, (c) => orEnded(c, () => withdraw(c, byLink)));
  web.post(routes.renewOwnPlace.pattern, (c) => orEnded(c, () => renew(c)));
  web.get(routes.contactPlace.pattern, async (c) => {
    await pageOfReader(c);
    return show(c, asContact, {});
  });
  web.post(routes.contactPlace.pattern, (c) => answer(c, asContact));
  web.post(routes.withdrawContactPlace.pattern, (c) => withdraw(c, asContact));
}

async function show(c: PoolContext, way: Way, sent: { answer?: Sent; withdraw?: Sent }): Promise<Response> {
  const { own, towns, today } = await way.as(c, async (work, found) => ({
    own: found,
    today: localDate(work.now),
    towns: new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name])),
  }));
  const page = await c.get('page')();
  c.header('cache-control', 'no-store');
  const form = sent.answer ?? { values: valuesOf(own), problems: [] };
  const withdrawing = sent.withdraw ?? { values: {}, problems: [] };
  const isWrong = form.problems.length + withdrawing.problems.length > 0;
  const renew = way.renew?.(c);
  const acts = { answer: page.link(way.answer(c)), withdraw: page.link(way.withdraw(c)) };
  return c.html(
    <OwnPlacePage
      page={page}
      {...own}
      towns={towns}
      today={today}
      form={{ t: page.t, ...form }}
      withdrawing={{ t: page.t, ...withdrawing }}
      acts={renew ? { ...acts, renew: page.link(renew) } : acts}
    />,
    isWrong ? 422 : 200,
  );
}

function valuesOf({ place: { state, showsName } }: OwnPlace): FormValues {
  const isAnswered =
    state === 'bound' || state === 'preliminary' || state === 'declined' || state === 'waiting';
  return { ...(isAnswered ? { state } : {}), ...(showsName ? { showsName: 'ja' } : {}) };
}

const ownForm = z.object({
  state: z.enum(['bound', 'preliminary', 'waiting', 'declined']),
  showsName: z.literal('ja').optional(),
});

async function answer(c: PoolContext, way: Way): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(ownForm, values, { state: messages.chooseAnswer });
  if (!form.ok) return show(c, way, { answer: { values, problems: form.problems } });
  const asked = form.value.state;
  const { centre, state } = await way.as(c, async (work, own) => ({
    centre: own.pool.owner?.name ?? 'Brygga',
    state: await answerOwn(work, own, {
      state: asked,
      until: asked === 'preliminary' ? heldUntil(own, localDate(work.now)) : undefined,
      showsName: form.value.showsName === 'ja',
    }),
  }));
  const isPutInLine = state === 'waiting' && asked !== 'waiting';
  return seeOther(c, way.answer(c), isPutInLine ? m.thanksWaiting : inBoth(m.thanks, () => ({ centre })));
}

const withdrawal = z.object({ reason: z.string().trim().min(1).max(500) });

async function withdraw(c: PoolContext, way: Way): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(withdrawal, values, { reason: m.whyNeeded });
  if (!form.ok) return show(c, way, { withdraw: { values, problems: form.problems } });
  await way.as(c, (work, own) => withdrawOwn(work, own, form.value.reason));
  return seeOther(c, way.answer(c), m.withdrawn);
}

async function renew(c: PoolContext): Promise<Response> {
  const until = await byLink.as(c, renewOwn);
  return seeOther(
    c,
    byLink.answer(c),
    inBoth(m.renewed, (lang) => ({ on: formatDate(until, lang) })),
  );
}

function inBoth(said: Message, values: (lang: 'sv' | 'en') => Record<string, string>): Message {
  return { sv: translator('sv')(said, values('sv')), en: translator('en')(said, values('en')) };
}

/** A link that has ended says so, and whom to ask; one that nobody knows says what to look for. */
async function orEnded(c: PoolContext, act: () => Promise<Response>): Promise<Response> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    const actor = { kind: 'link', linkHash: hashOfLink(secretOf(c).secret) } as const;
    const ended = await c.get('workAs')(actor, findEndedLink);
    const page = await c.get('page')();
    c.header('cache-control', 'no-store');
    return c.html(<EndedLinkPage page={page} ended={ended} />, ended ? 410 : 404);
  }
}

function secretOf(c: PoolContext): { secret: string } {
  return { secret: c.req.param('secret') ?? '' };
}

function contactOf(c: PoolContext): { key: string; place: string } {
  return { key: keyOf(c), place: c.req.param('place') ?? '' };
}
