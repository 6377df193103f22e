// Compounds that share a part: `mätnings-, styr- och reglerteknik` is read as mätningsteknik, styrteknik and
// reglerteknik, `lastbilsförare och -mekaniker` as lastbilsförare and lastbilsmekaniker.
import { canBeLast, splitCompound } from './compounds.ts';
import type { Lexicon } from './lexicon.ts';
import { inflectionStem, stem } from './stem.ts';
import type { Token } from './tokens.ts';

/** A token that is read as a whole word, though only a part of it stands there. */
export type ReadToken = Token & { readonly readAs?: string };

const BETWEEN = new Set(['och', 'eller', 'samt', 'resp', 'respektive', 'and', 'or']);
/** So many words further on the shared part is looked for. */
const FAR = 10;
const MIN_GUESSED_LAST = 5;
const MAX_ABBREVIATION = 3;

/** The tokens with the missing parts filled in; the same ones where nothing is missing. */
export function completeSuspended(tokens: readonly Token[], lexicon: Lexicon): readonly ReadToken[] {
  if (!tokens.some((token, at) => token.hangs || token.leads || isBareAbbreviation(tokens, at)))
    return tokens;
  return tokens.flatMap((token, at): readonly ReadToken[] => {
    if (token.leads) return [withFirst(token, tokens, at, lexicon)];
    if (token.hangs || isBareAbbreviation(tokens, at)) return withLast(token, tokens, at, lexicon);
    return [token];
  });
}

/** The `el` of el och VVS-montör: short, and what it is bound to by a conjunction is an abbreviation with a hyphen. */
function isBareAbbreviation(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.word.length > MAX_ABBREVIATION || token.word.length < 2 || token.bound) return false;
  const other = tokens[at + 2];
  if (!other || other.bound || tokens[at + 3]?.bound !== true) return false;
  if (!BETWEEN.has(tokens[at + 1]?.word ?? '') || BETWEEN.has(token.word)) return false;
  return other.text === other.text.toUpperCase();
}

function withLast(token: Token, tokens: readonly Token[], at: number, lexicon: Lexicon): ReadToken[] {
  const head = headAfter(tokens, at);
  const found = tokens[head];
  if (!found) return [token];
  const bound = lastBound(tokens, head);
  const last = bound?.word ?? lastPartOf(found.word, token.word, lexicon);
  if (last === undefined) return [token];
  const whole = token.word + last;
  if (!bound || isWord(whole, token, lexicon)) return [{ ...token, word: whole, readAs: whole }];
  return [token, { ...bound, breaks: false, bound: true }];
}

/** Where the word stands that a hanging one shares its last part with; -1 when there is none. */
function headAfter(tokens: readonly Token[], at: number): number {
  for (let next = at + 1; next < Math.min(tokens.length, at + FAR); next++) {
    const token = tokens[next];
    if (!token || token.hangs || BETWEEN.has(token.word)) continue;
    // A hyphen at the end of a line parts one word: nothing stands between its halves.
    return next > at + 1 || token.breaks ? next : -1;
  }
  return -1;
}

/** Written in capitals it keeps its hyphen: TIG-svets; el and montör make elmontör. */
function isWord(whole: string, { text }: Token, { stems, compounds }: Lexicon): boolean {
  if (stems.has(stem(whole))) return true;
  return text !== text.toUpperCase() && splitCompound(whole, compounds).length > 1;
}

function lastBound(tokens: readonly Token[], head: number): Token | undefined {
  let at = head;
  while (tokens[at + 1]?.bound) at += 1;
  return at > head ? tokens[at] : undefined;
}

/** The last part of a compound, the one with which the other first part makes a known word before all others. */
function lastPartOf(word: string, first: string, { compounds, parts, stems }: Lexicon): string | undefined {
  const endings: string[] = [];
  for (let at = 2; at < word.length - 2; at++) {
    const ending = word.slice(at);
    if (canBeLast(ending) && parts.last.has(inflectionStem(ending))) endings.push(ending);
  }
  const known = endings.find((ending) => stems.has(stem(first + ending)));
  if (known !== undefined) return known;
  const split = splitCompound(word, compounds);
  return split.length > 1 ? split.at(-1) : endings.find((ending) => ending.length >= MIN_GUESSED_LAST);
}

function withFirst(token: Token, tokens: readonly Token[], at: number, { compounds }: Lexicon): ReadToken {
  const before = BETWEEN.has(tokens[at - 1]?.word ?? '') ? tokens[at - 2] : tokens[at - 1];
  const split = before ? splitCompound(before.word, compounds) : [];
  const last = split.length > 1 ? (split.at(-1) ?? '') : '';
  if (!before || last === '') return token;
  const whole = before.word.slice(0, before.word.length - last.length) + token.word;
  return { ...token, word: whole, readAs: whole };
}
