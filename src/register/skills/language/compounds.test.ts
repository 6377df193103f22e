import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runAtOnce } from '../../../platform/steps.ts';
import { type Concept, concept as conceptSchema } from '../concept.ts';
import { splitCompound } from './compounds.ts';
import { holdingGeneralWords } from './general-words.memory.ts';
import { readGeneralWords } from './general-words.ts';
import { partStems, readingLexicon } from './lexicon.ts';
import { stem } from './stem.ts';
import { suggestConcepts } from './suggest.ts';
import { readVocabulary } from './vocabulary.ts';

const concepts = ['TIG-svetsning', 'Svetsning', 'Truckförare', 'Kyla', 'Kyltekniker'].map(
  (sv): Concept => ({
    id: sv.toLowerCase(),
    kind: 'skill',
    label: { sv },
    synonyms: { sv: [], en: [] },
    broader: [],
    related: [],
    codes: { ssyk: [], sun: [] },
  }),
);
const lexicon = runAtOnce(readingLexicon(concepts, runAtOnce(holdingGeneralWords())));
const split = (word: string) => splitCompound(word, lexicon.compounds);

test('compounds are split where the words meet, with their linking letters', () => {
  const parts = {
    arbetsplatslärande: ['arbetsplats', 'lärande'],
    svetsutbildningar: ['svets', 'utbildningar'],
    avdelningschef: ['avdelning', 'chef'],
    veckodag: ['vecko', 'dag'],
    skolsköterska: ['skol', 'sköterska'],
    bokföringsprogrammet: ['bokföring', 'programmet'],
    fredagsnatt: ['fredag', 'natt'],
    hälsoundersökning: ['hälso', 'undersökning'],
    överläkare: ['över', 'läkare'],
  };
  for (const [word, expected] of Object.entries(parts)) expect(split(word), word).toEqual(expected);
  const [first = '', ...rest] = split('truckförarutbildning');
  expect([first.startsWith('truck'), rest.at(-1)?.endsWith('utbildning')]).toEqual([true, true]);
});

test('words that are no compounds stay whole', () => {
  const whole =
    'utbildning kommunikation administratör programmering företag specialist ventilation logistik lärare';
  for (const word of whole.split(' ')) expect(split(word), word).toEqual([word]);
});

test('everyday compounds lead nowhere in matching, those of known words do', () => {
  expect(partStems('fredagsnatt', lexicon)).toEqual([]);
  expect(partStems('kylsvetsning', lexicon)).toEqual([stem('kyl'), stem('svetsning')]);
});

test('everyday Swedish of a bookkeeping programme leads to bookkeeping, in all forms of the word', () => {
  const vocabulary = readVocabulary(readStarter(), runAtOnce(holdingGeneralWords()));
  const first = (text: string) => suggestConcepts(text, vocabulary)[0]?.concept.label.sv;
  expect(first('det nya bokföringsprogrammet begriper ingen')).toBe('Bokföring');
  expect(first('våra bokföringsprogram är gamla')).toBe('Bokföring');
  const named = (text: string) => suggestConcepts(text, vocabulary).map(({ concept }) => concept.label.sv);
  expect(named('We need staff who can weld with TIG')).toEqual(
    expect.arrayContaining(['Svetsning', 'TIG-svetsning']),
  );
  expect(named('Vi behöver folk som kan svetsa med TIG')).toEqual(
    expect.arrayContaining(['Svetsning', 'TIG-svetsning']),
  );
  expect(named('YKB')[0]).toBe('Yrkeskompetensbevis');
  expect(named('Köra lastbil, ej krav på truckkort')).not.toContain('Truckkörning');
});

test('the parts of a word stand in it in their order, whatever the word', () => {
  const piece = fc.constantFrom('svets', 'arbets', 'kyrko', 'utbildning', 'chef', 's', 'ö', 'xq', 'förar');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const word = pieces.join('');
      let at = 0;
      for (const part of split(word)) {
        const found = word.indexOf(part, at);
        expect(found).toBeGreaterThanOrEqual(at);
        expect(found - at).toBeLessThanOrEqual(2);
        at = found + part.length;
      }
    }),
  );
});

test('the dictionary says how a word stands first and whether it may stand last', () => {
  const { first, last } = readGeneralWords(
    '6\nkyrka/AGxY\navdelning/AvY\nskol/XZ\nfelord/%XY\nbulle\nGöran/AXY\n',
  );
  expect([...first]).toEqual([
    ['kyrko', 4],
    ['avdelnings', 9],
    ['skol', 4],
    ['göran', 5],
  ]);
  expect([...last]).toEqual(['kyrk', 'avdelning']);
});

function readStarter(): Concept[] {
  const folder = new URL('../../../../db/reference/skills/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
    .map((line) => conceptSchema.parse(JSON.parse(line)));
}
