import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLow, percentOf, sumOf, warningsAfter } from './attendance.ts';

test('S2-4: four of six is 67 percent and warns; 70 percent does not', () => {
  expect(percentOf({ present: 4, expected: 6 })).toBe(67);
  expect(isLow({ present: 4, expected: 6 })).toBe(true);
  expect(isLow({ present: 7, expected: 10 })).toBe(false);
  expect(percentOf({ present: 1, expected: 8 })).toBe(13);
  expect([percentOf({ present: 0, expected: 0 }), isLow({ present: 0, expected: 0 })]).toEqual([null, false]);
});

test('the whole warns where no session does, and a first session never twice', () => {
  const full = { id: 'a', present: 6, expected: 6 };
  const low = { id: 'b', present: 4, expected: 6 };
  const lower = { id: 'c', present: 1, expected: 6 };
  expect(warningsAfter('a', [full])).toEqual([]);
  expect(warningsAfter('b', [low])).toEqual([{ sessionId: 'b', present: 4, expected: 6 }]);
  expect(warningsAfter('b', [full, low])).toEqual([{ sessionId: 'b', present: 4, expected: 6 }]);
  expect(warningsAfter('c', [full, low, lower])).toEqual([
    { sessionId: 'c', present: 1, expected: 6 },
    { sessionId: null, present: 11, expected: 18 },
  ]);
});

test('the percent of the sum lies between the lowest and the highest session', () => {
  const session = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 40 }))
    .map(([a, b]) => ({ present: Math.min(a, b), expected: b }));
  fc.assert(
    fc.property(fc.array(session, { minLength: 1 }), (sessions) => {
      const each = sessions.map((one) => percentOf(one) ?? 0);
      const all = percentOf(sumOf(sessions)) ?? 0;
      expect(all).toBeGreaterThanOrEqual(Math.min(...each));
      expect(all).toBeLessThanOrEqual(Math.max(...each));
    }),
  );
});
