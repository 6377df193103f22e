import { createMirror, type MirrorSource } from '../../platform/mirror.ts';
import { remakeInSlices } from '../../platform/slices.ts';
import type { Vocabulary } from '../../register/skills/language/vocabulary.ts';
import { applyChange, type ContentIndex, differing, readingIndex } from './content/content-index.ts';
import type { MatchableOffer } from './matchable-offer.ts';
import { RULE_SET } from './rule-set.ts';

/** So many changed offers are put in the index while the one who asks waits; more are read beside everything else. */
const FEW = 50;

const offers = createMirror<MatchableOffer>();
const remade = remakeInSlices<ContentIndex>();
const numbers = new WeakMap<Vocabulary, number>();
let newest: { vocabulary: Vocabulary; number: number } | undefined;
/** The revision of the offers that a whole index was last asked for. */
let whole = 0;
let synced: { index: ContentIndex; revision: number } | undefined;
let standing: Promise<unknown> | undefined;

/**
 * The index of this process, brought to the state of the catalogue, so that every node answers the same for the same
 * catalogue. Few changed offers are in it at once. After a change of the vocabulary or of many offers it is read anew
 * beside everything else, while the index from before goes on to answer.
 */
export async function holdIndex(
  vocabulary: Vocabulary,
  catalogue: MirrorSource<MatchableOffer>,
): Promise<ContentIndex> {
  const held = holdNewest(vocabulary, catalogue);
  standing ??= held.catch(() => {
    standing = undefined;
  });
  return held;
}

/** Resolves when no first index is under way. */
export async function indexStands(): Promise<void> {
  await standing;
}

async function holdNewest(
  vocabulary: Vocabulary,
  catalogue: MirrorSource<MatchableOffer>,
): Promise<ContentIndex> {
  const revision = await offers.bringUpToDate(catalogue);
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
  return remade(`${newest.number} ${whole}`, () => readingIndex(vocabulary, RULE_SET.content, offers.rows));
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
