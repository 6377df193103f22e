// How one need judges offers beside their content. What it makes of where an offer is given is worked out once for all
// that are given alike, and an offer is opened only when the need asks for more: most of the time would else go to
// fetching thousands of offers from memory.
import type { NeedCriteria } from '../../needs/need.ts';
import { asksBesidePlace, isTooFar, type Surroundings } from '../checks.ts';
import type { ContentIndex } from '../content/content-index.ts';
import { type Fit, fitBesideWhere, fitWhere, weighParts } from '../fit.ts';
import { EMPTY_CONTENT, type WhereGiven } from '../matchable-offer.ts';
import type { Part, RuleSet } from '../rule-set.ts';

export type Judge = {
  /** Whether the offer at a place of the index breaks a condition of the need. */
  breaks(place: number): boolean;
  /** What each part adds to its score. */
  partsOf(place: number, content: number): Record<Part, number>;
};

/** Judges any number of offers in one index by one need. */
export function judgeBy(
  index: ContentIndex,
  { need, around }: { need: NeedCriteria; around: Surroundings },
  rules: RuleSet,
): Judge {
  const contentAt = (place: number) => index.offers[place]?.content ?? EMPTY_CONTENT;
  const whereAt = eachOnce(index, (where) => ({
    tooFar: isTooFar(need, where, around),
    fit: fitWhere(need, where, around, rules),
  }));
  const isBroken = asksBesidePlace(need, around);
  const fitsMore = Object.keys(fitBesideWhere(need, EMPTY_CONTENT, around, rules)).length > 0;
  return {
    breaks: (place) => whereAt(place).tooFar || isBroken?.(contentAt(place)) === true,
    partsOf(place, content) {
      const fit: Fit = { ...whereAt(place).fit, content };
      if (fitsMore) Object.assign(fit, fitBesideWhere(need, contentAt(place), around, rules));
      return weighParts(fit, rules);
    },
  };
}

/** What is made of where an offer is given, by its place in the index. */
function eachOnce<T>({ whereGiven }: ContentIndex, make: (where: WhereGiven) => T): (place: number) => T {
  const made: T[] = [];
  return (place) => {
    const number = whereGiven.of[place] ?? 0;
    made[number] ??= make(whereGiven.kinds[number] ?? EMPTY_CONTENT);
    return made[number];
  };
}
