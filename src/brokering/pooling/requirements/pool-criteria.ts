// What a pool asks of a course, as matching reads a need: the same for every provider, with no word of who takes part.
import { type NeedCriteria, needCriteria } from '../../needs/need.ts';
import { type PoolContent, type PoolPlace, standingOf } from '../pool.ts';

/** `names` are the Swedish names of the subject and the outcomes, which the words of the search come from. */
export function criteriaOfPool(
  content: PoolContent,
  places: readonly Pick<PoolPlace, 'people' | 'state'>[],
  names: readonly string[],
): NeedCriteria {
  const people = Math.max(content.minSeats, standingOf(places).counted);
  return needCriteria.parse({
    text: [content.title, ...names].join('. '),
    concepts: [...new Set([content.subject, ...content.outcomes])],
    targetLevel: content.level,
    people,
    municipality: content.municipality,
    maxDistanceKm: content.municipality ? content.maxDistanceKm : undefined,
    forms: [content.form],
    timesOfDay: content.timeOfDay ? [content.timeOfDay] : [],
    languages: content.language ? [content.language] : [],
    startFrom: content.startFrom,
    startUntil: content.startUntil,
    budgetOre: content.ceilingOre === undefined ? undefined : content.ceilingOre * people,
  });
}
