// The rule of the order in words, made from the rule set that runs, so that the page cannot say another rule.
import type { Translate } from '../../platform/i18n.ts';
import { CHECK_RULES } from './checks.ts';
import { checkNames, parts } from './matching.messages.ts';
import { rule } from './order-rule.messages.ts';
import { PARTS, type RuleSet } from './rule-set.ts';

/** The published rule, one paragraph each. */
export function describeOrderRule(rules: RuleSet, t: Translate): string[] {
  const weights = PARTS.map((part) => `${t(parts[part]).toLowerCase()} ${rules.weights[part]}`).join(', ');
  const conditions = CHECK_RULES.map((check) => t(checkNames[check]).toLowerCase()).join(', ');
  const measured = rules.measured;
  return [
    t(rule.conditions, { conditions }),
    t(rule.weights, { weights }),
    t(rule.unknown),
    t(rule.content, { words: rules.content.maxWords, floor: Math.round(rules.contentFloor * 100) }),
    t(rule.misspelt, { share: Math.round(rules.content.misspelt * 100) }),
    t(rule.lot),
    t(rule.notCounted),
    t(rule.version, { id: rules.id, version: rules.version }),
    ...(measured
      ? [t(rule.measured, { ndcg10: measured.ndcg10, data: measured.data, on: measured.on })]
      : []),
  ];
}

/** The one sentence above a list. */
export function describeOrder(rules: RuleSet, lotNumber: number, t: Translate): string {
  return t(rule.lead, { band: rules.bandPoints, lot: String(lotNumber) });
}
