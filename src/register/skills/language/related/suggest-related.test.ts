import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Concept, ConceptKind } from '../../concept.ts';
import { suggestConcepts } from '../suggest.ts';
import { readVocabulary } from '../vocabulary.ts';
import { suggestRelated } from './suggest-related.ts';

function concept(id: string, kind: ConceptKind, sv: string, more: Partial<Concept> = {}): Concept {
  return {
    id,
    kind,
    label: { sv },
    synonyms: { sv: [], en: [] },
    broader: [],
    related: [],
    codes: { ssyk: [], sun: [] },
    ...more,
  };
}

const concepts = [
  concept('svetsare', 'field', 'Svetsare och gasskärare', {
    definition: { sv: 'Svetsar och skär metall. Kontrollerar fogar.' },
    related: ['tig', 'fogberedning', 'ritning', 'skydd'],
  }),
  concept('licenssvetsare', 'occupation', 'Licenssvetsare', { broader: ['svetsare'] }),
  concept('plat', 'field', 'Plåtslagare', {
    definition: { sv: 'Formar plåt och skär metall.' },
    related: ['bockning', 'falsning', 'ritning', 'skydd'],
  }),
  concept('kock', 'field', 'Kockar', {
    definition: { sv: 'Lagar mat i restaurangkök.' },
    related: ['specialkost', 'menyplanering', 'skydd'],
  }),
  ...[
    ['tig', 'TIG-svetsning'],
    ['fogberedning', 'Fogberedning'],
    ['ritning', 'Ritningsläsning'],
    ['bockning', 'Bockning'],
    ['falsning', 'Falsning'],
    ['specialkost', 'Specialkost'],
  ].map(([id = '', sv = '']) => concept(id, 'skill', sv)),
  // The skill names the work here, not the other way round.
  concept('hygien', 'knowledge', 'Hygien', { related: ['kock'] }),
  concept('menyplanering', 'knowledge', 'Menyplanering'),
  concept('skydd', 'skill', 'Skyddsarbete'),
];
const vocabulary = readVocabulary(concepts);
const idsFor = (text: string) => suggestRelated(text, vocabulary, 10).map(({ concept: { id } }) => id);

test('a text leads to the skills of its work, though it names none of them', () => {
  const found = suggestRelated('Vi söker licenssvetsare som kontrollerar fogar', vocabulary, 10);
  expect(found.slice(0, 3).map(({ concept: { id } }) => id)).toEqual(
    expect.arrayContaining(['tig', 'fogberedning']),
  );
  expect(found[0]).toMatchObject({ strength: 1, via: { id: 'svetsare' } });
  expect(found[0]?.words.map(({ text }) => text)).toContain('licenssvetsare');
  expect(idsFor('De ska laga mat i vårt restaurangkök')).toEqual(
    expect.arrayContaining(['specialkost', 'menyplanering', 'hygien']),
  );
});

test('the work that the text is closest to comes first, and what all work shares comes after its own', () => {
  const found = idsFor('Licenssvetsare som skär metall');
  expect(found.indexOf('fogberedning')).toBeLessThan(found.indexOf('falsning'));
  const cook = idsFor('Kockar till restaurangkök');
  expect(cook.at(-1)).toBe('skydd');
});

test('what the text names itself is left to the other list, which stays as it was', () => {
  const text = 'Licenssvetsare med ritningsläsning';
  expect(suggestConcepts(text, vocabulary).map(({ concept: { id } }) => id)).toContain('ritning');
  expect(idsFor(text)).not.toContain('ritning');
  expect(idsFor(text)).toContain('tig');
});

test('a text that tells of no work, or says that it is not meant, leads nowhere', () => {
  for (const text of ['', 'Hej och välkommen', '🔥', 'Vi behöver inte kockar'])
    expect(idsFor(text), text).toEqual([]);
});

test('whatever the text: each skill once, at most so many, the strongest first, each by work that has it', () => {
  const word = fc.constantFrom(
    'svetsare',
    'plåt',
    'mat',
    'metall',
    'fogar',
    'kock',
    'ritningsläsning',
    'x',
    '.',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 0, max: 6 }), (words, most) => {
      const text = words.join(' ');
      const found = suggestRelated(text, vocabulary, most);
      expect(found.length).toBeLessThanOrEqual(most);
      expect(new Set(found.map((one) => one.concept.id)).size).toBe(found.length);
      for (const [at, one] of found.entries()) {
        expect(one.strength).toBeLessThanOrEqual(found[at - 1]?.strength ?? 1);
        const isLinked = one.via.related.includes(one.concept.id) || one.concept.related.includes(one.via.id);
        expect(isLinked).toBe(true);
        for (const { start, end, text: said } of one.words) expect(text.slice(start, end)).toBe(said);
      }
    }),
  );
});
