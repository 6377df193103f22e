// The profile of each area: which stems speak for it and how strongly. Stems are numbered and kept in flat arrays,
// since a large vocabulary has thousands of areas with hundreds of stems each.
import type { Steps } from '../../../platform/steps.ts';

/** How often each of some stems is said. */
export type Contribution = { readonly keys: Int32Array; readonly counts: Float64Array };

export type AreaProfiles = {
  readonly keys: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  contribution(counts: ReadonlyMap<string, number>): Contribution;
};

export type Term = readonly [key: string, weight: number];
export type TermsOf = (area: number) => Term[];
/** Terms that say most about weighted areas together, at most so many, the strongest first. */
export type StrongestTerms = (
  areas: readonly (readonly [area: number, weight: number])[],
  most: number,
) => Term[];

type Profile = { readonly keys: Int32Array; readonly weights: Float32Array };

/** For each stem the areas that it speaks for, in order of area, and how strongly. */
export type AreaPostings = {
  readonly numberOf: ReadonlyMap<string, number>;
  /** Where the areas of each stem begin; those of the next stem begin where they end. */
  readonly starts: Int32Array;
  readonly areas: Int32Array;
  readonly weights: Float32Array;
};

/** Numbers the stems as they come. */
export function createProfiles(): AreaProfiles {
  const keys: string[] = [];
  const numberOf = new Map<string, number>();
  const numberFor = (key: string): number => {
    const known = numberOf.get(key);
    if (known !== undefined) return known;
    const number = keys.push(key) - 1;
    numberOf.set(key, number);
    return number;
  };
  const contribution = (counts: ReadonlyMap<string, number>): Contribution => {
    const found = { keys: new Int32Array(counts.size), counts: new Float64Array(counts.size) };
    let at = 0;
    for (const [key, count] of counts) {
      found.keys[at] = numberFor(key);
      found.counts[at] = count;
      at += 1;
    }
    return found;
  };
  return { keys, numberOf, contribution };
}

/**
 * Weighs the profiles. Words that few areas use speak more; each profile has length 1, so that large areas are not
 * closer to everything.
 * @param areas  what speaks for each area, with its weight
 */
export function* readingProfiles(
  { keys, numberOf }: AreaProfiles,
  areas: readonly (() => readonly (readonly [Contribution, number])[])[],
): Steps<{ postings: AreaPostings; termsOf: TermsOf; strongestTerms: StrongestTerms }> {
  const profiles: Profile[] = [];
  let sums = new Float64Array(keys.length);
  for (const area of areas) {
    const parts = area();
    // Definitions bring stems that no name has.
    if (keys.length > sums.length) sums = new Float64Array(2 * keys.length);
    profiles.push(addUp(parts, sums));
    yield;
  }
  const uses = new Int32Array(keys.length);
  for (const profile of profiles) {
    for (const key of profile.keys) uses[key] = (uses[key] ?? 0) + 1;
    yield;
  }
  const rarity = Float64Array.from(uses, (used) => Math.log(1 + profiles.length / used));
  for (const profile of profiles) {
    weigh(profile, rarity);
    yield;
  }
  const postings = { numberOf, ...(yield* inverting(profiles, uses)) };
  const room = new Float64Array(keys.length);
  return {
    postings,
    termsOf: (area) => termsIn(profiles[area], keys),
    strongestTerms: (areas, most) =>
      strongestIn(addUpAreas(areas, profiles, room), { keys, sums: room, most }),
  };
}

/** @param sums  one place for each stem, all 0 before and after */
function addUp(parts: readonly (readonly [Contribution, number])[], sums: Float64Array): Profile {
  const touched: number[] = [];
  for (const [{ keys, counts }, weight] of parts) {
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      const before = sums[key] ?? 0;
      if (before === 0) touched.push(key);
      sums[key] = before + weight * (counts[i] ?? 0);
    }
  }
  const profile = {
    keys: Int32Array.from(touched),
    weights: Float32Array.from(touched, (key) => sums[key] ?? 0),
  };
  for (const key of touched) sums[key] = 0;
  return profile;
}

function weigh({ keys, weights }: Profile, rarity: Float64Array): void {
  let squares = 0;
  for (let i = 0; i < keys.length; i++) {
    const weight = Math.log1p(weights[i] ?? 0) * (rarity[keys[i] ?? 0] ?? 0);
    weights[i] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares);
  for (let i = 0; i < keys.length; i++) weights[i] = (weights[i] ?? 0) / length;
}

function* inverting(
  profiles: readonly Profile[],
  uses: Int32Array,
): Steps<Pick<AreaPostings, 'starts' | 'areas' | 'weights'>> {
  const starts = new Int32Array(uses.length + 1);
  for (let key = 0; key < uses.length; key++) starts[key + 1] = (starts[key] ?? 0) + (uses[key] ?? 0);
  const size = starts[uses.length] ?? 0;
  const areas = new Int32Array(size);
  const weights = new Float32Array(size);
  const next = starts.slice();
  for (const [area, profile] of profiles.entries()) {
    for (let i = 0; i < profile.keys.length; i++) {
      const key = profile.keys[i] ?? 0;
      const at = next[key] ?? 0;
      areas[at] = area;
      weights[at] = profile.weights[i] ?? 0;
      next[key] = at + 1;
    }
    yield;
  }
  return { starts, areas, weights };
}

function termsIn(profile: Profile | undefined, keys: readonly string[]): Term[] {
  return Array.from(profile?.keys ?? [], (key, at) => [keys[key] ?? '', profile?.weights[at] ?? 0]);
}

/** Adds the weights of the areas' terms up in `sums`; answers which terms they have. */
function addUpAreas(
  areas: readonly (readonly [number, number])[],
  profiles: readonly Profile[],
  sums: Float64Array,
): number[] {
  const touched: number[] = [];
  for (const [area, share] of areas) {
    const { keys, weights } = profiles[area] ?? { keys: [], weights: [] };
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      const before = sums[key] ?? 0;
      if (before === 0) touched.push(key);
      sums[key] = before + share * (weights[i] ?? 0);
    }
  }
  return touched;
}

type Summed = { keys: readonly string[]; sums: Float64Array; most: number };

/** The strongest of the touched terms; `sums` is all 0 again afterwards. */
function strongestIn(touched: readonly number[], { keys, sums, most }: Summed): Term[] {
  const least = greatest(
    Float64Array.from(touched, (key) => sums[key] ?? 0),
    most,
  );
  const terms: Term[] = [];
  for (const key of touched) {
    const weight = sums[key] ?? 0;
    if (weight >= least) terms.push([keys[key] ?? '', weight]);
    sums[key] = 0;
  }
  return terms.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
}

/** The least of the `most` greatest values; they change places. A whole order of them would take ten times as long. */
function greatest(values: Float64Array, most: number): number {
  const wanted = Math.max(0, values.length - most);
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const middle = values[(from + to) >> 1] ?? 0;
    let [low, high] = [from, to];
    while (low <= high) {
      while ((values[low] ?? 0) < middle) low += 1;
      while ((values[high] ?? 0) > middle) high -= 1;
      if (low > high) break;
      const value = values[low] ?? 0;
      values[low] = values[high] ?? 0;
      values[high] = value;
      low += 1;
      high -= 1;
    }
    if (wanted <= high) to = high;
    else if (wanted >= low) from = low;
    else break;
  }
  return values[wanted] ?? 0;
}
