// How far those who are to learn can travel, however the need says it.
import { kmWithin } from '../../register/places/travel.ts';
import type { NeedCriteria } from './need.ts';

/** Km between main towns, the stricter of distance and estimated minutes; `undefined` when the need says neither. */
export function longestWayKm({
  maxDistanceKm,
  maxTravelMinutes,
}: Partial<Pick<NeedCriteria, 'maxDistanceKm' | 'maxTravelMinutes'>>): number | undefined {
  if (maxTravelMinutes === undefined) return maxDistanceKm;
  return Math.min(maxDistanceKm ?? Number.POSITIVE_INFINITY, kmWithin(maxTravelMinutes));
}
