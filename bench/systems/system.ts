// A way to find programmes for a text, set up as its own documentation recommends it for Swedish.
import type { Doc } from '../relevance.ts';

export type System = {
  readonly name: string;
  /** Mean nDCG@10 that is known of it on the dev queries; a run far below has been set up wrongly. */
  readonly known?: number;
  open(docs: readonly Doc[]): Promise<OpenSystem>;
};

export type OpenSystem = {
  /** At most ten ids, the best first. */
  ask(text: string): Promise<string[]>;
  /** What it takes, where that is not in the memory of this process. */
  sizeMb?(): Promise<number>;
  close?(): Promise<void>;
};

/** How much more a hit in the name or in the area of a programme says than one in its description. */
export const BOOST = { name: 3, area: 2, description: 1 } as const;
