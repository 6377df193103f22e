import type { Context } from 'hono';
import { z } from 'zod';
import { recordAudit } from '../../platform/audit.ts';
import { type BryggaEnv, type WebRouter, webRouter } from '../../platform/http/env.ts';
import { type FormValues, parseForm, readForm } from '../../platform/http/form.ts';
import { createRateLimit, type RateLimit } from '../../platform/http/rate-limit.ts';
import { seeOther } from '../../platform/http/redirect.ts';
import { Forbidden, type Problem } from '../../platform/result.ts';
import type { Clock } from '../../platform/work.ts';
import { routes } from '../../routes.ts';
import { demoPassword, type SessionCookies, type SignIn } from './accounts.auth.ts';
import { messages as m } from './accounts.messages.ts';
import { getPerson, listDemoPeople } from './accounts.service.ts';
import { SHORTEST_PASSWORD } from './engine.auth.ts';
import { AskForMailPage, ChoosePasswordPage, SignInPage, UseLinkPage } from './sign-in.views.tsx';

/** Ten tries a quarter for one account from one address; a person who mistypes gets through, a list of passwords does not. */
const TRIES = 10;
const WINDOW_SECONDS = 15 * 60;

export type SignInWebParts = {
  signIn: SignIn;
  clock: Clock;
  /** One-click entry as a made-up person, and the secret that their passwords come from. */
  demo: { secret: string } | undefined;
};

const credentials = z.object({ email: z.email(), password: z.string().min(1) });
const addressOnly = z.object({ email: z.email() });
const newPassword = z.object({ token: z.string(), password: z.string().min(SHORTEST_PASSWORD) });

type Door = SignInWebParts & { web: WebRouter; limit: RateLimit };

export function signInWeb(parts: SignInWebParts): WebRouter {
  const web = webRouter();
  const limit = createRateLimit({ clock: parts.clock, tries: TRIES, windowSeconds: WINDOW_SECONDS });
  const door = { ...parts, web, limit };
  openForPasswords(door);
  openForDemo(door);
  openForMails(door);
  openForLinks(door);
  openForNewPasswords(door);
  web.post(routes.signOut.pattern, async (c) => {
    addCookies(c, await parts.signIn.signOut(c.req.raw));
    return seeOther(c, routes.home.href(), m.signedOut);
  });

  return web;
}

function openForPasswords({ web, limit, demo, signIn }: Door): void {
  const showSignIn = async (c: Context<BryggaEnv>, values: FormValues = {}, problems: Problem[] = []) => {
    const page = await c.get('page')();
    const demoPeople = demo ? await c.get('workAs')({ kind: 'job', name: 'sign-in' }, listDemoPeople) : [];
    const form = { t: page.t, values, problems };
    const status = problems.length > 0 ? 422 : 200;
    return c.html(<SignInPage page={page} form={form} demoPeople={demoPeople} />, status);
  };

  web.get(routes.signIn.pattern, (c) => showSignIn(c));

  web.post(routes.signIn.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(credentials, values, { email: m.writeEmail, password: m.writePassword });
    if (!parsed.ok) return showSignIn(c, values, parsed.problems);
    const { email, password } = parsed.value;
    if (!limit.allow(`${c.get('clientAddress')} ${email.toLowerCase()}`)) {
      return showSignIn(c, values, [{ field: 'password', message: m.tooMany }]);
    }
    const cookies = await signIn.withPassword(email, password, c.req.header('user-agent'));
    await recordTry(c, cookies !== undefined);
    if (!cookies) return showSignIn(c, values, [{ field: 'password', message: m.wrong }]);
    return enter(c, cookies);
  });
}

function openForDemo({ web, demo, signIn }: Door): void {
  web.post(routes.demoSignIn.pattern, async (c) => {
    if (!demo) throw new Forbidden('Demo sign-in is off');
    const { values } = await readForm(c.req);
    const asked = String(values.person ?? '');
    const people = await c.get('workAs')({ kind: 'job', name: 'sign-in' }, listDemoPeople);
    if (!people.some((person) => person.id === asked)) throw new Forbidden('Not a person of the demo region');
    const person = await c.get('workAs')({ kind: 'job', name: 'sign-in' }, (work) => getPerson(work, asked));
    const password = demoPassword(demo.secret, person.id);
    await signIn.setPassword({ ...person, email: person.email ?? `${person.id}@example.org` }, password);
    const cookies = await signIn.withPassword(
      person.email ?? `${person.id}@example.org`,
      password,
      c.req.header('user-agent'),
    );
    return enter(c, cookies);
  });
}

/** Asking for a mail: with a link that signs in, or one that sets a new password. */
function openForMails({ web, limit, signIn }: Door): void {
  for (const kind of ['link', 'reset'] as const) {
    const address = kind === 'link' ? routes.signInLink : routes.passwordReset;
    web.get(address.pattern, async (c) => {
      const page = await c.get('page')();
      return c.html(
        <AskForMailPage page={page} kind={kind} form={{ t: page.t, values: {}, problems: [] }} />,
      );
    });
    web.post(address.pattern, async (c) => {
      const { values } = await readForm(c.req);
      const parsed = parseForm(addressOnly, values, { email: m.writeEmail });
      if (!parsed.ok) {
        const page = await c.get('page')();
        const form = { t: page.t, values, problems: parsed.problems };
        return c.html(<AskForMailPage page={page} kind={kind} form={form} />, 422);
      }
      const { email } = parsed.value;
      // Whether the address is known shows neither in the answer nor in how often one may ask.
      if (limit.allow(`${kind} ${c.get('clientAddress')} ${email.toLowerCase()}`)) {
        await (kind === 'link' ? signIn.sendMagicLink(email) : signIn.sendPasswordReset(email));
      }
      return seeOther(c, routes.signIn.href(), m.linkSent);
    });
  }
}

function openForLinks({ web, signIn }: Door): void {
  web.get(routes.useSignInLink.pattern, async (c) => {
    const page = await c.get('page')();
    return c.html(<UseLinkPage page={page} token={c.req.query('token') ?? ''} />);
  });

  web.post(routes.useSignInLink.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const cookies = await signIn.withMagicLink(String(values.token ?? ''), c.req.header('user-agent'));
    await recordTry(c, cookies !== undefined);
    return cookies ? enter(c, cookies) : seeOther(c, routes.signInLink.href(), m.linkOld);
  });
}

function openForNewPasswords({ web, signIn }: Door): void {
  web.get(routes.choosePassword.pattern, async (c) => {
    const page = await c.get('page')();
    const form = { t: page.t, values: {}, problems: [] };
    return c.html(<ChoosePasswordPage page={page} form={form} token={c.req.query('token') ?? ''} />);
  });

  web.post(routes.choosePassword.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(newPassword, values, { password: m.longerPassword });
    if (!parsed.ok) {
      const page = await c.get('page')();
      const form = { t: page.t, values, problems: parsed.problems };
      return c.html(<ChoosePasswordPage page={page} form={form} token={String(values.token ?? '')} />, 422);
    }
    const done = await signIn.resetPassword(parsed.value.token, parsed.value.password);
    return done
      ? seeOther(c, routes.signIn.href(), m.passwordSaved)
      : seeOther(c, routes.passwordReset.href(), m.linkOld);
  });
}

function enter(c: Context<BryggaEnv>, cookies: SessionCookies): Response {
  if (!cookies) throw new Forbidden('The sign-in was refused');
  addCookies(c, cookies);
  return seeOther(c, routes.today.href());
}

function addCookies(c: Context<BryggaEnv>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}

/** Tries to sign in are remembered, also those that failed, without the address that was typed. */
async function recordTry(c: Context<BryggaEnv>, worked: boolean): Promise<void> {
  await c.get('workAs')({ kind: 'job', name: 'sign-in' }, (work) =>
    recordAudit(work, {
      entity: 'signIn',
      entityId: c.get('requestId'),
      action: worked ? 'signedIn' : 'refused',
    }),
  );
}
