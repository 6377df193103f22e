// How evenly a centre brokers: who met the rule, who was asked, who answered and who was chosen, by provider and by house.
import { z } from 'zod';
import { HOUSES, type House } from '../../requests/judged/judgement.ts';

/** In the order in which a request runs; `null` where a figure of one to four is not told to others. */
export const FIGURES = ['eligible', 'shown', 'asked', 'answered', 'eligibleDecided', 'chosen'] as const;
export type Figure = (typeof FIGURES)[number];
export type Figures = Record<Figure, number | null>;

export type ProviderCounts = Figures & { providerId: string; provider: string; house: House };
export type HouseCounts = Figures & { house: House };

/** How many requests stand behind the counts; `sealed` and `unjudged` are left out of them. */
export type CountedRequests = { counted: number; decided: number; sealed: number; unjudged: number };

/** Whose requests: of the reader's own centre, of all centres, or of all with small figures left out. */
export const VIEWS = ['own', 'all', 'open'] as const;
export type View = (typeof VIEWS)[number];

/** `until` is the first day after it. */
export type Period = { name: string; from: string; until: string };

export type NeutralityReport = {
  view: View;
  /** Those that the one who acts may choose. */
  views: View[];
  period: Period;
  /** The latest first; others get whole years, so that nothing is found by subtraction. */
  periods: string[];
  base: CountedRequests;
  houses: HouseCounts[];
  providers: ProviderCounts[];
  /** The day it was counted. */
  on: string;
};

/** Fewer choices than this say nothing about how they are spread, and no sentence pretends that they do. */
export const FEWEST_TO_READ = 10;

const PERIOD = /^(20\d{2})(?:-([1-4]))?$/;

/** `2026` or a quarter, `2026-4`; undefined for anything else. */
export function periodOf(name: string): Period | undefined {
  const [, year, quarter] = PERIOD.exec(name) ?? [];
  if (!year) return undefined;
  if (!quarter) return { name, from: `${year}-01-01`, until: `${Number(year) + 1}-01-01` };
  const day = (n: number) =>
    n > 4 ? `${Number(year) + 1}-01-01` : `${year}-${String(3 * n - 2).padStart(2, '0')}-01`;
  return { name, from: day(Number(quarter)), until: day(Number(quarter) + 1) };
}

/** Whole per cent, half up; undefined when there is nothing to share. */
export function percentOf(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.floor((200 * part + whole) / (2 * whole)) : undefined;
}

export type Share = { house: House; chosen: number | undefined; eligible: number | undefined };

/** The share of each house of the choices, and of the eligible in the same requests; unknown where figures are hidden. */
export function sharesOf(houses: readonly HouseCounts[]): Share[] {
  const [chosen, eligible] = [sumOf(houses, 'chosen'), sumOf(houses, 'eligibleDecided')];
  return HOUSES.map((house) => {
    const own = houses.find((one) => one.house === house) ?? NONE;
    return {
      house,
      chosen: shareOf(own.chosen, chosen),
      eligible: shareOf(own.eligibleDecided, eligible),
    };
  });
}

const NONE: Figures = { eligible: 0, shown: 0, asked: 0, answered: 0, eligibleDecided: 0, chosen: 0 };

function shareOf(part: number | null, whole: number | undefined): number | undefined {
  return part === null || whole === undefined ? undefined : percentOf(part, whole);
}

function sumOf(rows: readonly Figures[], figure: Figure): number | undefined {
  return rows.some((one) => one[figure] === null)
    ? undefined
    : rows.reduce((sum, one) => sum + (one[figure] ?? 0), 0);
}

/**
 * What the figures say in words. `points` is the share of the choices less the share of the eligible, of the own
 * municipality's providers, in whole percentage points, half away from nought.
 */
export type Reading =
  | { kind: 'none' }
  | { kind: 'few'; decided: number }
  | { kind: 'hidden' }
  | { kind: 'told'; own: number; choices: number; chosen: number; eligible: number; points: number };

/** What can be said of the figures, and no more. */
export function readingOf({ counted, decided }: CountedRequests, houses: readonly HouseCounts[]): Reading {
  if (counted === 0) return { kind: 'none' };
  if (decided < FEWEST_TO_READ) return { kind: 'few', decided };
  const own = houses.find(({ house }) => house === 'own') ?? NONE;
  const [choices, eligible] = [sumOf(houses, 'chosen'), sumOf(houses, 'eligibleDecided')];
  if (own.chosen === null || own.eligibleDecided === null || !choices || !eligible) return { kind: 'hidden' };
  const above = own.chosen * eligible - own.eligibleDecided * choices;
  return {
    kind: 'told',
    own: own.chosen,
    choices,
    chosen: percentOf(own.chosen, choices) ?? 0,
    eligible: percentOf(own.eligibleDecided, eligible) ?? 0,
    points: Math.sign(above) * (percentOf(Math.abs(above), choices * eligible) ?? 0),
  };
}

/** How many got a request beside the rule; undefined where figures are hidden. */
export function askedBeside(houses: readonly HouseCounts[]): number | undefined {
  const [asked, eligible] = [sumOf(houses, 'asked'), sumOf(houses, 'eligible')];
  return asked === undefined || eligible === undefined ? undefined : asked - eligible;
}

const figure = z.coerce.number().nullable();
export const storedFigures = {
  eligible: figure,
  shown: figure,
  asked: figure,
  answered: figure,
  eligibleDecided: figure,
  chosen: figure,
};
