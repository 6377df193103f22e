// The state of all open needs at once: what each finds now, and what is new since its match was last kept.
import { z } from 'zod';
import type { Need, NeedState } from '../../needs/need.ts';
import { bandOf } from '../order.ts';
import type { BulkMatch } from '../ranking/bulk.ts';
import type { RuleSet } from '../rule-set.ts';

/** So many of the first offers of each need are held against those that were kept. */
export const COMPARED = 20;

const row = z.object({
  needId: z.string(),
  needVersion: z.int(),
  /** Offers that meet it and break no condition. */
  found: z.int(),
  /** Offers that meet it in content but break a condition. */
  leftOut: z.int(),
  /** The first in the neutral order; its score in [0, 1]. */
  first: z.object({ offerId: z.string(), score: z.number() }).optional(),
  /** Against the match that was kept last; missing when none is kept. */
  since: z
    .object({
      keptAt: z.iso.datetime(),
      /** Offers among the first that the kept match does not have. */
      fresh: z.int(),
      /** Those of them in a higher band than the best of the kept match. */
      better: z.int(),
    })
    .optional(),
});
export type OverviewRow = z.infer<typeof row>;

export const overviewResult = z.object({
  ruleSet: z.string(),
  /** When the newest offer had changed, ISO 8601. */
  dataAsOf: z.string().nullable(),
  seconds: z.number(),
  rows: z.array(row),
});
export type Overview = z.infer<typeof overviewResult>;

/** The match of a need that was kept last. */
export type KeptFirst = {
  readonly keptAt: Date;
  readonly needVersion: number;
  readonly ruleSet: string;
  readonly offerIds: readonly string[];
  /** Of the first offer; `undefined` when nothing was found. */
  readonly bestScore: number | undefined;
};

/**
 * What one need found, beside what was kept of it. Scores are only compared when need and rules are still the same;
 * else nothing counts as better.
 */
export function overviewRow(
  { found, leftOut, first }: BulkMatch,
  need: { id: string; version: number },
  kept: KeptFirst | undefined,
  rules: RuleSet,
): OverviewRow {
  const [best] = first;
  return {
    needId: need.id,
    needVersion: need.version,
    found,
    leftOut,
    ...(best ? { first: { offerId: best.offerId, score: best.score } } : {}),
    ...(kept ? { since: sinceKept(first, need.version, kept, rules) } : {}),
  };
}

function sinceKept(
  first: BulkMatch['first'],
  version: number,
  kept: KeptFirst,
  rules: RuleSet,
): NonNullable<OverviewRow['since']> {
  const known = new Set(kept.offerIds);
  const fresh = first.slice(0, COMPARED).filter(({ offerId }) => !known.has(offerId));
  const comparable = kept.needVersion === version && kept.ruleSet === `${rules.id} ${rules.version}`;
  const bar = kept.bestScore === undefined ? -1 : bandOf(kept.bestScore, rules);
  const better = comparable ? fresh.filter(({ score }) => bandOf(score, rules) > bar).length : 0;
  return { keptAt: kept.keptAt.toISOString(), fresh: fresh.length, better };
}

/**
 * What a need calls for, the most pressing first: nothing fits, something better has come, something new, no match was
 * ever kept, nothing new.
 */
export const OVERVIEW_GROUPS = ['without', 'better', 'fresh', 'unkept', 'rest'] as const;
export type OverviewGroup = (typeof OVERVIEW_GROUPS)[number];

/** The group that a row stands in. */
export function groupOf({ found, since }: OverviewRow): OverviewGroup {
  if (found === 0) return 'without';
  if (!since) return 'unkept';
  if (since.better > 0) return 'better';
  return since.fresh > 0 ? 'fresh' : 'rest';
}

/** One need of the overview as it is today. */
export type OverviewLine = { need: Need; row: OverviewRow; group: OverviewGroup };

/** Rows of needs that are still open and say what they said, those without any fitting offer first, else as they came. */
export function arrangeOverview(
  rows: readonly OverviewRow[],
  needs: ReadonlyMap<string, { state: NeedState; version: number }>,
): { row: OverviewRow; group: OverviewGroup }[] {
  const current = rows.filter(({ needId, needVersion }) => {
    const need = needs.get(needId);
    return need?.state === 'open' && need.version === needVersion;
  });
  const grouped = current.map((one) => ({ row: one, group: groupOf(one) }));
  return grouped.sort((a, b) => OVERVIEW_GROUPS.indexOf(a.group) - OVERVIEW_GROUPS.indexOf(b.group));
}
