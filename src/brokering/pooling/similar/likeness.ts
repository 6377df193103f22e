// How alike two needs are: in what must be learned, and in where, when and how. Judged by the weights of the match, so
// that a point means the same in both lists; symmetric but for the order of the words.
import { distanceKm } from '../../../register/places/place.ts';
import type { Towns } from '../../matching/checks.ts';
import { type Fit, partCeilings, sumParts, weighParts } from '../../matching/fit.ts';
import type { Part, RuleSet } from '../../matching/rule-set.ts';
import type { NeedCriteria } from '../../needs/need.ts';
import { longestWayKm } from '../../needs/travel-limit.ts';

/** What is known of a need here. Of needs of other centres there are no words. */
export type LikeNeed = {
  readonly id: string;
  readonly criteria: Pick<
    NeedCriteria,
    | 'municipality'
    | 'maxDistanceKm'
    | 'maxTravelMinutes'
    | 'targetLevel'
    | 'forms'
    | 'timesOfDay'
    | 'languages'
    | 'startFrom'
    | 'startUntil'
  >;
  /** Each asked concept, with the subjects close to it and how close each is, 0–1. */
  readonly asks: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Telling words by their key, as written. */
  readonly words: ReadonlyMap<string, string>;
};

/** Two concepts that stand close; `via` is what both are close to, when they are not the same. */
export type SharedConcept = {
  readonly own: string;
  readonly other: string;
  readonly via: string | undefined;
};

export const LIKE_RULES = ['distance', 'period', 'timesOfDay', 'form', 'language'] as const;
export type LikeRule = (typeof LIKE_RULES)[number];
/** What both can accept, as codes, km or a window; empty when they can accept nothing in common. */
export type LikeCheck = {
  readonly rule: LikeRule;
  readonly outcome: 'passed' | 'failed';
  readonly common: string;
};

export type Likeness = {
  /** In [0, 1]: the sum of the parts. */
  readonly score: number;
  readonly parts: Readonly<Record<Part, number>>;
  readonly ceilings: Readonly<Record<Part, number>>;
  readonly concepts: readonly SharedConcept[];
  /** Words of the own text that the other has too. */
  readonly words: readonly string[];
  readonly passed: readonly LikeCheck[];
  /** What the two cannot both accept. */
  readonly failed: readonly LikeCheck[];
};

/** Needs that share less of what must be learned are not alike. */
const LEAST_CONTENT = 0.2;
/** What all telling words in common are worth beside the concepts. */
const WORDS_WORTH = 0.5;
/** Without a skill in common, one word tells of the people rather than of what they must learn. */
const LEAST_WORDS = 2;
const LEVEL_STEP = 0.25;

export type LikeAround = {
  readonly towns: Towns;
  /** How far people are taken to travel when a need says nothing, km. */
  readonly reachKm: number;
};

/** How alike two needs are; `undefined` when they ask for too different things. */
export function likenessOf(
  own: LikeNeed,
  other: LikeNeed,
  around: LikeAround,
  rules: RuleSet,
): Likeness | undefined {
  const concepts = sharedConcepts(own, other);
  const words = [...own.words].flatMap(([key, written]) => (other.words.has(key) ? written : []));
  const byConcepts = (shareOf(own, concepts, 'own') + shareOf(other, concepts, 'other')) / 2;
  const fewest = Math.min(own.words.size, other.words.size);
  const isChance = concepts.length === 0 && words.length < LEAST_WORDS;
  const byWords = isChance ? 0 : words.length / Math.max(1, fewest);
  const content = 1 - (1 - byConcepts) * (1 - WORDS_WORTH * byWords);
  if (content < LEAST_CONTENT) return undefined;
  const km = kmBetween(own, other, around.towns);
  const fit: Fit = { content, ...fitBeside(own, other, km, rules) };
  const parts = weighParts(fit, rules);
  const checks = checkTogether(own, other, km, around);
  return {
    score: sumParts(parts),
    parts,
    ceilings: partCeilings(fit, rules),
    concepts: concepts.map(({ closeness: _closeness, ...shared }) => shared),
    words,
    passed: checks.filter(({ outcome }) => outcome === 'passed'),
    failed: checks.filter(({ outcome }) => outcome === 'failed'),
  };
}

type Pair = SharedConcept & { closeness: number };

/** The closest pairs, each concept of either side at most once, the closest first. */
function sharedConcepts(own: LikeNeed, other: LikeNeed): Pair[] {
  const pairs: Pair[] = [];
  for (const [mine, near] of own.asks) {
    for (const [theirs, alsoNear] of other.asks) {
      const pair = closest(mine, theirs, near, alsoNear);
      if (pair) pairs.push(pair);
    }
  }
  pairs.sort((a, b) => b.closeness - a.closeness || (bothOf(a) < bothOf(b) ? -1 : 1));
  const used = new Set<string>();
  return pairs.filter(({ own: mine, other: theirs }) => {
    if (used.has(`own ${mine}`) || used.has(`other ${theirs}`)) return false;
    used.add(`own ${mine}`).add(`other ${theirs}`);
    return true;
  });
}

/** The same from either side, so that equally close pairs are chosen alike. */
function bothOf({ own, other }: Pair): string {
  return [own, other].sort().join(' ');
}

function closest(
  own: string,
  other: string,
  near: ReadonlyMap<string, number>,
  alsoNear: ReadonlyMap<string, number>,
): Pair | undefined {
  if (own === other) return { own, other, via: undefined, closeness: 1 };
  let best: Pair | undefined;
  for (const [via, closeness] of near) {
    const both = closeness * (alsoNear.get(via) ?? 0);
    const before = best?.closeness ?? 0;
    if (both > before || (both === before && via < (best?.via ?? '')))
      best = { own, other, via, closeness: both };
  }
  return best;
}

function shareOf(need: LikeNeed, pairs: readonly Pair[], side: 'own' | 'other'): number {
  if (need.asks.size === 0) return 0;
  return (
    pairs.filter((pair) => need.asks.has(pair[side])).reduce((sum, one) => sum + one.closeness, 0) /
    need.asks.size
  );
}

/** Km between the main towns; `undefined` when one is not known. */
function kmBetween(own: LikeNeed, other: LikeNeed, towns: Towns): number | undefined {
  const { municipality: from } = own.criteria;
  const { municipality: to } = other.criteria;
  if (from !== undefined && from === to) return 0;
  const [a, b] = [towns.get(from ?? ''), towns.get(to ?? '')];
  return a && b ? distanceKm(a, b) : undefined;
}

function fitBeside(own: LikeNeed, other: LikeNeed, km: number | undefined, rules: RuleSet): Fit {
  const [a, b] = [own.criteria, other.criteria];
  const fit: Fit = {};
  if (a.targetLevel !== undefined && b.targetLevel !== undefined)
    fit.level = Math.max(0, 1 - LEVEL_STEP * Math.abs(a.targetLevel - b.targetLevel));
  if (km !== undefined) {
    const { nearKm, farKm } = rules.place;
    fit.place = Math.min(1, Math.max(0, 1 - (km - nearKm) / (farKm - nearKm)));
  }
  const hasWindows = [a.startFrom, a.startUntil, b.startFrom, b.startUntil].some((one) => one !== undefined);
  if (hasWindows) fit.time = commonWindow(a, b) ? 1 : 0;
  if (a.forms.length > 0 && b.forms.length > 0) fit.form = common(a.forms, b.forms).length > 0 ? 1 : 0;
  return fit;
}

type Window = Pick<NeedCriteria, 'startFrom' | 'startUntil'>;

/** The days on which both can start, half-open; `undefined` when there are none. */
function commonWindow(a: Window, b: Window): { from: string; until: string } | undefined {
  const from =
    [a.startFrom, b.startFrom]
      .flatMap((one) => one ?? [])
      .sort()
      .at(-1) ?? '';
  const until = [a.startUntil, b.startUntil].flatMap((one) => one ?? []).sort()[0] ?? '';
  return from === '' || until === '' || from < until ? { from, until } : undefined;
}

/** What both accept; a side that says nothing accepts all. */
function common<T>(a: readonly T[], b: readonly T[]): T[] {
  if (a.length === 0) return [...b];
  return b.length === 0 ? [...a] : a.filter((one) => b.includes(one));
}

function checkTogether(
  own: LikeNeed,
  other: LikeNeed,
  km: number | undefined,
  around: LikeAround,
): LikeCheck[] {
  const [a, b] = [own.criteria, other.criteria];
  const window = commonWindow(a, b);
  const lists = {
    timesOfDay: [a.timesOfDay, b.timesOfDay],
    form: [a.forms, b.forms],
    language: [a.languages, b.languages],
  } as const;
  const listed = (rule: keyof typeof lists): LikeCheck[] => {
    const [mine, theirs] = lists[rule];
    if (mine.length === 0 && theirs.length === 0) return [];
    const both = common<string>(mine, theirs);
    return [{ rule, outcome: both.length > 0 ? 'passed' : 'failed', common: both.join(',') }];
  };
  const meets = (limit: number | undefined) => km !== undefined && km <= (limit ?? around.reachKm);
  const canStayHome = common(a.forms, b.forms).includes('distance');
  const distance: LikeCheck[] =
    km === undefined
      ? []
      : [
          {
            rule: 'distance',
            outcome: canStayHome || meets(longestWayKm(a)) || meets(longestWayKm(b)) ? 'passed' : 'failed',
            common: String(Math.round(km)),
          },
        ];
  const hasWindow = [a.startFrom, a.startUntil, b.startFrom, b.startUntil].some((one) => one !== undefined);
  const period: LikeCheck[] = hasWindow
    ? [
        {
          rule: 'period',
          outcome: window ? 'passed' : 'failed',
          common: window ? `${window.from}/${window.until}` : '',
        },
      ]
    : [];
  return [...distance, ...period, ...listed('timesOfDay'), ...listed('form'), ...listed('language')];
}
