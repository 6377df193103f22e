// A wish to be forgotten, from the day it is asked to the day every part has carried it out.
import type { Kept } from '../../../platform/personal/personal-data.ts';

export const ERASURE_STATES = ['asked', 'decided', 'refused', 'done'] as const;
export type ErasureState = (typeof ERASURE_STATES)[number];

/** Within one month of the request; GDPR article 12(3). Counted as thirty days, which is never later. */
export const ERASURE_DECIDED_WITHIN_DAYS = 30;

/** Those that wait for a decision stand first, so only carried-out or refused ones go unseen. */
export const ERASURES_SHOWN = 200;

export type ErasureAnswer = { part: string; erased: number; kept: Kept[]; answeredAt: Date };

export type Erasure = {
  id: string;
  personId: string | null;
  /** Who it is, until it is done. */
  email: string | null;
  name: string | null;
  state: ErasureState;
  askedAt: Date;
  decidedAt: Date | null;
  refusal: string | null;
  doneAt: Date | null;
  answers: ErasureAnswer[];
};

/** Whether every part has answered, so that nobody needs to know any longer who it was. */
export function isCarriedOut(answered: readonly string[], parts: readonly string[]): boolean {
  return parts.every((part) => answered.includes(part));
}
