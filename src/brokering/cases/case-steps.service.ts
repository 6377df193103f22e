// How a case goes: forward, past and back, at rest, to its end and on again, and from hand to hand.
import { emitEvent } from '../../platform/events.ts';
import { aboutPerson } from '../../platform/personal/personal-value.ts';
import { Conflict, Invalid } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { type CaseClosingReason, type CaseStage, OWN_KINDS, type OwnKind } from './case.ts';
import {
  applyChange,
  auditCase,
  getOwnCase,
  type NextGiven,
  NO_OFFER,
  refuseEmpty,
  refuseStrangers,
} from './case-change.service.ts';
import { caseReassigned } from './case-events.ts';
import { messages as m } from './cases.messages.ts';
import { insertEntry } from './cases.store.ts';
import { decideMove, mayCloseAs } from './move.ts';

export type CaseMove = {
  to: CaseStage;
  /** Needed to pass stages by, and to go back. */
  reason?: string | undefined;
  /** The version that the move was decided on; left out by rooms that have just read the case. */
  version?: number | undefined;
};

/**
 * Moves the case to a stage: forward by one, past stages with a reason, back with a reason.
 *
 * @throws Invalid when the move is not allowed, by field
 * @throws Conflict when somebody else has changed the case since `version`
 */
export async function advanceCase(work: Work, key: string, { to, reason, version }: CaseMove): Promise<void> {
  const before = await getOwnCase(work, key);
  const decided = decideMove(before, { to, reason });
  if ('problems' in decided) throw new Invalid(decided.problems);
  const { move } = decided;
  await applyChange(work, before, {
    version,
    action: move.kind,
    set: { stage: to, stageSince: work.now },
    entry: { from: move.from, to, words: reason?.trim() || undefined },
    // Whoever goes on from the first contact has answered.
    answers: move.kind !== 'returned',
  });
}

/**
 * Rests the case until a day, with the reason; nobody is reminded meanwhile.
 *
 * @throws Invalid without a reason
 * @throws Conflict when it is not running
 */
export async function pauseCase(
  work: Work,
  key: string,
  version: number,
  { reason, until }: { reason: string; until: string },
): Promise<void> {
  const before = await getOwnCase(work, key);
  if (before.state !== 'running') throw new Conflict(`Case ${key} does not run`, m.notRunning);
  if (!reason.trim()) throw new Invalid([{ field: 'reason', message: m.pauseNeedsReason }]);
  await applyChange(work, before, {
    version,
    action: 'paused',
    set: { state: 'paused', nextOn: until },
    entry: { words: reason.trim() },
  });
}

/** Takes a case that rests up again. @throws Conflict when it does not rest */
export async function resumeCase(work: Work, key: string, version: number): Promise<void> {
  const before = await getOwnCase(work, key);
  if (before.state !== 'paused') throw new Conflict(`Case ${key} is not paused`, m.notPaused);
  await applyChange(work, before, { version, action: 'resumed', set: { state: 'running' } });
}

/**
 * Ends the work and says why. The needs of the case have their own end: `endCase` in the needs room sees to both.
 *
 * @throws Invalid when it is to count as completed before the last stage
 * @throws Conflict when it is closed already
 */
export async function closeCase(
  work: Work,
  key: string,
  version: number,
  { reason, words }: { reason: CaseClosingReason; words?: string | undefined },
): Promise<void> {
  const before = await getOwnCase(work, key);
  if (before.state === 'closed') throw new Conflict(`Case ${key} is closed`, m.alreadyClosed);
  if (!mayCloseAs(before, reason)) throw new Invalid([{ field: 'reason', message: m.completedOnlyLast }]);
  await applyChange(work, before, {
    version,
    action: 'closed',
    set: {
      state: 'closed',
      closingReason: reason,
      closedAt: work.now,
      nextAction: null,
      nextOn: null,
      nextOwnerId: null,
      ...NO_OFFER,
    },
    entry: { words: words?.trim() || undefined, details: { reason } },
  });
}

/**
 * Opens a closed case again where it stood, with the reason and what comes next.
 *
 * @throws Invalid without a reason or a next action
 */
export async function reopenCase(
  work: Work,
  key: string,
  version: number,
  { reason, next }: { reason: string; next: NextGiven },
): Promise<void> {
  const before = await getOwnCase(work, key);
  if (before.state !== 'closed') throw new Conflict(`Case ${key} is not closed`, m.notClosed);
  if (!reason.trim()) throw new Invalid([{ field: 'reason', message: m.reopenNeedsReason }]);
  const nextOwnerId = next.ownerId ?? before.broker.id;
  const set = { nextAction: next.action.trim(), nextOn: next.on, nextOwnerId };
  refuseEmpty({ title: before.title, ...set });
  await refuseStrangers(work, before.owner.id, { nextOwnerId });
  await applyChange(work, before, {
    version,
    action: 'reopened',
    set: { state: 'running', closingReason: null, closedAt: null, ...set },
    entry: { words: reason.trim() },
  });
}

/**
 * Hands the case over to somebody else at the house, and the next action with it where the last one had it.
 *
 * @throws Invalid when the new broker does not work at the house
 */
export async function reassignCase(
  work: Work,
  key: string,
  version: number,
  brokerId: string,
): Promise<void> {
  const before = await getOwnCase(work, key);
  if (brokerId === before.broker.id) return;
  await refuseStrangers(work, before.owner.id, { brokerId });
  const takesNext = before.next?.owner.id === before.broker.id;
  await applyChange(work, before, {
    version,
    action: 'reassigned',
    set: { brokerId, ...(takesNext ? { nextOwnerId: brokerId } : {}) },
    entry: { details: { fromPersonId: before.broker.id, toPersonId: brokerId } },
  });
  await emitEvent(work, caseReassigned, { caseId: before.id, personId: brokerId, version });
}

/** Lets nobody be reminded of this case, or again; a second time changes nothing. */
export async function switchReminders(work: Work, key: string, on: boolean): Promise<void> {
  const before = await getOwnCase(work, key);
  if ((before.remindersPausedAt === null) === on) return;
  await applyChange(work, before, {
    action: on ? 'remindersResumed' : 'remindersPaused',
    set: { remindersPausedAt: on ? null : work.now },
  });
}

/** Writes on the timeline what somebody did or noticed; contact with the employer answers it. */
export async function writeOnTimeline(
  work: Work,
  key: string,
  { kind, words }: { kind: OwnKind; words: string },
): Promise<void> {
  const before = await getOwnCase(work, key);
  if (!OWN_KINDS.includes(kind) || !words.trim())
    throw new Invalid([{ field: 'words', message: m.writeWords }]);
  await insertEntry(work, { caseId: before.id, kind, words: words.trim() }, kind !== 'note');
  await auditCase(work, before, 'noted', { kind, words: aboutPerson(before.id, words.trim()) });
}
