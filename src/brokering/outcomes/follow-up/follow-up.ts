// What is asked after an effort, when, and what the answers and the new levels say together.
import { z } from 'zod';
import { MAX_COMPETENCE_LEVEL } from '../../needs/conditions.ts';
import { gapOf } from '../../needs/matrix/gap.ts';

export const ROUNDS = ['end', 'threeMonths', 'sixMonths'] as const;
export type Round = (typeof ROUNDS)[number];
export const LEVEL_ROUNDS = ['before', ...ROUNDS] as const;
export type LevelRound = (typeof LEVEL_ROUNDS)[number];

/** Months after the end of the delivery; source: domain.md §4, step 12. */
export const MONTHS_AFTER: Readonly<Record<Round, number>> = { end: 0, threeMonths: 3, sixMonths: 6 };
/** Who has not answered is reminded once, so many days later. */
export const REMIND_AFTER_DAYS = 7;
/** A round that was not sent within so many days of its day is not sent at all. */
export const SEND_WITHIN_DAYS = 30;

export const POSITIONS = [
  'same',
  'widerTasks',
  'newJobHere',
  'newJobElsewhere',
  'validated',
  'studying',
  'noJob',
] as const;
export type Position = (typeof POSITIONS)[number];

/** The four levels of evaluation, and the person's place in working life before and now. */
export const QUESTIONS = ['reaction', 'learning', 'workUse', 'result', 'safeBefore', 'safeNow'] as const;
export type Question = (typeof QUESTIONS)[number];

/** What is asked when: how it was at the end, what it led to later. */
export const ASKED: Readonly<Record<Round, readonly Question[]>> = {
  end: ['reaction', 'learning', 'safeBefore', 'safeNow'],
  threeMonths: ['workUse', 'result', 'safeNow'],
  sixMonths: ['workUse', 'result', 'safeNow'],
};

const grade = z.coerce.number().int().min(1).max(5);

/** The form of one round: every question of it must be answered. */
export function answerForm(round: Round) {
  return z.object({
    ...Object.fromEntries(ASKED[round].map((question) => [question, grade])),
    position: z.enum(POSITIONS),
  } as Record<Question, typeof grade> & { position: z.ZodEnum<{ [P in Position]: P }> });
}

/** The local date so many months later; the last day of the month where it has no such day. */
export function monthsAfter(on: string, months: number): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

export type LevelGain = { before: number; now: number; of: number };

/** The gap before and after for those whose level is known both times; undefined when it was not taken both times. */
export function gainOf(
  required: number,
  before: readonly number[] | undefined,
  now: readonly number[] | undefined,
): LevelGain | undefined {
  if (!before || !now || before.length === 0 || before.length !== now.length) return undefined;
  return {
    before: gapOf({ required, levels: before }).gap,
    now: gapOf({ required, levels: now }).gap,
    of: now.length,
  };
}

/** In tenths, rounding half up. */
export function meanTenths(sum: number, count: number): number {
  return Math.floor((sum * 20 + count) / (count * 2));
}

export const levelField = z.coerce.number().int().min(0).max(MAX_COMPETENCE_LEVEL);

/** What the holder of a link is asked about. */
export type Sheet = {
  id: string;
  effortId: string;
  round: Round;
  answeredAt: Date | null;
  title: string;
  house: string;
  provider: string;
};

/** Sums of the answers to each question, and how many have a new position. */
export type AnswerSums = Partial<Record<Question | 'moved', number | null>>;

/** `sums` is null where fewer than five have answered. */
export type RoundAnswers = { round: Round; asked: number; answered: number; sums: AnswerSums | null };
