// Who came to a session: marks of several people at once, also of phones that were without a network, and a warning while
// there is still time to ask why.
import { emitEvent } from '../../../../platform/events.ts';
import { localDate } from '../../../../platform/format.ts';
import { Conflict, NotFound } from '../../../../platform/result.ts';
import { personOf, type Work } from '../../../../platform/work.ts';
import { type Attendance, warningsAfter } from '../../attendance.ts';
import type { Effort, Participant, Session } from '../../effort.ts';
import { attendanceFell } from '../../effort-events.ts';
import { messages as effortMessages } from '../efforts.messages.ts';
import { audit, getRunEffort, tellCase } from '../efforts.service.ts';
import { lockSession, readCounts, readSessions, updateSession } from '../efforts.store.ts';
import { insertWarning, readMarks, readParticipants, saveMark } from '../participants.store.ts';
import { messages as m } from './attendance.messages.ts';
import { type MarkValues, marksIn, reconcileMarks, valuesOfMarks } from './attendance-form.ts';

export type SessionToCount = {
  effort: Effort;
  session: Session;
  participants: readonly Participant[];
  /** Who is there or not, by id; who is missing is not marked. */
  marks: ReadonlyMap<string, boolean>;
};

/** @throws NotFound when the session is not of the effort; Conflict when it is cancelled or has not begun that day */
export async function getSessionToCount(work: Work, key: string, sessionId: string): Promise<SessionToCount> {
  const effort = await getRunEffort(work, key);
  const session = (await readSessions(work, [effort.id])).find(({ id }) => id === sessionId);
  if (!session) throw new NotFound(`No session ${sessionId}`);
  if (session.cancelledAt) throw new Conflict('The session is cancelled', effortMessages.isCancelled);
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

/** What somebody marked on a page that may have been open for long. */
export type MarksSent = {
  values: MarkValues;
  /** Marks of what the page said when it was opened. */
  opened: string;
};

export type MarksOutcome = {
  /** Each person as the one who touched the mark has it. */
  merged: MarkValues;
  theirs: MarkValues;
  /** Fields that two people changed to different answers; nothing is saved while there are any. */
  conflicts: readonly string[];
};

/** Takes over the marks of one page, person by person, so that two who mark at once lose nothing. */
export async function saveMarks(
  work: Work,
  key: string,
  sessionId: string,
  { values, opened }: MarksSent,
): Promise<MarksOutcome> {
  await lockSession(work, sessionId);
  const found = await getSessionToCount(work, key, sessionId);
  refuseFuture(work, found.session);
  const { effort, session, participants, marks } = found;
  const theirs = valuesOfMarks(participants, marks);
  const mine = { ...theirs, ...values };
  const { merged, conflicts } = reconcileMarks(participants, { mine, theirs, opened });
  if (conflicts.length > 0) return { merged, theirs, conflicts };
  const changed = [...marksIn(participants, merged)].filter(([id, present]) => marks.get(id) !== present);
  const markedBy = personOf(work.actor) ?? null;
  for (const [participantId, present] of changed)
    await saveMark(work, { sessionId, participantId, effortId: effort.id, present, markedBy });
  if (changed.length > 0) {
    const present = Object.fromEntries(changed);
    await audit(work, effort, 'attendanceMarked', { session: sessionId, present });
  }
  if (changed.length > 0 && session.countedAt) await warn(work, effort, sessionId);
  return { merged, theirs: merged, conflicts };
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
  if (localDate(startsAt) > localDate(work.now))
    throw new Conflict('The day has not come', effortMessages.notYet);
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
