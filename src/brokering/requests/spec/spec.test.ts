import { expect, test } from 'vitest';
import { translator } from '../../../platform/i18n.ts';
import { readSpecForm, valuesOfSpec } from './guide/spec-form.ts';
import {
  lackingIn,
  SPEC_STEPS,
  sentForStep,
  shownValues,
  stepToGoOn,
  valuesOfStep,
  withStep,
} from './guide/spec-steps.ts';
import { missingForSending, namesInSpec, type SpecContent, specContent } from './spec.ts';
import { changesBetween } from './spec-changes.ts';

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

test('every field that can be missing is asked for by one question of the guide, and the answers make the whole again', () => {
  const full = specContent.parse({
    ...whole,
    startFrom: '2027-02-01',
    startUntil: '2027-03-15',
    budgetOre: 15_000_050,
    languages: ['sv'],
  });
  const asked = SPEC_STEPS.flatMap(({ holds }) => holds);
  expect(asked.toSorted()).toEqual(Object.keys(specContent.shape).toSorted());
  const lacking = SPEC_STEPS.flatMap((step) => lackingIn(step, specContent.parse({})));
  expect(lacking).toEqual(missingForSending(specContent.parse({})));
  expect(stepToGoOn(whole).key).toBe('goal');
  expect(stepToGoOn({ ...whole, outcomes: [] }).key).toBe('outcomes');
  for (const step of SPEC_STEPS.filter(({ key }) => key !== 'money')) {
    const { startFrom: _from, startUntil: _until, ...shown } = shownValues(valuesOfStep(step, full));
    const sent = sentForStep(step, shown);
    expect(sent.ok && withStep(step, full, sent.value)).toEqual({ ok: true, value: full });
  }
});

test('a day is put together of three parts, and one that the calendar lacks comes back to its field', () => {
  const where = SPEC_STEPS.find(({ key }) => key === 'where');
  if (!where) throw new Error('The guide asks for time and place');
  const day = { 'startFrom.day': '31', 'startFrom.month': '2', 'startFrom.year': '2027' };
  expect(sentForStep(where, day)).toMatchObject({ ok: false, problems: [{ field: 'startFrom' }] });
  expect(sentForStep(where, { ...day, 'startFrom.day': '1' })).toEqual({
    ok: true,
    value: { startFrom: '2027-02-01' },
  });
});

test('what changed between versions is told in words, of lists only the lines that differ', () => {
  const words = { t: translator('sv'), lang: 'sv' as const, places: new Map([['1885', 'Lindesberg']]) };
  expect(changesBetween(whole, whole, words)).toEqual([]);
  const later = {
    ...whole,
    outcomes: [...whole.outcomes, { text: 'Bereda i CAM' }],
    people: 8,
    placeNote: 'På kvällsskiftet.',
    criteria: whole.criteria.map((one) => (one.id === 'price' ? { ...one, weight: 20 } : one)),
  };
  expect(changesBetween(whole, later, words)).toEqual([
    { name: 'Läranderesultat', before: [], after: ['Bereda i CAM'] },
    { name: 'Antal deltagare', before: ['6'], after: ['8'] },
    { name: 'Mer om plats och skift', before: [], after: ['På kvällsskiftet.'] },
    { name: 'Pris', before: ['30\u00a0%'], after: ['20\u00a0%'] },
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
