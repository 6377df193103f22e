import type { Context } from 'hono';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { createRateLimit, type RateLimit } from '../../../platform/http/rate-limit.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Forbidden, type Problem } from '../../../platform/result.ts';
import type { Clock } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import type { SignIn } from '../accounts.auth.ts';
import { messages as signInMessages } from '../accounts.messages.ts';
import { getPerson } from '../accounts.service.ts';
import { profileMessages } from '../profile/profile.messages.ts';
import { secondFactorMessages as m } from './second-factor.messages.ts';
import { mailSecondFactorOff, recordSecondFactor } from './second-factor.service.ts';
import { RecoveryCodesPage, type SecondFactorForm, SecondFactorPage } from './second-factor.views.tsx';
import { typedCode } from './totp-key.ts';

/** Passwords and first codes that one person may get wrong in an hour. */
const TRIES = 10;
const WINDOW_SECONDS = 3600;
const SIGN_IN = { kind: 'job', name: 'sign-in' } as const;

export type SecondFactorParts = { signIn: SignIn; clock: Clock; publicUrl(): string };

type C = Context<BryggaEnv>;
type Door = SecondFactorParts & { web: WebRouter; limit: RateLimit };
type Shown = { form: SecondFactorForm; problem: Problem };

export function secondFactorWeb(parts: SecondFactorParts): WebRouter {
  const web = webRouter();
  const limit = createRateLimit({ clock: parts.clock, tries: TRIES, windowSeconds: WINDOW_SECONDS });
  const door = { ...parts, web, limit };
  web.get(routes.secondFactor.pattern, (c) =>
    c.get('actor').kind === 'person' ? show(c, door) : seeOther(c, routes.signIn.href()),
  );
  openForStart(door);
  openForCodes(door);
  openForEnd(door);
  return web;
}

function openForStart(door: Door): void {
  door.web.post(routes.startSecondFactor.pattern, async (c) => {
    const asked = await readPassword(c, door, 'password');
    if ('problem' in asked) return show(c, door, { form: 'start', problem: asked.problem });
    if (!(await door.signIn.startSecondFactor(c.req.raw, asked.password)))
      return show(c, door, { form: 'start', problem: wrongPassword('password') });
    return seeOther(c, routes.secondFactor.href());
  });

  door.web.post(routes.confirmSecondFactor.pattern, async (c) => {
    const personId = personOfSession(c);
    const typed = typedCode(String((await readForm(c.req)).values.code ?? ''));
    const refuse = (message: Problem['message']) =>
      show(c, door, { form: 'confirm', problem: { field: 'code', message } });
    if (typed?.kind !== 'totp') return refuse(m.writeCode);
    if (!door.limit.allow(personId)) return refuse(signInMessages.tooMany);
    const done = await door.signIn.confirmSecondFactor(c.req.raw, typed.code);
    if (!done) return refuse(m.wrongCode);
    await c.get('work')((work) => recordSecondFactor(work, personId, 'secondFactorOn'));
    addCookies(c, done.cookies);
    return showCodes(c, done.recoveryCodes);
  });
}

function openForCodes(door: Door): void {
  door.web.post(routes.renewRecoveryCodes.pattern, async (c) => {
    const personId = personOfSession(c);
    const asked = await readPassword(c, door, 'renewPassword');
    if ('problem' in asked) return show(c, door, { form: 'renew', problem: asked.problem });
    const codes = await door.signIn.renewRecoveryCodes(c.req.raw, asked.password);
    if (!codes) return show(c, door, { form: 'renew', problem: wrongPassword('renewPassword') });
    await c.get('work')((work) => recordSecondFactor(work, personId, 'recoveryCodesRenewed'));
    return showCodes(c, codes);
  });
}

function openForEnd(door: Door): void {
  door.web.post(routes.endSecondFactor.pattern, async (c) => {
    const personId = personOfSession(c);
    const asked = await readPassword(c, door, 'password');
    if ('problem' in asked) return show(c, door, { form: 'end', problem: asked.problem });
    const cookies = await door.signIn.endSecondFactor(c.req.raw, asked.password);
    if (!cookies) return show(c, door, { form: 'end', problem: wrongPassword('password') });
    addCookies(c, cookies);
    await c.get('work')((work) => recordSecondFactor(work, personId, 'secondFactorOff'));
    await c.get('workAs')(SIGN_IN, (work) => mailSecondFactorOff(work, personId, door.publicUrl()));
    return seeOther(c, routes.secondFactor.href(), m.ended);
  });
}

async function readPassword(
  c: C,
  door: Door,
  field: string,
): Promise<{ password: string } | { problem: Problem }> {
  const personId = personOfSession(c);
  const password = String((await readForm(c.req)).values[field] ?? '');
  if (password === '') return { problem: { field, message: signInMessages.writePassword } };
  if (!door.limit.allow(personId)) return { problem: { field, message: signInMessages.tooMany } };
  return { password };
}

function wrongPassword(field: string): Problem {
  return { field, message: profileMessages.wrongPassword };
}

async function show(c: C, door: Door, shown?: Shown): Promise<Response> {
  const personId = personOfSession(c);
  const page = await c.get('page')();
  const { email } = await c.get('work')((work) => getPerson(work, personId));
  const formOf = (name: SecondFactorForm) => ({
    t: page.t,
    values: {},
    problems: shown?.form === name ? [shown.problem] : [],
  });
  c.header('cache-control', 'no-store');
  return c.html(
    <SecondFactorPage
      page={page}
      email={email ?? ''}
      state={await door.signIn.secondFactorOf(personId)}
      secret={await door.signIn.findStartedKey(personId)}
      forms={{
        start: formOf('start'),
        confirm: formOf('confirm'),
        renew: formOf('renew'),
        end: formOf('end'),
      }}
    />,
    shown ? 422 : 200,
  );
}

async function showCodes(c: C, codes: readonly string[]): Promise<Response> {
  // No redirect: the codes stand on this page alone.
  c.header('cache-control', 'no-store');
  return c.html(<RecoveryCodesPage page={await c.get('page')()} codes={codes} />);
}

function addCookies(c: C, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
}

function personOfSession(c: C): string {
  const actor = c.get('actor');
  if (actor.kind !== 'person') throw new Forbidden('Sign in to change your second factor');
  return actor.personId;
}
