import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Concept } from '../../concept.ts';
import { suggestConcepts } from '../suggest.ts';
import { readVocabulary } from '../vocabulary.ts';
import { buildNameIndex, searchNames } from './name-search.ts';

const NAMES: [label: string, ...synonyms: string[]][] = [
  ['Socialsekreterare', 'socionom'],
  ['Socionom'],
  ['Bussförare', 'busschaufför'],
  ['Taxiförare', 'taxichaufför'],
  ['Lastbilsförare', 'lastbilschaufför'],
  ['Budbilsförare'],
  ['Sjuksköterska'],
  ['Operationssjuksköterska'],
  ['Elmontör'],
  ['Svetsning'],
  ['TIG-svetsning'],
  ['Restaurangbiträde'],
  ['Personlig assistent'],
  ['Systemutvecklare/Programmerare'],
];
const concepts = NAMES.map(
  ([sv, ...synonyms], at): Concept => ({
    id: `c${at}`,
    kind: 'occupation',
    label: { sv },
    synonyms: { sv: synonyms, en: [] },
    broader: [],
    related: [],
    codes: { ssyk: [], sun: [] },
  }),
);
const index = buildNameIndex(concepts);
const found = (typed: string) => searchNames(typed, index).map(({ concept }) => NAMES[concept]?.[0]);

test('a name is found by itself, its beginning, a word of it, another form and a slip of the pen', () => {
  expect(found('Svetsning').slice(0, 2)).toEqual(['Svetsning', 'TIG-svetsning']);
  expect(found('svets')[0]).toBe('Svetsning');
  expect(found('assistent')[0]).toBe('Personlig assistent');
  expect(found('personliga assistenter')[0]).toBe('Personlig assistent');
  expect(found('restaurangbitärden')[0]).toBe('Restaurangbiträde');
  expect(found('sjukskoterska')[0]).toBe('Sjuksköterska');
  expect(found('programmerare')[0]).toBe('Systemutvecklare/Programmerare');
});

test('hyphens, shortened names and other endings of the same meaning lead to it', () => {
  expect(found('el-montörer')[0]).toBe('Elmontör');
  expect(found('op-sjuksköterska').slice(0, 2)).toContain('Operationssjuksköterska');
  expect(found('budbilschaufförer')[0]).toBe('Budbilsförare');
});

test('a label comes before the same word as another name', () => {
  expect(found('socionomer').slice(0, 2)).toEqual(['Socionom', 'Socialsekreterare']);
});

test('every name finds itself first, and any text is answered without the same concept twice', () => {
  for (const [label] of NAMES) expect(found(label.toUpperCase())[0]).toBe(label);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (typed) => {
      const ids = searchNames(typed, index).map(({ concept }) => concept);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
  expect(found('')).toEqual([]);
  expect(found('%_')).toEqual([]);
});

test('only wanted concepts are found', () => {
  expect(searchNames('svetsning', index, (concept) => concept === 10).map(({ concept }) => concept)).toEqual([
    10,
  ]);
});

test('a short text that is nothing but a name suggests it, a long one does not', () => {
  const vocabulary = readVocabulary(concepts);
  const first = (text: string) => suggestConcepts(text, vocabulary)[0]?.concept.label.sv;
  expect(first('busschaufförerna')).toBe('Bussförare');
  expect(first('op-sjuksköterska')).toBe('Sjuksköterska');
  expect(suggestConcepts('op-sjuksköterska', vocabulary).map(({ concept }) => concept.id)).toContain('c7');
  const [named] = suggestConcepts(' restarangbitärde ', vocabulary);
  expect(named?.words).toEqual([
    { text: 'restarangbitärde', start: 1, end: 17, readAs: 'restaurangbiträde' },
  ]);
});
