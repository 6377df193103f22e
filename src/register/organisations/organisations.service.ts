import { recordAudit } from '../../platform/audit.ts';
import { uuidFromName } from '../../platform/ids.ts';
import type { Work } from '../../platform/work.ts';
import { listMunicipalities } from '../places/places.service.ts';
import { organisationContent } from './organisation.ts';
import type { OrganisationFact } from './organisation-fact.ts';
import {
  type OrganisationRow,
  readOrganisationId,
  readVersion,
  writeOrganisation,
} from './organisations.store.ts';

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

/** The id behind a slug such as `larcentrum-masugnen`. */
export async function findOrganisationId(work: Work, slug: string): Promise<string | undefined> {
  return readOrganisationId(work, slug);
}

/** The id of an organisation of `db/reference/organisations`, the same in every installation. */
export function referenceOrganisationId(slug: string): string {
  return uuidFromName(`reference organisation ${slug}`);
}

/** Puts organisations known from public sources in place. What is there already is left as people have kept it since. */
export async function loadReferenceOrganisations(
  work: Work,
  facts: readonly OrganisationFact[],
): Promise<void> {
  const municipalities = await listMunicipalities(work);
  // Successors first: the record of 2009 points at the body of today.
  for (const fact of facts.toSorted(
    (a, b) => Number(a.successor !== undefined) - Number(b.successor !== undefined),
  )) {
    const id = referenceOrganisationId(fact.slug);
    if ((await readVersion(work, id)) !== undefined) continue;
    const ofCounty = municipalities.filter((one) => one.countyCode === fact.county).map((one) => one.code);
    await saveOrganisation(work, {
      id,
      slug: fact.slug,
      content: organisationContent.parse({ ...fact, municipalities: [...fact.municipalities, ...ofCounty] }),
      source: fact.source,
      successorId: fact.successor && referenceOrganisationId(fact.successor),
    });
  }
}
