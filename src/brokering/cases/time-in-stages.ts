// How long a case has stood in each stage, counted from its steps in whole days between local dates.
import { DAY_MS } from '../../platform/local-date.ts';
import { CASE_STAGES, type CaseStage, type StepKind } from './case.ts';

/** One step of the case; `to` is the stage that a move came to. */
export type CaseStep = { kind: StepKind; on: string; to?: CaseStage | undefined };

export type TimeInStages = {
  /** Stages that the case has been in, in the order of the stages; `pausedDays` are part of `days`. */
  stages: { stage: CaseStage; days: number; pausedDays: number }[];
  /** The sum over the stages; time when the case was closed counts nowhere. */
  totalDays: number;
  pausedDays: number;
};

/**
 * Days in each stage until `today`, or until it was closed.
 *
 * @param steps in the order in which they happened, the first one `opened`
 */
export function timeInStages(steps: readonly CaseStep[], today: string): TimeInStages {
  const stood = new Map<CaseStage, { days: number; pausedDays: number }>();
  let stage: CaseStage = 'contact';
  let state: 'running' | 'paused' | 'closed' = 'running';
  let since = steps[0]?.on ?? today;
  const until = (on: string) => {
    const days = state === 'closed' ? 0 : daysBetween(since, on);
    const before = stood.get(stage) ?? { days: 0, pausedDays: 0 };
    stood.set(stage, {
      days: before.days + days,
      pausedDays: before.pausedDays + (state === 'paused' ? days : 0),
    });
    since = on;
  };
  for (const step of steps) {
    until(step.on);
    if (step.to) stage = step.to;
    state = stateAfter(step.kind);
    until(step.on);
  }
  until(today);
  const stages = CASE_STAGES.flatMap((one) => {
    const time = stood.get(one);
    return time ? [{ stage: one, ...time }] : [];
  });
  const sum = (part: 'days' | 'pausedDays') => stages.reduce((total, one) => total + one[part], 0);
  return { stages, totalDays: sum('days'), pausedDays: sum('pausedDays') };
}

function stateAfter(kind: StepKind): 'running' | 'paused' | 'closed' {
  if (kind === 'paused' || kind === 'closed') return kind;
  return 'running';
}

/** Whole days from one local date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
