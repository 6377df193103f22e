import { createHash } from 'node:crypto';
import { recordAudit } from '../../../platform/audit/audit.ts';
import { Forbidden } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import type { OrganisationContent } from '../organisation.ts';
import { getRegisterRights } from '../organisations.service.ts';
import { insertEmployers, readTakenNumbers } from './employer-batch.store.ts';

const ROWS_AT_ONCE = 500;

/**
 * Registers employers that a house answers for, all or none. One entry of the audit for each 500, with the hashes of
 * what was registered. Returns how many there were.
 *
 * @param report how many are written
 * @throws Forbidden when the one who acts keeps no employers for the house
 */
export async function registerEmployers(
  work: Work,
  ownerId: string,
  given: { contents: readonly OrganisationContent[]; report?: (done: number) => Promise<void> },
): Promise<number> {
  const rights = await getRegisterRights(work);
  if (!rights.administrator && !rights.houses.includes(ownerId))
    throw new Forbidden('Learning centres and business units register employers');
  const { contents } = given;
  for (let from = 0; from < contents.length; from += ROWS_AT_ONCE) {
    const batch = contents.slice(from, from + ROWS_AT_ONCE).map((content) => ({ id: work.newId(), content }));
    await insertEmployers(work, batch, ownerId);
    await recordAudit(work, {
      entity: 'organisation',
      entityId: ownerId,
      action: 'employersImported',
      organisationId: ownerId,
      after: { rows: batch.map(({ id, content }) => ({ id, hash: hashOf(content) })) },
    });
    await given.report?.(from + batch.length);
  }
  return contents.length;
}

function hashOf(content: OrganisationContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** Which of these organisation numbers stand on a record already, also one that the one who acts may not see. */
export async function findTakenNumbers(work: Work, numbers: readonly string[]): Promise<Set<string>> {
  return readTakenNumbers(work, numbers);
}
