// Who takes part in an effort, with least data, and what did not go as planned.
import { localDate } from '../../../platform/format.ts';
import { subjectOfContact } from '../../../platform/personal/personal-keys.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import { Invalid } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import type { Deviation, DeviationForm, Effort, Participant, ParticipantForm } from '../effort.ts';
import { messages as m } from './efforts.messages.ts';
import { audit, getRunEffort, refuseEnded } from './efforts.service.ts';
import {
  deleteParticipant,
  insertDeviation,
  insertParticipant,
  readDeviations,
  readParticipants,
  readUnmetWarnings,
  readWarnings,
  type StoredWarning,
} from './participants.store.ts';

/** In the order in which they were written down; nobody for those who may not see names. */
export async function listParticipants(work: Work, effort: Effort): Promise<Participant[]> {
  return readParticipants(work, effort.id);
}

/** That attendance was too low, the newest first; nothing for those who do not run the effort. */
export async function listWarnings(work: Work, effort: Effort): Promise<StoredWarning[]> {
  return readWarnings(work, effort.id);
}

/** Running efforts where too few came and nobody has written down why, since the local date `on`. */
export async function listLowAttendance(work: Work): Promise<{ key: string; title: string; on: string }[]> {
  const warnings = await readUnmetWarnings(work);
  return warnings.map(({ key, title, at }) => ({ key, title, on: localDate(at) }));
}

/** What did not go as planned, the latest first. */
export async function listDeviations(work: Work, effort: Effort): Promise<Deviation[]> {
  return readDeviations(work, effort.id);
}

/**
 * Writes down who takes part. An address is kept of those alone who agreed to be asked afterwards.
 *
 * @throws Invalid by field
 * @throws Conflict when the delivery has ended
 */
export async function addParticipant(work: Work, key: string, form: ParticipantForm): Promise<string> {
  const effort = await getRunEffort(work, key);
  refuseEnded(effort);
  const { name, followUp, email, adaptations } = form;
  if (hasPersonalNumber(name)) throw new Invalid([{ field: 'name', message: m.noPersonalNumber }]);
  if (followUp && !email) throw new Invalid([{ field: 'email', message: m.emailToAsk }]);
  if (!followUp && email) throw new Invalid([{ field: 'email', message: m.emailNotNeeded }]);
  const id = work.newId();
  const subject = subjectOfContact(work, email, id);
  const number = await insertParticipant(work, {
    id,
    effortId: effort.id,
    subject,
    name,
    email: email?.toLowerCase() ?? null,
    adaptations,
    followUpAgreedOn: followUp ? localDate(work.now) : null,
  });
  await audit(work, effort, 'participantAdded', { number, adaptations: adaptations.length, followUp });
  return id;
}

/** Takes somebody out, with attendance and name. */
export async function removeParticipant(work: Work, key: string, id: string): Promise<void> {
  const effort = await getRunEffort(work, key);
  if (await deleteParticipant(work, effort.id, id))
    await audit(work, effort, 'participantRemoved', { participant: id });
}

/** @throws Invalid when the text holds what may be a personal identity number */
export async function reportDeviation(work: Work, key: string, form: DeviationForm): Promise<void> {
  const effort = await getRunEffort(work, key);
  const field = (['what', 'measure'] as const).find((one) => hasPersonalNumber(form[one] ?? ''));
  if (field) throw new Invalid([{ field, message: m.noPersonalNumber }]);
  const { happenedOn, kind } = form;
  const personId = personOf(work.actor) ?? null;
  await insertDeviation(work, { ...form, id: work.newId(), effortId: effort.id, personId });
  await audit(work, effort, 'deviationReported', { happenedOn, kind });
}
