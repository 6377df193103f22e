// Conditions: what a need demands and an offer must hold. What is not known is neither passed nor failed.
import { distanceKm, type Point } from '../../register/places/place.ts';
import type { NeedCriteria } from '../needs/need.ts';
import { longestWayKm } from '../needs/travel-limit.ts';
import type { OfferContent } from '../offers/offer.ts';
import { EMPTY_CONTENT, type WhereGiven } from './matchable-offer.ts';

export const CHECK_RULES = [
  'period',
  'timesOfDay',
  'distance',
  'language',
  'level',
  'seats',
  'accessibility',
  'budget',
] as const;
export type CheckRule = (typeof CHECK_RULES)[number];
export type Outcome = 'passed' | 'failed' | 'unknown';

/** One condition with what was asked and what the offer says, as codes, dates, km, people or öre. */
export type Check = {
  readonly rule: CheckRule;
  readonly outcome: Outcome;
  readonly asked: string;
  readonly offered?: string | undefined;
};

/** The checks by how they went. */
export function byOutcome(checks: readonly Check[]): Record<Outcome, Check[]> {
  const those = (outcome: Outcome) => checks.filter((check) => check.outcome === outcome);
  return { passed: those('passed'), failed: those('failed'), unknown: those('unknown') };
}

/** Coordinates of main towns by SCB code. */
export type Towns = ReadonlyMap<string, Point>;

export type Surroundings = {
  readonly towns: Towns;
  /** Starts before this local date are over; without it all starts count. */
  readonly today?: string | undefined;
};

/** All conditions that the need sets, in the order of `CHECK_RULES`. */
export function checkOffer(need: NeedCriteria, offer: OfferContent, around: Surroundings): Check[] {
  return CHECKS.map((check) => check(need, offer, around)).filter((check) => check !== undefined);
}

/** The first of them that the offer breaks. */
export function brokenCheck(
  need: NeedCriteria,
  offer: OfferContent,
  around: Surroundings,
): Check | undefined {
  for (const check of CHECKS) {
    const found = check(need, offer, around);
    if (found?.outcome === 'failed') return found;
  }
  return undefined;
}

/** Whether the offer is given too far away, from where it is given alone. */
export function isTooFar(need: NeedCriteria, where: WhereGiven, around: Surroundings): boolean {
  return checkDistance(need, where, around)?.outcome === 'failed';
}

/** Tells whether an offer breaks one of the other conditions that the need sets; `undefined` when it sets none. */
export function asksBesidePlace(
  need: NeedCriteria,
  around: Surroundings,
): ((offer: OfferContent) => boolean) | undefined {
  const asked = CHECKS.filter(
    (check) => check !== checkDistance && check(need, EMPTY_CONTENT, around) !== undefined,
  );
  if (asked.length === 0) return undefined;
  return (offer) => asked.some((check) => check(need, offer, around)?.outcome === 'failed');
}

const CHECKS = [
  checkPeriod,
  checkTimes,
  checkDistance,
  checkLanguage,
  checkLevel,
  checkSeats,
  checkAccessibility,
  checkBudget,
];

/** Starts that are still to come and lie in the window; the first of them first. */
export function startsInWindow(need: NeedCriteria, offer: OfferContent, today: string | undefined): string[] {
  return openStarts(offer, today)
    .filter((on) => !need.startFrom || on >= need.startFrom)
    .filter((on) => !need.startUntil || on < need.startUntil);
}

function openStarts(offer: OfferContent, today: string | undefined): string[] {
  return offer.starts
    .filter((start) => !today || (start.applyUntil ?? start.startsOn) >= today)
    .map((start) => start.startsOn)
    .sort();
}

function checkPeriod(need: NeedCriteria, offer: OfferContent, { today }: Surroundings): Check | undefined {
  if (!need.startFrom && !need.startUntil) return undefined;
  const asked = `${need.startFrom ?? ''}/${need.startUntil ?? ''}`;
  if (offer.openStart) return { rule: 'period', outcome: 'passed', asked, offered: 'open' };
  const [inside] = startsInWindow(need, offer, today);
  if (inside) return { rule: 'period', outcome: 'passed', asked, offered: inside };
  const [first] = openStarts(offer, today);
  if (!first) return { rule: 'period', outcome: 'unknown', asked };
  return { rule: 'period', outcome: 'failed', asked, offered: first };
}

function checkTimes(need: NeedCriteria, offer: OfferContent): Check | undefined {
  if (need.timesOfDay.length === 0) return undefined;
  const asked = need.timesOfDay.join(',');
  if (offer.timesOfDay.length === 0) return { rule: 'timesOfDay', outcome: 'unknown', asked };
  const meets = offer.timesOfDay.some((time) => time === 'selfPaced' || need.timesOfDay.includes(time));
  return {
    rule: 'timesOfDay',
    outcome: meets ? 'passed' : 'failed',
    asked,
    offered: offer.timesOfDay.join(','),
  };
}

function checkDistance(need: NeedCriteria, offer: WhereGiven, { towns }: Surroundings): Check | undefined {
  const longest = longestWayKm(need);
  if (!need.municipality || longest === undefined) return undefined;
  const asked = String(Number(longest.toFixed(1)));
  const reach = reachOf(need.municipality, offer, towns);
  if (reach === undefined) return { rule: 'distance', outcome: 'unknown', asked };
  if (reach === 'comes')
    return { rule: 'distance', outcome: 'passed', asked, offered: offer.form ?? 'coverage' };
  const offered = String(Math.round(reach));
  return { rule: 'distance', outcome: reach <= longest ? 'passed' : 'failed', asked, offered };
}

/**
 * How far learners in a municipality have to go: km to the nearest place where it is given, `comes` when nobody
 * has to travel (at a distance, or given in the municipality on request), `undefined` when it is not known.
 */
export function reachOf(municipality: string, offer: WhereGiven, towns: Towns): number | 'comes' | undefined {
  if (offer.form === 'distance') return 'comes';
  if (offer.coverage.length > 0) {
    const covered = ['SE', municipality.slice(0, 2), municipality];
    if (offer.coverage.some((code) => covered.includes(code))) return 'comes';
  }
  let nearest: number | undefined;
  if (offer.municipalities.length === 0) return nearest;
  const distances = distancesFrom(municipality, towns);
  for (const code of offer.municipalities) {
    // Also where the register has no town for it.
    if (code === municipality) return 0;
    const km = distances.get(code);
    if (km !== undefined && (nearest === undefined || km < nearest)) nearest = km;
  }
  return nearest;
}

const known = new WeakMap<Towns, Map<string, ReadonlyMap<string, number>>>();

/** Km from one town to all, worked out once: every way of being given asks twice. */
function distancesFrom(municipality: string, towns: Towns): ReadonlyMap<string, number> {
  let ofTowns = known.get(towns);
  if (!ofTowns) {
    ofTowns = new Map();
    known.set(towns, ofTowns);
  }
  const kept = ofTowns.get(municipality);
  if (kept) return kept;
  const from = towns.get(municipality);
  const distances = new Map<string, number>();
  if (from) for (const [code, to] of towns) distances.set(code, distanceKm(from, to));
  ofTowns.set(municipality, distances);
  return distances;
}

function checkLanguage(need: NeedCriteria, offer: OfferContent): Check | undefined {
  if (need.languages.length === 0) return undefined;
  const asked = need.languages.join(',');
  if (offer.languages.length === 0) return { rule: 'language', outcome: 'unknown', asked };
  const meets = need.languages.some((language) => offer.languages.includes(language));
  return {
    rule: 'language',
    outcome: meets ? 'passed' : 'failed',
    asked,
    offered: offer.languages.join(','),
  };
}

function checkLevel(need: NeedCriteria, offer: OfferContent): Check | undefined {
  if (need.targetLevel === undefined) return undefined;
  const asked = String(need.targetLevel);
  if (offer.levelTo === undefined) return { rule: 'level', outcome: 'unknown', asked };
  const outcome = offer.levelTo >= need.targetLevel ? 'passed' : 'failed';
  return { rule: 'level', outcome, asked, offered: String(offer.levelTo) };
}

function checkSeats(need: NeedCriteria, offer: OfferContent): Check | undefined {
  if (need.people === undefined) return undefined;
  const asked = String(need.people);
  if (offer.seats === undefined) return { rule: 'seats', outcome: 'unknown', asked };
  const outcome = offer.seats >= need.people ? 'passed' : 'failed';
  return { rule: 'seats', outcome, asked, offered: String(offer.seats) };
}

function checkAccessibility(need: NeedCriteria, offer: OfferContent): Check | undefined {
  if (need.adaptations.length === 0) return undefined;
  const asked = need.adaptations.join(',');
  const given = offer.accessibility;
  if (given === undefined) return { rule: 'accessibility', outcome: 'unknown', asked };
  const meets = need.adaptations.every((adaptation) => given.includes(adaptation));
  return { rule: 'accessibility', outcome: meets ? 'passed' : 'failed', asked, offered: given.join(',') };
}

function checkBudget(need: NeedCriteria, offer: OfferContent): Check | undefined {
  if (need.budgetOre === undefined) return undefined;
  const asked = String(need.budgetOre);
  const price = priceOre(offer, need.people);
  if (price === undefined) return { rule: 'budget', outcome: 'unknown', asked };
  return {
    rule: 'budget',
    outcome: price <= need.budgetOre ? 'passed' : 'failed',
    asked,
    offered: String(price),
  };
}

/** What so many people cost in all, in öre; `undefined` when the offer or the need does not say enough. */
function priceOre({ price }: OfferContent, people: number | undefined): number | undefined {
  if (!price || price.kind === 'onRequest') return undefined;
  if (price.kind === 'free') return 0;
  if (price.kind === 'fixed') return price.fixedOre;
  if (price.perPersonOre === undefined || people === undefined) return undefined;
  if (price.kind === 'perPerson') return price.perPersonOre * people;
  return price.fixedOre === undefined ? undefined : price.fixedOre + price.perPersonOre * people;
}
