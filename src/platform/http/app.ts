// The web server's outer layers, in order: identify, protect, find out who asks, then hand over to the features.
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { Page } from '../../ui/page.ts';
import { NotFound } from '../result.ts';
import type { Actor, RunWork } from '../work.ts';
import { refuseForeignForms, visitToken } from './csrf.ts';
import type { BryggaEnv } from './env.ts';
import { answerError, type RenderError } from './errors.ts';
import { languageOf, pathWithoutLanguage } from './language.ts';
import { securityHeaders } from './security.ts';

/** Asked for all the time, or many at once, and never of interest. */
const QUIET = /^\/(assets\/|healthz$|readyz$|metrics$)/;
const MEGABYTE = 1024 * 1024;
const FORM_LIMIT = MEGABYTE;
const UPLOAD_LIMIT = 60 * MEGABYTE;

export type AppContext = Parameters<RenderError>[0];

export type AppParts = {
  runWork: RunWork;
  newRequestId(): string;
  log: Logger;
  /** Key of the form tokens. */
  csrfSecret: string;
  /** Whether the browser reached the server over TLS. */
  isSecure(c: AppContext): boolean;
  ready(): boolean;
  addressOf(c: AppContext): string;
  /** The built browser files; they need no visit and nobody's name. */
  serveAssets?: { path: string; handler: MiddlewareHandler };
  /** Who sent the request: a session, an API token, or nobody. */
  identify(request: Request): Promise<Actor>;
  /** The frame of a page for this request. */
  framePage(c: AppContext): Promise<Page>;
  renderError: RenderError;
  takesUploads(path: string): boolean;
  embeddable(path: string): boolean;
  /** Where programs without an account may send JSON. */
  openToPrograms(path: string): boolean;
  /** Which addresses hold the secret of a private link. */
  holdsSecret(path: string): boolean;
  observe?(seen: { route: string; method: string; status: number; seconds: number }): void;
};

export type BryggaApp = Hono<BryggaEnv>;

/** Builds the app without features; `main.ts` and tests mount the same ones on it. */
export function createApp(parts: AppParts): BryggaApp {
  const app: BryggaApp = new Hono({
    getPath: (request) => pathWithoutLanguage(new URL(request.url).pathname),
  });
  app.use(async (c, next) => {
    const begun = performance.now();
    const requestId = parts.newRequestId();
    c.set('requestId', requestId);
    c.set('lang', languageOf(new URL(c.req.url).pathname));
    c.set('log', parts.log);
    c.set('clientAddress', parts.addressOf(c));
    await next();
    c.res.headers.set('x-request-id', requestId);
    const seconds = (performance.now() - begun) / 1000;
    const seen = { route: c.req.routePath, method: c.req.method, status: c.res.status, seconds };
    parts.observe?.(seen);
    // The pattern of the address alone: what stands in its place can tell of a person.
    if (!QUIET.test(c.req.path)) parts.log.info({ requestId, ...seen }, 'request');
  });
  app.use(securityHeaders({ isSecure: parts.isSecure, embeddable: parts.embeddable }));
  app.use(compress());
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', (c) =>
    c.json({ status: parts.ready() ? 'ready' : 'starting' }, parts.ready() ? 200 : 503),
  );
  if (parts.serveAssets) app.get(parts.serveAssets.path, parts.serveAssets.handler);
  app.use(visitToken(parts.csrfSecret, parts.isSecure));
  app.use(async (c, next) => {
    const actor = await parts.identify(c.req.raw);
    c.set('actor', actor);
    c.set('work', (act) => parts.runWork(actor, act));
    c.set('workAs', parts.runWork);
    let page: Promise<Page> | undefined;
    c.set('page', () => {
      page ??= parts.framePage(c);
      return page;
    });
    await next();
  });
  app.use((c, next) => {
    // Nobody fills the memory with a file before they are known.
    const uploads = parts.takesUploads(c.req.path) && c.get('actor').kind !== 'anonymous';
    return limitBody(uploads ? UPLOAD_LIMIT : FORM_LIMIT)(c, next);
  });
  app.use(
    refuseForeignForms({
      secret: parts.csrfSecret,
      stamped: parts.embeddable,
      openToPrograms: parts.openToPrograms,
      holdsSecret: parts.holdsSecret,
    }),
  );
  app.notFound((c) => answerError(new NotFound('No such page'), c, parts.renderError));
  app.onError((error, c) => answerError(error, c, parts.renderError));
  return app;
}

function limitBody(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413);
    },
  });
}
