// Who opens talks: staff of the houses that keep employers. Which ones they see, the wall decides.
import type { Context } from 'hono';
import type { BryggaEnv } from '../../../platform/http/env.ts';
import { Forbidden } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import { keepsEmployers } from '../../employers/employer.ts';

export type TalkContext = Context<BryggaEnv>;

/** Throws Forbidden for everybody else. */
export async function asTalkStaff<T>(c: TalkContext, act: (work: Work) => Promise<T>): Promise<T> {
  return c.get('work')(async (work) => {
    const reader = await findReader(work);
    if (!reader || !keepsEmployers(reader.memberships))
      throw new Forbidden('Learning centres and business units hold talks with employers');
    return act(work);
  });
}

/** The employer and the talk in the address. */
export function addressOf(c: TalkContext): { id: string; talk: string } {
  return { id: c.req.param('id') ?? '', talk: c.req.param('talk') ?? '' };
}
