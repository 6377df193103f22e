import { recordAudit } from '../../../platform/audit/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import type { Listed, Part } from '../../../platform/part.ts';
import { aboutPerson } from '../../../platform/personal/personal-value.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { getOrganisation, getRegisterRights } from '../../../register/organisations/organisations.service.ts';
import { findStaffNames, getEmployer } from '../employers.service.ts';
import type { Signal, SignalState } from './signal.ts';
import { signalAnswered, signalHandedOver } from './signal-events.ts';
import { messages as m } from './signals.messages.ts';
import {
  countSignals,
  insertSignal,
  readCounterpart,
  readEmployerNamed,
  readEmployerNames,
  readSignal,
  readSignals,
  type SignalFilter,
  type SignalRow,
  updateSignal,
} from './signals.store.ts';

const MOST_NAMES = 500;

/** Signals to and from the reader's houses: those that wait first, then the latest. */
export async function listSignals(work: Work, filter: SignalFilter, part: Part): Promise<Listed<Signal>> {
  const { items, total } = await readSignals(work, filter, part);
  return { items: await toSignals(work, items), total };
}

/** How many there are. */
export async function countSignalsOf(work: Work, filter: SignalFilter): Promise<number> {
  return countSignals(work, filter);
}

/** @throws NotFound when the one who acts has no part in such a signal */
export async function getSignal(work: Work, id: string): Promise<Signal> {
  const row = await readSignal(work, id);
  const [signal] = row ? await toSignals(work, [row]) : [];
  if (!signal) throw new NotFound(`No signal has the id ${id}`);
  return signal;
}

async function toSignals(work: Work, rows: readonly SignalRow[]): Promise<Signal[]> {
  const names = await findStaffNames(
    work,
    rows.flatMap((row) => [row.sentBy ?? [], row.takenBy ?? [], row.answeredBy ?? []].flat()),
  );
  const named = (id: string | null) => (id ? { id, name: names.get(id) } : undefined);
  return rows.map((row) => ({
    id: row.id,
    from: { id: row.fromHouseId, name: row.fromHouse ?? '' },
    to: { id: row.toHouseId, name: row.toHouse ?? '' },
    employer: { id: row.employerId ?? undefined, name: row.employerName },
    text: row.text,
    state: row.state as SignalState,
    sentAt: row.sentAt,
    sentBy: named(row.sentBy),
    takenBy: named(row.takenBy),
    answer:
      row.answer !== null && row.answeredAt
        ? { text: row.answer, at: row.answeredAt, by: named(row.answeredBy)?.name }
        : undefined,
    needId: row.needId ?? undefined,
    receives: row.receives,
  }));
}

/** Names of employers that the reader's houses keep, to choose from while writing. */
export async function listEmployerNames(work: Work): Promise<string[]> {
  return readEmployerNames(work, MOST_NAMES);
}

/**
 * Hands over what was heard of an employer. It goes to the other house that keeps the employer, or to the house that the
 * own one works with. Returns the signal.
 *
 * @param given `id` makes sending twice send once; `houseId` may be left out by those who work for one house
 * @throws Forbidden when the one who acts works for no house
 * @throws Invalid when there is no house to hand it to
 */
export async function sendSignal(
  work: Work,
  given: { id: string; houseId?: string | undefined; employer: string; text: string },
): Promise<Signal> {
  const { houses } = await getRegisterRights(work);
  const known = await readSignal(work, given.id);
  if (known) return getSignal(work, given.id);
  const employer = await readEmployerNamed(work, given.employer);
  const { from, to } = await findHouses(work, given.houseId ? [given.houseId] : houses, employer?.id);
  if (!houses.includes(from)) throw new Forbidden('Those who work for the house send signals');
  await insertSignal(work, {
    id: given.id,
    fromHouseId: from,
    toHouseId: to,
    organisationId: employer?.id,
    employerName: employer?.name ?? given.employer,
    text: given.text,
    sentBy: personOf(work.actor),
    demo: (await getOrganisation(work, from)).demo,
  });
  await recordAudit(work, {
    entity: 'signal',
    entityId: given.id,
    action: 'signalSent',
    organisationId: from,
    after: { toHouseId: to, employerId: employer?.id, text: aboutPerson(given.id, given.text) },
  });
  await emitEvent(work, signalHandedOver, { signalId: given.id });
  return getSignal(work, given.id);
}

async function findHouses(
  work: Work,
  own: readonly string[],
  employerId: string | undefined,
): Promise<{ from: string; to: string }> {
  const [first] = own;
  if (!first) throw new Forbidden('Learning centres and business units hand over signals');
  const keepers = employerId ? (await getEmployer(work, employerId)).houses.map(({ id }) => id) : [];
  const from = keepers.find((id) => own.includes(id)) ?? first;
  const to = keepers.find((id) => !own.includes(id)) ?? (await readCounterpart(work, from))?.id;
  if (!to) throw new Invalid([{ field: 'employer', message: m.noReceiver }]);
  return { from, to };
}

/** Somebody of the receiving house says that they see to it. @throws Conflict when somebody did already */
export async function takeSignal(work: Work, id: string): Promise<void> {
  await change(work, id, 'signalTaken', {
    from: ['new'],
    values: { state: 'taken', takenBy: personOf(work.actor) ?? null, takenAt: work.now },
  });
}

/**
 * Tells the sender what became of it.
 *
 * @throws Forbidden when the signal went to another house
 * @throws Conflict when it has an answer already
 */
export async function answerSignal(work: Work, id: string, answer: string): Promise<void> {
  const me = personOf(work.actor) ?? null;
  const { state } = await getSignal(work, id);
  const taken = state === 'new' ? { takenBy: me, takenAt: work.now } : {};
  await change(work, id, 'signalAnswered', {
    from: ['new', 'taken'],
    values: { ...taken, state: 'answered', answer, answeredBy: me, answeredAt: work.now },
  });
  await emitEvent(work, signalAnswered, { signalId: id });
}

/** The signal became a need: what happens to that is counted for the sender. */
export async function linkSignal(work: Work, id: string, needId: string): Promise<void> {
  const { state } = await getSignal(work, id);
  const taken =
    state === 'new'
      ? { state: 'taken' as const, takenBy: personOf(work.actor) ?? null, takenAt: work.now }
      : {};
  await change(work, id, 'signalBecameNeed', {
    from: ['new', 'taken', 'answered'],
    values: { ...taken, needId },
  });
}

async function change(
  work: Work,
  id: string,
  action: string,
  to: Parameters<typeof updateSignal>[2],
): Promise<void> {
  const signal = await getSignal(work, id);
  if (!signal.receives) throw new Forbidden('The house that the signal went to answers it');
  if (!(await updateSignal(work, id, to)))
    throw new Conflict('Somebody else has taken or answered the signal', m.changedMeanwhile);
  const { answer, ...rest } = to.values;
  await recordAudit(work, {
    entity: 'signal',
    entityId: id,
    action,
    organisationId: signal.to.id,
    after: { ...rest, answer: aboutPerson(id, answer) },
  });
}
