import { expect, test } from 'vitest';
import type { Matrix } from '../../needs/matrix/matrix.ts';
import type { Need } from '../../needs/need.ts';
import { draftWithMatrix } from './spec-from-matrix.ts';

const competence = (id: string, name: string, required: number) => ({
  id,
  name,
  conceptId: null,
  required,
  needed: null,
  criticality: 'important' as const,
});
const rows: Matrix = {
  id: 'm',
  title: 'CNC-operatör',
  goal: 'Ingen order ska gå förlorad',
  organisation: { id: 'o', name: 'Prov' },
  owner: { id: 'h', name: 'Hus' },
  houseSees: 'rows',
  view: 'rows',
  fills: false,
  changedAt: new Date('2026-11-23T09:00:00Z'),
  version: 1,
  demo: false,
  competences: [competence('a', 'Programmera fem axlar', 4), competence('b', 'Mäta', 3)],
  // S2-1 in the first competence; everybody can the second.
  people: [4, 4, 2, 2, 1, 0].map((level, at) => ({
    id: `p${at}`,
    number: at + 1,
    label: 'Kväll',
    name: null,
    levels: [level, 3],
  })),
  sums: [],
};
const sums: Matrix = {
  ...rows,
  view: 'sums',
  people: [],
  sums: [
    { people: 14, covered: 5, gap: 20 },
    { people: 14, covered: null, gap: null },
  ],
};
function need(criteria: Partial<Need['criteria']>): Need {
  const all = {
    text: '',
    concepts: [],
    rejectedConcepts: [],
    forms: [],
    timesOfDay: [],
    languages: [],
    adaptations: [],
  };
  return { content: { title: 'Fler ska kunna' }, criteria: { ...all, ...criteria } } as unknown as Need;
}
const draft = (asked: Need, matrix: Matrix | undefined = rows) => draftWithMatrix(asked, new Map(), matrix);

test('what the need leaves unsaid comes from the matrix: outcomes with a gap, their level, and how many lack it', () => {
  expect(draft(need({}))).toMatchObject({
    goal: 'Ingen order ska gå förlorad',
    outcomes: [{ text: 'Programmera fem axlar' }],
    targetLevel: 4,
    people: 4,
  });
  expect(draft(need({ people: 6, targetLevel: 3 }))).toMatchObject({ people: 6, targetLevel: 3 });
  // The need names a competence itself: that one, although nobody lacks it.
  const named = draft(need({ text: 'Alla ska kunna mäta.' }));
  expect([named.outcomes, named.people]).toEqual([[{ text: 'Mäta' }], undefined]);
});

test('sums give a number only when none of its parts is hidden', () => {
  expect(draft(need({}), sums).people).toBe(9);
  const few = {
    ...sums,
    sums: [
      { people: 6, covered: null, gap: null },
      { people: 6, covered: 6, gap: null },
    ],
  };
  expect(draft(need({}), few).people).toBeUndefined();
});

test('a matrix that asks nothing yet changes nothing, and no label of a person gets into the draft', () => {
  const empty = { ...rows, goal: null, competences: [], people: [] };
  expect(draft(need({}), empty)).toEqual(draftWithMatrix(need({}), new Map(), undefined));
  expect(JSON.stringify(draft(need({})))).not.toContain('Kväll');
});
