import fc from 'fast-check';
import { expect, test } from 'vitest';
import { useFacts } from '../../../test/facts.ts';
import { loadFacts } from '../../reference.ts';
import { distanceKm } from './place.ts';
import { getMunicipality, listCounties, listMunicipalities } from './places.service.ts';

const database = useFacts();

const ANYONE = { kind: 'anonymous' } as const;

test('the region has 52 municipalities in five counties: 9 + 8 + 12 + 13 + 10', async () => {
  const municipalities = await database.run(ANYONE, listMunicipalities);
  const counts = Map.groupBy(municipalities, (one) => one.countyCode);
  expect(municipalities).toHaveLength(52);
  expect([...counts].map(([county, list]) => [county, list.length]).sort()).toEqual([
    ['03', 8],
    ['04', 9],
    ['05', 13],
    ['18', 12],
    ['19', 10],
  ]);
});

test('all 21 counties are known, five of them in Östra Mellansverige with their regional bodies then and now', async () => {
  const counties = await database.run(ANYONE, listCounties);
  const ours = counties.filter((county) => county.esfRegion === 'Östra Mellansverige');
  expect(counties).toHaveLength(21);
  expect(ours.every((county) => county.regionalBodyFormer && county.regionalBodyNow)).toBe(true);
  expect(ours).toHaveLength(5);
});

test('each municipality has a tile of its own on the map', async () => {
  const municipalities = await database.run(ANYONE, listMunicipalities);
  const tiles = new Set(municipalities.map((one) => `${one.tile?.column}:${one.tile?.row}`));
  expect(tiles.size).toBe(52);
});

test('a municipality that does not exist is not found', async () => {
  await expect(database.run(ANYONE, (work) => getMunicipality(work, '9999'))).rejects.toThrow('9999');
});

test('loading the facts twice changes nothing', async () => {
  const before = await database.run(ANYONE, listMunicipalities);
  await loadFacts(database.run, () => undefined);
  expect(await database.run(ANYONE, listMunicipalities)).toEqual(before);
});

test('nobody but the operator writes places', async () => {
  const writing = database.run(ANYONE, (work) =>
    work.tx
      .updateTable('municipality')
      .set({ name: 'X' })
      .where('code', '=', '1885')
      .returning('code')
      .execute(),
  );
  expect(await writing).toEqual([]);
});

test('distanceKm() is symmetric, zero to itself, and right for Lindesberg–Örebro', () => {
  const point = fc.record({
    latitude: fc.double({ min: 54, max: 70, noNaN: true }),
    longitude: fc.double({ min: 10, max: 25, noNaN: true }),
  });
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9);
      expect(distanceKm(a, a)).toBe(0);
    }),
  );
  const lindesberg = { latitude: 59.59, longitude: 15.23 };
  expect(distanceKm(lindesberg, { latitude: 59.27, longitude: 15.21 })).toBeCloseTo(35.6, 0);
});
