// What pooling knows of an open need: whom it is for, what they must learn, and what they can accept.
import type { Form, TimeOfDay } from '../../needs/conditions.ts';
import type { Worth } from './pooling-rules.ts';

export type PoolableNeed = {
  readonly id: string;
  /** The employer that asks; needs of the same employer are never told apart from others. */
  readonly employer: string | undefined;
  /** SCB code. */
  readonly municipality: string;
  readonly people: number;
  /** Concepts whose course would serve the need, with how close each is to what was asked for, 0–1. */
  readonly subjects: ReadonlyMap<string, number>;
  readonly targetLevel: number | undefined;
  /** The acceptable ones; empty when all are. */
  readonly forms: readonly Form[];
  /** As `forms`: empty when all are acceptable. */
  readonly timesOfDay: readonly TimeOfDay[];
  /** As `forms`: empty when all are acceptable. */
  readonly languages: readonly string[];
  readonly maxDistanceKm: number | undefined;
  /** Estimated, one way. */
  readonly maxTravelMinutes: number | undefined;
  /** Local dates; the learning starts on or after `startFrom` and before `startUntil`. */
  readonly startFrom: string | undefined;
  readonly startUntil: string | undefined;
  /** For all the people of the need together. */
  readonly budgetOre: number | undefined;
  readonly vulnerabilityReasons: number;
};

/** What serving one of its people is worth before travel and price; 1 for an ordinary need. */
export function worthPerPerson(need: PoolableNeed, today: string, worth: Worth): number {
  const urgent = need.startUntil !== undefined && daysBetween(today, need.startUntil) <= worth.urgentDays;
  const vulnerable = Math.min(worth.mostVulnerable, need.vulnerabilityReasons * worth.vulnerable);
  return 1 + (urgent ? worth.urgent : 0) + vulnerable;
}

/** The most that one person may cost; `undefined` when the need sets no budget. */
export function budgetPerPerson(need: PoolableNeed | undefined): number | undefined {
  return need?.budgetOre === undefined ? undefined : need.budgetOre / need.people;
}

const DAY_MS = 86_400_000;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
