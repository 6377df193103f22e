import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Concept } from '../concept.ts';
import { buildAreas, closestAreas } from './areas.ts';
import { splitCompound } from './compounds.ts';
import { partStems, readLexicon } from './lexicon.ts';
import { recognise } from './recognise.ts';
import { inflectionStem, stem } from './stem.ts';
import { tokenise } from './tokens.ts';
import { readWords } from './words.ts';

function concept(id: string, sv: string, more: Partial<Concept> = {}): Concept {
  return {
    id,
    kind: 'skill',
    label: { sv },
    synonyms: { sv: [], en: [] },
    broader: [],
    related: [],
    codes: { ssyk: [], sun: [] },
    ...more,
  };
}

const concepts: Concept[] = [
  concept('industri', 'Industriteknik', {
    kind: 'field',
    definition: { sv: 'Svetsar, fräser och svarvar i metall.' },
  }),
  concept('svetsning', 'Svetsning', { label: { sv: 'Svetsning', en: 'Welding' }, broader: ['industri'] }),
  concept('tig', 'TIG-svetsning', { broader: ['svetsning'] }),
  concept('vard', 'Vård', { kind: 'field' }),
  concept('hlr', 'Hjärt- och lungräddning', { synonyms: { sv: ['HLR'], en: ['CPR'] }, broader: ['vard'] }),
  concept('truck', 'Truck', { broader: ['industri'] }),
  concept('forare', 'Förare'),
  concept('kort', 'Truckkort'),
];
const lexicon = readLexicon(concepts, ['arbete', 'plats', 'lärande', 'utbildning', 'arbetsplats']);

function idsIn(text: string): string[] {
  return recognise(readWords(text, lexicon).words, lexicon)
    .map((hit) => concepts[hit.concept]?.id ?? '')
    .sort();
}

test('stem() brings the forms of a word and its doer together', () => {
  expect(
    new Set(['svets', 'svetsar', 'svetsare', 'svetsning', 'svetsningen'].map((word) => stem(word))).size,
  ).toBe(1);
  expect(stem('programmering')).toBe(stem('programmerare'));
  expect(stem('elektriker')).toBe(stem('elektrisk'));
  expect(stem('administratör')).toBe(stem('administration'));
  expect(stem('welding', 'en')).toBe(stem('welded', 'en'));
});

test('inflectionStem() keeps the doer apart from the deed', () => {
  expect(inflectionStem('utbildningen')).toBe(inflectionStem('utbildningar'));
  expect(inflectionStem('utbildning')).not.toBe(inflectionStem('utbildare'));
});

test('splitCompound() finds parts with and without linking letters', () => {
  expect(splitCompound('svetsutbildningar', lexicon.parts)).toEqual(['svets', 'utbildningar']);
  expect(splitCompound('arbetsplatslärande', lexicon.parts)).toEqual(['arbetsplats', 'lärande']);
  expect(splitCompound('truckförare', lexicon.parts)).toEqual(['truck', 'förare']);
  expect(splitCompound('försäljning', lexicon.parts)).toEqual(['försäljning']);
});

test('splitCompound() keeps all letters but the linking ones, whatever the word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (word) => {
      const parts = splitCompound(word, lexicon.parts);
      expect(parts.length).toBeGreaterThan(0);
      expect(parts.join('').length).toBeLessThanOrEqual(word.length);
    }),
  );
});

test('partStems() leaves out parts that say nothing', () => {
  expect(partStems('svetsutbildning', lexicon)).toEqual([stem('svets')]);
});

test('recognise() meets svetsutbildning, utbildning i svetsning and TIG-svets in one concept or its kind', () => {
  expect(idsIn('svetsutbildning')).toContain('svetsning');
  expect(idsIn('en utbildning i svetsning')).toContain('svetsning');
  expect(idsIn('TIG-svets')).toContain('tig');
  expect(idsIn('We need welding for our staff')).toContain('svetsning');
  expect(idsIn('kurs i HLR')).toContain('hlr');
});

test('recognise() tells which words led to a concept', () => {
  const hits = recognise(readWords('De behöver TIG-svetsa rör', lexicon).words, lexicon);
  const tig = hits.find((hit) => concepts[hit.concept]?.id === 'tig');
  expect(tig?.words.map((word) => word.text)).toEqual(['TIG', 'svetsa']);
});

test('readWords() leaves out what is said not to be meant', () => {
  const words = readWords('Köra truck, ej krav på truckkort. Kan svetsa.', lexicon).words.map(
    (word) => word.text,
  );
  expect(words).toEqual(['Köra', 'truck', 'svetsa']);
  const carried = (text: string) => readWords(text, lexicon).words.map((word) => word.text);
  expect(carried('Ingen kan svetsa')).toEqual(['svetsa']);
  expect(carried('De har aldrig kört truck utan att mäta')).toContain('truck');
  expect(carried('Man behöver inte truckkort')).toEqual([]);
});

test('tokenise() points at the words as they stand', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const clean = text.replaceAll('\u00ad', '');
      for (const token of tokenise(clean)) expect(clean.slice(token.start, token.end)).toBe(token.text);
    }),
  );
});

test('the language core answers on any text', () => {
  const hostile = [
    '',
    ' ',
    '💥🔥',
    'مرحبا بالعالم',
    "'; DROP TABLE offers; --",
    '<script>alert(1)</script>',
    'och att det',
  ];
  for (const text of [...hostile, 'svets '.repeat(10_000), 'x'.repeat(50_000)])
    expect(Array.isArray(idsIn(text))).toBe(true);
});

test('closestAreas() leads from an area’s words to the area, and weights sum to less than 1', () => {
  const areas = buildAreas(lexicon);
  const near = closestAreas([[stem('svarvar'), 1]], areas);
  expect(near.length).toBeGreaterThan(0);
  expect(concepts[areas.areas[near[0]?.[0] ?? -1] ?? -1]?.id).toBe('industri');
  const sum = near.reduce((total, [, weight]) => total + weight, 0);
  expect(sum).toBeGreaterThan(0);
  expect(sum).toBeLessThan(1);
});

test('tokenise() cuts Latin text as it cuts any other', () => {
  const piece = fc.constantFrom(
    'svets',
    'Å',
    'é',
    ' ',
    '-',
    '–',
    ', ',
    '++',
    'C++',
    '#',
    'x2',
    '.',
    '\u00ad',
    'ß',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      // A last word of another alphabet sends the whole text the slower way.
      const other = tokenise(`${text} в`).slice(0, -1);
      expect(tokenise(text)).toEqual(other);
    }),
  );
});

test('readLexicon() learns the same parts in whatever order the concepts come', () => {
  const answers = (list: readonly Concept[]) => {
    const { parts } = readLexicon(list);
    return [parts.first, parts.last].map((map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(concepts, { minLength: concepts.length }), (shuffled) => {
      expect(answers(shuffled)).toEqual(answers(concepts));
    }),
    { numRuns: 10 },
  );
});
