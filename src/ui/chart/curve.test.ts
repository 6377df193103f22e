import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curveScale, linesOf, roundTicks } from './curve.ts';

test('the axis has round numbers around what is shown', () => {
  expect(roundTicks(10_400, 26_400)).toEqual([10_000, 15_000, 20_000, 25_000]);
});

test('every dot stands inside the drawing, whatever the figures', () => {
  const dot = fc.record({ x: fc.integer({ min: 1, max: 400 }), y: fc.integer({ min: 0, max: 100_000_000 }) });
  fc.assert(
    fc.property(fc.array(dot, { minLength: 1, maxLength: 40 }), fc.boolean(), (dots, narrow) => {
      const width = narrow ? 316 : 640;
      const scale = curveScale(dots, 14_400, width);
      for (const { x, y } of dots) {
        expect(scale.x(x)).toBeGreaterThanOrEqual(0);
        expect(scale.x(x)).toBeLessThanOrEqual(width);
        expect(scale.y(y)).toBeGreaterThanOrEqual(scale.top);
        expect(scale.y(y)).toBeLessThanOrEqual(scale.floor);
      }
    }),
  );
});

test('a jump begins a line of its own', () => {
  expect(linesOf([{ n: 1 }, { n: 2 }, { n: 3, jumps: true }, { n: 4 }]).map((line) => line.length)).toEqual([
    2, 2,
  ]);
});
