// Which tracks a result points to, and why. A suggestion with reasons, never a verdict: the seminar decides (R80).
import type { Framework } from './framework.ts';
import { type AreaScore, scoreArea } from './rating.ts';

/** Agreed levels, by id of indicator. */
export type AgreedLevels = ReadonlyMap<string, number>;

/** Why a track is suggested. */
export type Reason =
  | ({ kind: 'weakest'; area: string } & AreaScore)
  | { kind: 'wish'; wish: 'projectOwner'; indicator: string; level: number };

export type TrackSuggestion = { track: string; reasons: Reason[] };

/** The score of each area that has an agreed level, by id of area, in the order of the framework. */
export function scoreAreas(framework: Framework, agreed: AgreedLevels): Map<string, AreaScore> {
  const scores = new Map<string, AreaScore>();
  for (const area of framework.areas) {
    const score = scoreArea(area.indicators.flatMap(({ id }) => agreed.get(id) ?? []));
    if (score) scores.set(area.id, score);
  }
  return scores;
}

/** The areas with the lowest score; of those that share it, the ones whose lowest indicator is lowest. */
export function weakestAreas(scores: ReadonlyMap<string, AreaScore>): string[] {
  const places = [...scores].sort(([, a], [, b]) => a.score - b.score || a.lowest - b.lowest);
  const [first] = places;
  if (!first) return [];
  const [, { score, lowest }] = first;
  return places.filter(([, one]) => one.score === score && one.lowest === lowest).map(([id]) => id);
}

/**
 * The tracks that a result points to, each with its reasons, in the order of the framework.
 *
 * @param wishes  what the municipality has said that it wants to become
 * @returns none when nothing is agreed, or when every area is equally far
 */
export function suggestTracks(
  framework: Framework,
  agreed: AgreedLevels,
  wishes: readonly 'projectOwner'[] = [],
): TrackSuggestion[] {
  const scores = scoreAreas(framework, agreed);
  const weakest = weakestAreas(scores);
  const stands = weakest.length < scores.size || scores.size === 1 ? weakest : [];
  const reasons = new Map<string, Reason[]>(framework.tracks.map(({ id }) => [id, []]));
  for (const { id, suggests } of framework.areas) {
    const score = scores.get(id);
    if (!score || !stands.includes(id)) continue;
    for (const track of suggests) reasons.get(track)?.push({ kind: 'weakest', area: id, ...score });
  }
  for (const { track, wish, indicator, atLeast } of framework.onWish) {
    const level = agreed.get(indicator);
    if (level !== undefined && level >= atLeast && wishes.includes(wish))
      reasons.get(track)?.push({ kind: 'wish', wish, indicator, level });
  }
  return [...reasons].flatMap(([track, all]) => (all.length > 0 ? [{ track, reasons: all }] : []));
}
