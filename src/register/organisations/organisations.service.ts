import { recordAudit } from '../../platform/audit/audit.ts';
import { emitEvent } from '../../platform/events.ts';
import type { LocalText } from '../../platform/i18n.ts';
import { uuidFromName } from '../../platform/ids.ts';
import { subjectOfContact } from '../../platform/personal/personal-keys.ts';
import { aboutPerson } from '../../platform/personal/personal-value.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { listMunicipalities } from '../places/places.service.ts';
import { messages as m } from './organisation.messages.ts';
import { type Organisation, type OrganisationContent, organisationContent } from './organisation.ts';
import { organisationChanged } from './organisation-events.ts';
import type { OrganisationFact } from './organisation-fact.ts';
import { readRights, readSeesMembers, readSimilarIds } from './organisation-links.store.ts';
import { normaliseOrganisationNumber } from './organisation-number.ts';
import {
  isNumberTaken,
  type OrganisationFilter,
  type OrganisationRow,
  readEveryOrganisationName,
  readOrganisation,
  readOrganisationId,
  readOrganisationNames,
  readOrganisations,
  updateOrganisation,
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
    after: audited(work, row.id, row.content),
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
  const found = await findOrganisation(work, id);
  if (!found) throw new NotFound(`No organisation has the id ${id}`);
  return found;
}

/** As `getOrganisation`, or undefined when there is none or the reader may not see it. */
export async function findOrganisation(work: Work, id: string): Promise<Organisation | undefined> {
  const found = UUID.test(id) ? await readOrganisation(work, id) : undefined;
  return found?.mergedInto ? findOrganisation(work, found.mergedInto) : found;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export type OrganisationChange = {
  content: OrganisationContent;
  about?: LocalText | undefined;
};

/**
 * Registers an employer that a house answers for, or, by an administrator, an organisation of any kind.
 *
 * @throws Forbidden when the one who acts keeps no employers for the house
 * @throws Invalid when the organisation number stands on another record
 */
export async function registerOrganisation(
  work: Work,
  given: OrganisationChange & { ownerId?: string | undefined },
): Promise<string> {
  const rights = await getRegisterRights(work);
  const allowed = given.ownerId !== undefined && rights.houses.includes(given.ownerId);
  const employerOnly = given.content.roles.every((role) => role === 'employer');
  if (!rights.administrator && !(allowed && employerOnly))
    throw new Forbidden('Learning centres and business units register employers');
  const id = work.newId();
  await checkNumber(work, id, given.content.organisationNumber);
  await writeOrganisation(work, { id, ...given });
  await recordAudit(work, {
    entity: 'organisation',
    entityId: id,
    action: 'registered',
    organisationId: given.ownerId ?? id,
    after: audited(work, id, given.content),
  });
  return id;
}

/**
 * Changes what is known about an organisation; its kinds stay as they are unless an administrator acts.
 *
 * @param change `version` is that of the record which the change was written on
 * @throws Conflict when somebody else has changed the record since
 * @throws Forbidden when the one who acts does not answer for it
 * @throws Invalid when the organisation number stands on another record
 */
export async function changeOrganisation(
  work: Work,
  id: string,
  change: OrganisationChange & { version: number },
): Promise<void> {
  const known = await getOrganisation(work, id);
  if (!known.changeable) throw new Forbidden('Those who answer for the organisation change it');
  const { administrator } = await getRegisterRights(work);
  const content = { ...change.content, roles: administrator ? change.content.roles : known.roles };
  await checkNumber(work, known.id, content.organisationNumber);
  const changed = await updateOrganisation(work, {
    id: known.id,
    content,
    about: change.about,
    version: change.version,
  });
  if (!changed) throw new Conflict('Somebody else changed the organisation first');
  await recordAudit(work, {
    entity: 'organisation',
    entityId: known.id,
    action: 'changed',
    organisationId: known.ownerId ?? known.id,
    before: { ...audited(work, known.id, organisationContent.parse(known)), about: known.about },
    after: { ...audited(work, known.id, content), about: change.about },
  });
  await emitEvent(work, organisationChanged, { organisationId: known.id });
}

/** The content as the audit keeps it: an address may be that of one person. */
function audited(work: Work, id: string, content: OrganisationContent): Record<string, unknown> {
  const subject = subjectOfContact(work, content.email, id);
  const { email, phone } = content;
  return { ...content, email: aboutPerson(subject, email), phone: aboutPerson(subject, phone) };
}

/** The houses in whose name the one who acts may register employers; an administrator may register any kind. */
export async function getRegisterRights(work: Work): Promise<{ houses: string[]; administrator: boolean }> {
  return readRights(work);
}

/** Whether the one who acts sees the members of the organisation: colleagues, and those who keep them. */
export async function seesMembers(work: Work, id: string): Promise<boolean> {
  return readSeesMembers(work, id);
}

/**
 * "Finns redan?": organisations with the same number or a name much like this one, the most alike first, at most five.
 * Only those that the reader may see.
 */
export async function findSimilar(
  work: Work,
  wanted: { name: string; organisationNumber?: string | undefined; exceptId?: string | undefined },
): Promise<Organisation[]> {
  const number = normaliseOrganisationNumber(wanted.organisationNumber ?? '');
  const ids = await readSimilarIds(work, {
    name: wanted.name,
    organisationNumber: number,
    limit: MOST_SIMILAR + 1,
    least: LEAST_ALIKE,
  });
  const { items } = await readOrganisations(work, { ids: ids.filter((id) => id !== wanted.exceptId) });
  return items.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)).slice(0, MOST_SIMILAR);
}

const MOST_SIMILAR = 5;
/** Share of the written three-letter pieces that stand together in the name, 0–1; below this they read as different. */
const LEAST_ALIKE = 0.65;

async function checkNumber(work: Work, id: string, number: string | undefined): Promise<void> {
  if (number === undefined || !(await isNumberTaken(work, number, id))) return;
  throw new Invalid([{ field: 'organisationNumber', message: m.numberTaken }]);
}

/** The names of all organisations that the one who acts may see, for telling names from other words. */
export async function listEveryOrganisationName(work: Work): Promise<string[]> {
  return readEveryOrganisationName(work);
}

/** What each of these is called, by id; those that the one who acts may not see are left out. */
export async function findOrganisationNames(
  work: Work,
  ids: readonly string[],
): Promise<Map<string, string>> {
  return readOrganisationNames(work, ids);
}
