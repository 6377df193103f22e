// Who reads a matrix in the browser.
import type { Context } from 'hono';
import type { BryggaEnv } from '../../../platform/http/env.ts';
import { Forbidden } from '../../../platform/result.ts';
import type { Page } from '../../../ui/page.ts';
import type { Matrix } from './matrix.ts';

type C = Context<BryggaEnv>;

/** Matrices are for those who are signed in; the wall decides which they see. */
export async function pageOfMatrixReader(c: C): Promise<Page> {
  const page = await c.get('page')();
  if (!page.reader) throw new Forbidden('Sign in to work with matrices');
  return page;
}

/** Whether the reader may write needs of the house and sees enough to do so. */
export function makesNeedsAt(page: Page, matrix: Matrix): boolean {
  const isOfHouse = page.reader?.memberships.some((one) => one.organisationId === matrix.owner.id);
  return matrix.view !== 'sums' && isOfHouse === true;
}

export function idOf(c: C): string {
  return c.req.param('id') ?? '';
}
