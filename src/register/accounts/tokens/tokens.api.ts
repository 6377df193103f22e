// The lock of the API door: a call that shows a token is the token's, and does what its scopes allow.
import type { MiddlewareHandler } from 'hono';
import { askForToken, problem } from '../../../platform/http/api.ts';
import type { BryggaEnv } from '../../../platform/http/env.ts';
import type { Actor, RunWork } from '../../../platform/work.ts';
import { bearerToken, scopeOf } from './api-token.ts';
import { findTokenActor } from './tokens.service.ts';

const SIGN_IN = { kind: 'job', name: 'sign-in' } as const;

/** Who shows the token; nobody when it does not hold. */
export async function identifyToken(header: string, runWork: RunWork): Promise<Actor> {
  const token = bearerToken(header);
  const actor = token ? await runWork(SIGN_IN, (work) => findTokenActor(work, token)) : undefined;
  return actor ?? { kind: 'anonymous' };
}

/** Stands in front of every address under `/api`. */
export const checkScope: MiddlewareHandler<BryggaEnv> = async (c, next) => {
  const actor = c.get('actor');
  if (c.req.header('authorization') !== undefined && actor.kind !== 'token') {
    return askForToken(c, 'The token is unknown, revoked or too old');
  }
  const needed = scopeOf(c.req.method);
  if (actor.kind === 'token' && !actor.scopes.includes(needed)) {
    return problem(c, { status: 403, title: 'Not allowed', detail: `The token lacks the scope ${needed}` });
  }
  return next();
};
