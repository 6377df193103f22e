import { recordAudit } from '../../../platform/audit/audit.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { findReader } from '../../../register/accounts/accounts.service.ts';
import type { ProviderRequest } from '../asking/request.ts';
import { getRequestForStaff } from '../asking/requests.service.ts';
import { findLimits, keepNote, refuseDirectAbove, withAmounts } from './guard.service.ts';
import { messages as m, problems as p } from './procurement.messages.ts';
import { insertThreshold, readNotes, readThresholds } from './procurement.store.ts';
import {
  isCovered,
  type Judgement,
  judgeValue,
  type Limits,
  limitsOn,
  type NoteGiven,
  type ProcurementNote,
  type Threshold,
} from './procurement.ts';

/** What the guard knows of a request whose buyer is public; the value is the budget until something was decided. */
export type Procurement = {
  request: ProviderRequest;
  limits: Limits;
  budgetOre: number | undefined;
  judgement: Judgement | undefined;
  notes: ProcurementNote[];
};

/** Undefined when the buyer is no public body. */
export async function findProcurement(work: Work, key: string): Promise<Procurement | undefined> {
  const { request } = await getRequestForStaff(work, key);
  const limits = await findLimits(work, request.asker?.id);
  if (!limits) return undefined;
  const { budgetOre } = request.content;
  return {
    request,
    limits,
    budgetOre,
    judgement: budgetOre === undefined ? undefined : judgeValue(budgetOre, limits),
    notes: await readNotes(work, request.id),
  };
}

/** @throws NotFound also when the buyer is no public body */
export async function getProcurement(work: Work, key: string): Promise<Procurement> {
  const found = await findProcurement(work, key);
  if (!found) throw new NotFound(`The buyer of ${key} is no public body`);
  return found;
}

/**
 * Writes down how a value is bought, with the reasons. @throws Invalid for direct award above the limit
 */
export async function decideProcurement(work: Work, key: string, given: NoteGiven): Promise<void> {
  const { request, limits } = await getProcurement(work, key);
  refuseDirectAbove(given, limits);
  const judgement = await keepNote(work, request.id, given, limits);
  await recordAudit(work, {
    entity: 'request',
    entityId: request.id,
    action: 'procurementDecided',
    organisationId: request.owner.id,
    after: { ...given, judgement },
  });
}

/**
 * Stops a choice or an agreement of a public buyer that nothing covers.
 *
 * @throws Conflict with the reason in plain words
 */
export async function refuseUnlessProcured(
  work: Work,
  request: ProviderRequest,
  valueOre: number,
): Promise<void> {
  const limits = await findLimits(work, request.asker?.id);
  if (!limits) return;
  const judgement = judgeValue(valueOre, limits);
  if (isCovered(judgement, valueOre, await readNotes(work, request.id))) return;
  const message = judgement === 'above' ? m.aboveStop : m.reasonsStop;
  throw new Conflict(`${request.key} lacks a procurement note`, withAmounts(message, valueOre, limits));
}

/** All amounts that have held, for everybody. */
export async function listThresholds(work: Work): Promise<Threshold[]> {
  return readThresholds(work);
}

/** Whether the one who acts keeps the amounts. */
export async function mayKeepThresholds(work: Work): Promise<boolean> {
  if (work.actor.kind === 'operator') return true;
  return ((await findReader(work))?.memberships ?? []).some(({ role }) => role === 'administrator');
}

/** A new amount from a day on; the earlier ones stay. @throws Forbidden for others than administrators */
export async function addThreshold(
  work: Work,
  given: Pick<Threshold, 'kind' | 'ore' | 'validFrom' | 'source'>,
): Promise<void> {
  if (!(await mayKeepThresholds(work))) throw new Forbidden('Administrators keep the amounts');
  const after = limitsOn(
    [...(await readThresholds(work)), { ...given, id: '', recordedAt: work.now }],
    given.validFrom,
  );
  if (after && after.reasonsOre > after.directAwardOre)
    throw new Invalid([{ field: 'amount', message: p.order }]);
  const id = work.newId();
  await insertThreshold(work, { ...given, id, recordedBy: personOf(work.actor) });
  await recordAudit(work, { entity: 'procurementThreshold', entityId: id, action: 'added', after: given });
}
