// A needs inventory: a guided talk at a workplace (domain.md §4, step 2). Open questions first and no solutions; what
// people say is kept as they say it, and rows of it become needs.
import { z } from 'zod';
import { NEED_LEVELS } from '../need.ts';

/** In the order of the talk. */
export const QUESTIONS = [
  'business',
  'goingWell',
  'changes',
  'stuck',
  'vulnerability',
  'roles',
  'learning',
  'staff',
  'priorities',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** A form without script cannot grow: so many rows stand there from the start. */
export const NEED_SLOTS = 12;
export const LONGEST_ANSWER = 5_000;
export const LONGEST_WORDS = 2_000;

/** `words` are what was said; `slot` is the row's place, from 1. */
export const inventoryNeed = z.object({
  slot: z.int().min(1).max(NEED_SLOTS),
  words: z.string().max(LONGEST_WORDS),
  title: z.string().max(120),
  level: z.enum(NEED_LEVELS),
  people: z.int().positive().max(100_000).optional(),
});
export type InventoryNeed = z.infer<typeof inventoryNeed>;

export const inventoryContent = z.object({
  /** Local date. */
  heldOn: z.iso.date(),
  /** The case that the talk belongs to. */
  caseId: z.uuid().optional(),
  /** Who took part, as roles. */
  present: z.string().max(500).default(''),
  answers: z.partialRecord(z.enum(QUESTIONS), z.string().max(LONGEST_ANSWER)).default({}),
  needs: z.array(inventoryNeed).default([]),
});
export type InventoryContent = z.infer<typeof inventoryContent>;

/** A need that a row of the talk became. */
export type MadeNeed = { slot: number; key: string };

export type Inventory = {
  id: string;
  organisationId: string;
  house: { id: string; name: string };
  heldBy: { id: string; name: string | undefined } | undefined;
  content: InventoryContent;
  made: MadeNeed[];
  changedAt: Date;
  version: number;
};

/** As a list shows it. */
export type InventoryLine = {
  id: string;
  heldOn: string;
  present: string;
  house: { id: string; name: string };
  /** Rows of needs, and how many of them are needs by now. */
  rows: number;
  made: number;
};

/** Rows with words that are no need yet. */
export function openRows({ content, made }: Pick<Inventory, 'content' | 'made'>): InventoryNeed[] {
  const taken = new Set(made.map(({ slot }) => slot));
  return content.needs.filter(({ slot, words }) => words.trim() !== '' && !taken.has(slot));
}
