// Ways to hold a pool: a subject, a level, a place or none, a time, a language and a start that a set of needs can share.
// Every way that could be best is listed, and nothing else: one that another way beats for each of its needs is left out.
import { distanceKm } from '../../../register/places/place.ts';
import type { Towns } from '../../matching/checks.ts';
import type { Form, TimeOfDay } from '../../needs/conditions.ts';
import { type PoolableNeed, worthPerPerson } from './poolable-need.ts';
import type { PoolingRules } from './pooling-rules.ts';

export type PoolPlan = {
  readonly subject: string;
  /** The level 0–5 that it leads to; `undefined` when none of the needs names one. */
  readonly level: number | undefined;
  readonly form: Form;
  /** SCB code; `undefined` at a distance. */
  readonly municipality: string | undefined;
  /** `undefined`: none of the needs asks for a time. */
  readonly timeOfDay: TimeOfDay | undefined;
  readonly language: string | undefined;
  /** Local date. */
  readonly startsOn: string;
  /** The needs that can take part, by their place in the list of needs, ascending. */
  readonly needs: readonly number[];
  /** What each of them adds when it takes part: people served less their travel and their price per head. */
  readonly points: readonly number[];
};

export type PlanInput = {
  readonly needs: readonly PoolableNeed[];
  readonly towns: Towns;
  readonly today: string;
  readonly rules: PoolingRules;
};

/** Forms that gather people in a town; `atWorkplace` means at one of the workplaces that take part. */
const IN_TOWN: readonly Form[] = ['onSite', 'blended', 'atWorkplace'];
/** How much of the way is travelled when half of the learning is at a distance. */
const BLENDED_TRAVEL = 0.5;
const ORE_PER_10000_KR = 1_000_000;

/** All plans that can fill a group and that no other plan beats. */
export function listPlans(input: PlanInput): PoolPlan[] {
  const bySubject = new Map<string, number[]>();
  input.needs.forEach((need, at) => {
    for (const [subject, closeness] of need.subjects) {
      if (closeness < input.rules.leastCloseness) continue;
      const list = bySubject.get(subject);
      if (list) list.push(at);
      else bySubject.set(subject, [at]);
    }
  });
  const plans: PoolPlan[] = [];
  for (const [subject, members] of [...bySubject].sort(([a], [b]) => (a < b ? -1 : 1)))
    plans.push(...keepUnbeaten(plansOf(subject, members, input)));
  return plans;
}

function plansOf(subject: string, members: readonly number[], input: PlanInput): PoolPlan[] {
  const seen = new Set<string>();
  const plans: PoolPlan[] = [];
  for (const shape of shapesOf(members, input)) {
    const plan = fill(subject, shape, input);
    const key = `${plan.form} ${plan.municipality} ${plan.needs}`;
    if (seen.has(key) || countPeople(plan.needs, input.needs) < input.rules.seats.min) continue;
    seen.add(key);
    plans.push(plan);
  }
  return plans;
}

type Shape = Omit<PoolPlan, 'subject' | 'needs' | 'points'> & { readonly members: readonly number[] };

/** Narrows the members one property at a time, and gives up a branch as soon as it cannot fill a group. */
function* shapesOf(members: readonly number[], input: PlanInput): Generator<Shape> {
  const { needs, rules, today } = input;
  const enough = (list: readonly number[]) => countPeople(list, needs) >= rules.seats.min;
  const of = (at: number) => needs[at] as PoolableNeed;
  for (const level of optionsOf(members, (at) => [of(at).targetLevel])) {
    const atLevel = members.filter((at) => servesLevel(of(at).targetLevel, level, rules));
    if (!enough(atLevel)) continue;
    for (const language of optionsOf(atLevel, (at) => of(at).languages)) {
      const speaking = atLevel.filter((at) => accepts(of(at).languages, language));
      if (!enough(speaking)) continue;
      for (const timeOfDay of optionsOf(speaking, (at) => of(at).timesOfDay)) {
        const free = speaking.filter((at) => accepts(of(at).timesOfDay, timeOfDay));
        if (!enough(free)) continue;
        for (const startsOn of new Set(free.map((at) => laterOf(of(at).startFrom, today)))) {
          const ready = free.filter((at) => startsWithin(of(at), startsOn, today));
          if (!enough(ready)) continue;
          for (const { form, municipality } of placesOf(ready, input))
            yield { level, language, timeOfDay, startsOn, form, municipality, members: ready };
        }
      }
    }
  }
}

function* placesOf(
  members: readonly number[],
  { needs }: PlanInput,
): Generator<{ form: Form; municipality: string | undefined }> {
  const of = (at: number) => needs[at] as PoolableNeed;
  if (members.some((at) => accepts(of(at).forms, 'distance')))
    yield { form: 'distance', municipality: undefined };
  const towns = new Set(members.map((at) => of(at).municipality));
  for (const form of IN_TOWN) for (const municipality of [...towns].sort()) yield { form, municipality };
}

function fill(subject: string, { members, ...shape }: Shape, input: PlanInput): PoolPlan {
  const needs: number[] = [];
  const points: number[] = [];
  for (const at of members) {
    const worth = pointsOf(input.needs[at] as PoolableNeed, subject, shape, input);
    if (worth === undefined || worth <= 0) continue;
    needs.push(at);
    points.push(worth);
  }
  return { subject, ...shape, needs, points };
}

function pointsOf(
  need: PoolableNeed,
  subject: string,
  { form, municipality }: { form: Form; municipality: string | undefined },
  { towns, today, rules }: PlanInput,
): number | undefined {
  if (!accepts(need.forms, form)) return undefined;
  const km = municipality === undefined ? 0 : travelKm(need, municipality, towns);
  if (km === undefined || km > (need.maxDistanceKm ?? rules.reachKm)) return undefined;
  const closeness = need.subjects.get(subject) ?? 0;
  const travelled = form === 'blended' ? km * BLENDED_TRAVEL : km;
  const each =
    closeness * worthPerPerson(need, today, rules.worth) -
    (travelled / 100) * rules.worth.per100Km -
    (rules.price.perHeadOre / ORE_PER_10000_KR) * rules.worth.per10000Kr;
  return each * need.people;
}

/** What one group takes off, whoever takes part in it. */
export function groupCost({ price, worth }: PoolingRules): number {
  return (price.fixedOre / ORE_PER_10000_KR) * worth.per10000Kr;
}

/** Between main towns, one way; `undefined` where a town is not known. */
export function travelKm(need: PoolableNeed, municipality: string, towns: Towns): number | undefined {
  if (need.municipality === municipality) return 0;
  const from = towns.get(need.municipality);
  const to = towns.get(municipality);
  return from && to && distanceKm(from, to);
}

/** How many people the needs with these numbers are for. */
export function countPeople(members: readonly number[], needs: readonly PoolableNeed[]): number {
  return members.reduce((sum, at) => sum + (needs[at]?.people ?? 0), 0);
}

/** What the needs ask for by name; when none of them does, the one answer "no matter which". */
function optionsOf<T>(members: readonly number[], asked: (at: number) => readonly T[]): Set<T | undefined> {
  const named = new Set(members.flatMap((at) => asked(at)).filter((one) => one !== undefined));
  return named.size > 0 ? named : new Set([undefined]);
}

function accepts<T>(asked: readonly T[], given: T | undefined): boolean {
  return asked.length === 0 || (given !== undefined && asked.includes(given));
}

function servesLevel(
  asked: number | undefined,
  given: number | undefined,
  { levelsBelow }: PoolingRules,
): boolean {
  if (asked === undefined || given === undefined) return true;
  return asked <= given && asked >= given - levelsBelow;
}

function startsWithin(need: PoolableNeed, startsOn: string, today: string): boolean {
  return laterOf(need.startFrom, today) <= startsOn && (need.startUntil ?? '9999-12-31') > startsOn;
}

function laterOf(startFrom: string | undefined, today: string): string {
  return startFrom !== undefined && startFrom > today ? startFrom : today;
}

/**
 * Leaves out each plan that another one beats: it holds all of its needs, and each is worth at least as much there.
 * A plan is only held against those that hold the need which fewest kept plans hold.
 */
function keepUnbeaten(plans: readonly PoolPlan[]): PoolPlan[] {
  const ordered = [...plans].sort((a, b) => b.needs.length - a.needs.length || sum(b.points) - sum(a.points));
  const keptWith = new Map<number, ReadonlyMap<number, number>[]>();
  return ordered.filter((plan) => {
    const lists = plan.needs.map((at) => keptWith.get(at) ?? []);
    const fewest = lists.reduce((a, b) => (b.length < a.length ? b : a));
    if (fewest.some((points) => beats(points, plan))) return false;
    const points = new Map(plan.needs.map((at, i) => [at, plan.points[i] ?? 0]));
    for (const at of plan.needs) {
      const list = keptWith.get(at);
      if (list) list.push(points);
      else keptWith.set(at, [points]);
    }
    return true;
  });
}

function beats(points: ReadonlyMap<number, number>, plan: PoolPlan): boolean {
  return plan.needs.every((at, i) => (points.get(at) ?? Number.NEGATIVE_INFINITY) >= (plan.points[i] ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
