// Who reads: what the doors of this room ask before they show an effort.
import type { Context } from 'hono';
import type { BryggaEnv } from '../../../platform/http/env.ts';
import { Forbidden } from '../../../platform/result.ts';
import type { Page } from '../../../ui/page.ts';

export type EffortContext = Context<BryggaEnv>;

/** The pages are for those who are signed in; the wall decides what they see. */
export async function pageOfReader(c: EffortContext): Promise<Page> {
  const page = await c.get('page')();
  if (!page.reader) throw new Forbidden('Sign in to see learning efforts');
  return page;
}

export function keyOf(c: EffortContext): string {
  return (c.req.param('key') ?? '').toLowerCase();
}
