// Who reads: what the doors of this room ask before they show or change something.
import type { Context } from 'hono';
import type { BryggaEnv } from '../../platform/http/env.ts';
import { Forbidden } from '../../platform/result.ts';
import type { Page } from '../../ui/page.ts';

export type RequestContext = Context<BryggaEnv>;

/** The pages are for those who are signed in; the wall decides what they see. */
export async function pageOfReader(c: RequestContext): Promise<Page> {
  const page = await c.get('page')();
  if (!page.reader) throw new Forbidden('Sign in to work with requests');
  return page;
}

/** The key in the address, in lower case as addresses are. */
export function keyOf(c: RequestContext): string {
  return (c.req.param('key') ?? '').toLowerCase();
}
