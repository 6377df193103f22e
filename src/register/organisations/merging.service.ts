// Two records of the same organisation become one, and can become two again; nothing is repointed or lost.
import { recordAudit } from '../../platform/audit/audit.ts';
import { emitEvent } from '../../platform/events.ts';
import { Conflict, Forbidden } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { messages as m } from './organisation.messages.ts';
import type { Organisation } from './organisation.ts';
import { organisationChanged } from './organisation-events.ts';
import { readMergedIds, writeMergedInto } from './organisation-links.store.ts';
import { getOrganisation } from './organisations.service.ts';
import { isNumberTaken, readOrganisation } from './organisations.store.ts';

/**
 * Lets `duplicateId` point at `keptId`: lists pass it over, its address leads to the one that is kept.
 *
 * @throws Forbidden when the one who acts does not answer for both
 * @throws Conflict when they are one already
 */
export async function mergeOrganisations(work: Work, keptId: string, duplicateId: string): Promise<void> {
  const kept = await getOrganisation(work, keptId);
  const duplicate = await getOrganisation(work, duplicateId);
  if (kept.id === duplicate.id)
    throw new Conflict('An organisation cannot be merged with itself', m.mergedAlready);
  if (!kept.changeable || !(await writeMergedInto(work, duplicate.id, kept.id)))
    throw new Forbidden('Those who answer for both organisations merge them');
  // Records merged into the duplicate before follow it by pointing at it: readers go step by step.
  await recordMerge(work, 'merged', kept, duplicate);
}

/**
 * The two are two again, each with what it had.
 *
 * @throws Conflict when another record has taken the organisation number meanwhile
 */
export async function undoMerge(work: Work, keptId: string, duplicateId: string): Promise<void> {
  const kept = await getOrganisation(work, keptId);
  const duplicate = await readOrganisation(work, duplicateId);
  if (!duplicate || duplicate.mergedInto !== kept.id)
    throw new Conflict('The organisations are not merged', m.notMerged);
  const number = duplicate.organisationNumber;
  if (number && (await isNumberTaken(work, number, duplicate.id)))
    throw new Conflict('The organisation number stands on another record', m.numberTaken);
  if (!(await writeMergedInto(work, duplicate.id, null)))
    throw new Forbidden('Those who answer for both organisations part them');
  await recordMerge(work, 'parted', kept, duplicate);
}

/** Records that were merged into this one, those merged into them included. */
export async function listMerged(work: Work, id: string): Promise<Organisation[]> {
  const found: Organisation[] = [];
  for (const mergedId of await readMergedIds(work, id)) {
    const merged = await readOrganisation(work, mergedId);
    if (merged) found.push(merged, ...(await listMerged(work, mergedId)));
  }
  return found;
}

/** Both records tell of it, and those who name the duplicate hear of it. */
async function recordMerge(
  work: Work,
  action: 'merged' | 'parted',
  kept: Organisation,
  duplicate: Organisation,
): Promise<void> {
  for (const [one, other] of [
    [kept, duplicate],
    [duplicate, kept],
  ] as const) {
    await recordAudit(work, {
      entity: 'organisation',
      entityId: one.id,
      action,
      organisationId: one.ownerId ?? one.id,
      after: { with: other.name, withId: other.id, kept: kept.id },
    });
  }
  await emitEvent(work, organisationChanged, { organisationId: duplicate.id });
}
