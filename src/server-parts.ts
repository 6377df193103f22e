// What the server is put together from, and where a request came from.
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Logger } from 'pino';
import type { AppContext } from './platform/http/app.ts';
import { cameByTls, clientAddress, type TrustsProxy } from './platform/http/client-address.ts';
import type { Metrics } from './platform/http/metrics.ts';
import type { Clock, RunWork } from './platform/work.ts';
import type { SignIn } from './register/accounts/accounts.auth.ts';
import type { Assets } from './ui/assets.ts';

export type ServerParts = {
  runWork: RunWork;
  clock: Clock;
  signIn: SignIn;
  trustsProxy: TrustsProxy;
  /** The secret that passwords of demo people come from; given where one-click entry is offered. */
  demoSignIn: { secret: string } | undefined;
  newRequestId(): string;
  log: Logger;
  assets: Assets;
  /** Signs the forms of a visit. */
  csrfSecret: string;
  /** The public address, without a slash at the end; known when the server listens. */
  publicUrl(): string;
  ready(): boolean;
  /** Whether the data are made up. */
  demo: boolean;
  /** Counts what is asked for, and shows it to programs on the same machine. */
  metrics?: Metrics;
};

export function addressOf(c: AppContext, trusts: TrustsProxy): string {
  return clientAddress(connectionOf(c), c.req.header('x-forwarded-for'), trusts);
}

export function isSecure(c: AppContext, parts: ServerParts): boolean {
  if (parts.publicUrl().startsWith('https:')) return true;
  return cameByTls(connectionOf(c), c.req.header('x-forwarded-proto'), parts.trustsProxy);
}

/** In process (tests, rendering) there is no connection. */
function connectionOf(c: AppContext): string {
  const hasConnection = typeof c.env === 'object' && c.env !== null && 'incoming' in c.env;
  return (hasConnection ? getConnInfo(c).remote.address : undefined) ?? '127.0.0.1';
}
