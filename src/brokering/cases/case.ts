// What a broker case is: the work with one employer, from the first contact to the follow-up. Stages as in domain.md §4.

/** In their order; the database has the same list (`case_stage_number`, migration 0105). */
export const CASE_STAGES = [
  'contact',
  'inventory',
  'analysis.organisation',
  'analysis.group',
  'analysis.individual',
  'spec',
  'request',
  'proposals',
  'comparison',
  'agreement',
  'delivery',
  'followUp',
] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

export const CASE_STATES = ['running', 'paused', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** `completed` ends the last stage; every other reason may end any. */
export const CASE_CLOSING_REASONS = [
  'completed',
  'employerWithdrew',
  'helpedElsewhere',
  'noSupply',
  'notReachable',
  'notForUs',
  'duplicate',
] as const;
export type CaseClosingReason = (typeof CASE_CLOSING_REASONS)[number];

/** What people write on the timeline themselves; all but a note are contact with the employer, and so answer it. */
export const OWN_KINDS = ['note', 'call', 'visit', 'mail', 'meeting'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** How the case itself goes. */
export const STEP_KINDS = [
  'opened',
  'advanced',
  'skipped',
  'returned',
  'paused',
  'resumed',
  'closed',
  'reopened',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Changes that move nothing. */
export const CHANGE_KINDS = [
  'reassigned',
  'remindersPaused',
  'remindersResumed',
  'ratingAsked',
  'employerChanged',
  'houseOffered',
  'offerWithdrawn',
  'houseChanged',
] as const;

type Named = { id: string; name: string };

/** What is to be done, by when (local date) and by whom. `action` is empty for other houses that keep the employer. */
export type NextAction = { action: string; on: string; owner: Named };

/** A case as it stands, with what readers must know of those around it. */
export type BrokerCase = {
  id: string;
  key: string;
  title: string;
  /** Empty also for other houses that keep the employer. */
  about: string;
  /** Of a merged record the one that was kept. */
  employer: Named;
  municipality: string | null;
  owner: Named;
  /** The name is empty when the reader may not see it. */
  broker: Named;
  stage: CaseStage;
  stageSince: Date;
  state: CaseState;
  closingReason: CaseClosingReason | null;
  /** Null when it is closed. */
  next: NextAction | null;
  openedAt: Date;
  answeredAt: Date | null;
  lastEventAt: Date;
  remindersPausedAt: Date | null;
  /** The other house that is to take it over, and why; null when it was offered to none. */
  offered: { houseId: string; byId: string | null; words: string; at: Date } | null;
  closedAt: Date | null;
  changedAt: Date;
  version: number;
  demo: boolean;
};

/** 1–12. */
export function stageNumber(stage: CaseStage): number {
  return CASE_STAGES.indexOf(stage) + 1;
}

/** The stage after it; undefined after the last. */
export function nextStage(stage: CaseStage): CaseStage | undefined {
  return CASE_STAGES[stageNumber(stage)];
}
