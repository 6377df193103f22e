// A text cut where words of it were found, so that they can be marked.
import type { Suggestion } from '../language/suggest.ts';

/** A stretch of the text; `found` when words that led to a concept stand there. */
export type Stretch = { readonly text: string; readonly found: boolean };

/** The whole text in order. Words that lead to several concepts, or overlap, are one stretch. */
export function markText(text: string, suggestions: readonly Suggestion[]): Stretch[] {
  const ranges = suggestions
    .flatMap(({ words }) => words.map(({ start, end }) => ({ start, end })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) stretches.push({ text: text.slice(at, from), found: false });
    stretches.push({ text: text.slice(from, end), found: true });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), found: false });
  return stretches;
}

/** How a concept was found, by the strength of its suggestion. */
export function howSure({ strength, words }: Suggestion): 'whole' | 'misspelt' | 'part' {
  if (strength === 1) return 'whole';
  return words.some(({ readAs }) => readAs !== undefined) ? 'misspelt' : 'part';
}
