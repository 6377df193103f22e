import { recordAudit } from '../../platform/audit.ts';
import { uuidFromName } from '../../platform/ids.ts';
import { NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { listMunicipalities } from '../places/places.service.ts';
import { type Organisation, organisationContent } from './organisation.ts';
import type { OrganisationFact } from './organisation-fact.ts';
import {
  type OrganisationFilter,
  type OrganisationRow,
  readOrganisation,
  readOrganisationId,
  readOrganisations,
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

/**
 * Puts organisations known from public sources in place; a newer release brings newer facts. A record that people
 * have changed since is left as they keep it.
 */
export async function loadReferenceOrganisations(
  work: Work,
  facts: readonly OrganisationFact[],
): Promise<void> {
  const municipalities = await listMunicipalities(work);
  const isOf = (county: string | undefined) => municipalities.filter((one) => one.countyCode === county);
  // Successors first: the record of 2009 points at the body of today.
  for (const fact of [...facts].sort((a, b) => Number('successor' in a) - Number('successor' in b))) {
    const id = referenceOrganisationId(fact.slug);
    const known = await readOrganisation(work, id);
    const row: OrganisationRow = {
      id,
      slug: fact.slug,
      content: organisationContent.parse({
        ...fact,
        municipalities: [...fact.municipalities, ...isOf(fact.county).map((one) => one.code)].sort(),
      }),
      source: fact.source,
      asOfYear: fact.asOfYear,
      successorId: fact.successor && referenceOrganisationId(fact.successor),
    };
    if (known && (known.version > 1 || isSameFact(known, row))) continue;
    await saveOrganisation(work, row);
  }
}

function isSameFact(known: Organisation, row: OrganisationRow): boolean {
  const factsOf = (one: Pick<OrganisationRow, 'source' | 'asOfYear' | 'successorId'>, content: unknown) =>
    JSON.stringify([organisationContent.parse(content), one.source, one.asOfYear, one.successorId]);
  return factsOf(known, known) === factsOf(row, row.content);
}

/** Organisations that the reader may see, in Swedish order of name; merged ones are left out. */
export async function listOrganisations(
  work: Work,
  filter: OrganisationFilter,
  paging?: { page: number; limit: number },
): Promise<{ items: Organisation[]; total: number }> {
  return readOrganisations(work, filter, paging);
}

/**
 * The organisation with this id; the one that it was merged into, if it was.
 *
 * @throws NotFound also when the reader may not see it
 */
export async function getOrganisation(work: Work, id: string): Promise<Organisation> {
  const found = UUID.test(id) ? await readOrganisation(work, id) : undefined;
  if (!found) throw new NotFound(`No organisation has the id ${id}`);
  return found.mergedInto ? getOrganisation(work, found.mergedInto) : found;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
