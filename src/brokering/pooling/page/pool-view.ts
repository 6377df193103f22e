// What the page of a pool knows, put together once, so that its parts say the same.
import type { HistoryEntry } from '../../../platform/audit/audit.ts';
import {
  COUNTED,
  capacityOf,
  HOLDING,
  OUT_OF_IT,
  type PlaceState,
  type Pool,
  type PoolPlace,
  type Standing,
  standingOf,
  termsOf,
} from '../pool.ts';
import type { TermCheck } from '../terms.ts';
import { nextViable, type PoolTerms, type PriceAt, priceAt } from '../viability.ts';

export type Town = { code: string; name: string; latitude: number; longitude: number };

/** A municipality's cell on the map of tiles. */
export type TownTile = { code: string; name: string; column: number; row: number };

export type PoolFacts = {
  pool: Pool;
  places: readonly PoolPlace[];
  checks: readonly TermCheck[];
  /** The longest travel of those in it, one way. */
  furthestMinutes: number;
  /** Open needs elsewhere that are like it. */
  similar: readonly { municipality: string; people: number }[];
  history: readonly HistoryEntry[];
  towns: ReadonlyMap<string, Town>;
  /** Every municipality that has a place on the map. */
  tiles: readonly TownTile[];
  /** Local date. */
  today: string;
  /** The reader works at the centre that leads it. */
  leads: boolean;
  /** The reader works at a centre with a need in it. */
  takesPart: boolean;
};

export type PoolStory = {
  standing: Standing;
  /** What a pool that is only suggested would be with all its places. */
  counted: number;
  price: PriceAt;
  /** The price with the preliminary places too. */
  later: PriceAt;
  /** The fewest more that make it viable. */
  next: PriceAt | undefined;
  /** The preliminary place that is enough by itself, else the largest. */
  nearest: PoolPlace | undefined;
  seats: number;
  municipalities: readonly string[];
  shown: readonly PoolPlace[];
};

/** So many more than where it stands are looked at for a number that is viable. */
const LOOK_AHEAD = 60;

/** How the pool stands, in the figures that its page speaks of. */
export function storyOf({ pool, places }: Pick<PoolFacts, 'pool' | 'places'>): PoolStory {
  const terms = termsOf(pool.content);
  const standing = standingOf(places);
  const isSuggested = pool.state === 'suggested';
  const shown = places.filter(({ state }) => !OUT_OF_IT.includes(state));
  const counted = isSuggested ? standing.asked : standing.bound;
  const later = priceAt(isSuggested ? standing.asked : standing.counted, terms);
  const price = priceAt(counted, terms);
  return {
    standing,
    counted,
    price,
    later,
    next: price.viable ? undefined : nextViable(counted, terms, counted + LOOK_AHEAD),
    nearest: nearestOf(places, counted, terms),
    seats: capacityOf(pool.content),
    municipalities: [...new Set(shown.map(({ municipality }) => municipality))],
    shown,
  };
}

function nearestOf(
  places: readonly PoolPlace[],
  bound: number,
  terms: ReturnType<typeof termsOf>,
): PoolPlace | undefined {
  const tentative = places
    .filter(({ state, changedAt }) => state === 'preliminary' && changedAt !== undefined)
    .sort((a, b) => a.people - b.people || a.municipality.localeCompare(b.municipality));
  return tentative.find(({ people }) => priceAt(bound + people, terms).viable) ?? tentative.at(-1);
}

/** Those whom the price is divided among: bound and preliminary, or all while it is only suggested. */
export function payersOf({ pool, places }: Pick<PoolFacts, 'pool' | 'places'>): PoolPlace[] {
  const states: readonly PlaceState[] = pool.state === 'suggested' ? [...HOLDING, 'suggested'] : COUNTED;
  return places.filter(({ state }) => states.includes(state));
}

/** What the reader asks: so many people, or one employer fewer, at these prices. */
export type WhatIf = {
  people: number;
  leaving: PoolPlace | undefined;
  /** Those who would be left to pay. */
  payers: readonly PoolPlace[];
  terms: PoolTerms;
};
