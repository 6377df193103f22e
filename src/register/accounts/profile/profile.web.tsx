import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { z } from 'zod';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, listField, parseForm } from '../../../platform/http/form-fields.ts';
import { inLanguage, pathWithoutLanguage } from '../../../platform/http/language.ts';
import { createRateLimit } from '../../../platform/http/rate-limit.ts';
import { ownPath, seeOther } from '../../../platform/http/redirect.ts';
import { Forbidden, type Problem } from '../../../platform/result.ts';
import type { Clock } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import type { SignIn } from '../accounts.auth.ts';
import { messages as signInMessages } from '../accounts.messages.ts';
import { findPersonByEmail, getPerson } from '../accounts.service.ts';
import { askErasure, findOwnErasure } from '../my-data/erasure.service.ts';
import { myDataMessages } from '../my-data/my-data.messages.ts';
import { SHORTEST_PASSWORD } from '../password.ts';
import { ConfirmEmailPage } from '../sign-in.views.tsx';
import { SCOPES } from '../tokens/api-token.ts';
import { createToken, listTokens, revokeToken } from '../tokens/tokens.service.ts';
import { profileMessages as m } from './profile.messages.ts';
import {
  changeEmail,
  changeProfile,
  chooseLanguage,
  mailEmailChange,
  protectIdentity,
} from './profile.service.ts';
import { type ProfileForm, ProfilePage } from './profile.views.tsx';

/** Tries an hour of one person: mails to new addresses, and old passwords that are wrong. */
const TRIES = 10;
const WINDOW_SECONDS = 3600;
const SIGN_IN = { kind: 'job', name: 'sign-in' } as const;

export type ProfileWebParts = { signIn: SignIn; clock: Clock; publicUrl(): string };

type C = Context<BryggaEnv>;
type Shown = { form?: ProfileForm; values?: FormValues; problems?: readonly Problem[]; newToken?: string };

const about = z.object({ name: z.string().min(2).max(200), language: z.enum(['sv', 'en']) });
const newEmail = z.object({ email: z.email() });
const newPassword = z.object({ old: z.string().min(1), next: z.string().min(SHORTEST_PASSWORD) });
const newToken = z.object({
  tokenName: z.string().min(1).max(100),
  scopes: listField(z.enum(SCOPES)).pipe(z.array(z.enum(SCOPES)).min(1)),
});
const surely = z.object({ sure: z.literal('ja') });

export function profileWeb(parts: ProfileWebParts): WebRouter {
  const web = webRouter();
  aboutRoutes(web, parts);
  emailRoutes(web, parts);
  passwordRoutes(web, parts);
  tokenRoutes(web, parts);
  dataRoutes(web, parts);
  return web;
}

function aboutRoutes(web: WebRouter, parts: ProfileWebParts): void {
  web.get(routes.profile.pattern, async (c) => {
    if (c.get('actor').kind !== 'person') return seeOther(c, routes.signIn.href());
    return showProfile(c, parts);
  });

  web.post(routes.profile.pattern, async (c) => {
    const personId = personOfSession(c);
    const { values } = await readForm(c.req);
    const parsed = parseForm(about, values);
    if (!parsed.ok) return showProfile(c, parts, { form: 'about', values, problems: parsed.problems });
    await c.get('work')((work) => changeProfile(work, personId, parsed.value));
    return seeOther(c, routes.profile.href(), m.saved);
  });

  web.post(routes.language.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const lang = values.lang === 'en' ? 'en' : 'sv';
    const actor = c.get('actor');
    if (actor.kind === 'person') await c.get('work')((work) => chooseLanguage(work, actor.personId, lang));
    return c.redirect(inLanguage(pathWithoutLanguage(ownPath(values.return)), lang), 303);
  });

  web.post(routes.protectIdentity.pattern, async (c) => {
    const personId = personOfSession(c);
    const protect = (await readForm(c.req)).values.protect === 'ja';
    await c.get('work')((work) => protectIdentity(work, personId, protect));
    return seeOther(c, routes.profile.href(), protect ? m.isProtected : m.isShown);
  });

  web.post(routes.endSession.pattern, async (c) => {
    personOfSession(c);
    const { values } = await readForm(c.req);
    await parts.signIn.endSessions(c.req.raw, String(values.session ?? ''));
    return seeOther(c, routes.profile.href(), m.sessionEnded);
  });
}

function emailRoutes(web: WebRouter, parts: ProfileWebParts): void {
  const limit = createRateLimit({ clock: parts.clock, tries: TRIES, windowSeconds: WINDOW_SECONDS });

  web.post(routes.changeEmail.pattern, async (c) => {
    const personId = personOfSession(c);
    const { values } = await readForm(c.req);
    const parsed = parseForm(newEmail, values, { email: signInMessages.writeEmail });
    if (!parsed.ok) return showProfile(c, parts, { form: 'email', values, problems: parsed.problems });
    const { email } = parsed.value;
    const taken = await c.get('workAs')(SIGN_IN, (work) => findPersonByEmail(work, email));
    // An address that is somebody's gets no mail and the same answer, so that nobody can find out who is here.
    if (!taken && limit.allow(personId)) {
      const token = await parts.signIn.startEmailChange(personId, email);
      const key = createHash('sha256').update(token).digest('hex').slice(0, 32);
      const link = { email, token, key, publicUrl: parts.publicUrl() };
      await c.get('work')((work) => mailEmailChange(work, personId, link));
    }
    return seeOther(c, routes.profile.href(), m.emailLinkSent);
  });

  web.get(routes.confirmEmail.pattern, async (c) => {
    const page = await c.get('page')();
    return c.html(<ConfirmEmailPage page={page} token={c.req.query('token') ?? ''} />);
  });

  web.post(routes.confirmEmail.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const done = await parts.signIn.finishEmailChange(String(values.token ?? ''));
    const next = c.get('actor').kind === 'person' ? routes.profile.href() : routes.signIn.href();
    if (!done) return seeOther(c, next, m.emailLinkOld);
    await c.get('workAs')(SIGN_IN, (work) => changeEmail(work, done.personId, done.email));
    return seeOther(c, next, m.emailChanged);
  });
}

function passwordRoutes(web: WebRouter, parts: ProfileWebParts): void {
  const limit = createRateLimit({ clock: parts.clock, tries: TRIES, windowSeconds: WINDOW_SECONDS });

  web.post(routes.changePassword.pattern, async (c) => {
    const personId = personOfSession(c);
    const { values } = await readForm(c.req);
    const parsed = parseForm(newPassword, values, {
      old: signInMessages.writePassword,
      next: signInMessages.longerPassword,
    });
    if (!parsed.ok) return showProfile(c, parts, { form: 'password', problems: parsed.problems });
    const refuse = (message: Problem['message']) =>
      showProfile(c, parts, { form: 'password', problems: [{ field: 'old', message }] });
    if (!limit.allow(personId)) return refuse(signInMessages.tooMany);
    const cookies = await parts.signIn.changePassword(c.req.raw, parsed.value);
    if (!cookies) return refuse(m.wrongPassword);
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
    return seeOther(c, routes.profile.href(), m.passwordChanged);
  });
}

function tokenRoutes(web: WebRouter, parts: ProfileWebParts): void {
  web.post(routes.createToken.pattern, async (c) => {
    const personId = personOfSession(c);
    const { values } = await readForm(c.req);
    const parsed = parseForm(newToken, values, { tokenName: m.writeTokenName, scopes: m.chooseScope });
    if (!parsed.ok) return showProfile(c, parts, { form: 'token', values, problems: parsed.problems });
    const { tokenName: name, scopes } = parsed.value;
    const { token } = await c.get('work')((work) => createToken(work, { personId, name, scopes }));
    // No redirect: the token stands on this page alone and in no cookie.
    c.header('cache-control', 'no-store');
    return showProfile(c, parts, { newToken: token });
  });

  web.post(routes.revokeToken.pattern, async (c) => {
    const personId = personOfSession(c);
    await c.get('work')((work) => revokeToken(work, personId, c.req.param('id') ?? ''));
    return seeOther(c, routes.profile.href(), m.tokenRevoked);
  });
}

function dataRoutes(web: WebRouter, parts: ProfileWebParts): void {
  web.post(routes.eraseAccount.pattern, async (c) => {
    const personId = personOfSession(c);
    const { values } = await readForm(c.req);
    const parsed = parseForm(surely, values, { sure: m.eraseTick });
    if (!parsed.ok) return showProfile(c, parts, { form: 'erase', problems: parsed.problems });
    const secret = await c.get('work')((work) => askErasure(work, personId));
    return seeOther(c, routes.erasure.href({ secret }), myDataMessages.askedNow);
  });
}

async function showProfile(c: C, parts: ProfileWebParts, shown: Shown = {}): Promise<Response> {
  const personId = personOfSession(c);
  const page = await c.get('page')();
  const { person, tokens, erasure } = await c.get('work')(async (work) => ({
    person: await getPerson(work, personId),
    tokens: await listTokens(work, personId),
    erasure: await findOwnErasure(work, personId),
  }));
  const stored: FormValues = { name: person.name, language: person.language, scopes: ['read'] };
  const formOf = (name: ProfileForm) =>
    name === shown.form
      ? { t: page.t, values: shown.values ?? {}, problems: shown.problems ?? [] }
      : { t: page.t, values: stored, problems: [] };
  return c.html(
    <ProfilePage
      page={page}
      email={person.email ?? ''}
      erasure={erasure}
      isProtected={person.protectedIdentity}
      forms={{
        about: formOf('about'),
        email: formOf('email'),
        password: formOf('password'),
        token: formOf('token'),
        erase: formOf('erase'),
      }}
      secondFactor={await parts.signIn.secondFactorOf(personId)}
      sessions={await parts.signIn.listSessions(c.req.raw)}
      tokens={tokens}
      newToken={shown.newToken}
    />,
    shown.problems ? 422 : 200,
  );
}

/** A person changes these things about themselves, a token never. */
function personOfSession(c: C): string {
  const actor = c.get('actor');
  if (actor.kind !== 'person') throw new Forbidden('Sign in to see your profile');
  return actor.personId;
}
