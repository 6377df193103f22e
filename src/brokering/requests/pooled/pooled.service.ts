import { recordAudit } from '../../../platform/audit/audit.ts';
import { Conflict, Forbidden } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { findConceptNames } from '../../../register/skills/skills.service.ts';
import { needContent } from '../../needs/need.ts';
import { draftNeed, findNeedKeys, getNeed } from '../../needs/needs.service.ts';
import { listBrokered } from '../../pooling/page/pool-facts.service.ts';
import type { Pool, PoolState } from '../../pooling/pool.ts';
import { getPool, listPlaces } from '../../pooling/pooling.service.ts';
import { criteriaOfPool } from '../../pooling/requirements/pool-criteria.ts';
import { readStandingRequest } from '../asking/requests.store.ts';
import { getSpec, saveSpec } from '../spec/spec.service.ts';
import { draftOfNeed, type SpecContent } from '../spec/spec.ts';
import { messages as m } from './pooled.messages.ts';
import { insertNeedOfPool, readNeedOfPool } from './pooled.store.ts';
import { specOfPool } from './pooled-spec.ts';

/** Those that have decided to go ahead. */
const DECIDED: readonly PoolState[] = ['committed', 'running'];

export type PooledRequest = {
  pool: Pool;
  /** What would be written; what has been written stands with the need. */
  draft: SpecContent;
  isDecided: boolean;
  /** The need that speaks for all in the pool, once there is one. */
  needKey: string | undefined;
  requestKey: string | undefined;
};

/** @throws Forbidden for others than the brokers of the centre that leads the pool */
export async function getPooledRequest(work: Work, poolKey: string): Promise<PooledRequest> {
  const pool = await getPool(work, poolKey);
  await refuseOthers(work, pool);
  const { draft } = await draftOf(work, pool);
  const needId = await readNeedOfPool(work, pool.id);
  const needKey = needId && (await findNeedKeys(work, [needId])).get(needId);
  return {
    pool,
    draft,
    isDecided: DECIDED.includes(pool.state),
    needKey: needKey || undefined,
    requestKey: needId ? (await readStandingRequest(work, needId))?.key : undefined,
  };
}

/**
 * Writes the specification of a pool out of what all in it have in common, on a need of the centre that leads it: it
 * stays a draft, so that nobody's demand counts twice. A second time gives the same.
 *
 * @returns the key of the need
 * @throws Conflict before the pool has decided to go ahead
 */
export async function draftPooledSpec(work: Work, poolKey: string): Promise<string> {
  const { pool, isDecided, needKey } = await getPooledRequest(work, poolKey);
  if (needKey) return needKey;
  if (!isDecided || !pool.owner) throw new Conflict(`Pool ${poolKey} is ${pool.state}`, m.notYet);
  const { criteria, draft } = await draftOf(work, pool);
  const content = needContent.parse({ title: pool.content.title, criteria });
  const key = await draftNeed(work, { ownerId: pool.owner.id, organisationId: pool.owner.id, content });
  const need = await getNeed(work, key);
  if (!(await insertNeedOfPool(work, pool.id, need.id)))
    throw new Conflict('Somebody else began at the same time', m.begun);
  const { version } = await getSpec(work, key);
  await saveSpec(work, key, version, draft);
  await recordAudit(work, {
    entity: 'pool',
    entityId: pool.id,
    action: 'specificationDrafted',
    organisationId: pool.owner.id,
    after: { need: key },
  });
  return key;
}

async function refuseOthers(work: Work, pool: Pool): Promise<void> {
  const brokered = await listBrokered(work);
  if (!brokered.some(({ id }) => id === pool.owner?.id))
    throw new Forbidden('Only the centre that leads the pool asks for it');
}

async function draftOf(work: Work, pool: Pool) {
  const ids = [...new Set([pool.content.subject, ...pool.content.outcomes])];
  const labels = await findConceptNames(work, ids);
  const names = new Map(
    ids.flatMap((id) => (labels.has(id) ? [[id, labels.get(id)?.label.sv ?? id] as const] : [])),
  );
  const places = await listPlaces(work, pool.id);
  const criteria = criteriaOfPool(pool.content, places, [...names.values()]);
  const towns = new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name]));
  const plain = draftOfNeed({ content: { title: pool.content.title }, criteria }, names);
  return { criteria, draft: specOfPool(plain, { content: pool.content, places, names: towns }) };
}
