import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceKm } from './place.ts';
import { kmWithin, tellMinutes, travelMinutes } from './travel.ts';

const NORA = { latitude: 59.52, longitude: 15.04 };
const OREBRO = { latitude: 59.27, longitude: 15.21 };
const LINKOPING = { latitude: 58.41, longitude: 15.62 };

test('a town nearby is some half an hour away, another county more than an hour', () => {
  expect(tellMinutes(travelMinutes(NORA, OREBRO))).toBe(40);
  expect(tellMinutes(travelMinutes(OREBRO, LINKOPING))).toBe(105);
  expect(travelMinutes(NORA, NORA)).toBe(0);
});

test('within so many minutes lie the towns that take no longer', () => {
  const latitude = fc.double({ min: 55, max: 69, noNaN: true });
  fc.assert(
    fc.property(latitude, latitude, (from, to) => {
      const [a, b] = [from, to].map((one) => ({ latitude: one, longitude: 15 }));
      if (a && b) expect(kmWithin(travelMinutes(a, b))).toBeCloseTo(distanceKm(a, b), 6);
    }),
  );
});

test('the way is as long in both directions, and never shorter for being further', () => {
  const point = fc.record({
    latitude: fc.double({ min: 55, max: 69, noNaN: true }),
    longitude: fc.double({ min: 11, max: 24, noNaN: true }),
  });
  fc.assert(
    fc.property(point, point, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
      const there = travelMinutes(from, to);
      expect(there).toBeCloseTo(travelMinutes(to, from), 9);
      const nearer = { ...from, latitude: from.latitude + (to.latitude - from.latitude) * share };
      const further = { ...from, latitude: to.latitude };
      expect(travelMinutes(from, nearer)).toBeLessThanOrEqual(travelMinutes(from, further) + 1e-9);
    }),
  );
});
