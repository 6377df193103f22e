// Which cases a list asks for, and in what order.
import type { CaseStage, CaseState } from './case.ts';

export type CaseFilter = {
  /** Words of the title, the employer's name, or the key. */
  text?: string | undefined;
  stage?: CaseStage | undefined;
  /** `open` is running or paused. */
  state?: CaseState | 'open' | undefined;
  /** Whoever has the case, or its next action. */
  personId?: string | undefined;
  /** The employer; of a merged record all of it. */
  organisationId?: string | undefined;
  ownerId?: string | undefined;
  /** Only those whose last day is before the local date. */
  lateOn?: string | undefined;
  /** Only running ones to which nothing has happened since the moment. */
  quietSince?: Date | undefined;
};

export const CASE_SORTS = ['next', 'key', 'title', 'employer', 'stage', 'opened', 'changed'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];
export type CasePaging = { sort: CaseSort; falling: boolean; page: number; limit: number };

/** How many cases stand in a stage and state. */
export type CaseCount = { stage: CaseStage; state: CaseState; count: number };
