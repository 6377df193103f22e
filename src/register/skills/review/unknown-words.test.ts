import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concept } from '../concept.ts';
import { readVocabulary } from '../language/vocabulary.ts';
import { leaveOutNames } from './left-out.ts';
import { countUnknownWords, type SaidText, type UnknownWord } from './unknown-words.ts';

const vocabulary = readVocabulary(
  [
    { id: 'lantbruk', kind: 'field', label: { sv: 'Lantbruk' }, synonyms: { sv: ['gård', 'åker'] } },
    {
      id: 'vaxtodling',
      kind: 'skill',
      label: { sv: 'Växtodling' },
      broader: ['lantbruk'],
      synonyms: { sv: [] },
    },
    { id: 'svetsning', kind: 'skill', label: { sv: 'Svetsning' }, synonyms: { sv: ['svets', 'utrustning'] } },
    { id: 'flyg', kind: 'field', label: { sv: 'Flyg' }, synonyms: { sv: ['tvilling och luft'] } },
    { id: 'digitalt', kind: 'knowledge', label: { sv: 'Digital teknik' }, synonyms: { sv: [] } },
  ].map((one) => concept.parse({ ...one, codes: {} })),
);
const leftOut = leaveOutNames({
  peopleAndPlaces: ['Anneli Provander', 'Lindesberg'],
  organisations: ['Xylofin Drift AB', 'QPX Sverige'],
});

function find(texts: readonly (string | Partial<SaidText>)[]): UnknownWord[] {
  const counter = countUnknownWords(vocabulary, leftOut);
  for (const [n, one] of texts.entries()) {
    const said = typeof one === 'string' ? { texts: [one] } : one;
    counter.add({
      id: `b${n}`,
      kind: 'need',
      organisation: `o${n}`,
      municipality: `k${n}`,
      texts: [],
      ...said,
    });
  }
  return counter.found();
}
const words = (texts: readonly (string | Partial<SaidText>)[]) => find(texts).map((one) => one.word);

test('a word that several needs say and no concept knows is found, with its forms, its spread and its company', () => {
  const found = find([
    'Två ska flyga drönare över åker och växtodling',
    'Vi har köpt en drönare till gården.',
    'Drönaren behöver någon som kan flyga drönare över åkern. Mejla dronare@example.org',
    { kind: 'offer', texts: ['Kurs om drönare'] },
  ]);
  expect(found[0]).toMatchObject({
    word: 'drönare',
    needs: ['b0', 'b1', 'b2'],
    offers: 1,
    organisations: 3,
    municipalities: 3,
    lang: 'sv',
  });
  expect(found[0]?.company[0]?.conceptId).toBe('lantbruk');
});

test('what the vocabulary knows, stop words, everyday words and compounds of known words are not found', () => {
  const said = 'Vi ska klara svetsning, svetsutrustning, växtodlingen och en kurs på kvällstid';
  expect(words([said, said, said])).toEqual([]);
});

test('names of people and places, and addresses, are never found; nor words that may only be names', () => {
  const said =
    'Fråga anneli eller Provanders i lindesberg, Qvintus vet. http://qlurp.example qlurp@example.org';
  expect(words([said, said, said, said])).toEqual([]);
});

test('a word of an organisation’s name is found only when enough others say it', () => {
  const said = 'vi köper xylofin';
  expect(words([said, said])).toEqual([]);
  expect(words([said, said, said])).toContain('xylofin');
  const letters = 'vi levererar till QPX';
  expect(words([letters, letters, letters, letters])).not.toContain('QPX');
});

test('one organisation counts once, however often it writes', () => {
  const mine = (id: string) => ({ id, organisation: 'o', texts: ['vi behöver kvarkar'] });
  expect(find([mine('b1'), mine('b2'), mine('b3')])[0]).toMatchObject({
    organisations: 1,
    needs: { length: 3 },
  });
});

test('two words that keep together are found as one, and not each of them again', () => {
  const said = 'vi bygger en digital tvilling av varje knorp plurt';
  expect(words([said, said, 'en digital tvilling', 'digital tvilling av knorp plurt'])).toContain(
    'digital tvilling',
  );
  expect(words([said, said, said])).toContain('knorp plurt');
  expect(words([said, said, said])).not.toContain('knorp');
});

test('a slip of the pen of few is left out, abbreviations are found', () => {
  expect(words(['svettsning', 'svettsning'])).toEqual([]);
  expect(words(['Vi har SWPX', 'kan SWPX'])).toEqual(['SWPX']);
});

test('texts in any order give the same words, whatever they hold', () => {
  const piece = fc.constantFrom(
    'drönare',
    'flyger',
    'Drönare',
    'svets',
    '💡',
    '<b>',
    'ø',
    'kvarkar',
    '. ',
    '-',
    'och',
  );
  const texts = fc.array(
    fc.array(piece, { maxLength: 12 }).map((some) => some.join(' ')),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(texts, (said) => {
      const asTexts = said.map((text, n) => ({ id: `b${n}`, organisation: `o${n}`, texts: [text] }));
      const sets = (found: UnknownWord[]) => found.map((one) => ({ ...one, needs: one.needs.toSorted() }));
      expect(sets(find(asTexts.toReversed()))).toEqual(sets(find(asTexts)));
    }),
  );
});
