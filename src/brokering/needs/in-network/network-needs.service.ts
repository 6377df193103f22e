// Joint needs: needs that the employers of a network have together, from where they can become a pool.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { Conflict, Forbidden, NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { getRegisterRights } from '../../../register/organisations/organisations.service.ts';
import type { Network } from '../../employers/networks/network.ts';
import type { Need } from '../need.ts';
import { findNeedKeys, getNeed } from '../needs.service.ts';
import { messages as m } from './network-needs.messages.ts';
import {
  countNetworkNeeds,
  deleteNetworkNeed,
  insertNetworkNeed,
  readNetworkNeedIds,
} from './network-needs.store.ts';

/** Those that the one who acts may see, and how many there are in all. */
export async function listNetworkNeeds(
  work: Work,
  network: Pick<Network, 'id'>,
): Promise<{ needs: Need[]; total: number }> {
  const keys = await findNeedKeys(work, await readNetworkNeedIds(work, network.id));
  const needs: Need[] = [];
  for (const key of keys.values()) needs.push(await getNeed(work, key));
  return { needs, total: await countNetworkNeeds(work, network.id) };
}

/**
 * Brings a need of the own house into a network.
 *
 * @throws NotFound when there is no such need; Forbidden when it is another house's; Conflict when it is there already
 */
export async function joinNeed(work: Work, network: Pick<Network, 'id'>, key: string): Promise<void> {
  const need = await getNeed(work, key);
  if (!(await getRegisterRights(work)).houses.includes(need.owner.id))
    throw new Forbidden('The house that owns the need brings it in');
  if (!(await insertNetworkNeed(work, network.id, need.id)))
    throw new Conflict(`Need ${need.key} is in the network`, m.isJoint);
  await audit(work, need, 'networkJoined', network.id);
}

/** @throws NotFound when it is not in the network */
export async function takeNeedOut(work: Work, network: Pick<Network, 'id'>, key: string): Promise<void> {
  const need = await getNeed(work, key);
  if (!(await deleteNetworkNeed(work, network.id, need.id)))
    throw new NotFound(`Need ${need.key} is not in the network`);
  await audit(work, need, 'networkLeft', network.id);
}

async function audit(work: Work, { id, owner }: Need, action: string, networkId: string): Promise<void> {
  await recordAudit(work, {
    entity: 'need',
    entityId: id,
    action,
    organisationId: owner.id,
    after: { networkId },
  });
}
