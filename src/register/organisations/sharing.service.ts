// An employer's record is shared between houses (R38), and says at which workplaces its people are.
import { recordAudit } from '../../platform/audit/audit.ts';
import { Forbidden, Invalid, NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { getMunicipality } from '../places/places.service.ts';
import { messages as m } from './organisation.messages.ts';
import type { Organisation } from './organisation.ts';
import {
  deleteShare,
  deleteWorkplace,
  insertShare,
  insertWorkplace,
  readShares,
  readWorkplaces,
} from './organisation-links.store.ts';
import { getOrganisation, listOrganisations } from './organisations.service.ts';
import type { Workplace } from './workplace.ts';

/** The houses that an employer's record is shared with, in Swedish order of name. */
export async function listShares(work: Work, id: string): Promise<Organisation[]> {
  return (await listOrganisations(work, { ids: await readShares(work, id) })).items;
}

/**
 * Lets the people of a learning centre or business unit see an employer and what is known about it.
 *
 * @throws Invalid when the other is no learning centre or business unit
 * @throws Forbidden when the one who acts does not answer for the employer
 */
export async function shareOrganisation(work: Work, id: string, withId: string): Promise<void> {
  const { shared, house } = await getShare(work, id, withId);
  const takesShares = house.roles.some((role) => role === 'learningCentre' || role === 'businessUnit');
  if (!takesShares || house.id === shared.ownerId)
    throw new Invalid([{ field: 'house', message: m.chooseHouse }]);
  if (!shared.changeable) throw new Forbidden('Those who answer for the employer share it');
  await insertShare(work, shared.id, house.id);
  await recordShare(work, 'shared', shared, house);
}

/** Ends a sharing; the house itself may also let go. */
export async function endShare(work: Work, id: string, withId: string): Promise<void> {
  const { shared, house } = await getShare(work, id, withId);
  if (!(await deleteShare(work, shared.id, house.id)))
    throw new Forbidden('Those who answer for the employer, and those it is shared with, end the sharing');
  await recordShare(work, 'unshared', shared, house);
}

async function getShare(work: Work, id: string, withId: string) {
  return { shared: await getOrganisation(work, id), house: await getOrganisation(work, withId) };
}

async function recordShare(
  work: Work,
  action: 'shared' | 'unshared',
  shared: Organisation,
  house: Organisation,
): Promise<void> {
  await recordAudit(work, {
    entity: 'organisation',
    entityId: shared.id,
    action,
    organisationId: shared.ownerId ?? shared.id,
    after: { with: house.name, withId: house.id },
  });
}

/** Workplaces of these organisations, in Swedish order of name. */
export async function listWorkplaces(work: Work, organisationIds: readonly string[]): Promise<Workplace[]> {
  return readWorkplaces(work, organisationIds);
}

/**
 * @param workplace `cfar` is SCB's number of the workplace, eight digits
 * @throws Forbidden when the one who acts does not answer for the organisation
 */
export async function addWorkplace(
  work: Work,
  id: string,
  workplace: { name: string; cfar?: string | undefined; municipalityCode: string },
): Promise<void> {
  const organisation = await getOrganisation(work, id);
  if (!organisation.changeable) throw new Forbidden('Those who answer for the organisation add workplaces');
  await getMunicipality(work, workplace.municipalityCode);
  const row = { ...workplace, cfar: workplace.cfar, id: work.newId(), organisationId: organisation.id };
  await insertWorkplace(work, row);
  await recordAudit(work, {
    entity: 'organisation',
    entityId: organisation.id,
    action: 'workplaceAdded',
    organisationId: organisation.ownerId ?? organisation.id,
    after: { workplace: workplace.name, cfar: workplace.cfar },
  });
}

/** @throws NotFound when the organisation has no such workplace, or may not be changed */
export async function removeWorkplace(work: Work, id: string, workplaceId: string): Promise<void> {
  const organisation = await getOrganisation(work, id);
  const removed = await deleteWorkplace(work, organisation.id, workplaceId);
  if (!removed) throw new NotFound(`No workplace has the id ${workplaceId}`);
  await recordAudit(work, {
    entity: 'organisation',
    entityId: organisation.id,
    action: 'workplaceRemoved',
    organisationId: organisation.ownerId ?? organisation.id,
    before: { workplace: removed.name },
  });
}
