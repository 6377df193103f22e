// A match as the command line and the API give it: values for machines, and the same in words.
import type { Lang, Translate } from '../../platform/i18n.ts';
import type { Check } from './checks.ts';
import type { Match, MatchResult } from './match.ts';
import { type Speech, sayCheck, sayReason } from './say-match.ts';

export type MatchJson = ReturnType<typeof toMatchJson>;

/** Scores and parts in [0, 1]; the parts of a match add up to its score. Nothing in it depends on the clock. */
export function toMatchJson(
  result: MatchResult & Pick<Speech, 'names'>,
  language: { t: Translate; lang: Lang },
) {
  const speech: Speech = { ...language, names: result.names };
  return {
    ruleSet: `${result.ruleSet.id} ${result.ruleSet.version}`,
    dataAsOf: result.dataAsOf ?? null,
    lot: result.lot.number,
    found: result.found,
    ceilings: result.ceilings,
    matches: result.matches.map((match) => ({
      rank: match.rank,
      offerId: match.offerId,
      title: match.title.sv,
      provider: match.provider,
      municipality: match.municipality ?? null,
      ...toFittingJson(match, speech),
      ownMunicipality: match.ownMunicipality,
    })),
    leftOut: result.leftOut.map((one) => ({
      offerId: one.offerId,
      title: one.title.sv,
      provider: one.provider,
      rule: one.rule,
      asked: one.asked,
      offered: one.offered ?? null,
    })),
  };
}

type Fitting = Pick<Match, 'score' | 'parts' | 'reasons' | 'passed' | 'failed' | 'unknown'>;

/** How one offer and one need meet. */
export function toFittingJson({ score, parts, reasons, passed, failed, unknown }: Fitting, speech: Speech) {
  const check = (one: Check) => ({
    rule: one.rule,
    asked: one.asked,
    offered: one.offered ?? null,
    text: sayCheck(one, speech),
  });
  return {
    score,
    parts,
    reasons: reasons.map((reason) => ({
      ...reason,
      via: reason.via ?? null,
      readAs: reason.readAs ?? null,
      text: sayReason(reason, speech),
    })),
    passed: passed.map(check),
    failed: failed.map(check),
    unknown: unknown.map(check),
  };
}
