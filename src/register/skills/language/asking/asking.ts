// Which clauses of a need say what is asked for, and which only tell of the workplace: `vi säljer elbilar nu` tells,
// `och behöver någon som kan sätta upp laddstolpar` asks. A text that does not say that it asks is asked for as a whole.
import { findNegated } from '../negation.ts';
import { guessLanguage } from '../stop-words.ts';
import { carriesMeaning, type Token, tokenise } from '../tokens.ts';
import { type AskingWords, askingWords, isInfinitive, isMark, wordAt } from './marks.ts';

/** What a word does: it tells of the workplace, says who shall learn, or follows the word that asks. */
export type Role = 'tells' | 'learner' | 'asked';

/** The role of the word that starts at a place of the text; `undefined` where it stands for itself. */
export type Roles = (start: number) => Role | undefined;

/** The first word of a sentence that tells is often a noun in definite form: verkstaden, snickarna. */
const DEFINITE = /^\p{L}{3,}(?:na|en|et|an)s?$/u;
const BREAKS_SENTENCE = /[.!?;]\s|[.!?;]$|\n/;
/** A full stop after one of these ends no sentence. */
const ABBREVIATED = new Set(
  'ex a m s k e g i d v mfl osv dvs ca nr tel kl st etc resp inkl exkl bl'.split(' '),
);

type Sentence = readonly [from: number, to: number];
type Read = {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly negated: Uint8Array | undefined;
  readonly words: AskingWords;
};

/** Reads what the words of a need do; `undefined` when nothing carries what is asked for. */
export function readRoles(written: string): Roles | undefined {
  // As `tokenise` reads it, so that places are the same.
  const text = written.replaceAll('\u00ad', '');
  const tokens = tokenise(text);
  const words = askingWords[guessLanguage(tokens.map(({ word }) => word))];
  const read = { tokens, sentences: sentencesOf(tokens, text), negated: findNegated(tokens), words };
  return rolesIn(read, false) ?? rolesIn(read, true);
}

function rolesIn(read: Read, faint: boolean): Roles | undefined {
  const roles = new Map<number, Role>();
  let asks = false;
  for (const [at, role] of rolesOf(read, faint).entries()) {
    if (read.negated?.[at] === 1 || !carriesMeaning(read.tokens, at)) continue;
    if (role) roles.set(read.tokens[at]?.start ?? -1, role);
    asks ||= role === 'asked';
  }
  return asks ? (start) => roles.get(start) : undefined;
}

function sentencesOf(tokens: readonly Token[], text: string): Sentence[] {
  const starts = tokens.flatMap(({ start, breaks }, at) => {
    const before = tokens[at - 1];
    if (!before) return [at];
    if (!breaks || ABBREVIATED.has(before.word)) return [];
    return BREAKS_SENTENCE.test(text.slice(before.end, start)) ? [at] : [];
  });
  return starts.map((from, nth) => [from, starts[nth + 1] ?? tokens.length]);
}

/** The role of each token; none where no sentence asks, or where one asks for what others tell. */
function rolesOf(read: Read, faint: boolean): (Role | undefined)[] {
  const { tokens, words } = read;
  const roles: (Role | undefined)[] = tokens.map(() => undefined);
  const marks = marksOf(read, faint);
  if (!marks.includes(true)) return roles;
  let before: Role | undefined;
  for (const [from, to] of read.sentences) {
    if (marks.slice(from, to).includes(true)) {
      for (const clause of clausesOf(read, [from, to], marks)) {
        if (refersBack(read, clause, marks)) return [];
        const mark = askingAt(clause, marks);
        roles.fill(roleBefore(read, clause, mark), clause[0], mark);
        roles.fill('asked', mark, clause[1]);
      }
      before = undefined;
    } else {
      // `De ska svetsa rostfritt` goes on about what was asked for.
      if (!words.others.has(wordAt(tokens, from)))
        before = isStatement(read, [from, to]) ? 'tells' : undefined;
      roles.fill(before, from, to);
    }
  }
  return roles;
}

/** Where the words stand that ask. Of `ska öva och lära sig` it is `ska`. */
function marksOf(read: Read, faint: boolean): boolean[] {
  const { tokens, words } = read;
  const marks = tokens.map((_, at) => isMark(tokens, at, words, faint) && !isTakenBack(read, at));
  for (const [from, to] of read.sentences) {
    let wish: number | undefined;
    for (let at = from; at < to; at++) {
      if (marks[at] && wish !== undefined && isInfinitive(tokens, at, words)) {
        marks[at] = false;
        marks[wish] = true;
      }
      if (words.wishes.has(wordAt(tokens, at))) wish = at;
    }
  }
  return marks;
}

/** `Behöver inte truckkort`, but not `behöver inte truckkort utan svets`. */
function isTakenBack({ tokens, negated, words }: Read, at: number): boolean {
  let next = at + 1;
  while (negated?.[next] === 1) next += 1;
  return next > at + 1 && !words.contrasts.has(wordAt(tokens, next));
}

/** Whether the sentence tells something; others name a thing, as a heading or a list does. */
function isStatement(read: Read, sentence: Sentence): boolean {
  return beginsStatement(read, sentence[0]) || speakingAt(read, sentence) < sentence[1];
}

function beginsStatement({ tokens, words }: Read, from: number): boolean {
  const first = wordAt(tokens, from);
  return DEFINITE.test(first) || words.ours.has(first);
}

/** Where the first word stands that shows a statement; the end where none does. */
function speakingAt({ tokens, words }: Read, [from, to]: Sentence): number {
  for (let at = from; at < to; at++) {
    const word = wordAt(tokens, at);
    if (words.tells.has(word) || words.ourselves.has(word)) return at;
  }
  return to;
}

type Clause = readonly [from: number, to: number];

/** The clauses of a sentence that asks: where a reason or something about ourselves begins, and before each mark. */
function clausesOf(read: Read, sentence: Sentence, marks: readonly boolean[]): Clause[] {
  const { tokens, words } = read;
  const [from, to] = sentence;
  const speaking = speakingAt(read, sentence);
  const starts = new Set([from]);
  let joint = from;
  // Of `svetsare och lagerarbetare behöver truck` both are who needs it; `verkstaden svetsar och behöver` parts.
  let between = false;
  for (let at = from; at < to; at++) {
    const breaks = tokens[at]?.breaks === true;
    if (breaks || words.joins.has(wordAt(tokens, at))) [joint, between] = [at, false];
    if (opensTelling(read, at)) starts.add(at);
    const parts = tokens[joint]?.breaks || speaking < joint || (!between && beginsStatement(read, from));
    if (marks[at] && parts) starts.add(joint);
    between ||= carriesMeaning(tokens, at);
  }
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.map((start, nth) => [start, sorted[nth + 1] ?? to]);
}

/** The first place in a clause that asks; its end where none does. */
function askingAt([from, to]: Clause, marks: readonly boolean[]): number {
  for (let at = from; at < to; at++) if (marks[at]) return at;
  return to;
}

/**
 * What stands before the word that asks: who shall learn, but what is asked for in `svetsare behövs` and `truckkort
 * saknar vi`. In `när vi säljer bilar behöver vi` it tells, and so does all of a clause that does not ask.
 */
function roleBefore({ tokens, words }: Read, [from, to]: Clause, mark: number): Role {
  if (mark === to) return 'tells';
  const next = wordAt(tokens, mark + 1);
  const turned = words.ourselves.has(next) || words.others.has(next);
  const opening = [wordAt(tokens, from), wordAt(tokens, from + 1)];
  if (turned && opening.some((word) => words.reasons.has(word) || words.when.has(word))) return 'tells';
  return turned || words.needed.has(wordAt(tokens, mark)) ? 'asked' : 'learner';
}

/** `Vi har en ny robot och ingen kan köra den`: what is told is what is asked for. */
function refersBack({ tokens, words }: Read, clause: Clause, marks: readonly boolean[]): boolean {
  const mark = askingAt(clause, marks);
  return [mark + 1, clause[1] - 1].some(
    (at) => mark < at && at < clause[1] && words.backwards.has(wordAt(tokens, at)),
  );
}

/** A reason, or a clause that is about ourselves: eftersom vi …, och vi har …, `, vi är …`. */
function opensTelling({ tokens, words }: Read, at: number): boolean {
  const [word, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  if (words.reasons.has(word)) return true;
  if (words.therefore.has(word)) return words.ourselves.has(next) || words.others.has(next);
  if (words.joins.has(word)) return words.ourselves.has(next) || next === 'det';
  return tokens[at]?.breaks === true && words.ourselves.has(word);
}
