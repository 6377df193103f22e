import { Forbidden } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { findReader } from '../accounts/accounts.service.ts';
import { type ConceptRights, conceptRights } from './concept-rights.ts';

/** What the one who acts may do with the vocabulary. */
export async function readRights(work: Work): Promise<ConceptRights> {
  if (work.actor.kind === 'operator') return { mayEdit: true, mayPropose: true };
  const reader = await findReader(work);
  return conceptRights(reader?.memberships.map((one) => one.role) ?? []);
}

/** @throws Forbidden when the one who acts lacks the right */
export async function needRight(work: Work, right: keyof ConceptRights): Promise<void> {
  const rights = await readRights(work);
  if (!rights[right])
    throw new Forbidden('Editors of the vocabulary are administrators and regional developers');
}
