// What a pool is: needs of several workplaces that together fill a course, formed before any provider is chosen.
import { z } from 'zod';
import type { LocalText } from '../../platform/i18n.ts';
import { FORMS, MAX_COMPETENCE_LEVEL, TIMES_OF_DAY } from '../needs/conditions.ts';
import type { PoolTerms } from './viability.ts';

/** `suggested` by the optimisation, `forming` once a broker took it, then as the page says. */
export const POOL_STATES = ['suggested', 'forming', 'committed', 'running', 'done', 'notViable'] as const;
export type PoolState = (typeof POOL_STATES)[number];

export const ENDED_STATES: readonly PoolState[] = ['done', 'notViable'];

/** The steps of a pool; each is saved with who took it and why. */
const STEPS: Readonly<Record<PoolState, readonly PoolState[]>> = {
  suggested: ['forming'],
  forming: ['committed', 'notViable'],
  committed: ['running', 'forming', 'notViable'],
  running: ['done', 'notViable'],
  done: [],
  notViable: ['forming'],
};

/** True when a pool may go from one state to the other. */
export function canStep(from: PoolState, to: PoolState): boolean {
  return STEPS[from].includes(to);
}

/**
 * How a contributed need stands: `asked` until its broker answers, `preliminary` until a date, `bound`,
 * `waiting` when the groups are full, `declined` or `left` when it is out again.
 */
export const PLACE_STATES = [
  'suggested',
  'asked',
  'preliminary',
  'bound',
  'waiting',
  'declined',
  'left',
] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

export const COUNTED: readonly PlaceState[] = ['bound', 'preliminary'];
/** Not among those that a pool is spoken of as having; who waits may come in. */
export const OUT_OF_IT: readonly PlaceState[] = ['waiting', 'declined', 'left'];
export const HOLDING: readonly PlaceState[] = ['asked', 'preliminary', 'bound', 'waiting'];

const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What everybody in the pool has in common. Prices are whole öre without VAT; the window is half-open. */
export const poolContent = z.object({
  title: z.string().min(1).max(120),
  /** Concept that the course is about, and those that its needs ask for besides. */
  subject: z.string().min(1),
  outcomes: z.array(z.string()).default([]),
  level: z.int().min(0).max(MAX_COMPETENCE_LEVEL).optional(),
  form: z.enum(FORMS),
  municipality: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  /** How far from the municipality a provider may be, as the crow flies; nothing said is anywhere. */
  maxDistanceKm: z.number().nonnegative().max(2_000).optional(),
  timeOfDay: z.enum(TIMES_OF_DAY).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  startFrom: localDate,
  startUntil: localDate.optional(),
  minSeats: z.int().min(1).max(500),
  /** Most in one group, and how many groups the pool holds; who comes when they are full stands in line. */
  maxSeats: z.int().min(1).max(500),
  groups: z.int().min(1).max(50).default(1),
  fixedOre: z.int().nonnegative(),
  perHeadOre: z.int().nonnegative(),
  ceilingOre: z.int().positive().optional(),
  /** Where the prices come from, in words: quotes, an agreement, a guess. */
  priceSource: z.string().max(200).default(''),
  /** Last day on which a place can be bound. */
  bindBefore: localDate.optional(),
});
export type PoolContent = z.infer<typeof poolContent>;

/** A need in a pool. Those of other centres that have not answered yet have no need and no employer to show. */
export type PoolPlace = {
  id: string;
  need: { key: string; title: string } | undefined;
  employer: string | undefined;
  municipality: string;
  people: number;
  state: PlaceState;
  /** Local date until which a preliminary place is kept. */
  until: string | undefined;
  /** The employer lets the others in the pool see its name. */
  showsName: boolean;
  note: string | undefined;
  /** When the employer was last sent the question by private link. */
  askedAt: Date | undefined;
  changedAt: Date | undefined;
  /** Turn in the line, from 1; missing for one that does not wait, or let its answer lapse. */
  line: number | undefined;
  /** The one who acts may answer for it: its own broker, or the employer. */
  mine: boolean;
  /** The one who acts is the employer itself, by link or as its contact. */
  own: boolean;
  link: PlaceLink | undefined;
};

export const LINK_ENDINGS = ['expired', 'stopped', 'withdrawn', 'replaced'] as const;
export type LinkEnding = (typeof LINK_ENDINGS)[number];

/** The employer's private link, as those who broker see it. Local dates. */
export type PlaceLink = {
  /** Last day on which it leads somewhere; missing when it has ended. */
  until: string | undefined;
  ended: { why: LinkEnding; on: string } | undefined;
  askedTo: string | undefined;
};

export type Pool = {
  id: string;
  /** `S-2026-14`; a suggestion has no number and is known by its id. */
  key: string;
  state: PoolState;
  content: PoolContent;
  owner: { id: string; name: string } | undefined;
  broker: { id: string; name: string } | undefined;
  subjectName: LocalText;
  decision: PoolDecision | undefined;
  changedAt: Date;
  version: number;
  demo: boolean;
};

/** "Kör vi?": what was decided, on which numbers, and why. */
export const poolDecision = z.object({
  go: z.boolean(),
  reason: z.string().trim().min(1).max(2_000),
  people: z.int().nonnegative(),
  perHeadOre: z.int().nonnegative(),
  decidedOn: localDate,
});
export type PoolDecision = z.infer<typeof poolDecision>;

/** What the pool costs and how many fit, as the prices are reckoned from. */
export function termsOf(content: PoolContent): PoolTerms {
  const { fixedOre, perHeadOre, minSeats, maxSeats, ceilingOre } = content;
  return { fixedOre, perHeadOre, minSeats, maxSeats, ceilingOre };
}

export type Standing = {
  bound: number;
  preliminary: number;
  asked: number;
  waiting: number;
  counted: number;
};

/** How many people stand where; `counted` are those whom the price is reckoned on. */
export function standingOf(places: readonly Pick<PoolPlace, 'people' | 'state'>[]): Standing {
  const sum = (states: readonly PlaceState[]) =>
    places.filter(({ state }) => states.includes(state)).reduce((total, { people }) => total + people, 0);
  return {
    bound: sum(['bound']),
    preliminary: sum(['preliminary']),
    asked: sum(['asked', 'suggested']),
    waiting: sum(['waiting']),
    counted: sum(COUNTED),
  };
}

/** How many people the pool has seats for, all its groups together. */
export function capacityOf({ groups, maxSeats }: Pick<PoolContent, 'groups' | 'maxSeats'>): number {
  return groups * maxSeats;
}

/** What one employer may know of the others in its pool. */
export type OthersTold = {
  employers: number;
  /** Missing when they are fewer than five. Source: domain.md §6, small groups. */
  people: number | undefined;
  /** SCB codes. */
  municipalities: readonly string[];
  /** Those that agreed to be named. */
  names: readonly string[];
};
