// Which cases a list asks for, and in what order.
import type { DateRange } from '../../platform/local-date.ts';
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
  /** Only those whose last day is within the range. */
  lastDay?: DateRange | undefined;
  /** Only running ones to which nothing has happened since the moment; something has since `quietFrom`. */
  quietSince?: Date | undefined;
  quietFrom?: Date | undefined;
  /** Neither their case nor their next action. */
  notOf?: string | undefined;
};

export const CASE_SORTS = ['next', 'key', 'title', 'employer', 'stage', 'opened', 'changed'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];
/** Lists that mix cases with other things know only the day on which something last happened. */
export type CaseOrder = CaseSort | 'lastEventDay';
export type CasePaging = { sort: CaseOrder; falling: boolean; page: number; limit: number };

/** How many have a last day before a date, on it, and after it. */
export type CountByDay = { before: number; on: number; after: number };

/** How many cases stand in a stage and state. */
export type CaseCount = { stage: CaseStage; state: CaseState; count: number };
