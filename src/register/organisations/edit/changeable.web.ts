import type { Context } from 'hono';
import type { BryggaEnv } from '../../../platform/http/env.ts';
import { Forbidden } from '../../../platform/result.ts';
import type { Organisation } from '../organisation.ts';
import { getOrganisation } from '../organisations.service.ts';

/** @throws Forbidden when the one who acts does not answer for the organisation of the address */
export async function getChangeable(c: Context<BryggaEnv>): Promise<Organisation> {
  const organisation = await c.get('work')((work) => getOrganisation(work, c.req.param('id') ?? ''));
  if (!organisation.changeable) throw new Forbidden('Those who answer for the organisation change it');
  return organisation;
}
