// Which moves between the stages are allowed: forward by one; past stages and back with a reason.
import type { Problem } from '../../platform/result.ts';
import { type BrokerCase, CASE_STAGES, type CaseClosingReason, type CaseStage, stageNumber } from './case.ts';
import { messages as m } from './cases.messages.ts';

export type Move = { kind: 'advanced' | 'skipped' | 'returned'; from: CaseStage; to: CaseStage };
type Standing = Pick<BrokerCase, 'stage' | 'state'>;

/** The move from where the case stands, or what is wrong with it, by field. */
export function decideMove(
  { stage: from, state }: Standing,
  { to, reason }: { to: CaseStage; reason?: string | undefined },
): { move: Move } | { problems: Problem[] } {
  if (state !== 'running') return { problems: [{ field: 'to', message: m.onlyRunningMoves }] };
  const steps = stageNumber(to) - stageNumber(from);
  if (steps === 0) return { problems: [{ field: 'to', message: m.standsThere }] };
  if (steps === 1) return { move: { kind: 'advanced', from, to } };
  const missing = !reason?.trim();
  if (steps > 1) {
    return missing
      ? { problems: [{ field: 'reason', message: m.skipNeedsReason }] }
      : { move: { kind: 'skipped', from, to } };
  }
  return missing
    ? { problems: [{ field: 'reason', message: m.returnNeedsReason }] }
    : { move: { kind: 'returned', from, to } };
}

/** The stages that a move passes by. */
export function skippedStages({ from, to }: Pick<Move, 'from' | 'to'>): readonly CaseStage[] {
  return CASE_STAGES.slice(stageNumber(from), Math.max(stageNumber(from), stageNumber(to) - 1));
}

/** Whether the case may end for the reason where it stands. */
export function mayCloseAs({ stage }: Pick<BrokerCase, 'stage'>, reason: CaseClosingReason): boolean {
  return reason !== 'completed' || stage === 'followUp';
}
