// Which offers can reach the floor at all, found without reading every offer: what each may have at most is summed up
// key by key, for some thousand offers at a time so that the sums stay close to the processor. It answers too many
// places rather than too few; `evidenceAt` then says what each really has.
import { type AskedKeys, lessBeside } from './asked-keys.ts';
import type { ContentIndex } from './content-index.ts';
import { countOf, endOf, numberOf, type PostingList } from './postings.ts';

/** More than what sums of 32-bit numbers are rounded by. */
const ROUNDED = 1e-5;
/** Much less than what any offer says. */
const NOT_NOTHING = 1e-9;
/** Lists shorter than this share of the offers are always read. */
const COMMON_SHARE = 1 / 32;
/** Common words are not read while what they can give in all stays below this share of the lowest floor. */
const UNREAD_SHARE = 0.7;
const BLOCK = 4_096;

/** For each place of a block: what words are worth, how close areas are, what words of the need are said. */
const words = new Float32Array(BLOCK);
const near = new Float32Array(BLOCK);
const own = new Float32Array(BLOCK);
/** Places of a block that are looked at closer. */
const sifted = new Uint16Array(BLOCK);
/** What a place has beyond what is enough, and the bits of that number; the first is set when it has less. */
const spare = new Float32Array(1);
const spareBits = new Int32Array(spare.buffer);

/** @param floorOf  evidence that is enough beside the best; grows with it */
export function promisingPlaces(
  index: ContentIndex,
  asked: AskedKeys,
  floorOf: (best: number) => number,
): number[] {
  const { readers, unread } = chooseLists(index, asked, UNREAD_SHARE * floorOf(0));
  const found = createFound(unread.words, floorOf);
  for (let from = 0; from < index.offers.length; from += BLOCK) {
    for (const reader of readers) readUntil(reader, from, from + BLOCK);
    weighBlock(index, from, unread.said, found);
    for (const sums of [words, near, own]) sums.fill(0);
  }
  return withUnread(found, unread);
}

/** Those that have enough with what the unread keys really give them, looked up for these few. */
function withUnread({ places, most, enough }: Found, { words, lists }: Unread): number[] {
  return places.filter((place, at) => {
    let all = most[at] ?? 0;
    if (all < enough) return false;
    for (const reader of lists) all += worthAt(reader, place);
    return all >= enough + words;
  });
}

/** What a list adds for a place; places are asked for in order. */
function worthAt(reader: Reader, place: number): number {
  const { entries, length, by, worth } = reader;
  const least = endOf(place);
  let step = 1;
  let before = reader.next - 1;
  while (before + step < length && (entries[before + step] ?? 0) < least) {
    before += step;
    step *= 2;
  }
  let at = Math.min(length, before + step);
  while (at - before > 1) {
    const middle = (before + at) >> 1;
    if ((entries[middle] ?? 0) < least) before = middle;
    else at = middle;
  }
  reader.next = at;
  const entry = entries[at] ?? 0;
  return at < length && numberOf(entry) === place ? by * (worth[countOf(entry)] ?? 0) : 0;
}

type Found = {
  readonly places: number[];
  /** The most that each of them can have, beside what was not read. */
  readonly most: number[];
  /** The best offer has this at least. */
  best: number;
  /** What is enough beside what was not read, a little less for the rounding. */
  enough: number;
  raise(best: number): void;
};

function createFound(unread: number, floorOf: (best: number) => number): Found {
  const enoughFor = (best: number) => floorOf(best) * (1 - ROUNDED) - unread;
  return {
    places: [],
    most: [],
    best: 0,
    enough: enoughFor(0),
    raise(best) {
      this.best = best;
      this.enough = enoughFor(best);
    },
  };
}

function weighBlock(index: ContentIndex, from: number, unreadSaid: number, found: Found): void {
  const { offers, said: saidInAll } = index;
  const { area, besideSubject: half } = index.rules;
  const count = siftBlock(index, from, unreadSaid, found.enough);
  for (let one = 0; one < count; one++) {
    const at = sifted[one] ?? 0;
    const said = words[at] ?? 0;
    const close = area * (near[at] ?? 0);
    if (said === 0 && close === 0) continue;
    const place = from + at;
    const mine = own[at] ?? 0;
    const all = saidInAll[place] ?? 0;
    const most = said + close * lessBeside(all - mine * (1 + ROUNDED) - unreadSaid, half);
    if (most < found.enough || !offers[place]) continue;
    found.places.push(place);
    found.most.push(most);
    const least = (said + close * lessBeside(all - mine * (1 - ROUNDED), half)) * (1 - ROUNDED);
    if (least > found.best) found.raise(least);
  }
}

/**
 * Puts the places of a block that may have enough at the beginning of `sifted`; answers how many they are. It chooses
 * by the sign of what each has to spare and not by a condition: which places pass is chance to the processor, and
 * every wrong guess costs it more than the whole sum. What an offer says beside the subject is taken a little too low,
 * by √(a - b) ≥ √a - b/√a, which spares the root.
 */
function siftBlock(index: ContentIndex, from: number, unreadSaid: number, enough: number): number {
  const { area, besideSubject: half } = index.rules;
  const roots = index.saidRoots;
  const places = Math.min(BLOCK, index.offers.length - from);
  let count = 0;
  for (let at = 0; at < places; at++) {
    sifted[count] = at;
    const root = roots[from + at] ?? 0;
    const mine = (own[at] ?? 0) * (1 + ROUNDED) + unreadSaid;
    const beside = Math.max(0, root - mine / (root + NOT_NOTHING));
    spare[0] = ((words[at] ?? 0) - enough) * (half + beside) + area * half * (near[at] ?? 0);
    count += 1 + ((spareBits[0] ?? 0) >> 31);
  }
  return count;
}

/** A list of offers that is read block by block. */
type Reader = {
  readonly entries: Uint32Array;
  readonly length: number;
  next: number;
  /** What it is added to, and what each count adds, times `by`. */
  readonly sums: Float32Array;
  readonly by: number;
  readonly worth: Float64Array;
};

function readUntil(reader: Reader, from: number, to: number): void {
  const { entries, length, sums, by, worth } = reader;
  const end = endOf(to);
  let at = reader.next;
  for (; at < length; at++) {
    const entry = entries[at] ?? 0;
    if (entry >= end) break;
    const place = numberOf(entry) - from;
    sums[place] = (sums[place] ?? 0) + by * (worth[countOf(entry)] ?? 0);
  }
  reader.next = at;
}

/** What the keys that are not read can give an offer at most: evidence, and what it says of its own. */
type Unread = { words: number; said: number; readonly lists: Reader[] };

function chooseLists(
  index: ContentIndex,
  asked: AskedKeys,
  mostUnread: number,
): { readers: Reader[]; unread: Unread } {
  const readers: Reader[] = [];
  const unread: Unread = { words: 0, said: 0, lists: [] };
  const common: { row: number; list: PostingList; most: number }[] = [];
  for (let row = 1; row < asked.numbers.length; row++) {
    const list = index.postings[asked.numbers[row] ?? -1];
    if (!list) continue;
    const isCommon = asked.near[row] === 0 && list.length > index.offers.length * COMMON_SHARE;
    const most = (asked.words[row] ?? 0) * (index.weights.saturated[list.maxCount] ?? 0);
    if (isCommon) common.push({ row, list, most });
    else readers.push(...readersOf(index, asked, row, list));
  }
  common.sort((a, b) => a.most - b.most);
  for (const { row, list, most } of common) {
    if (unread.words + most > mostUnread) {
      readers.push(...readersOf(index, asked, row, list));
      continue;
    }
    unread.words += most;
    unread.lists.push(readerOf(list, words, asked.words[row] ?? 0, index.weights.saturated));
    if (asked.own[row]) unread.said += saidBy(index, asked, row)[list.maxCount] ?? 0;
  }
  return { readers, unread };
}

function readerOf(
  { entries, length }: PostingList,
  sums: Float32Array,
  by: number,
  worth: Float64Array,
): Reader {
  return { entries, length, next: 0, sums, by, worth };
}

function readersOf(index: ContentIndex, asked: AskedKeys, row: number, list: PostingList): Reader[] {
  const { saturated, counted } = index.weights;
  const readers: Reader[] = [];
  const read = (sums: Float32Array, by: number, worth: Float64Array) =>
    readers.push(readerOf(list, sums, by, worth));
  const worth = asked.words[row] ?? 0;
  const closeness = asked.near[row] ?? 0;
  if (worth > 0) read(words, worth, saturated);
  if (closeness > 0) read(near, closeness, counted);
  if (asked.own[row]) read(own, 1, saidBy(index, asked, row));
  return readers;
}

function saidBy({ weights, keys }: ContentIndex, asked: AskedKeys, row: number): Float64Array {
  return keys.isPart[asked.numbers[row] ?? -1] ? weights.saidByPart : weights.saidByWhole;
}
