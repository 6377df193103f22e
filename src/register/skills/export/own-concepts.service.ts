import type { Work } from '../../../platform/work.ts';
import type { Concept } from '../concept.ts';
import { listPublishedConcepts } from '../skills.service.ts';
import { readOwnIds } from './own-concepts.store.ts';

/** The published concepts that people made or changed here, in order of id: what others can be given. */
export async function listOwnConcepts(work: Work): Promise<Concept[]> {
  return listPublishedConcepts(work, await readOwnIds(work));
}
