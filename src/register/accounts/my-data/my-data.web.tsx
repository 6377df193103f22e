import type { Context } from 'hono';
import { z } from 'zod';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { hashOfLink } from '../../../platform/private-link.ts';
import { Forbidden, type Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import type { SignIn } from '../accounts.auth.ts';
import {
  decideErasure,
  findOwnErasure,
  getErasureOfLink,
  listErasures,
  refuseErasure,
  registerErasure,
  takeErasureBack,
} from './erasure.service.ts';
import { ErasureListPage, ErasurePage } from './erasure.views.tsx';
import { erasureDesk as d, myDataMessages as m } from './my-data.messages.ts';
import { collectMyData } from './my-data.service.ts';
import { MyDataPage } from './my-data.views.tsx';

const COLLECTING = { kind: 'job', name: 'my-data' } as const;
const JSON_INDENT = 2;

type C = Context<BryggaEnv>;

export type MyDataParts = { signIn: SignIn; personalData: readonly PersonalDataPart[] };

const refusal = z.object({ reason: z.string().min(1).max(2000) });
const registration = z.object({ email: z.email().max(200) });

/** What a person reads about themselves and asks to have erased, and where administrators decide it. */
export function myDataWeb(parts: MyDataParts): WebRouter {
  const web = webRouter();

  web.get(routes.myData.pattern, async (c) => {
    const { collected, sessions } = await collect(c, parts);
    const erasure = await c.get('work')((work) => findOwnErasure(work, personOfSession(c)));
    const shown = collected.map(({ part, records }) => ({ ...part, records }));
    c.header('cache-control', 'no-store');
    const page = await c.get('page')();
    return c.html(<MyDataPage page={page} parts={shown} sessions={sessions} erasure={erasure} />);
  });

  web.get(routes.personalData.pattern, async (c) => {
    const { collected, sessions } = await collect(c, parts);
    const data = Object.fromEntries(collected.map(({ part, records }) => [part.name, records]));
    return c.body(JSON.stringify({ ...data, sessions }, null, JSON_INDENT), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="brygga.json"',
      'cache-control': 'no-store',
    });
  });

  web.post(routes.takeErasureBack.pattern, async (c) => {
    await c.get('work')((work) => takeErasureBack(work, personOfSession(c)));
    return seeOther(c, routes.profile.href(), m.takenBack);
  });

  web.get(routes.erasure.pattern, async (c) => {
    const secret = c.req.param('secret') ?? '';
    const link = { kind: 'link', linkHash: hashOfLink(secret) } as const;
    const erasure = await c.get('workAs')(link, (work) => getErasureOfLink(work, secret));
    c.header('cache-control', 'no-store');
    const page = await c.get('page')();
    return c.html(<ErasurePage page={page} erasure={erasure} titles={titlesOf(parts)} />);
  });
  deskRoutes(web, parts);
  return web;
}

type Sent = { id: string; values: FormValues; problems: readonly Problem[] };

function deskRoutes(web: WebRouter, parts: MyDataParts): void {
  const show = async (c: C, sent?: Sent) => {
    const erasures = await c.get('work')(listErasures);
    const page = await c.get('page')();
    return c.html(
      <ErasureListPage page={page} erasures={erasures} titles={titlesOf(parts)} sent={sent} />,
      sent ? 422 : 200,
    );
  };

  web.get(routes.erasures.pattern, (c) => show(c));

  web.post(routes.erasures.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(registration, values);
    if (!parsed.ok) return show(c, { id: '', values, problems: parsed.problems });
    const secret = await c.get('work')((work) => registerErasure(work, parsed.value.email));
    return seeOther(c, routes.erasure.href({ secret }), d.registered);
  });

  web.post(routes.decideErasure.pattern, async (c) => {
    await c.get('work')((work) => decideErasure(work, c.req.param('id') ?? ''));
    return seeOther(c, routes.erasures.href(), d.decided);
  });

  web.post(routes.refuseErasure.pattern, async (c) => {
    const id = c.req.param('id') ?? '';
    const { values } = await readForm(c.req);
    const parsed = parseForm(refusal, values, { reason: d.writeReason });
    if (!parsed.ok) return show(c, { id, values, problems: parsed.problems });
    await c.get('work')((work) => refuseErasure(work, id, parsed.value.reason));
    return seeOther(c, routes.erasures.href(), d.refusedNow);
  });
}

function titlesOf(parts: MyDataParts) {
  return Object.fromEntries(parts.personalData.map((part) => [part.name, part.title]));
}

async function collect(c: C, parts: MyDataParts) {
  const personId = personOfSession(c);
  const collected = await c.get('workAs')(COLLECTING, (work) =>
    collectMyData(work, parts.personalData, personId),
  );
  return { collected, sessions: await parts.signIn.listSessions(c.req.raw) };
}

/** A token of a program reads no account and erases none: only somebody who signed in does. */
function personOfSession(c: C): string {
  const actor = c.get('actor');
  if (actor.kind !== 'person') throw new Forbidden('For people who are signed in');
  return actor.personId;
}
