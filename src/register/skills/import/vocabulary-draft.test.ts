import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conceptId } from '../concept.ts';
import {
  applyDraft,
  type ConceptDraft,
  closingRelations,
  gatherDraft,
  saysTheSame,
} from './vocabulary-draft.ts';

test('pieces from several files make one concept, in whichever order they come', () => {
  const pieces = [
    { label: { en: 'weld' }, synonyms: { en: ['join metal', 'Weld'] }, kind: 'skill' as const },
    { label: { sv: 'svetsa' }, likelyKind: 'field' as const },
    { related: ['b'] },
    { related: ['c'] },
  ];
  const gathered = (order: typeof pieces) => {
    const drafts = new Map<string, ConceptDraft>();
    for (const piece of order) gatherDraft(drafts, 'a', piece);
    const draft = drafts.get('a');
    return { concept: draft && applyDraft(undefined, draft), related: draft?.related?.toSorted() };
  };
  const expected = gathered(pieces);
  expect(expected.concept).toMatchObject({
    kind: 'skill',
    label: { sv: 'svetsa', en: 'weld' },
    synonyms: { sv: [], en: ['join metal'] },
  });
  fc.assert(
    fc.property(fc.shuffledSubarray(pieces, { minLength: pieces.length }), (order) => {
      expect(gathered(order)).toEqual(expected);
    }),
  );
});

test('a concept without a Swedish name is not made, and what no file mentions stays', () => {
  const draft: ConceptDraft = { id: 'a', label: { en: 'weld' }, synonyms: {}, codes: {} };
  expect(applyDraft(undefined, draft)).toBeUndefined();
  const known = applyDraft(undefined, { ...draft, label: { sv: 'svetsa' }, synonyms: { sv: ['foga'] } });
  const later = known && applyDraft(known, draft);
  expect(later).toMatchObject({ label: { sv: 'svetsa', en: 'weld' }, synonyms: { sv: ['foga'] } });
  expect(later && known && saysTheSame(later, known)).toBe(false);
  expect(later && saysTheSame(later, applyDraft(later, draft) ?? later)).toBe(true);
});

test('without the closing relations no concept is broader than itself', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const broader = fc.dictionary(fc.constantFrom(...ids), fc.uniqueArray(fc.constantFrom(...ids)));
  fc.assert(
    fc.property(broader, (graph) => {
      const drafts = Object.entries(graph).map(([id, up]) => ({
        id,
        label: {},
        synonyms: {},
        codes: {},
        broader: up,
      }));
      const closing = new Set(closingRelations(drafts).map(({ from, to }) => `${from} ${to}`));
      const up = new Map(
        drafts.map((one) => [one.id, one.broader.filter((to) => !closing.has(`${one.id} ${to}`))]),
      );
      for (const id of ids) expect(reachable(up, id)).not.toContain(id);
    }),
  );
});

test('relations that close no circle are left', () => {
  const draft = (id: string, broader: string[]) => ({ id, label: {}, synonyms: {}, codes: {}, broader });
  expect(closingRelations([draft('a', ['b', 'c']), draft('b', ['d']), draft('c', ['d'])])).toEqual([]);
});

test('conceptId() gives a word for addresses, stable under its own output', () => {
  expect(conceptId('Första hjälpen & HLR')).toBe('forsta-hjalpen-och-hlr');
  expect(conceptId('C#')).toBe('c-sharp');
  fc.assert(fc.property(fc.string(), (label) => conceptId(conceptId(label)) === conceptId(label)));
});

function reachable(up: Map<string, string[]>, from: string): Set<string> {
  const found = new Set<string>();
  const queue = [...(up.get(from) ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    queue.push(...(up.get(next) ?? []));
  }
  return found;
}
