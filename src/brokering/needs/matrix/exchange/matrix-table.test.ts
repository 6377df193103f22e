import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CRITICALITIES } from '../gap.ts';
import type { Matrix, MatrixCompetence } from '../matrix.ts';
import { matrixCsv, matrixXlsx } from './matrix.document.ts';
import { rowsInFile, rowsInText } from './matrix.import.ts';
import { planImport, readMatrixTable } from './matrix-table.ts';

function matrix(
  competences: MatrixCompetence[],
  people: Matrix['people'],
  view: Matrix['view'] = 'names',
): Matrix {
  const of = { id: 'x', name: 'Prov' };
  const line = {
    id: 'm',
    title: 'CNC',
    goal: null,
    organisation: of,
    owner: of,
    changedAt: new Date(0),
    version: 1,
  };
  return { ...line, houseSees: 'rows', demo: false, fills: true, sums: [], view, competences, people };
}

const word = fc.stringMatching(/^[a-zåäö5][a-zåäö-]{2,12}[a-zåäö]$/);
const level = fc.option(fc.integer({ min: 0, max: 5 }));
const filled = fc
  .tuple(fc.uniqueArray(word, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([names, people]) =>
    fc.record({
      competences: fc.tuple(
        ...names.map((name, at) =>
          fc.record({
            id: fc.constant(`00000000-0000-7000-8000-00000000000${at}`),
            name: fc.constant(name),
            conceptId: fc.constant(null),
            required: fc.integer({ min: 0, max: 5 }),
            needed: fc.option(fc.integer({ min: 1, max: 9 })),
            criticality: fc.constantFrom(...CRITICALITIES),
          }),
        ),
      ),
      people: fc.tuple(
        ...Array.from({ length: people }, (_, at) =>
          fc.record({
            id: fc.constant(`00000000-0000-7000-8000-0000000001${at}0`),
            number: fc.constant(at + 1),
            label: fc.constantFrom(null, 'Dag', '=1+1'),
            name: fc.constantFrom(null, `Prov ${at}`, `-Prov ${at}`),
            levels: fc.tuple(...names.map(() => level)),
          }),
        ),
      ),
    }),
  );

test('what is exported and read back changes nothing, as CSV and as a workbook', async () => {
  await fc.assert(
    fc.asyncProperty(filled, fc.constantFrom('csv', 'xlsx'), async ({ competences, people }, format) => {
      const stands = matrix(competences, people);
      const bytes = format === 'csv' ? Buffer.from(matrixCsv(stands, 'sv')) : await matrixXlsx(stands, 'sv');
      const table = readMatrixTable((await rowsInFile(bytes)) ?? []);
      expect(table.problems).toEqual([]);
      const { added, changed } = planImport(stands, table);
      expect({ added, changed }).toEqual({
        added: { competences: 0, people: 0 },
        changed: { requirements: 0, levels: 0 },
      });
    }),
    { numRuns: 60 },
  );
});

test('a matrix that is copied from Excel is read with its requirements, and what is wrong is told by cell', () => {
  const text =
    'Namn\tSkift\tFräsa\tMäta\nKrav\t\t4\t3\nAntal som behövs\t\t4\t\nBetydelse\t\tkritisk\tstöd\nAlva\tDag\t4\t7\nBo\t\tx\t2';
  const table = readMatrixTable(rowsInText(text));
  expect(table.competences).toEqual([
    { name: 'Fräsa', required: 4, needed: 4, criticality: 'critical' },
    { name: 'Mäta', required: 3, needed: null, criticality: 'supporting' },
  ]);
  expect(table.people).toEqual([
    { name: 'Alva', label: 'Dag', levels: [4, null] },
    { name: 'Bo', label: '', levels: [null, 2] },
  ]);
  expect(table.problems.map(({ row, column, value }) => [row, column, value])).toEqual([
    [5, 'Mäta', '7'],
    [6, 'Fräsa', 'x'],
  ]);
});

test('an empty corner keeps the columns in their places', () => {
  const table = readMatrixTable(rowsInText('Fräsa\tMäta\nAlva\t4\t2\nBo\t1\t3'));
  expect(table.competences.map(({ name }) => name)).toEqual(['Fräsa', 'Mäta']);
  expect(table.people.map(({ levels }) => levels)).toEqual([
    [4, 2],
    [1, 3],
  ]);
});

test('a reader who sees no names imports none', () => {
  const table = readMatrixTable(rowsInText('Namn;Skift;Fräsa\nAlva Ask;Natt;3'));
  const { people, added } = planImport(matrix([], [], 'rows'), table);
  expect(people).toEqual([{ label: 'Natt', name: null }]);
  expect(added).toEqual({ competences: 1, people: 1 });
});

test.each(['', 'bara ett ord', '\n\n'])('%j is no table, and that is said', (text) => {
  expect(readMatrixTable(rowsInText(text)).problems).toHaveLength(1);
});

test('a file that is neither text nor workbook is not read', async () => {
  expect(await rowsInFile(new Uint8Array([0x50, 0x4b, 1, 2, 3]))).toBeUndefined();
  expect(await rowsInFile(new Uint8Array([65, 0, 66]))).toBeUndefined();
});

test('a file with very many rows is read all the same', () => {
  expect(rowsInText(`Namn;Fräsa\n${'A;3\n'.repeat(150_000)}`)).toHaveLength(150_001);
});
