// What becomes of the needs of a case when it ends: they rest, they end with it, or they stay as they are.
import type { CaseClosingReason } from '../../cases/case.ts';
import type { ClosingReason, NeedState } from '../need.ts';

export const NEED_FATES = ['keep', 'pause', 'close'] as const;
export type NeedFate = (typeof NEED_FATES)[number];

/** Why the needs end, by why the case does. */
const REASONS: Record<CaseClosingReason, ClosingReason> = {
  completed: 'helped',
  employerWithdrew: 'withdrawn',
  helpedElsewhere: 'helpedElsewhere',
  noSupply: 'noSupply',
  notReachable: 'notReachable',
  notForUs: 'notForUs',
  duplicate: 'notForUs',
};

export type NeedEnd = { state: 'paused' } | { state: 'closed'; closingReason: ClosingReason };

/** What a need in this state becomes; undefined when it stays. Drafts cannot rest. */
export function needEnd(state: NeedState, fate: NeedFate, reason: CaseClosingReason): NeedEnd | undefined {
  if (state === 'closed' || fate === 'keep') return undefined;
  if (fate === 'close') return { state: 'closed', closingReason: REASONS[reason] };
  return state === 'open' ? { state: 'paused' } : undefined;
}
