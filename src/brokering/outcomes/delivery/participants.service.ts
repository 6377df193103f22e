// Who takes part in an effort and who came: least data, and a warning while there is still time to ask why.
import { emitEvent } from '../../../platform/events.ts';
import { localDate } from '../../../platform/format.ts';
import { subjectOfContact } from '../../../platform/personal/personal-keys.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { type Attendance, warningsAfter } from '../attendance.ts';
import type { Deviation, DeviationForm, Effort, Participant, ParticipantForm } from '../effort.ts';
import { attendanceFell } from '../effort-events.ts';
import { messages as m } from './efforts.messages.ts';
import { audit, getRunEffort, refuseEnded, tellCase } from './efforts.service.ts';
import { readCounts, readSessions, updateSession } from './efforts.store.ts';
import {
  deleteParticipant,
  insertDeviation,
  insertParticipant,
  insertWarning,
  readDeviations,
  readMarks,
  readParticipants,
  readUnmetWarnings,
  readWarnings,
  type StoredWarning,
  saveMark,
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

/** @throws NotFound when the session is not of the effort; Conflict when it is cancelled or has not begun that day */
export async function getSessionToCount(work: Work, key: string, sessionId: string) {
  const effort = await getRunEffort(work, key);
  const session = (await readSessions(work, [effort.id])).find(({ id }) => id === sessionId);
  if (!session) throw new NotFound(`No session ${sessionId}`);
  if (session.cancelledAt) throw new Conflict('The session is cancelled', m.isCancelled);
  const participants = await readParticipants(work, effort.id);
  return { effort, session, participants, marks: await readMarks(work, sessionId) };
}

type Mark = { participantId: string; present: boolean };

/** Marks one person as there or not; a second time changes nothing. */
export async function markAttendance(work: Work, key: string, sessionId: string, mark: Mark): Promise<void> {
  const { effort, session, participants } = await getSessionToCount(work, key, sessionId);
  refuseFuture(work, session);
  if (!participants.some(({ id }) => id === mark.participantId))
    throw new NotFound(`No participant ${mark.participantId}`);
  const markedBy = personOf(work.actor) ?? null;
  await saveMark(work, { ...mark, sessionId, effortId: effort.id, markedBy });
  await audit(work, effort, 'attendanceMarked', { session: sessionId, ...mark });
  if (session.countedAt) await warn(work, effort, sessionId);
}

/**
 * Everybody who came is marked: the rest were not there. Warns when too few came.
 *
 * @returns how many came
 * @throws Conflict when nobody is expected, or the day has not come
 */
export async function countSession(work: Work, key: string, sessionId: string): Promise<Attendance> {
  const { effort, session, participants, marks } = await getSessionToCount(work, key, sessionId);
  refuseFuture(work, session);
  if (participants.length === 0) throw new Conflict('Nobody takes part yet', m.nobodyYet);
  const markedBy = personOf(work.actor) ?? null;
  for (const { id: participantId } of participants) {
    if (marks.has(participantId)) continue;
    await saveMark(work, { sessionId, participantId, effortId: effort.id, present: false, markedBy });
  }
  await updateSession(work, sessionId, { countedAt: work.now });
  const present = participants.filter(({ id }) => marks.get(id)).length;
  const attendance = { present, expected: participants.length };
  await audit(work, effort, 'sessionCounted', { session: sessionId, ...attendance });
  await warn(work, effort, sessionId);
  return attendance;
}

function refuseFuture(work: Work, { startsAt }: { startsAt: Date }): void {
  if (localDate(startsAt) > localDate(work.now)) throw new Conflict('The day has not come', m.notYet);
}

async function warn(work: Work, effort: Effort, sessionId: string): Promise<void> {
  const counts = (await readCounts(work, [effort.id])).get(effort.id);
  for (const low of warningsAfter(sessionId, counts?.sessions ?? [])) {
    const warningId = work.newId();
    if (!(await insertWarning(work, { ...low, id: warningId, effortId: effort.id }))) continue;
    const { present, expected } = low;
    const ofAll = low.sessionId === null;
    await emitEvent(work, attendanceFell, { effortId: effort.id, warningId, present, expected, ofAll });
    await audit(work, effort, 'attendanceWarned', { present, expected, ofAll });
    await tellCase(work, effort, 'attendanceFell', {
      sv: `Låg närvaro i ${effort.key}: ${present} av ${expected}${ofAll ? ' sammanlagt' : ''}.`,
      en: `Low attendance in ${effort.key}: ${present} of ${expected}${ofAll ? ' in all' : ''}.`,
    });
  }
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
