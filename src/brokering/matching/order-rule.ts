// The rule of the order in words, made from the rule set that runs, so that the page cannot say another rule.
import { formatDate, formatNumber } from '../../platform/format.ts';
import type { Lang, Translate } from '../../platform/i18n.ts';
import { CHECK_RULES } from './checks.ts';
import { checkNames, parts } from './matching.messages.ts';
import { rule } from './order-rule.messages.ts';
import { PARTS, type RuleSet } from './rule-set.ts';

/** The published rule, one paragraph each. */
export function describeOrderRule(rules: RuleSet, { t, lang }: { t: Translate; lang: Lang }): string[] {
  const weights = PARTS.map((part) => `${t(parts[part]).toLowerCase()} ${rules.weights[part]}`).join(', ');
  const conditions = CHECK_RULES.map((check) => t(checkNames[check]).toLowerCase()).join(', ');
  const measured = rules.measured;
  return [
    t(rule.conditions, { conditions }),
    t(rule.weights, { weights }),
    t(rule.unknown),
    t(rule.content, { words: rules.content.maxWords, floor: percent(rules.contentFloor) }),
    t(rule.fields, { ...rules.content.field, saturation: rules.content.saturation }),
    t(rule.misspelt, { share: percent(rules.content.misspelt) }),
    t(rule.told, { tells: percent(rules.content.tells), learner: percent(rules.content.learner) }),
    t(rule.level, { beyond: percent(rules.levelBeyond) }),
    t(rule.place, { ...rules.place, atLimit: percent(rules.place.atLimit) }),
    t(rule.timeAndForm, { blended: percent(rules.blendedForm) }),
    t(rule.lot),
    t(rule.notCounted),
    t(rule.version, { id: rules.id, version: rules.version }),
    ...(measured
      ? [
          t(rule.measured, {
            ...measured,
            on: formatDate(measured.on, lang),
            ndcg10: formatNumber(measured.ndcg10, lang, 2),
          }),
        ]
      : []),
  ];
}

/** The one sentence above a list. */
export function describeOrder(rules: RuleSet, lotNumber: number, t: Translate): string {
  return t(rule.lead, { band: rules.bandPoints, lot: String(lotNumber) });
}

function percent(share: number): number {
  return Math.round(share * 100);
}
