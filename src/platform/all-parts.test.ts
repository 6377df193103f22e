import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAllParts } from './all-parts.ts';
import { rowsBefore } from './part.ts';

test('all parts together are the list, also when rows go while it is read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(3_500), fc.nat(20), async (rows, gone) => {
      const list = Array.from({ length: rows }, (_, row) => row);
      const total = rows + gone;
      const read = await readAllParts(async (part) => ({
        items: list.slice(rowsBefore(part), rowsBefore(part) + part.limit),
        total,
      }));
      expect(read).toEqual(list);
    }),
    { numRuns: 30 },
  );
});
