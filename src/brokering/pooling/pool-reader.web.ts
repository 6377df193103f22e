// Who works with pools: what the doors of this room ask before they show or change one.
import type { Context } from 'hono';
import type { BryggaEnv } from '../../platform/http/env.ts';
import { Forbidden } from '../../platform/result.ts';
import type { Page } from '../../ui/page.ts';

export type PoolContext = Context<BryggaEnv>;

/** Staff pages are for those who are signed in; the wall decides which pools they see. */
export async function pageOfReader(c: PoolContext): Promise<Page> {
  const page = await c.get('page')();
  if (!page.reader) throw new Forbidden('Sign in to work with pools');
  return page;
}

export function keyOf(c: PoolContext): string {
  return (c.req.param('key') ?? '').toLowerCase();
}
