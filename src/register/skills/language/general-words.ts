// What the general vocabulary of Swedish makes compounds of, read from the spelling dictionary of Göran Andersson
// (npm dictionary-sv, hunspell): its flags say of each word whether it may stand last, and in which form it stands first
// (arbets-, kyrko-, skol-, gatu-).
import { runAtOnce, type Steps } from '../../../platform/steps.ts';
import { inflectionStem } from './stem.ts';

export type GeneralWords = {
  /** For each form that may stand first, its linking letters included, how many letters of it are the word's own. */
  readonly first: ReadonlyMap<string, number>;
  /** Stems of words that may stand last. */
  readonly last: ReadonlySet<string>;
};

export const NO_GENERAL_WORDS: GeneralWords = { first: new Map(), last: new Set() };

/** What a flag does to a word that stands first: the ending it loses and the letters it gets instead. */
type Binding = readonly [loses: string, gets: string];

/** The affix rules of the dictionary that are made for first parts; of the first that fits. */
const BINDINGS: Readonly<Record<string, readonly Binding[]>> = {
  X: [['', '']],
  U: [['', '']],
  s: [['', '']],
  r: [['', '']],
  z: [
    ['a', ''],
    ['e', ''],
    ['', 'a'],
  ],
  g: [
    ['a', ''],
    ['e', ''],
    ['', 'a'],
  ],
  y: [
    ['a', 'e'],
    ['', 'e'],
  ],
  h: [
    ['a', 'e'],
    ['', 'e'],
  ],
  x: [
    ['a', 'o'],
    ['e', 'o'],
    ['d', 't'],
  ],
  w: [
    ['a', 'u'],
    ['um', 'i'],
  ],
  v: [
    ['a', 's'],
    ['', 's'],
  ],
  f: [
    ['a', 's'],
    ['', 's'],
  ],
  u: [
    ['a', 'es'],
    ['e', 's'],
    ['', 'es'],
  ],
  i: [
    ['a', 'es'],
    ['e', 's'],
    ['', 'es'],
  ],
  t: [
    ['la', 'el'],
    ['ra', 'er'],
    ['er', 'ra'],
    ['le', 'el'],
    ['el', 'la'],
    ['um', 'e'],
    ['ma', ''],
    ['me', ''],
  ],
};
const MAY_STAND_LAST = 'Y';
/** Wrong words that are listed to be refused, words nobody wants suggested, and pieces that are no words. */
const LEFT_OUT = ['%', '!'];
const ONLY_A_PIECE = 'Z';
const MIN_PIECE = 2;
const MIN_LAST = 3;
const WORD = /^[a-zåäöéèüà]+$/;

/** Reads the word list of the dictionary: one word a line, `/` and its flags behind it. */
export function readGeneralWords(list: string): GeneralWords {
  return runAtOnce(readingGeneralWords(list));
}

/** The same in steps. */
export function* readingGeneralWords(list: string): Steps<GeneralWords> {
  const first = new Map<string, number>();
  const last = new Set<string>();
  for (let from = 0, to = 0; from < list.length; from = to + 1) {
    to = list.indexOf('\n', from);
    if (to < 0) to = list.length;
    addLine(list.slice(from, to), first, last);
    yield;
  }
  return { first, last };
}

function addLine(line: string, first: Map<string, number>, last: Set<string>): void {
  const slash = line.indexOf('/');
  if (slash < 0) return;
  const flags = line.slice(slash + 1);
  if (LEFT_OUT.some((flag) => flags.includes(flag))) return;
  const written = line.charCodeAt(slash - 1) === HYPHEN ? line.slice(0, slash - 1) : line.slice(0, slash);
  const word = written.toLowerCase();
  if (word.length < MIN_PIECE || !WORD.test(word)) return;
  for (const flag of flags) addFirst(word, BINDINGS[flag], first);
  const mayBeLast = flags.includes(MAY_STAND_LAST) && !flags.includes(ONLY_A_PIECE) && word === written;
  if (mayBeLast && word.length >= MIN_LAST) last.add(withoutDouble(inflectionStem(word)));
}

/** Whether a lower-case word, in whatever form, may stand last in a compound. The stemmer leaves the -et of programmet. */
export function isGeneralWord(word: string, { last }: GeneralWords): boolean {
  if (last.has(withoutDouble(inflectionStem(word)))) return true;
  return word.endsWith('et') && last.has(withoutDouble(word.slice(0, -2)));
}

/** A stem as it ends without an ending behind it: programm-et, program. */
function withoutDouble(stem: string): string {
  return /(?:mm|nn)$/.test(stem) ? stem.slice(0, -1) : stem;
}

const HYPHEN = 45;

function addFirst(word: string, bindings: readonly Binding[] = [], first: Map<string, number>): void {
  const binding = bindings.find(([loses]) => word.endsWith(loses));
  if (!binding) return;
  const own = word.length - binding[0].length;
  const form = word.slice(0, own) + binding[1];
  if (form.length >= MIN_PIECE && own < (first.get(form) ?? Infinity)) first.set(form, own);
}
