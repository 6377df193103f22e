// Forms carry proof that they came from our own page: a token bound to a cookie that other sites cannot read.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { Forbidden } from '../result.ts';
import type { BryggaEnv } from './env.ts';
import { readStamp, STAMP_FIELD } from './form-stamp.ts';

export const CSRF_FIELD = '_csrf';
const VISIT_COOKIE = 'brygga_visit';
const VISIT_BYTES = 18;
const API_PATH = /^\/api(\/v|-info)/;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i;

/** The token of this visit's forms; starts a visit when there is none. */
export function visitToken(secret: string, isSecure: (c: Context<BryggaEnv>) => boolean) {
  return createMiddleware<BryggaEnv>(async (c, next) => {
    let visit = getCookie(c, VISIT_COOKIE);
    if (!visit || !/^[\w-]{24}$/.test(visit)) {
      visit = randomBytes(VISIT_BYTES).toString('base64url');
      const secure = isSecure(c);
      // Programs that call the API keep no visit.
      if (!API_PATH.test(c.req.path))
        setCookie(c, VISIT_COOKIE, visit, { httpOnly: true, sameSite: 'Lax', secure, path: '/' });
    }
    c.set('csrf', createHmac('sha256', secret).update(visit).digest('base64url'));
    await next();
  });
}

/**
 * Refuses what would change something and does not carry the token of this visit. `stamped` paths are public forms
 * that may stand in a partner's frame, where no cookie is kept: there a form stamp is proof enough.
 */
export function refuseForeignForms(options: {
  secret: string;
  stamped(path: string): boolean;
  /** Addresses where programs without an account send JSON; nothing there is done as the signed-in person. */
  openToPrograms(path: string): boolean;
  /** Addresses that hold the secret of a private link: whoever can name one may act there, cookies or not. */
  holdsSecret(path: string): boolean;
}) {
  return createMiddleware<BryggaEnv>(async (c, next) => {
    if (!SAFE_METHODS.has(c.req.method)) {
      const stampSecret = options.stamped(c.req.path) ? options.secret : undefined;
      const sentByProgram = options.openToPrograms(c.req.path) && isJson(c.req.header('content-type'));
      const isProven = sentByProgram || options.holdsSecret(c.req.path);
      if (!isProven || isFromAnotherSite(c.req)) await refuseForeignForm(c.req, c.get('csrf'), stampSecret);
    }
    await next();
  });
}

type IncomingForm = {
  header(name: string): string | undefined;
  formData(): Promise<FormData>;
};

/** A form post needs the token; a call with an API token has no cookie to abuse, and scripts send the header. */
async function refuseForeignForm(
  request: IncomingForm,
  token: string,
  stampSecret: string | undefined,
): Promise<void> {
  if (request.header('authorization')?.startsWith('Bearer ')) return;
  if (isFromAnotherSite(request)) throw new Forbidden('The form was sent from another site');
  const isForm = FORM_TYPES.test(request.header('content-type') ?? '');
  // What only claims to be a form carries no token.
  const form = isForm ? await request.formData().catch(() => undefined) : undefined;
  if (form && stampSecret && readStamp(stampSecret, String(form.get(STAMP_FIELD) ?? ''))) return;
  const given = form ? String(form.get(CSRF_FIELD) ?? '') : request.header('x-csrf-token');
  if (!given || !sameText(given, token)) throw new Forbidden('The form has no valid token');
}

/** Browsers say so themselves, and let no script change it. */
function isFromAnotherSite(request: Pick<IncomingForm, 'header'>): boolean {
  const fetchSite = request.header('sec-fetch-site');
  return fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none';
}

/** A browser's form cannot send this type, and a script of another site only if the server answers its preflight. */
function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(;|$)/i.test(contentType ?? '');
}

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Sent as a form, or from another site: no token would help it. */
export function isBrowserForm(request: Pick<IncomingForm, 'header'>): boolean {
  const fetchSite = request.header('sec-fetch-site') ?? 'none';
  const isForeign = fetchSite !== 'same-origin' && fetchSite !== 'none';
  return isForeign || FORM_TYPES.test(request.header('content-type') ?? '');
}
