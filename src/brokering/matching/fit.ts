// How well an offer fits a need beside its content: level, place, time and form, and the score of all parts together.
import type { NeedCriteria } from '../needs/need.ts';
import { longestWayKm } from '../needs/travel-limit.ts';
import type { OfferContent } from '../offers/offer.ts';
import { reachOf, type Surroundings, startsInWindow } from './checks.ts';
import type { WhereGiven } from './matchable-offer.ts';
import { PARTS, type Part, type RuleSet } from './rule-set.ts';

/** Share of each part that is reached, 0–1; parts that the need asks nothing about are missing. */
export type Fit = Partial<Record<Part, number>>;

/** The four parts beside content. Unknown earns nothing, as a provider could else gain by leaving fields empty. */
export function fitBesideContent(
  need: NeedCriteria,
  offer: OfferContent,
  around: Surroundings,
  rules: RuleSet,
): Fit {
  return { ...fitWhere(need, offer, around, rules), ...fitBesideWhere(need, offer, around, rules) };
}

/** Those of them that depend on where the offer is given alone: place and form. */
export function fitWhere(need: NeedCriteria, where: WhereGiven, around: Surroundings, rules: RuleSet): Fit {
  const fit: Fit = {};
  if (need.municipality !== undefined)
    fit.place = fitPlace(need, need.municipality, where, { around, rules });
  if (need.forms.length > 0) fit.form = fitForm(need, where, rules);
  return fit;
}

/** The others: level and time. */
export function fitBesideWhere(
  need: NeedCriteria,
  offer: OfferContent,
  around: Surroundings,
  rules: RuleSet,
): Fit {
  const fit: Fit = {};
  if (need.targetLevel !== undefined) fit.level = fitLevel(need.targetLevel, offer, rules);
  const time = fitTime(need, offer, around);
  if (time !== undefined) fit.time = time;
  return fit;
}

/**
 * What each part adds to the score. The parts that the need asks about share all 100 points in proportion to their
 * published weights, so that the sum of the parts is the score, in [0, 1].
 */
export function weighParts(fit: Fit, rules: RuleSet): Record<Part, number> {
  let points = 0;
  for (const part of PARTS) if (fit[part] !== undefined) points += rules.weights[part];
  const parts: Record<Part, number> = { content: 0, level: 0, place: 0, time: 0, form: 0 };
  for (const part of PARTS) {
    const share = fit[part];
    if (share !== undefined) parts[part] = toTenThousandths((share * rules.weights[part]) / points);
  }
  return parts;
}

/** The most that each part can add for this need; together 1. */
export function partCeilings(fit: Fit, rules: RuleSet): Record<Part, number> {
  const full: Fit = {};
  for (const part of PARTS) if (fit[part] !== undefined) full[part] = 1;
  return weighParts(full, rules);
}

/** Sum of what the parts add, in [0, 1], exact to four decimals. */
export function sumParts(parts: Record<Part, number>): number {
  let sum = 0;
  for (const part of PARTS) sum += parts[part];
  return Math.min(1, toTenThousandths(sum));
}

/** Parts as whole points of 100 that add up to the rounded score (largest remainder). */
export function toPoints(parts: Record<Part, number>): Record<Part, number> {
  const points: Record<Part, number> = { content: 0, level: 0, place: 0, time: 0, form: 0 };
  for (const part of PARTS) points[part] = Math.floor(parts[part] * 100 + 1e-9);
  const missing = Math.round(sumParts(parts) * 100) - PARTS.reduce((sum, part) => sum + points[part], 0);
  const byRemainder = [...PARTS].sort((a, b) => parts[b] * 100 - points[b] - (parts[a] * 100 - points[a]));
  for (const part of byRemainder.slice(0, Math.max(0, missing))) points[part] += 1;
  return points;
}

function toTenThousandths(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function fitLevel(target: number, offer: OfferContent, rules: RuleSet): number {
  if (offer.levelTo === undefined || offer.levelTo < target) return 0;
  return Math.max(0, 1 - rules.levelBeyond * (offer.levelTo - target));
}

function fitPlace(
  need: NeedCriteria,
  municipality: string,
  offer: WhereGiven,
  { around, rules }: { around: Surroundings; rules: RuleSet },
): number {
  const reach = reachOf(municipality, offer, around.towns);
  if (reach === undefined) return 0;
  if (reach === 'comes') return 1;
  const { nearKm, farKm, atLimit } = rules.place;
  if (reach <= nearKm) return 1;
  const limit = longestWayKm(need);
  if (limit === undefined) return Math.max(0, 1 - (reach - nearKm) / (farKm - nearKm));
  if (reach > limit || limit <= nearKm) return 0;
  return 1 - (1 - atLimit) * ((reach - nearKm) / (limit - nearKm));
}

function fitTime(need: NeedCriteria, offer: OfferContent, { today }: Surroundings): number | undefined {
  const asksPeriod = Boolean(need.startFrom ?? need.startUntil);
  const asksTimes = need.timesOfDay.length > 0;
  if (!asksPeriod && !asksTimes) return undefined;
  const period = offer.openStart || startsInWindow(need, offer, today).length > 0 ? 1 : 0;
  const meeting = need.timesOfDay.filter((time) => offer.timesOfDay.includes(time)).length;
  const times = offer.timesOfDay.includes('selfPaced') ? 1 : meeting / Math.max(1, need.timesOfDay.length);
  if (!asksTimes) return period;
  return asksPeriod ? (period + times) / 2 : times;
}

function fitForm(need: NeedCriteria, offer: WhereGiven, rules: RuleSet): number {
  if (!offer.form) return 0;
  if (need.forms.includes(offer.form)) return 1;
  const blendsAsked =
    offer.form === 'blended' && need.forms.some((form) => form === 'distance' || form === 'onSite');
  return blendsAsked ? rules.blendedForm : 0;
}
