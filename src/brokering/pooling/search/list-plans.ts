// Every way to hold a pool that could be best, and nothing else: one that another way beats for each of its needs is left
// out. What the needs of a subject ask is put into arrays first, since some hundred thousand ways are looked at.
import { distanceKm } from '../../../register/places/place.ts';
import { kmWithin, travelMinutes } from '../../../register/places/travel.ts';
import type { Towns } from '../../matching/checks.ts';
import type { Form } from '../../needs/conditions.ts';
import { longestWayKm } from '../../needs/travel-limit.ts';
import { type PoolableNeed, worthPerPerson } from '../suggestions/poolable-need.ts';
import type { PoolingRules } from '../suggestions/pooling-rules.ts';
import { ORE_PER_10000_KR, type PlanInput, type PoolPlan } from './pool-plan.ts';
import { keepUnbeaten } from './unbeaten-plans.ts';

/** Forms that gather people in a town; `atWorkplace` means at one of the workplaces that take part. */
const IN_TOWN: readonly Form[] = ['onSite', 'blended', 'atWorkplace'];
/** How much of the way is travelled when half of the learning is at a distance. */
const BLENDED_TRAVEL = 0.5;
const MINUTES = 60;

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
  const ways = waysBetween(input);
  const plans: PoolPlan[] = [];
  for (const [subject, members] of [...bySubject].sort(([a], [b]) => (a < b ? -1 : 1)))
    plans.push(...keepUnbeaten(plansOf(subject, members, { ...input, ways })));
  return plans;
}

type Ways = ReadonlyMap<string, ReadonlyMap<string, Way>>;
type Way = { readonly km: number; readonly minutes: number };

/** From the towns that needs come from to all towns; one that is not known is only reached from itself. */
function waysBetween({ needs, towns }: PlanInput): Ways {
  const homes = [...new Set(needs.map(({ municipality }) => municipality))].sort();
  const codes = [...new Set([...homes, ...towns.keys()])].sort();
  return new Map(
    homes.map((from) => [
      from,
      new Map(
        codes.flatMap((to) => {
          const way = wayBetween(from, to, towns);
          return way ? [[to, way] as const] : [];
        }),
      ),
    ]),
  );
}

function wayBetween(from: string, to: string, towns: Towns): Way | undefined {
  if (from === to) return { km: 0, minutes: 0 };
  const [there, here] = [towns.get(to), towns.get(from)];
  return there && here && { km: distanceKm(here, there), minutes: travelMinutes(here, there) };
}

/** A need as the plans of one subject see it. */
type Member = {
  readonly at: number;
  readonly need: PoolableNeed;
  /** What it adds where nobody travels. */
  readonly points: number;
  readonly from: string;
  readonly until: string;
  /** Of the towns within reach, by code. */
  readonly ways: ReadonlyMap<string, Way>;
};

type SubjectInput = PlanInput & { readonly ways: Ways };

function plansOf(subject: string, numbers: readonly number[], input: SubjectInput): PoolPlan[] {
  const seen = new Set<string>();
  const plans: PoolPlan[] = [];
  const members = numbers.map((at) => asMember(at, subject, input));
  for (const shape of shapesOf(members, input.rules))
    for (const plan of plansIn(shape, subject, input)) {
      const key = `${plan.municipality} ${plan.form === 'blended'} ${plan.needs}`;
      if (seen.has(key)) continue;
      seen.add(key);
      plans.push(plan);
    }
  return plans;
}

function asMember(at: number, subject: string, { needs, rules, today, ways }: SubjectInput): Member {
  const need = needs[at] as PoolableNeed;
  const each =
    (need.subjects.get(subject) ?? 0) * worthPerPerson(need, today, rules.worth) -
    (rules.price.perHeadOre / ORE_PER_10000_KR) * rules.worth.per10000Kr;
  const reach = longestWayKm(need) ?? kmWithin(rules.reachMinutes);
  const near = [...(ways.get(need.municipality) ?? [])].filter(([, { km }]) => km <= reach);
  return {
    at,
    need,
    points: each * need.people,
    from: need.startFrom !== undefined && need.startFrom > today ? need.startFrom : today,
    until: need.startUntil ?? '9999-12-31',
    ways: new Map(near),
  };
}

type Shape = Pick<PoolPlan, 'level' | 'language' | 'timeOfDay' | 'startsOn'> & {
  readonly members: readonly Member[];
};

/** Narrows the members one property at a time, and gives up a branch as soon as it cannot fill a group. */
function* shapesOf(members: readonly Member[], rules: PoolingRules): Generator<Shape> {
  const enough = (list: readonly Member[]) => peopleOf(list) >= rules.seats.min;
  for (const level of optionsOf(members, ({ need }) => [need.targetLevel])) {
    const atLevel = members.filter(({ need }) => servesLevel(need.targetLevel, level, rules));
    if (!enough(atLevel)) continue;
    for (const language of optionsOf(atLevel, ({ need }) => need.languages)) {
      const speaking = atLevel.filter(({ need }) => accepts(need.languages, language));
      if (!enough(speaking)) continue;
      for (const timeOfDay of optionsOf(speaking, ({ need }) => need.timesOfDay)) {
        const free = speaking.filter(({ need }) => accepts(need.timesOfDay, timeOfDay));
        if (!enough(free)) continue;
        for (const startsOn of startsOf(free)) {
          const ready = free.filter(({ from, until }) => from <= startsOn && startsOn < until);
          if (enough(ready)) yield { level, language, timeOfDay, startsOn, members: ready };
        }
      }
    }
  }
}

/** The days on which somebody can begin and before the next of which somebody no longer can: no others serve more. */
function startsOf(members: readonly Member[]): string[] {
  const days = [...new Set(members.map(({ from }) => from))].sort();
  return days.filter((day, i) => {
    const next = days[i + 1];
    return (
      next === undefined || members.some(({ from, until }) => from <= day && day < until && until <= next)
    );
  });
}

function* plansIn(shape: Shape, subject: string, { rules }: PlanInput): Generator<PoolPlan> {
  const { members, ...rest } = shape;
  const all = { subject, ...rest };
  const distance = members.filter(({ need, points }) => accepts(need.forms, 'distance') && points > 0);
  if (peopleOf(distance) >= rules.seats.min)
    yield { ...all, form: 'distance', municipality: undefined, ...withPoints(distance, (one) => one.points) };
  const towns = [...new Set(members.flatMap(({ ways }) => [...ways.keys()]))].sort();
  for (const form of IN_TOWN) {
    const perMinute = ((form === 'blended' ? BLENDED_TRAVEL : 1) * rules.worth.perHour) / MINUTES;
    const willing = members.filter(({ need }) => accepts(need.forms, form));
    if (peopleOf(willing) < rules.seats.min) continue;
    for (const municipality of towns) {
      const points = ({ need, points, ways }: Member) =>
        points - perMinute * (ways.get(municipality)?.minutes ?? 0) * need.people;
      const coming = willing.filter((one) => one.ways.has(municipality) && points(one) > 0);
      if (peopleOf(coming) < rules.seats.min) continue;
      yield { ...all, form, municipality, ...withPoints(coming, points) };
    }
  }
}

function withPoints(
  members: readonly Member[],
  points: (one: Member) => number,
): Pick<PoolPlan, 'needs' | 'points'> {
  return { needs: members.map(({ at }) => at), points: members.map(points) };
}

function peopleOf(members: readonly Member[]): number {
  let sum = 0;
  for (const { need } of members) sum += need.people;
  return sum;
}

/** What the needs ask for by name; when none of them does, the one answer "no matter which". */
function optionsOf<T extends string | number>(
  members: readonly Member[],
  asked: (one: Member) => readonly (T | undefined)[],
): (T | undefined)[] {
  const named = new Set(members.flatMap(asked).filter((one) => one !== undefined));
  return named.size > 0 ? [...named].sort() : [undefined];
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
