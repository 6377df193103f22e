// What decides which needs are put together, as one published value: what runs and what the page says are the same.

export type PoolingRules = {
  readonly version: string;
  /** Fewest and most participants in one group; a pool may hold several groups. */
  readonly seats: { readonly min: number; readonly max: number };
  /** What a group is reckoned to cost before any provider is asked, whole öre without VAT. */
  readonly price: GroupPrice;
  readonly worth: Worth;
  /** Most groups of one pool. A need that takes more by itself is served by itself. */
  readonly mostGroups: number;
  /** How long people are taken to travel when a need says nothing; estimated minutes between main towns, one way. */
  readonly reachMinutes: number;
  /** A course that leads to a level also serves those who need so many levels less. */
  readonly levelsBelow: number;
  /** How close the subject of a pool must be to what a need asks for, 0–1. */
  readonly leastCloseness: number;
};

export type GroupPrice = { readonly fixedOre: number; readonly perHeadOre: number };

/**
 * Everything is counted in persons served: one person at ordinary urgency, close to home, free of charge, is worth 1.
 * The weights are chosen, not measured; why they are as they are stands in decision 014.
 */
export type Worth = {
  /** Added for a need that must start within `urgentDays`. */
  readonly urgent: number;
  readonly urgentDays: number;
  /** Added for each reason that makes the workplace vulnerable (R19), up to `mostVulnerable`. */
  readonly vulnerable: number;
  readonly mostVulnerable: number;
  /** Taken off for each hour that a person travels one way. */
  readonly perHour: number;
  /** Taken off for each 10 000 kr that the learning costs. */
  readonly per10000Kr: number;
};

/** 96 000 kr a group and 2 400 kr a head, 8 to 12 seats: the example of the design until quoted prices replace it. */
export const POOLING_RULES: PoolingRules = {
  version: '2',
  seats: { min: 8, max: 12 },
  price: { fixedOre: 9_600_000, perHeadOre: 240_000 },
  worth: {
    urgent: 0.3,
    urgentDays: 90,
    vulnerable: 0.1,
    mostVulnerable: 0.3,
    perHour: 0.15,
    per10000Kr: 0.05,
  },
  mostGroups: 4,
  reachMinutes: 60,
  levelsBelow: 1,
  leastCloseness: 0.5,
};
