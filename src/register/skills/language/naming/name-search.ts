// Finds the concepts whose name is closest to what somebody typed: a name, its beginning, another form of it, or a
// slip of the pen. Names are found by the groups of three letters that they share with it (as pg_trgm does), and the
// best of them are then compared letter by letter.
import { runAtOnce, type Steps } from '../../../../platform/steps.ts';
import type { Concept } from '../../concept.ts';
import { namesOf } from '../names.ts';
import { mistakesBetween } from '../spelling.ts';
import { inflectionStem } from '../stem.ts';
import { learnEndings, type OtherEndings, withOtherEndings } from './name-endings.ts';

export type NameIndex = {
  /** Every name in small letters, words parted by one space. */
  readonly names: readonly string[];
  /** As it is written in the vocabulary. */
  readonly written: readonly string[];
  /** Number of the concept of each name. */
  readonly conceptOf: Int32Array;
  /** How much a name says of its concept: most as its label, less as another name or a piece of one. */
  readonly trust: Float32Array;
  /** Number of different groups of three letters in each name. */
  readonly sizes: Uint8Array;
  /** Where the names with each group begin; those of the next group begin where they end. */
  readonly starts: Int32Array;
  readonly having: Int32Array;
  /** Room to count shared groups in; all 0 between two questions. */
  readonly shared: Uint8Array;
  /** Endings that one thing is called by: what ends in `chaufför` is also looked for with `förare`. */
  readonly otherEndings: OtherEndings;
};

/** A concept by its number, the name that was met, and how close it is: over 1 what was typed stands in the name. */
export type NamedConcept = { readonly concept: number; readonly name: string; readonly closeness: number };

/** Of equally close names a label comes before another name, and that before a piece of one and a name in English. */
const IMPORTED = 0.999;
const TRUST = { label: 1, synonym: 0.99, piece: 0.9, english: 0.9 } as const;
/** What a name found by another ending is worth beside one found by its own. */
const BY_OTHER_ENDING = 0.95;
/** What was typed is the name, begins it, begins a word of it, or stands inside it. */
export const LITERAL = { same: 5, form: 4, beginning: 3, wordBeginning: 2, inside: 1 } as const;
const MAX_TYPED = 80;
const MIN_INSIDE = 3;
/** Of equal places one that is written as it was typed, å and all, comes first. */
const NEARLY_WRITTEN = 0.95;
/** Names that share a smaller part of their groups are not compared. */
const LEAST_SHARED = 0.25;
/** How much shared groups count beside what is found letter by letter. */
const GROUPS_SHARE = 0.5;
/** A name that what was typed shortens is at least so close. */
const SHORTENED = 0.7;
const MIN_KEPT_BEGINNING = 2;
const MIN_KEPT_END = 5;
const MOST_COMPARED = 150;
/** Closer names than this are shown; further ones are other things. */
const LEAST_CLOSENESS = 0.3;
/** Names that are only close fill an answer up to so many, and to more where no name holds what was typed. */
const FEW = 5;
const MOST_CLOSE = 20;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789+#';
const BASE = LETTERS.length + 2;
const OTHER = BASE - 1;
const SPACE = 32;
const codeOf = new Map([...LETTERS].map((letter, at) => [letter.charCodeAt(0), at + 1]));
const NOT_IN_NAMES = /[^\p{L}\p{N}+#]+/gu;

/** Makes the names of concepts findable. */
export function buildNameIndex(concepts: readonly Concept[]): NameIndex {
  return runAtOnce(readingNameIndex(concepts));
}

/** The same in steps. */
export function* readingNameIndex(concepts: readonly Concept[]): Steps<NameIndex> {
  const names: string[] = [];
  const written: string[] = [];
  const conceptOf: number[] = [];
  const trust: number[] = [];
  for (const [number, concept] of concepts.entries()) {
    for (const { text, lang, whole } of namesOf(concept)) {
      names.push(plainName(text));
      written.push(text);
      conceptOf.push(number);
      const kind =
        text === concept.label.sv ? 'label' : lang === 'en' ? 'english' : whole ? 'synonym' : 'piece';
      trust.push(TRUST[kind] * (isImported(concept) ? IMPORTED : 1));
    }
    yield;
  }
  const sizes = new Uint8Array(names.length);
  const starts = new Int32Array(BASE ** 3 + 1);
  for (const [number, name] of names.entries()) {
    const groups = groupsOf(name);
    sizes[number] = Math.min(255, groups.length);
    for (const group of groups) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
    yield;
  }
  for (let group = 1; group < starts.length; group++)
    starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  const having = new Int32Array(starts.at(-1) ?? 0);
  const next = starts.slice();
  for (const [number, name] of names.entries()) {
    for (const group of groupsOf(name)) {
      having[next[group] ?? 0] = number;
      next[group] = (next[group] ?? 0) + 1;
    }
    yield;
  }
  return {
    names,
    written,
    conceptOf: Int32Array.from(conceptOf),
    trust: Float32Array.from(trust),
    sizes,
    starts,
    having,
    shared: new Uint8Array(names.length),
    otherEndings: learnEndings(concepts),
  };
}

/**
 * Concepts by their names, the closest first, each once: those whose name holds what was typed, and where these are few
 * those whose name is like it.
 * @param isWanted  whether the concept with a number is looked for
 */
export function searchNames(
  typed: string,
  index: NameIndex,
  isWanted: IsWanted = () => true,
): NamedConcept[] {
  const asked = plainName(typed.slice(0, MAX_TYPED));
  if (asked === '') return [];
  const best = new Map<number, NamedConcept>();
  for (const [number, closeness] of closeNames(asked, index, isWanted)) {
    const concept = index.conceptOf[number] ?? 0;
    const before = best.get(concept);
    if (!before || closeness > before.closeness)
      best.set(concept, { concept, name: index.written[number] ?? '', closeness });
  }
  const found = [...best.values()].sort(
    (a, b) => b.closeness - a.closeness || a.name.length - b.name.length || (a.name < b.name ? -1 : 1),
  );
  const holding = found.filter(({ closeness }) => closeness > 1).length;
  return found.slice(0, holding === 0 ? MOST_CLOSE : Math.max(FEW, holding));
}

/** Our own words come before the same of another vocabulary. */
function isImported({ id }: Concept): boolean {
  return id.includes(':');
}

/** Small letters, words parted by one space. */
function plainName(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(NOT_IN_NAMES, ' ').trim();
}

const MARKS = /\p{M}/gu;

/** Without the marks over letters, as a keyboard without them writes. */
function withoutMarks(name: string): string {
  return name.normalize('NFD').replaceAll(MARKS, '').replaceAll('ø', 'o').replaceAll('æ', 'a');
}

type Close = readonly [number: number, closeness: number];

type IsWanted = (concept: number) => boolean;

function closeNames(asked: string, index: NameIndex, isWanted: IsWanted): Close[] {
  const found = [...namesHolding(asked, index, isWanted), ...namesLike(asked, index, isWanted)];
  if (found.some(([, closeness]) => closeness >= LITERAL.form)) return found;
  return [...found, ...namesEndingOtherwise(asked, index, isWanted)];
}

/** Names in which what was typed stands. */
function namesHolding(asked: string, index: NameIndex, isWanted: IsWanted): Close[] {
  const bare = withoutMarks(asked);
  const groups = groupsInside(bare);
  const found: Close[] = [];
  for (const [number] of sharing(groups, groups.length, index)) {
    const name = index.names[number] ?? '';
    const place = placeIn(withoutMarks(name), bare);
    if (place === undefined || !isWanted(index.conceptOf[number] ?? 0)) continue;
    const spoken = name.includes(asked) ? 1 : NEARLY_WRITTEN;
    found.push([
      number,
      LITERAL[place] + spoken * (index.trust[number] ?? 0) * Math.sqrt(asked.length / name.length),
    ]);
  }
  return found;
}

function placeIn(name: string, asked: string): keyof typeof LITERAL | undefined {
  if (name === asked) return 'same';
  if (name.startsWith(asked)) return 'beginning';
  if (asked.length < MIN_INSIDE) return undefined;
  if (name.includes(` ${asked}`)) return 'wordBeginning';
  return name.includes(asked) ? 'inside' : undefined;
}

/** Names that are written nearly so, and those that are it in another form. */
function namesLike(asked: string, index: NameIndex, isWanted: IsWanted): Close[] {
  const groups = groupsOf(asked);
  const bare = withoutInflection(asked);
  const joined = inflectionStem(withoutSpaces(asked));
  return sharing(groups, Math.ceil(LEAST_SHARED * groups.length), index)
    .filter(([number]) => isWanted(index.conceptOf[number] ?? 0))
    .map(([number, count]) => [number, count / (groups.length + (index.sizes[number] ?? 0) - count)] as const)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_COMPARED)
    .flatMap(([number, likeness]): Close[] => {
      const name = index.names[number] ?? '';
      const trust = index.trust[number] ?? 0;
      const written = likenessInWriting(asked, name);
      if (withoutInflection(name) === bare || inflectionStem(withoutSpaces(name)) === joined)
        return [[number, LITERAL.form + trust * written]];
      const alike = GROUPS_SHARE * likeness + (1 - GROUPS_SHARE) * written;
      const closeness = trust * (isShortened(asked, name) ? SHORTENED + (1 - SHORTENED) * alike : alike);
      return closeness < LEAST_CLOSENESS ? [] : [[number, closeness]];
    });
}

/** Names that are close to what was typed with another ending of the same meaning. */
function namesEndingOtherwise(asked: string, index: NameIndex, isWanted: IsWanted): Close[] {
  return withOtherEndings(withoutInflection(asked), index.otherEndings).flatMap((other) =>
    namesLike(other, index, isWanted).map(([number, closeness]): Close => {
      const most = closeness > 1 ? closeness - LITERAL.form : closeness;
      return [number, BY_OTHER_ENDING * most];
    }),
  );
}

/** Whether a name is written without something in its middle: op-sjuksköterska, apputvecklare. */
function isShortened(asked: string, name: string): boolean {
  const [short, long] = [withoutSpaces(asked), withoutSpaces(name)];
  if (short.length >= long.length) return false;
  let begin = 0;
  while (begin < short.length && short[begin] === long[begin]) begin += 1;
  let end = 0;
  while (end < short.length - MIN_KEPT_BEGINNING && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  return begin >= MIN_KEPT_BEGINNING && end >= MIN_KEPT_END && begin + end >= short.length;
}

/** 1 for the same, 0 where no letter agrees. */
function likenessInWriting(one: string, other: string): number {
  const [joined, otherJoined] = [withoutSpaces(one), withoutSpaces(other)];
  const longest = Math.max(joined.length, otherJoined.length);
  return 1 - mistakesBetween(joined, otherJoined, longest) / longest;
}

function withoutInflection(name: string): string {
  return name.split(' ').map(inflectionStem).join(' ');
}

/** Spaces and hyphens are no part of a name: el-montör, elmontör. */
function withoutSpaces(name: string): string {
  return name.replaceAll(' ', '');
}

/** Numbers of names that have at least so many of the groups, with how many. */
function sharing(groups: readonly number[], least: number, index: NameIndex): Close[] {
  const { starts, having, shared } = index;
  const touched: number[] = [];
  for (const group of groups) {
    for (let at = starts[group] ?? 0; at < (starts[group + 1] ?? 0); at++) {
      const number = having[at] ?? 0;
      const count = (shared[number] ?? 0) + 1;
      shared[number] = count;
      if (count === Math.max(1, least)) touched.push(number);
    }
  }
  const found = touched.map((number): Close => [number, shared[number] ?? 0]);
  shared.fill(0);
  return found;
}

/** Each group of three letters once; two spaces stand before a word and one after it. */
function groupsOf(name: string): number[] {
  return groupsIn(
    withoutMarks(name)
      .split(' ')
      .map((word) => `  ${word} `),
  );
}

/** Those that a name has wherever these words stand in it; of shorter words those that begin one. */
function groupsInside(bare: string): number[] {
  const inside = groupsIn(bare.split(' '));
  return inside.length > 0 ? inside : groupsIn([`  ${bare}`]);
}

function groupsIn(words: readonly string[]): number[] {
  const groups = new Set<number>();
  for (const word of words)
    for (let at = 0; at + 3 <= word.length; at++)
      groups.add((letterAt(word, at) * BASE + letterAt(word, at + 1)) * BASE + letterAt(word, at + 2));
  return [...groups];
}

function letterAt(word: string, at: number): number {
  const code = word.charCodeAt(at);
  return code === SPACE ? 0 : (codeOf.get(code) ?? OTHER);
}
