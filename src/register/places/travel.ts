// How long it takes to travel between two towns, estimated: the way along roads, at a mean speed for each part of it.
import { distanceKm, type Point } from './place.ts';

/**
 * Roads are so much longer than the line between two places. Source: Wang, Bette, Schreckenberg, Guhr, "How much longer
 * do you have to drive than the crow has to fly?" (arXiv:2406.06490, 2024): 1.3 ± 0.1 in all networks measured.
 */
export const DETOUR = 1.3;

/**
 * Mean speeds along the way, by how far one has come by road: through town, on country roads, on main roads.
 * Assumed a little under the basic limits of trafikförordningen (1998:1276) 3 kap. 17 §, 50 km/h in built-up areas and
 * 70 km/h outside, and between 80 and 110 km/h on main roads; stops and searching for a place to park are not counted.
 */
export const SPEEDS = [
  { untilKm: 10, kmPerHour: 40 },
  { untilKm: 50, kmPerHour: 65 },
  { untilKm: Number.POSITIVE_INFINITY, kmPerHour: 85 },
] as const;

const MINUTES = 60;

/** Minutes by car one way between main towns, estimated. Grows with the distance, without leaps. */
export function travelMinutes(from: Point, to: Point): number {
  return minutesByRoad(distanceKm(from, to) * DETOUR);
}

function minutesByRoad(km: number): number {
  let minutes = 0;
  let from = 0;
  for (const { untilKm, kmPerHour } of SPEEDS) {
    if (km <= from) break;
    minutes += ((Math.min(km, untilKm) - from) / kmPerHour) * MINUTES;
    from = untilKm;
  }
  return minutes;
}

/** How far apart towns lie, as the crow flies, between which it takes at most so many minutes; the reverse of the above. */
export function kmWithin(minutes: number): number {
  let km = 0;
  let left = minutes;
  for (const { untilKm, kmPerHour } of SPEEDS) {
    const driven = Math.min(untilKm - km, (left / MINUTES) * kmPerHour);
    km += driven;
    left -= (driven / kmPerHour) * MINUTES;
  }
  return km / DETOUR;
}

const STEP = 5;

/** An estimate as it is told, in steps of five minutes and at least five, so that it promises no more than it knows. */
export function tellMinutes(minutes: number): number {
  return Math.max(STEP, Math.round(minutes / STEP) * STEP);
}
