// The words by which a text says that something is asked for, and those that its clauses are told apart by.
import type { WordLanguage } from '../stem.ts';
import type { Token } from '../tokens.ts';

type Words = ReadonlySet<string>;

export type AskingWords = {
  readonly needs: Words;
  /** Ask for what stands before them too: svetsare behövs. */
  readonly needed: Words;
  /** Ask with one of `sought` after them, and `lacking` with one of `of`: brist på, svårt att, bättre på. */
  readonly seeks: Words;
  readonly sought: Words;
  readonly lacking: Words;
  readonly of: Words;
  /** Ask with `oneself` after them or a wish before: lära sig. */
  readonly learns: Words;
  readonly oneself: Words;
  /** Ask after a wish: ska kunna. */
  readonly able: Words;
  readonly wishes: Words;
  /** Ask when they are denied: kan inte, ingen av oss kan. */
  readonly knows: Words;
  readonly not: Words;
  readonly nobody: Words;
  /** Ask only where nothing of the others stands, the latter with one of `begins` after them: vi vill växa och behöver … */
  readonly hopes: Words;
  readonly shall: Words;
  readonly begins: Words;

  readonly ourselves: Words;
  readonly others: Words;
  readonly ours: Words;
  /** At the end of a clause these stand for what was told before. */
  readonly backwards: Words;
  readonly relative: Words;
  /** Open a clause that gives a reason, the latter before a pronoun. */
  readonly reasons: Words;
  readonly therefore: Words;
  readonly when: Words;
  readonly joins: Words;
  readonly contrasts: Words;
  /** Sentences with one of these tell something; others name a thing, as a heading does. */
  readonly tells: Words;
};

const swedish: AskingWords = {
  needs: words('behöver behövde saknar efterlyser efterfrågar'),
  needed: words('behövs krävs saknas efterfrågas sökes'),
  seeks: words('söker letar'),
  sought: words('någon nån några folk personal hjälp stöd utbildning kurs efter'),
  lacking: words(
    `brist svårt svårigheter problem osäker osäkra dålig dåliga ovan ovana bättre säkrare duktigare`,
  ),
  of: words('på att med för i inom om av vid'),
  learns: words('lära'),
  oneself: words('sig oss mig er dig om upp'),
  able: words('kunna klara'),
  wishes: words('vill vilja ska skall måste bör behöver'),
  knows: words('kan kunde klarar förstår begriper behärskar vet vågar'),
  not: words('inte ej'),
  nobody: words('ingen inga'),
  hopes: words('vill vilja önskar måste'),
  shall: words('ska skall'),
  begins: words('börja bli få'),
  ourselves: words('vi jag man'),
  others: words('de dom den det han hon'),
  backwards: words('den det dem dom detta denna dessa'),
  ours: words('vår vårt våra min mitt mina'),
  relative: words('som'),
  reasons: words('eftersom emedan medan'),
  therefore: words('för då så'),
  when: words('när då sedan sen nu om'),
  joins: words('och men'),
  contrasts: words('men utan'),
  tells: words('är var har hade blir blev finns får fick gör'),
};

const english: AskingWords = {
  needs: words('need needs lack lacks require requires cannot'),
  needed: words('needed required'),
  seeks: words('looking searching seeking'),
  sought: words('for someone somebody people staff help training'),
  lacking: words('shortage difficulty difficulties trouble struggle struggles better'),
  of: words('of to with in on at about'),
  learns: words('learn'),
  oneself: words('how to about more'),
  able: words('able know'),
  wishes: words('want wants must should need needs to be'),
  knows: words('can could know knows understand understands dare'),
  not: words('not'),
  nobody: words('nobody none'),
  hopes: words('want wants must'),
  shall: words('should will'),
  begins: words('start become get'),
  ourselves: words('we i'),
  others: words('they it he she'),
  backwards: words('it them this these'),
  ours: words('our my'),
  relative: words('that which who'),
  reasons: words('because since whereas'),
  therefore: words('as so for'),
  when: words('when while if now'),
  joins: words('and but'),
  contrasts: words('but'),
  tells: words('is are was were have has had'),
};

export const askingWords: Readonly<Record<WordLanguage, AskingWords>> = { sv: swedish, en: english };

/** So many words further on the other half of a mark is looked for: ingen av oss här kan. */
const NEAR = 4;

/** Whether a word by which something is asked for stands at a place. @param faint  also those that ask only where nothing else does */
export function isMark(tokens: readonly Token[], at: number, asking: AskingWords, faint: boolean): boolean {
  const word = wordAt(tokens, at);
  const [before, next] = [wordAt(tokens, at - 1), wordAt(tokens, at + 1)];
  return (
    (asking.needs.has(word) && !asking.not.has(before)) ||
    // `Kunskaper som krävs` asks for nothing.
    (asking.needed.has(word) && !asking.not.has(before) && !asking.relative.has(before)) ||
    isInfinitive(tokens, at, asking) ||
    (asking.seeks.has(word) && asking.sought.has(next)) ||
    (asking.lacking.has(word) && asking.of.has(next)) ||
    (asking.knows.has(word) && isDenied(tokens, at, asking)) ||
    (faint && (asking.hopes.has(word) || (asking.shall.has(word) && asking.begins.has(next))))
  );
}

/** Whether it is a mark that belongs to a wish before it: vi ska kunna, ska öva och lära sig. */
export function isInfinitive(tokens: readonly Token[], at: number, asking: AskingWords): boolean {
  const word = wordAt(tokens, at);
  const wished = asking.wishes.has(wordAt(tokens, at - 1));
  return (
    (asking.learns.has(word) && (wished || asking.oneself.has(wordAt(tokens, at + 1)))) ||
    (asking.able.has(word) && wished)
  );
}

/** `Kan vi inte`, `ingen av oss kan`, `vi inte kan`, `can’t`; not `kan inte räknas hit`. */
function isDenied(tokens: readonly Token[], at: number, asking: AskingWords): boolean {
  if (tokens[at + 1]?.word === 't') return true;
  for (let next = at + 1; next <= at + 2 && tokens[next]?.breaks === false; next++)
    if (asking.not.has(wordAt(tokens, next))) return !wordAt(tokens, next + 1).endsWith('as');
  if (asking.not.has(wordAt(tokens, at - 1))) return !wordAt(tokens, at + 1).endsWith('as');
  for (let earlier = at - 1; earlier >= at - NEAR && !tokens[earlier + 1]?.breaks; earlier--)
    if (asking.nobody.has(wordAt(tokens, earlier))) return true;
  return false;
}

/** The word at a place as it is read, in lower case; empty where none stands. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? '';
}

function words(text: string): Words {
  return new Set(text.split(/\s+/));
}
