// What every request carries, and the routers that features build on.
import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Page } from '../../ui/page.ts';
import type { Lang } from '../i18n.ts';
import type { Actor, Work } from '../work.ts';

export type BryggaEnv = {
  Variables: {
    requestId: string;
    nonce: string;
    /** Proof for the forms of this visit. */
    csrf: string;
    lang: Lang;
    /** The address that the request came from, trusted proxies taken into account; for rate limits. */
    clientAddress: string;
    actor: Actor;
    /** Runs one transaction as the one who sent the request. */
    work: <T>(act: (work: Work) => Promise<T>) => Promise<T>;
    /** As somebody else than the signed-in person: a private link, the sign-in job. */
    workAs: <T>(actor: Actor, act: (work: Work) => Promise<T>) => Promise<T>;
    /** The frame of a page for this reader; made on first use. */
    page: () => Promise<Page>;
    log: Logger;
  };
};

export type WebRouter = Hono<BryggaEnv>;

export function webRouter(): WebRouter {
  return new Hono<BryggaEnv>();
}
