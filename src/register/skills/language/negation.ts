// Words of a text that are said not to be meant: `ej krav på truckkort`, `inte svets utan plåt`, `truckkort krävs inte`.
import { carriesMeaning, type Token } from './tokens.ts';

/** Leave out what follows by themselves; `utan att mäta` tells of a difficulty and does not. */
const LEAVES_OUT = new Set(['ej', 'icke', 'utan', 'without']);
/** Leave out only beside a demand or before a contrast: `kan inte svetsa` is a need, `behöver inte svetsa` is none. */
const DENIES = new Set(['inte', 'ej', 'icke', 'ingen', 'inget', 'inga', 'not', 'no']);
const DEMANDS = new Set(
  'krav kravet krävs kräver behov behöver behövs söker vill önskar need needs needed want required'.split(
    ' ',
  ),
);
/** Demands that stand after what they are about. */
const DEMANDED = new Set(['krävs', 'behövs', 'needed', 'required']);
const CONTRASTS = new Set(['utan', 'but']);
/** `Inte bara svets utan även plåt` means both. */
const ONLY = new Set(['bara', 'enbart', 'endast', 'only', 'just']);
const ABLE = new Set(['kan', 'kunna', 'klarar', 'can', 'able']);

/** How many carrying words a negation takes with it at most. */
const NEGATED_WORDS = 3;
/** So many words further on a contrast or a demand still belongs to the negation. */
const FAR = 8;

/** For each token whether it is left out, the negating word too; `undefined` where nothing is. */
export function findNegated(tokens: readonly Token[]): Uint8Array | undefined {
  let negated: Uint8Array | undefined;
  let contrast = -1;
  for (const [at, { word }] of tokens.entries()) {
    if (at === contrast || !(DENIES.has(word) || LEAVES_OUT.has(word))) continue;
    const only = ONLY.has(tokens[at + 1]?.word ?? '');
    const next = word === 'utan' ? -1 : contrastAfter(tokens, at);
    if (next >= 0) contrast = next;
    if (only) continue;
    negated ??= new Uint8Array(tokens.length);
    if (next >= 0) negated.fill(1, at, next);
    else takeAlong(negated, tokens, at);
  }
  return negated;
}

function contrastAfter(tokens: readonly Token[], at: number): number {
  for (let next = at + 2; next < Math.min(tokens.length, at + FAR); next++) {
    const { word } = tokens[next] ?? {};
    if (word && CONTRASTS.has(word)) return tokens[next + 1]?.word === 'att' ? -1 : next;
  }
  return -1;
}

function takeAlong(negated: Uint8Array, tokens: readonly Token[], at: number): void {
  const word = tokens[at]?.word ?? '';
  const [before, after] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
  if (DEMANDED.has(before) && !carriesOn(tokens, at)) {
    takeBefore(negated, tokens, at - 1);
    return;
  }
  const leavesOut = LEAVES_OUT.has(word) && after !== 'att';
  const demanded =
    DENIES.has(word) && (DEMANDS.has(before) || DEMANDS.has(after) || isDemandedAfter(tokens, at));
  if (leavesOut || demanded || isSecondWish(tokens, at)) takeAfter(negated, tokens, at);
}

/** Whether a carrying word follows before the next mark. */
function carriesOn(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < tokens.length && !tokens[next]?.breaks; next++)
    if (carriesMeaning(tokens, next)) return true;
  return false;
}

/** `Inga truckkort krävs`. */
function isDemandedAfter(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < Math.min(tokens.length, at + FAR) && !tokens[next]?.breaks; next++)
    if (DEMANDED.has(tokens[next]?.word ?? '')) return true;
  return false;
}

/** `Vi behöver truck men inte svets`, but not `de kan köra truck men inte svetsa`. */
function isSecondWish(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word;
  if (before !== 'men' && before !== 'but') return false;
  let wished = false;
  for (let earlier = at - 2; earlier >= Math.max(0, at - 2 * FAR); earlier--) {
    const { word = '' } = tokens[earlier] ?? {};
    if (ABLE.has(word)) return false;
    wished ||= DEMANDS.has(word);
  }
  return wished;
}

function takeAfter(negated: Uint8Array, tokens: readonly Token[], at: number): void {
  negated[at] = 1;
  let left = NEGATED_WORDS;
  for (let next = at + 1; next < tokens.length && left > 0 && !tokens[next]?.breaks; next++) {
    negated[next] = 1;
    if (carriesMeaning(tokens, next)) left -= 1;
  }
}

function takeBefore(negated: Uint8Array, tokens: readonly Token[], at: number): void {
  let left = NEGATED_WORDS;
  for (let earlier = at; earlier >= 0 && left > 0; earlier--) {
    negated[earlier] = 1;
    if (carriesMeaning(tokens, earlier)) left -= 1;
    if (tokens[earlier]?.breaks) return;
  }
}
