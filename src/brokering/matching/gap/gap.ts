// What is missing between what somebody knows and a goal.
import type { LocalText } from '../../../platform/i18n.ts';
import type { GapOffers } from './gap-offers.ts';
import type { NearGoal } from './near-goals.ts';

/** What is said of the goal and of what somebody knows already: in words, as concepts, or both. */
export type GapAsked = {
  readonly goal: { readonly text: string; readonly concepts: readonly string[] };
  readonly own: { readonly text: string; readonly concepts: readonly string[] };
  /** The goal's concepts that are known for certain, in place of what `own` names. */
  readonly known?: readonly string[] | undefined;
  readonly municipality?: string | undefined;
  readonly maxDistanceKm?: number | undefined;
};

export type GoalPart = {
  readonly id: string;
  readonly name: LocalText;
  /** Whether somebody knows it already. */
  readonly known: boolean;
  /** Something narrower that somebody knows, where that is all. */
  readonly partly: LocalText | undefined;
};

export type SkillGap = GapOffers & {
  /** Occupations whose skills are asked for. */
  readonly occupations: readonly LocalText[];
  readonly parts: readonly GoalPart[];
  /** Other goals that are near what somebody works as already. */
  readonly near: readonly NearGoal[];
  /** Skills of the goal beyond those that are counted. */
  readonly beyond: number;
  /** Names of concepts by id. */
  readonly names: ReadonlyMap<string, LocalText>;
  /** Names of municipalities by SCB code. */
  readonly municipalities: ReadonlyMap<string, string>;
};
