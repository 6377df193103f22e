// Who works with cases: what the doors of this room ask before they show or change one.
import type { Context } from 'hono';
import type { BryggaEnv } from '../../../platform/http/env.ts';
import { Forbidden } from '../../../platform/result.ts';
import type { Page } from '../../../ui/page.ts';

export type CaseContext = Context<BryggaEnv>;

/** Staff pages are for those who are signed in; the wall decides which cases they see. */
export async function pageOfStaff(c: CaseContext): Promise<Page> {
  const page = await c.get('page')();
  if (!page.reader) throw new Forbidden('Sign in to work with cases');
  return page;
}

export function caseKeyOf(c: CaseContext): string {
  return (c.req.param('key') ?? '').toLowerCase();
}
