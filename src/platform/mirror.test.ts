import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMirror, type MirrorSource } from './mirror.ts';

type Row = { id: string; says: string };
type Kept = Map<string, { version: number; says: string }>;

const groupOf = (id: string) => id.charCodeAt(0) % 2;

function sourceOf(kept: Kept, asked: string[] = []): MirrorSource<Row> {
  const markOf = (ids: readonly string[]) => ids.map((id) => `${id}${kept.get(id)?.version}`).join();
  const ids = () => [...kept.keys()].sort();
  return {
    rowsAtOnce: 2,
    mark: async () => markOf(ids()),
    groups: async () =>
      [...new Set(ids().map(groupOf))].map((group) => ({
        group,
        mark: markOf(ids().filter((id) => groupOf(id) === group)),
      })),
    versions: async (groups) =>
      ids()
        .filter((id) => groups.includes(groupOf(id)))
        .map((id) => ({ id, group: groupOf(id), version: kept.get(id)?.version ?? 0 })),
    rows: async (wanted) => {
      asked.push(...wanted);
      return wanted.flatMap((id) => {
        const row = kept.get(id);
        return row ? [{ id, says: row.says }] : [];
      });
    },
  };
}

const change = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  says: fc.option(fc.string({ maxLength: 2 }), { nil: undefined }),
});

test('the copy says what is kept, whatever came, changed and went, and reads only what moved', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 6 }), async (rounds) => {
      const kept: Kept = new Map();
      const mirror = createMirror<Row>();
      let last = 0;
      for (const [round, changes] of rounds.entries()) {
        const touched = new Set<string>();
        for (const { id, says } of changes) {
          touched.add(id);
          if (says === undefined) kept.delete(id);
          else kept.set(id, { version: round, says });
        }
        const asked: string[] = [];
        const before = new Map(mirror.rows);
        const revision = await mirror.bringUpToDate(sourceOf(kept, asked));
        expect([...mirror.rows].sort()).toEqual([...kept].map(([id, { says }]) => [id, { id, says }]).sort());
        for (const id of asked) expect(touched.has(id)).toBe(true);
        for (const [id, row] of before) if (!touched.has(id)) expect(mirror.rows.get(id)).toBe(row);
        if (asked.length > 0 || mirror.rows.size < before.size) expect(revision).toBeGreaterThan(last);
        else expect(revision).toBe(last);
        last = revision;
      }
    }),
  );
});

test('what could not be read is read by the next who asks', async () => {
  const kept: Kept = new Map([['a', { version: 1, says: 'x' }]]);
  const mirror = createMirror<Row>();
  const away = { ...sourceOf(kept), rows: () => Promise.reject(new Error('away')) };
  await expect(mirror.bringUpToDate(away)).rejects.toThrow('away');
  expect(await mirror.bringUpToDate(sourceOf(kept))).toBeGreaterThan(0);
  expect(mirror.rows.get('a')?.says).toBe('x');
});
