// After a form: to the next page, which says once what was done.
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Message } from '../i18n.ts';
import type { BryggaEnv } from './env.ts';
import { inLanguage, pathWithoutLanguage } from './language.ts';

const FLASH_COOKIE = 'brygga_said';
const FLASH_SECONDS = 60;
const flash = z.object({ sv: z.string().max(500), en: z.string().max(500) });

/** Sends the browser on with GET (303), in the same language; `path` is an address built by `routes`. */
export function seeOther(c: Context<BryggaEnv>, path: string, said?: Message): Response {
  if (said) {
    const value = Buffer.from(JSON.stringify(said)).toString('base64url');
    setCookie(c, FLASH_COOKIE, value, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: FLASH_SECONDS });
  }
  return c.redirect(inLanguage(path, c.get('lang')), 303);
}

const ANYWHERE = 'http://own.invalid';

/**
 * Where a form asks to return to; only a path of this site, anything else leads home. Read as a browser reads it: tabs
 * and line ends fall out of an address, and a backslash is a slash.
 */
export function ownPath(sent: unknown): string {
  if (typeof sent !== 'string' || !sent.startsWith('/') || !URL.canParse(sent, ANYWHERE)) return '/';
  const url = new URL(sent, ANYWHERE);
  const own = url.origin === ANYWHERE && !pathWithoutLanguage(url.pathname).startsWith('//');
  return own && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/';
}

/** What the act before this page said, once. */
export function takeFlash(c: Context<BryggaEnv>): Message | undefined {
  const value = getCookie(c, FLASH_COOKIE);
  if (!value) return undefined;
  deleteCookie(c, FLASH_COOKIE, { path: '/' });
  try {
    return flash.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}
