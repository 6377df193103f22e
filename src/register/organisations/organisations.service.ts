import { recordAudit } from '../../platform/audit.ts';
import type { Work } from '../../platform/work.ts';
import { type OrganisationRow, writeOrganisation } from './organisations.store.ts';

/** Saves an organisation as it is given, whether it is new or known. */
export async function saveOrganisation(work: Work, row: OrganisationRow): Promise<void> {
  await writeOrganisation(work, row);
  await recordAudit(work, {
    entity: 'organisation',
    entityId: row.id,
    action: 'saved',
    organisationId: row.ownerId ?? row.id,
    after: row.content,
  });
}
