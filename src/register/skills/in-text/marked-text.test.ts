import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Suggestion } from '../language/suggest.ts';
import { howSure, markText } from './marked-text.ts';

function found(...ranges: [start: number, end: number][]): Suggestion[] {
  return ranges.map(([start, end]) => ({ words: [{ start, end }] }) as unknown as Suggestion);
}

test('the words that were found are marked where they stand', () => {
  expect(markText('Vi kan TIG-svetsa här', found([7, 17], [11, 17]))).toEqual([
    { text: 'Vi kan ', found: false },
    { text: 'TIG-svetsa', found: true },
    { text: ' här', found: false },
  ]);
});

test('nothing of the text is lost or told twice, however the words overlap', () => {
  const text = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });
  const ranges = fc.array(fc.tuple(fc.nat(59), fc.nat(20)), { maxLength: 10 });
  fc.assert(
    fc.property(text, ranges, (words, list) => {
      const inside = list
        .map(([start, length]): [number, number] => [start, start + length + 1])
        .filter(([, end]) => end <= words.length);
      const stretches = markText(words, found(...inside));
      expect(stretches.map((one) => one.text).join('')).toBe(words);
      const marked = new Set(
        inside.flatMap(([start, end]) => Array.from({ length: end - start }, (_, at) => start + at)),
      );
      const shown = stretches.filter((one) => one.found).reduce((sum, one) => sum + one.text.length, 0);
      expect(shown).toBe(marked.size);
    }),
  );
});

test('how sure a find is follows from its strength and from how its words were read', () => {
  const sure = (strength: number, readAs?: string) =>
    howSure({ strength, words: [readAs ? { readAs } : {}] } as unknown as Suggestion);
  expect([sure(1), sure(0.6), sure(0.8, 'svetsning')]).toEqual(['whole', 'part', 'misspelt']);
});
