// Who works with needs: what the doors of this room ask before they show or change one.
import type { Context } from 'hono';
import type { BryggaEnv } from '../../platform/http/env.ts';
import { Forbidden } from '../../platform/result.ts';
import type { Page } from '../../ui/page.ts';
import type { Need } from './need.ts';
import { canWorkWith } from './need-frame.views.tsx';

export type NeedContext = Context<BryggaEnv>;

/** Staff pages are for those who are signed in; the wall decides which needs they see. */
export async function pageOfReader(c: NeedContext): Promise<Page> {
  const page = await c.get('page')();
  if (!page.reader) throw new Forbidden('Sign in to work with needs');
  return page;
}

export function refuseReader(page: Page, need: Need): void {
  if (!canWorkWith(page, need)) throw new Forbidden('Only the centre that owns the need changes it');
}

export function keyOf(c: NeedContext): string {
  return (c.req.param('key') ?? '').toLowerCase();
}
