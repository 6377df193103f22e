import { setCookie } from 'hono/cookie';
import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { readForm } from '../../platform/http/form.ts';
import { ownPath } from '../../platform/http/redirect.ts';
import { Forbidden } from '../../platform/result.ts';
import { routes } from '../../routes.ts';
import { findReader } from './accounts.service.ts';
import { MEMBERSHIP_COOKIE } from './reader.views.ts';

const YEAR_SECONDS = 31_536_000;

/** Rights follow from all memberships; the chosen one says what pages show and in whose name the reader acts. */
export function membershipWeb(parts: { secure: boolean }): WebRouter {
  const web = webRouter();

  web.post(routes.changeMembership.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const reader = await c.get('work')(findReader);
    const chosen = reader?.memberships.find((one) => one.id === values.membership);
    if (!chosen) throw new Forbidden('Not a membership of yours');
    setCookie(c, MEMBERSHIP_COOKIE, chosen.id, {
      httpOnly: true,
      sameSite: 'Lax',
      secure: parts.secure,
      path: '/',
      maxAge: YEAR_SECONDS,
    });
    return c.redirect(ownPath(values.return), 303);
  });

  return web;
}
