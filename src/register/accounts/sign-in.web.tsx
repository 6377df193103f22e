import type { Context } from 'hono';
import { z } from 'zod';
import { type BryggaEnv, type WebRouter, webRouter } from '../../platform/http/env.ts';
import { readForm } from '../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../platform/http/form-fields.ts';
import { inLanguage, pathWithoutLanguage } from '../../platform/http/language.ts';
import { createRateLimit, type RateLimit } from '../../platform/http/rate-limit.ts';
import { ownPath, seeOther } from '../../platform/http/redirect.ts';
import { Forbidden, type Problem } from '../../platform/result.ts';
import type { Clock } from '../../platform/work.ts';
import { routes } from '../../routes.ts';
import { demoPassword, type Entry, type SignIn } from './accounts.auth.ts';
import { messages as m } from './accounts.messages.ts';
import { getPerson, listDemoPeople, recordRefusedSignIn, recordSignIn } from './accounts.service.ts';
import { SHORTEST_PASSWORD } from './password.ts';
import { CodePage } from './second-factor/code.views.tsx';
import { secondFactorMessages } from './second-factor/second-factor.messages.ts';
import { typedCode } from './second-factor/totp-key.ts';
import { AskForMailPage, ChoosePasswordPage, SignInPage, UseLinkPage } from './sign-in.views.tsx';

/** Ten tries a quarter for one account from one address; a person who mistypes gets through, a list of passwords does not. */
const TRIES = 10;
/** For all accounts together: a whole house behind one address gets in, one password tried on everybody does not. */
const TRIES_OF_ADDRESS = 100;
const WINDOW_SECONDS = 15 * 60;
const SIGN_IN = { kind: 'job', name: 'sign-in' } as const;

export type SignInWebParts = {
  signIn: SignIn;
  clock: Clock;
  /** One-click entry as a made-up person, and the secret that their passwords come from. */
  demo: { secret: string } | undefined;
};

const credentials = z.object({ email: z.email(), password: z.string().min(1) });
const addressOnly = z.object({ email: z.email() });
const newPassword = z.object({ token: z.string(), password: z.string().min(SHORTEST_PASSWORD) });

type Door = SignInWebParts & { web: WebRouter; limit: RateLimit; wideLimit: RateLimit };

export function signInWeb(parts: SignInWebParts): WebRouter {
  const web = webRouter();
  const limit = createRateLimit({ clock: parts.clock, tries: TRIES, windowSeconds: WINDOW_SECONDS });
  const wideLimit = createRateLimit({
    clock: parts.clock,
    tries: TRIES_OF_ADDRESS,
    windowSeconds: WINDOW_SECONDS,
  });
  const door = { ...parts, web, limit, wideLimit };
  openForPasswords(door);
  openForCodes(door);
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

function openForPasswords({ web, limit, wideLimit, demo, signIn }: Door): void {
  const showSignIn = async (
    c: Context<BryggaEnv>,
    values: FormValues = {},
    problems: Problem[] = [],
    refused: 422 | 429 = 422,
  ) => {
    const page = await c.get('page')();
    const demoPeople = demo ? await c.get('workAs')(SIGN_IN, listDemoPeople) : [];
    const form = { t: page.t, values, problems };
    const status = problems.length > 0 ? refused : 200;
    const next = nextOf(values.return ?? c.req.query('vidare'));
    return c.html(<SignInPage page={page} form={form} demoPeople={demoPeople} next={next} />, status);
  };

  web.get(routes.signIn.pattern, (c) => showSignIn(c));

  web.post(routes.signIn.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(credentials, values, { email: m.writeEmail, password: m.writePassword });
    if (!parsed.ok) return showSignIn(c, values, parsed.problems);
    const { email, password } = parsed.value;
    const address = c.get('clientAddress');
    if (!limit.allow(`${address} ${email.toLowerCase()}`) || !wideLimit.allow(address)) {
      return showSignIn(c, values, [{ field: 'password', message: m.tooMany }], 429);
    }
    const entry = await signIn.withPassword(email, password, c.req.header('user-agent'));
    if (!entry) {
      await recordRefusal(c);
      return showSignIn(c, values, [{ field: 'password', message: m.wrong }]);
    }
    return enter(c, entry, nextOf(values.return));
  });
}

/** The second step, where a person has switched it on. */
function openForCodes({ web, limit, signIn }: Door): void {
  const show = async (c: Context<BryggaEnv>, next: string | undefined, problems: Problem[] = []) => {
    const page = await c.get('page')();
    const form = { t: page.t, values: {}, problems };
    return c.html(<CodePage page={page} form={form} next={next} />, problems.length > 0 ? 422 : 200);
  };

  web.get(routes.signInCode.pattern, (c) => show(c, nextOf(c.req.query('vidare'))));

  web.post(routes.signInCode.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const next = nextOf(values.return);
    const refuse = (message: Problem['message']) => show(c, next, [{ field: 'code', message }]);
    const typed = typedCode(String(values.code ?? ''));
    if (!typed) return refuse(secondFactorMessages.writeCode);
    if (!limit.allow(`code ${c.get('clientAddress')}`)) return refuse(m.tooMany);
    const answer = await signIn.withCode(c.req.raw, typed);
    if (typeof answer === 'object') return enter(c, answer, next);
    await recordRefusal(c);
    if (answer === 'wrong') return refuse(secondFactorMessages.wrongCode);
    const said = answer === 'locked' ? secondFactorMessages.locked : secondFactorMessages.codeOver;
    return seeOther(c, routes.signIn.href(), said);
  });
}

function openForDemo({ web, demo, signIn }: Door): void {
  web.post(routes.demoSignIn.pattern, async (c) => {
    if (!demo) throw new Forbidden('Demo sign-in is off');
    const { values } = await readForm(c.req);
    const asked = String(values.person ?? '');
    const people = await c.get('workAs')(SIGN_IN, listDemoPeople);
    if (!people.some((person) => person.id === asked)) throw new Forbidden('Not a person of the demo region');
    const { id, name, email } = await c.get('workAs')(SIGN_IN, (work) => getPerson(work, asked));
    // Somebody may have tried the second factor as this person; the next visitor has not their phone.
    await signIn.resetSecondFactor(id);
    const person = { id, name, email: email ?? `${id}@example.org` };
    const password = demoPassword(demo.secret, id);
    const entry = await signIn.startSignIn(person, password, c.req.header('user-agent'));
    return enter(c, entry, nextOf(values.return));
  });
}

/** Asking for a mail: with a link that signs in, or one that sets a new password. */
function openForMails({ web, limit, wideLimit, signIn }: Door): void {
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
      const address = c.get('clientAddress');
      if (limit.allow(`${kind} ${address} ${email.toLowerCase()}`) && wideLimit.allow(address)) {
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
    const entry = await signIn.withMagicLink(String(values.token ?? ''), c.req.header('user-agent'));
    if (entry) return enter(c, entry);
    await recordRefusal(c);
    return seeOther(c, routes.signInLink.href(), m.linkOld);
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

/**
 * Into Brygga, or to the question for a code. An address without a language leads on in the language that the person
 * chose; one in English stays English.
 */
async function enter(
  c: Context<BryggaEnv>,
  entry: Entry,
  next: string | undefined = undefined,
): Promise<Response> {
  addCookies(c, entry.cookies);
  const { personId } = entry;
  if (!personId) return seeOther(c, routes.signInCode.href(next ? { vidare: next } : {}));
  const chosen = await c.get('workAs')(SIGN_IN, (work) => recordSignIn(work, personId));
  return c.redirect(inLanguage(next ?? routes.today.href(), c.get('lang') === 'en' ? 'en' : chosen), 303);
}

/** Where the reader was on their way to, without language; only a page of ours. */
function nextOf(asked: string | string[] | undefined): string | undefined {
  const path = pathWithoutLanguage(ownPath(asked));
  return path === routes.home.href() ? undefined : path;
}

function addCookies(c: Context<BryggaEnv>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}

async function recordRefusal(c: Context<BryggaEnv>): Promise<void> {
  await c.get('workAs')(SIGN_IN, (work) => recordRefusedSignIn(work, c.get('requestId')));
}
