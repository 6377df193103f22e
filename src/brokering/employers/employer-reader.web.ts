// Who opens the pages of employers: staff of the houses. Which employers they see, the wall decides.
import type { Context } from 'hono';
import type { BryggaEnv } from '../../platform/http/env.ts';
import { Forbidden } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { findReader, type ReaderFacts } from '../../register/accounts/accounts.service.ts';
import { keepsEmployers } from './employer.ts';

export type EmployerContext = Context<BryggaEnv>;

/** Work of somebody who keeps employers. Throws Forbidden for everybody else. */
export async function asStaff<T>(
  c: EmployerContext,
  act: (work: Work, reader: ReaderFacts) => Promise<T>,
): Promise<T> {
  return c.get('work')(async (work) => {
    const reader = await findReader(work);
    if (!reader || !keepsEmployers(reader.memberships))
      throw new Forbidden('Learning centres and business units keep employers');
    return act(work, reader);
  });
}

export function employerId(c: EmployerContext): string {
  return c.req.param('id') ?? '';
}
