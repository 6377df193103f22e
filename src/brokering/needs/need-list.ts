// Which needs a list asks for, and in what order.
import type { NeedState } from './need.ts';

export type NeedFilter = {
  ids?: readonly string[] | undefined;
  text?: string | undefined;
  state?: NeedState | undefined;
  municipality?: string | undefined;
  criticalArea?: string | undefined;
  organisationId?: string | undefined;
  /** A record and those that were merged into it. */
  organisationIds?: readonly string[] | undefined;
  ownerId?: string | undefined;
  caseId?: string | undefined;
};
export const NEED_SORTS = ['key', 'title', 'municipality', 'people', 'received', 'changed'] as const;
export type NeedSort = (typeof NEED_SORTS)[number];
export type NeedPaging = { sort: NeedSort; falling: boolean; page: number; limit: number };
