import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runAtOnce } from '../../../platform/steps.ts';
import type { Concept } from '../concept.ts';
import { readLexicon } from './lexicon.ts';
import { closestWord, forgiven, mistakesBetween, readingSpelling } from './spelling.ts';
import { suggestConcepts } from './suggest.ts';
import { readVocabulary } from './vocabulary.ts';
import { readTypedWords, readWords } from './words.ts';

const NAMES = [
  'Svetsning',
  'Undersköterska',
  'Receptionist',
  'Truckförare',
  'Elektriker',
  'Administratör',
  'Redovisningskonsult',
  'Lokalvård',
  'Brandskydd',
];
const concepts: Concept[] = NAMES.map((sv) => ({
  id: sv.toLowerCase(),
  kind: 'skill',
  label: { sv },
  synonyms: { sv: [], en: [] },
  broader: [],
  related: [],
  codes: { ssyk: [], sun: [] },
}));
const lexicon = readLexicon(concepts, ['svets', 'utbildning', 'redovisning', 'konsult']);
const words = NAMES.map((name) => name.toLowerCase());
const spelling = runAtOnce(readingSpelling(new Map(words.map((word) => [word, 1]))));

const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäö');
const slip = fc.record({
  kind: fc.constantFrom('add', 'drop', 'change', 'swap'),
  at: fc.nat(30),
  letter: letters,
});

function withSlip(word: string, { kind, at, letter }: { kind: string; at: number; letter: string }): string {
  const place = at % (word.length - 1);
  const [before, after] = [word.slice(0, place), word.slice(place + 1)];
  if (kind === 'add') return before + letter + word.slice(place);
  if (kind === 'drop') return before + after;
  if (kind === 'change') return before + letter + after;
  return before + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2);
}

test('one slip in a long word is read right, wherever and whatever it is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...words.filter((word) => word.length > 9)), slip, (word, mistake) => {
      const read = closestWord(withSlip(word, mistake), spelling);
      expect(read?.word).toBe(word);
      expect(read?.distance).toBeLessThanOrEqual(1);
    }),
  );
});

test('mistakesBetween() is even-handed, nothing only for the same word, and one after one slip', () => {
  const word = fc.string({ unit: letters, minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(word, word, slip, (one, other, mistake) => {
      const many = one.length + other.length;
      expect(mistakesBetween(one, other, many)).toBe(mistakesBetween(other, one, many));
      expect(mistakesBetween(one, other, many) === 0).toBe(one === other);
      expect(mistakesBetween(one, withSlip(one, mistake), many)).toBeLessThanOrEqual(1);
      const bounded = mistakesBetween(one, other, 2);
      expect(bounded).toBe(Math.min(3, mistakesBetween(one, other, many)));
    }),
  );
});

test('closestWord() finds what comparing with every word finds', () => {
  const list = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abet'), minLength: 4, maxLength: 12 }), {
    minLength: 1,
    maxLength: 30,
  });
  const asked = fc.string({ unit: fc.constantFrom(...'abet'), minLength: 8, maxLength: 12 });
  fc.assert(
    fc.property(list, asked, (all, written) => {
      const index = runAtOnce(readingSpelling(new Map(all.map((word) => [word, 1]))));
      const most = forgiven(written.length);
      const distances = all.map((word) => {
        const distance = mistakesBetween(written, word, most);
        return distance === 2 && word[0] !== written[0] ? 3 : distance;
      });
      const least = Math.min(...distances);
      expect(closestWord(written, index)?.distance).toBe(least > most ? undefined : least);
    }),
  );
});

test('a known word is never read as another, nor are short words, names, numbers and abbreviations', () => {
  const readings = (text: string) =>
    readTypedWords(text, lexicon).words.flatMap(({ readAs }) => readAs ?? []);
  for (const name of NAMES) expect(readings(name)).toEqual([]);
  expect(readings('svetsutbildningar, truckförarna och elektrikern')).toEqual([]);
  expect(readings('Hos oss i Svetsnig, krock, kran, 12345, ABBA och xyz')).toEqual([]);
});

test('misspelt words, their forms and their compounds are read as the closest known word', () => {
  const readings = (text: string) => readTypedWords(text, lexicon).words.map((word) => word.readAs);
  expect(readings('recetionist')).toEqual(['receptionist']);
  expect(readings('administatörerna')).toEqual(['administratör']);
  expect(readings('svettsning')).toEqual(['svetsning']);
  expect(readings('redovisningkonsult')).toEqual(['redovisningskonsult']);
  expect(readings('brandskyddsutbilding')).toEqual(['brandskyddsutbildning']);
});

test('readTypedWords() reads a text without unknown words as readWords() does', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...NAMES, 'och', 'inte', 'kurs i'), { maxLength: 8 }), (pieces) => {
      const text = pieces.join(' ');
      expect(readTypedWords(text, lexicon)).toEqual(readWords(text, lexicon));
    }),
  );
});

test('suggestConcepts() leads from a misspelt name to the concept, and says what it was read as', () => {
  const [first] = suggestConcepts('Vi söker undersöterskor', readVocabulary(concepts));
  expect(first?.concept.id).toBe('undersköterska');
  expect(first?.strength).toBeLessThan(1);
  expect(first?.words).toEqual([{ text: 'undersöterskor', start: 9, end: 23, readAs: 'undersköterska' }]);
});

test('a text of nothing but unknown words is read in bounded time', () => {
  const text = Array.from(
    { length: 6_000 },
    (_, at) =>
      `${'svgtr'[at % 5]}ölk${'aeiou'[Math.floor(at / 5) % 5]}m${at.toString(26).replaceAll(/\d/g, 'z')}ar`,
  ).join(' ');
  const { words: read } = readTypedWords(text, lexicon);
  expect(read.filter((word) => word.readAs).length).toBeLessThanOrEqual(read.length);
  expect(new Set(read.map((word) => word.text)).size).toBeGreaterThan(1_000);
});
