// Who opens sessions in the browser, and what every page of one shows.
import type { Context } from 'hono';
import type { BryggaEnv } from '../../../platform/http/env.ts';
import { Forbidden } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import type { Page } from '../../../ui/page.ts';
import { findCaseById } from '../../cases/cases.service.ts';
import type { SessionFacts } from './session-frame.views.tsx';
import { getSession, leadsSession, methodOf } from './sessions.service.ts';

export type SessionContext = Context<BryggaEnv>;

/** Sessions are for those who are signed in; the wall decides which they see. */
export async function pageOfSessionReader(c: SessionContext): Promise<Page> {
  const page = await c.get('page')();
  if (!page.reader) throw new Forbidden('Sign in to work with methods');
  return page;
}

export async function readFacts(c: SessionContext) {
  const page = await pageOfSessionReader(c);
  const read = await c.get('work')(async (work: Work) => {
    const session = await getSession(work, idOf(c));
    return {
      session,
      ...(await methodOf(work, session.methodSlug)),
      leads: await leadsSession(work, session),
      inCase: session.caseId ? await findCaseById(work, session.caseId) : undefined,
      sending: work.newId(),
    };
  });
  const { inCase, sending, ...facts } = read;
  return { facts: { page, ...facts } satisfies SessionFacts, inCase, sending };
}

export function idOf(c: SessionContext): string {
  return c.req.param('id') ?? '';
}
