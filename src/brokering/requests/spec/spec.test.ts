import { expect, test } from 'vitest';
import { missingForSending, namesInSpec, type SpecContent, specContent } from './spec.ts';
import { readSpecForm, valuesOfSpec } from './spec-form.ts';

const whole: SpecContent = specContent.parse({
  title: 'Programmera 5-axlig maskin',
  goal: 'Ingen order ska gå förlorad för att någon är borta.',
  outcomes: [{ text: 'Skriva program för fem axlar' }],
  people: 6,
  municipality: '1885',
  criteria: [
    { id: 'quality', weight: 50 },
    { id: 'price', weight: 30 },
    { id: 'delivery', weight: 20 },
  ],
});

test('the form gives back what filled it', () => {
  const content = specContent.parse({
    ...whole,
    budgetOre: 15_000_000,
    adaptations: ['captioning'],
    criteria: [...whole.criteria.slice(0, 2), { id: 'own1', name: 'Lärare från branschen', weight: 20 }],
  });
  expect(readSpecForm(valuesOfSpec(content))).toEqual({ ok: true, value: content });
});

test('a criterion of one’s own needs a name, and no identity number gets in', () => {
  const values = { ...valuesOfSpec(whole), 'weight.own1': '10', group: 'Kalle 19121212-1212' };
  const read = readSpecForm(values);
  expect(read.ok ? [] : read.problems.map(({ field }) => field)).toEqual(['name.own1', 'group']);
  const named = readSpecForm({ ...values, 'name.own1': 'Egen' });
  expect(named.ok ? [] : named.problems.map(({ field }) => field)).toEqual(['group']);
});

test('what is missing is told by field, and weights must be 100 together', () => {
  expect(missingForSending(whole)).toEqual([]);
  expect(missingForSending(specContent.parse({})).map(({ field }) => field)).toEqual([
    'title',
    'goal',
    'outcomes',
    'people',
    'municipality',
    'weight.quality',
  ]);
  const heavy = { ...whole, criteria: [...whole.criteria, { id: 'own1' as const, name: 'x', weight: 5 }] };
  expect(missingForSending(heavy)).toMatchObject([
    { message: { sv: 'Vikterna är 105 tillsammans. De ska bli 100.' } },
  ]);
});

test('a name is told only when it stands as whole words and points at one provider', () => {
  const names = [
    { kind: 'provider', name: 'Skärtekniska Kurscentrum AB', provider: 'Skärtekniska Kurscentrum AB' },
    { kind: 'offer', name: 'Fem axlar på sex dagar', provider: 'Skärtekniska Kurscentrum AB' },
    { kind: 'offer', name: 'CNC grund', provider: 'Ett' },
    { kind: 'offer', name: 'CNC grund', provider: 'Två' },
    { kind: 'offer', name: 'Fräsning', provider: 'Ett' },
  ] as const;
  const say = (goal: string) => namesInSpec({ ...whole, goal }, names).map(({ name }) => name);
  expect(say('Som hos skärtekniska kurscentrum, eller ”Fem axlar på sex dagar”.')).toEqual([
    'Skärtekniska Kurscentrum AB',
    'Fem axlar på sex dagar',
  ]);
  expect(say('CNC grund och fräsning hos Skärtekniska Kurscentrumet')).toEqual([]);
});
