import { createFirstReadings, type Home, perDatabase } from '../../platform/database/per-database.ts';
import { readKept, writeKept } from '../../platform/kept-file.ts';
import { createMirror, type MirrorSource } from '../../platform/mirror.ts';
import { remakeInSlices, runInSlices } from '../../platform/slices.ts';
import type { Steps } from '../../platform/steps.ts';
import type { Vocabulary } from '../../register/skills/language/vocabulary.ts';
import {
  applyChange,
  type ContentIndex,
  createContentIndex,
  differing,
  fillingIndex,
} from './content/content-index.ts';
import { markingSnapshot, readingSnapshot, takeSnapshot } from './content/snapshot.ts';
import type { MatchableOffer } from './matchable-offer.ts';
import { RULE_SET } from './rule-set.ts';

/** So many changed offers are put in the index while the one who asks waits; more are read beside everything else. */
const FEW = 50;
const RULES = RULE_SET.content;

const firstIndexes = createFirstReadings();

/** Resolves when no first index is under way. */
export async function indexStands(): Promise<void> {
  await firstIndexes.ended();
}

/** The index of one node. */
export type IndexHolder = {
  /**
   * The index, brought to the state of the catalogue, so that every node answers the same for the same catalogue. Few
   * changed offers are in it at once. After a change of the vocabulary or of many offers it is read anew beside
   * everything else, while the index from before goes on to answer.
   */
  hold(vocabulary: Vocabulary, catalogue: MirrorSource<MatchableOffer>): Promise<ContentIndex>;
  /** From now on the first index is made from the snapshot in this file, where it is there and still holds. */
  keepIn(file: string): void;
  /**
   * Writes the snapshot when the index is another one than was written.
   * @param quiet  only when nothing has changed since the last time that this was asked
   */
  write(quiet: boolean): Promise<void>;
};

export function createIndexHolder(): IndexHolder {
  const offers = createMirror<MatchableOffer>();
  const remade = remakeInSlices<ContentIndex>();
  const numbers = new WeakMap<Vocabulary, number>();
  const snapshot = createSnapshotFile();
  let newest: { vocabulary: Vocabulary; number: number } | undefined;
  /** The revision of the offers that a whole index was last asked for. */
  let whole = 0;
  let synced: { index: ContentIndex; revision: number } | undefined;
  let hasBegun = false;

  async function holdNewest(
    vocabulary: Vocabulary,
    catalogue: MirrorSource<MatchableOffer>,
  ): Promise<ContentIndex> {
    const revision = await offers.bringUpToDate(catalogue);
    await snapshot.read(vocabulary);
    const index = await wholeIndex(vocabulary);
    if (catchUp(index, revision)) return index;
    whole = revision;
    const another = await wholeIndex(vocabulary);
    catchUp(another, revision);
    return another;
  }

  /** The index for the newest vocabulary that anyone came with. */
  function wholeIndex(given: Vocabulary): Promise<ContentIndex> {
    const number = numbers.get(given) ?? (newest?.number ?? 0) + 1;
    numbers.set(given, number);
    if (!newest || newest.number < number) newest = { vocabulary: given, number };
    const { vocabulary } = newest;
    return remade(`${newest.number} ${whole}`, () => makingIndex(vocabulary));
  }

  function* makingIndex(vocabulary: Vocabulary): Steps<ContentIndex> {
    const parts = snapshot.take(vocabulary);
    const known = parts && (yield* readingSnapshot(parts, { vocabulary, rules: RULES }, offers.rows));
    return yield* fillingIndex(known ?? createContentIndex(vocabulary, RULES), offers.rows);
  }

  /** Puts a few changed offers in the index. Answers whether it holds all offers now. */
  function catchUp(index: ContentIndex, revision: number): boolean {
    if (synced?.index === index && synced.revision === revision) return true;
    const changes = differing(index, offers.rows);
    if (changes.size > FEW) return false;
    for (const change of changes) applyChange(index, change);
    synced = { index, revision };
    return true;
  }

  return {
    hold(vocabulary, catalogue) {
      const held = holdNewest(vocabulary, catalogue);
      if (!hasBegun) {
        hasBegun = true;
        firstIndexes.begin(
          held.catch(() => {
            hasBegun = false;
          }),
        );
      }
      return held;
    },
    keepIn: snapshot.keepIn,
    async write(quiet) {
      if (synced) await snapshot.write(synced.index, quiet);
    },
  };
}

type SnapshotFile = {
  keepIn(file: string): void;
  /** Reads the file once, for the first vocabulary that anyone comes with. */
  read(vocabulary: Vocabulary): Promise<void>;
  /** What was read for this vocabulary, once. */
  take(vocabulary: Vocabulary): Uint8Array[] | undefined;
  write(index: ContentIndex, quiet: boolean): Promise<void>;
};

function createSnapshotFile(): SnapshotFile {
  let file: string | undefined;
  let reading: Promise<void> | undefined;
  let found: { parts: Uint8Array[]; vocabulary: Vocabulary } | undefined;
  let written: Moment | undefined;
  let seen: Moment | undefined;

  async function readFrom(from: string, vocabulary: Vocabulary): Promise<void> {
    const parts = await readKept(from, await markOf(vocabulary));
    if (parts) found = { parts, vocabulary };
  }

  return {
    keepIn(path) {
      file = path;
    },
    async read(vocabulary) {
      if (file) reading ??= readFrom(file, vocabulary);
      await reading;
    },
    take(vocabulary) {
      const parts = found?.vocabulary === vocabulary ? found.parts : undefined;
      found = undefined;
      return parts;
    },
    async write(index, quiet) {
      if (!file) return;
      const now = { index, changes: index.changes };
      const rests = isSame(seen, now);
      seen = now;
      if (isSame(written, now) || (quiet && !rests)) return;
      const parts = takeSnapshot(index);
      await writeKept(file, await markOf(index.vocabulary), parts);
      written = now;
    },
  };
}

type Moment = { index: ContentIndex; changes: number };

function isSame(one: Moment | undefined, other: Moment): boolean {
  return one?.index === other.index && one.changes === other.changes;
}

function markOf(vocabulary: Vocabulary): Promise<string> {
  return runInSlices(markingSnapshot(vocabulary, RULES));
}

/** The index of a database in this process. */
export const indexHolderOf = perDatabase(createIndexHolder);

let kept: IndexHolder | undefined;

/** The database whose index is kept in a file: the one that the process serves. */
export function keepIndexOf(database: Home, file: string): void {
  kept = indexHolderOf(database);
  kept.keepIn(file);
}

/** Writes the snapshot of the index that is kept, if one is; see `IndexHolder.write`. */
export async function writeKeptIndex(quiet: boolean): Promise<void> {
  await kept?.write(quiet);
}
