import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerBefore, nextInLine } from './waiting-line.ts';

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('the first in line goes first, and one that does not fit keeps its turn while the next is asked', () => {
  const line = [
    { id: 'large', people: 4, line: 1 },
    { id: 'second', people: 2, line: 2 },
    { id: 'third', people: 1, line: 3 },
  ];
  expect(ids(nextInLine(line, 4))).toEqual(['large']);
  expect(ids(nextInLine(line, 3))).toEqual(['second', 'third']);
  expect(ids(nextInLine(line, 1))).toEqual(['third']);
  expect(nextInLine(line, 0)).toEqual([]);
});

test('no more move up than there are seats, and nobody who fits stands behind one that came later', () => {
  const line = fc
    .array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 })
    .map((all) => all.map((people, at) => ({ id: `w${at}`, people, line: at + 1 })));
  fc.assert(
    fc.property(line, fc.nat(40), (all, free) => {
      const chosen = nextInLine(all, free);
      const taken = chosen.reduce((sum, { people }) => sum + people, 0);
      expect(taken).toBeLessThanOrEqual(free);
      for (const passed of all.filter((one) => !chosen.includes(one))) {
        const before = chosen
          .filter((one) => one.line < passed.line)
          .reduce((sum, { people }) => sum + people, 0);
        expect(passed.people).toBeGreaterThan(free - before);
      }
    }),
  );
});

test('who moves up has a week, or until the last day of the pool', () => {
  expect(answerBefore('2026-11-23', undefined)).toBe('2026-11-30');
  expect(answerBefore('2026-11-23', '2026-11-25')).toBe('2026-11-25');
  expect(answerBefore('2026-11-23', '2026-12-25')).toBe('2026-11-30');
  expect(answerBefore('2026-11-23', '2026-11-01')).toBe('2026-11-30');
});
