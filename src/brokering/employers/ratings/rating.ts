// How satisfied somebody at an employer was, from 1 to 5, with a few words if they wish.
import { z } from 'zod';
import type { House } from '../employer.ts';
import { writtenText } from '../written.ts';

export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];
export const LONGEST_COMMENT = 2_000;

/** Whoever has not answered is asked once more after so many days. */
export const REMINDER_DAYS = 14;

/** So long the link can be answered. */
export const DAYS_TO_ANSWER = 60;

export const ratingForm = z.object({
  score: z.enum(SCORES.map(String)).transform(Number),
  comment: writtenText(LONGEST_COMMENT).default(''),
});

/** What is rated: a visit, or a case when it ends; `on` is a local date. */
export type RatedThing = { kind: 'visit' | 'case'; id: string; on: string };

export type Rating = {
  id: string;
  house: House;
  about: RatedThing;
  askedAt: Date;
  answer: { score: number; comment: string; at: Date } | undefined;
  /** When whoever was asked said that they want no such questions. */
  declinedAt: Date | undefined;
};

export type Satisfaction = {
  asked: number;
  answered: number;
  /** Tenths, rounded half up; undefined without an answer. */
  averageTenths: number | undefined;
  /** The latest answers. */
  latest: Rating[];
};

/** The mean of whole numbers in tenths, rounded half up: 4, 5, 4 → 43. Undefined of nothing. */
export function averageTenths(scores: readonly number[]): number | undefined {
  if (scores.length === 0) return undefined;
  const sum = scores.reduce((total, score) => total + score, 0);
  return Math.floor((sum * 20 + scores.length) / (2 * scores.length));
}
