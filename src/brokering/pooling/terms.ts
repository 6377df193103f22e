// Whether what a pool offers suits each need in it: time, start, form, place, language and price, one term at a time.
import { distanceKm, type Point } from '../../register/places/place.ts';
import { kmWithin, travelMinutes } from '../../register/places/travel.ts';
import type { Towns } from '../matching/checks.ts';
import type { NeedCriteria } from '../needs/need.ts';
import { longestWayKm } from '../needs/travel-limit.ts';
import { OUT_OF_IT, type PlaceState, type PoolContent } from './pool.ts';

export const TERMS = ['timeOfDay', 'start', 'form', 'travel', 'language', 'price'] as const;
export type Term = (typeof TERMS)[number];

/** A need in the pool: where it is, how its place stands and what it asks for. */
export type Wisher = {
  readonly municipality: string;
  readonly state: PlaceState;
  readonly people: number;
  readonly criteria: Pick<
    NeedCriteria,
    | 'forms'
    | 'timesOfDay'
    | 'languages'
    | 'maxDistanceKm'
    | 'maxTravelMinutes'
    | 'startFrom'
    | 'startUntil'
    | 'budgetOre'
  >;
};

export type TermCheck = {
  readonly term: Term;
  readonly suits: number;
  readonly of: number;
  /** SCB codes of those that it does not suit: after they answered, and before. */
  readonly against: readonly string[];
  readonly waiting: readonly string[];
};

type Around = {
  towns: Towns;
  /** How long people are taken to travel when a need says nothing; estimated minutes one way. */
  reachMinutes: number;
  /** What each pays as things stand, öre. */
  perHeadOre: number;
};

/** The terms that the pool states, each held against every need that takes part or is asked. */
export function checkTerms(content: PoolContent, wishers: readonly Wisher[], around: Around): TermCheck[] {
  const inPool = wishers.filter(({ state }) => !OUT_OF_IT.includes(state));
  return TERMS.filter((term) => isStated(term, content)).map((term) => {
    const unsuited = inPool.filter((wisher) => !suits(term, content, wisher, around));
    const places = (list: readonly Wisher[]) => [...new Set(list.map(({ municipality }) => municipality))];
    const isWaiting = ({ state }: Wisher) => state === 'asked' || state === 'suggested';
    return {
      term,
      suits: inPool.length - unsuited.length,
      of: inPool.length,
      against: places(unsuited.filter((one) => !isWaiting(one))),
      waiting: places(unsuited.filter(isWaiting)),
    };
  });
}

function isStated(term: Term, content: PoolContent): boolean {
  if (term === 'timeOfDay') return content.timeOfDay !== undefined;
  if (term === 'language') return content.language !== undefined;
  if (term === 'travel') return content.form !== 'distance' && content.municipality !== undefined;
  return true;
}

function suits(term: Term, content: PoolContent, wisher: Wisher, around: Around): boolean {
  const { criteria } = wisher;
  switch (term) {
    case 'timeOfDay':
      return accepts(criteria.timesOfDay, content.timeOfDay);
    case 'language':
      return accepts(criteria.languages, content.language);
    case 'form':
      return accepts(criteria.forms, content.form);
    case 'travel':
      return isWithinReach(content, wisher, around);
    case 'price':
      return criteria.budgetOre === undefined || around.perHeadOre * wisher.people <= criteria.budgetOre;
    case 'start':
      return startsTogether(content, criteria);
  }
}

function accepts<T>(asked: readonly T[], given: T | undefined): boolean {
  return asked.length === 0 || given === undefined || asked.includes(given);
}

/** Some day is late enough for both and early enough for both; `startUntil` is the first day that is too late. */
function startsTogether(content: PoolContent, { startFrom, startUntil }: Wisher['criteria']): boolean {
  const from = startFrom && startFrom > content.startFrom ? startFrom : content.startFrom;
  const until = [content.startUntil, startUntil].filter((one) => one !== undefined).sort()[0];
  return until === undefined || from < until;
}

function isWithinReach(
  content: PoolContent,
  { municipality, criteria }: Wisher,
  { towns, reachMinutes }: Around,
): boolean {
  const [from, to] = endsOf(content, { municipality }, towns);
  return !from || !to || distanceKm(from, to) <= (longestWayKm(criteria) ?? kmWithin(reachMinutes));
}

/** Estimated minutes between main towns, one way; 0 where a town is not known, since a missing fact refuses nobody. */
export function minutesTo(
  content: Pick<PoolContent, 'municipality'>,
  wisher: Pick<Wisher, 'municipality'>,
  towns: Towns,
): number {
  const [from, to] = endsOf(content, wisher, towns);
  return from && to ? travelMinutes(from, to) : 0;
}

function endsOf(
  content: Pick<PoolContent, 'municipality'>,
  { municipality }: Pick<Wisher, 'municipality'>,
  towns: Towns,
): readonly (Point | undefined)[] {
  return [
    towns.get(municipality),
    content.municipality === undefined ? undefined : towns.get(content.municipality),
  ];
}
