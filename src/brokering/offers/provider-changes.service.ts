import type { Work } from '../../platform/work.ts';
import { touchOffersOf } from './catalogue/catalogue.store.ts';

/**
 * Marks the published offers of a provider as changed, those of records merged into it too: what they say of the
 * provider is another, and each node reads them anew before its next match. Returns how many.
 */
export async function renewOffersOf(work: Work, organisationId: string): Promise<number> {
  return touchOffersOf(work, organisationId);
}
