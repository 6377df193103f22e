// A session with a guided method at an employer: who, when, and everything that was written in its steps.
import { z } from 'zod';
import type { EntryContent } from '../../../register/methods/guided/guided-method.ts';

/** A card, a row, or the answer to one question (`slot`). */
export type SessionEntry = {
  id: string;
  step: string;
  slot: string | null;
  content: EntryContent;
  clusterId: string | null;
  version: number;
};

/** A named group of the cards of one step. */
export type Cluster = { id: string; step: string; name: string };

/** Dots by id of card or group, as one person placed them or `people` together. */
export type Ballot = { id: string; step: string; people: number; dots: Readonly<Record<string, number>> };

/** What was written in the steps. */
export type SessionWork = {
  entries: readonly SessionEntry[];
  clusters: readonly Cluster[];
  ballots: readonly Ballot[];
};

/** As a list shows it. */
export type SessionLine = {
  id: string;
  methodSlug: string;
  organisation: { id: string; name: string };
  house: { id: string; name: string };
  /** Local date. */
  heldOn: string;
  present: string;
  /** Cards, rows and answers; and needs that came of them. */
  written: number;
  made: number;
  demo: boolean;
};

export type MethodSession = SessionWork &
  Omit<SessionLine, 'written' | 'made'> & {
    /** How many took part. */
    people: number | null;
    heldBy: { id: string; name: string | undefined } | undefined;
    caseId: string | null;
    needId: string | null;
    /** Cards, groups and rows that are needs by now, by their id. */
    made: readonly { source: string; key: string }[];
    changedAt: Date;
    version: number;
  };

/** What is said of the session itself. */
export const sessionHead = z.object({
  heldOn: z.iso.date(),
  present: z.string().trim().max(500).default(''),
  people: z.int().min(1).max(1_000).optional(),
});
export type SessionHead = z.infer<typeof sessionHead>;

export const LONGEST_CLUSTER_NAME = 120;
/** A step that holds more is no longer read together. */
export const MOST_ENTRIES = 500;
/** So many lines of cards are taken at a time. */
export const MOST_CARDS_AT_ONCE = 40;

/** The entries of one step in the order they were written. */
export function entriesOf({ entries }: Pick<SessionWork, 'entries'>, step: string): SessionEntry[] {
  return entries.filter((one) => one.step === step);
}

/** The text of a card. */
export function cardText({ content }: Pick<SessionEntry, 'content'>): string {
  return String(content.text ?? '');
}
