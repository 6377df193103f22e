// A match as it is kept: what was asked, by which rules, and the whole answer. It is read again as it was written.
import { z } from 'zod';
import { needCriteria } from '../needs/need.ts';
import { CHECK_RULES } from './checks.ts';
import type { MatchResult } from './match.ts';
import { PARTS } from './rule-set.ts';

const localText = z.object({ sv: z.string(), en: z.string().optional() });
const parts = z.object({
  content: z.number(),
  level: z.number(),
  place: z.number(),
  time: z.number(),
  form: z.number(),
});
const check = z.object({
  rule: z.enum(CHECK_RULES),
  outcome: z.enum(['passed', 'failed', 'unknown']),
  asked: z.string(),
  offered: z.string().optional(),
});
const match = z.object({
  rank: z.int(),
  offerId: z.string(),
  title: localText,
  provider: z.string(),
  municipality: z.string().optional(),
  form: z.enum(['onSite', 'distance', 'blended', 'atWorkplace']).optional(),
  starts: z.string().optional(),
  score: z.number(),
  parts,
  reasons: z.array(
    z.object({
      kind: z.enum(['word', 'part', 'concept', 'area']),
      need: z.string(),
      offer: z.string(),
      via: z.string().optional(),
      readAs: z.string().optional(),
    }),
  ),
  passed: z.array(check),
  failed: z.array(check),
  unknown: z.array(check),
  ownMunicipality: z.boolean(),
});
const leftOut = z.object({
  offerId: z.string(),
  title: localText,
  provider: z.string(),
  rule: z.enum(CHECK_RULES),
  asked: z.string(),
  offered: z.string().optional(),
});

const keptResult = z.object({
  seed: z.string(),
  ceilings: parts,
  matches: z.array(match),
  leftOut: z.array(leftOut),
  names: z.record(z.string(), localText),
  municipalities: z.record(z.string(), z.string()),
});

const keptRules = z.object({
  id: z.string(),
  version: z.string(),
  weights: z.record(z.enum(PARTS), z.number()),
  bandPoints: z.number(),
});

export const keptMatch = z.object({
  id: z.string(),
  needId: z.string(),
  needVersion: z.int(),
  criteria: needCriteria,
  ruleSet: keptRules.loose(),
  countedFrom: z.string(),
  lot: z.int(),
  found: z.int(),
  result: keptResult,
});

export type MatchRecord = z.infer<typeof keptMatch> & {
  /** When the newest offer that took part had changed, ISO 8601. */
  dataAsOf: string | undefined;
  madeAt: Date;
  madeByName: string | undefined;
};

/** So many of the first matches are kept with their reasons; `found` tells how many there were. */
export const KEPT_MATCHES = 100;

/** The answer again, as pages show one. */
export function resultOf({ ruleSet, dataAsOf, lot, found, result }: MatchRecord): MatchResult {
  return {
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    dataAsOf,
    lot: { seed: result.seed, number: lot },
    ceilings: result.ceilings,
    found,
    matches: result.matches.map((one) => ({
      ...one,
      municipality: one.municipality,
      form: one.form,
      starts: one.starts,
    })),
    leftOut: result.leftOut.map((one) => ({ ...one, offered: one.offered })),
  };
}
