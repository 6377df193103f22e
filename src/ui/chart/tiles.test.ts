import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { countyBorders, countyLabels, mapSize, nameLines } from './tiles.ts';

const file = new URL('../../../db/reference/places/municipalities.json', import.meta.url);
const { municipalities } = z
  .object({
    municipalities: z.array(
      z.object({ code: z.string(), name: z.string(), tileColumn: z.number(), tileRow: z.number() }),
    ),
  })
  .parse(JSON.parse(readFileSync(file, 'utf8')));
const tiles = municipalities.map(({ code, name, tileColumn, tileRow }) => ({
  code,
  name,
  column: tileColumn,
  row: tileRow,
  county: code.slice(0, 2),
}));

test('countyBorders() draws a line only where two counties meet', () => {
  const west = { code: '1885', name: 'Lindesberg', column: 0, row: 0 };
  const east = { code: '1982', name: 'Fagersta', column: 1, row: 0 };
  expect(countyBorders([west, east])).toEqual([{ x1: 1, y1: 0, x2: 1, y2: 1 }]);
  expect(countyBorders([west, { ...east, code: '1884' }])).toEqual([]);
  expect(countyBorders([west, { ...east, column: 3 }])).toEqual([]);
});

test('countyLabels() names each of the five counties once, beside its own tiles and on no tile', () => {
  const labels = countyLabels(tiles);
  expect(labels.map((label) => label.text).sort()).toEqual(['03', '04', '05', '18', '19']);
  for (const label of labels) {
    expect(tiles.some((tile) => tile.column === label.column && tile.row === label.row)).toBe(false);
    expect(
      tiles.some(
        (tile) =>
          tile.county === label.text &&
          Math.abs(tile.column - label.column) + Math.abs(tile.row - label.row) === 1,
      ),
    ).toBe(true);
  }
});

test('mapSize() holds the 52 municipalities in 9 × 9 cells', () => {
  expect(tiles).toHaveLength(52);
  expect(mapSize(tiles)).toEqual({ columns: 9, rows: 9 });
});

test('nameLines() parts long names where their last word begins', () => {
  expect(nameLines('Skinnskatteberg')).toEqual(['Skinnskatte-', 'berg']);
  expect(nameLines('Hallstahammar')).toEqual(['Hallsta-', 'hammar']);
  expect(nameLines('Lindesberg')).toEqual(['Lindesberg']);
});
