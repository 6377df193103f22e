import { expect, test } from 'vitest';
import type { PoolableNeed } from '../suggestions/poolable-need.ts';
import { POOLING_RULES } from '../suggestions/pooling-rules.ts';
import { searchInThread } from './pooling.solver.ts';

const need: PoolableNeed = {
  id: '',
  employer: undefined,
  municipality: '1885',
  people: 3,
  subjects: new Map([['welding', 1]]),
  targetLevel: undefined,
  forms: [],
  timesOfDay: [],
  languages: [],
  maxDistanceKm: undefined,
  maxTravelMinutes: undefined,
  startFrom: undefined,
  startUntil: undefined,
  budgetOre: undefined,
  vulnerabilityReasons: 0,
};
const input = {
  needs: Array.from({ length: 30 }, (_, at) => ({ ...need, id: `need-${at}` })),
  towns: new Map(),
  today: '2026-11-23',
  rules: POOLING_RULES,
};
const limits = { seconds: 30, gap: 0.005 };

test('a search in its thread finds what it would find in this one, and tells how far it is', async () => {
  const told: [number, number][] = [];
  const found = await searchInThread({ input, limits }, async (done, of) => void told.push([done, of]));
  expect(found.served).toBe(90);
  expect(found.gap).toBeLessThanOrEqual(0.005);
  expect(told.length).toBeGreaterThan(0);
});

test('a search that is cancelled ends at its next report, with what the report threw', async () => {
  const cancelled = new Error('cancelled');
  await expect(searchInThread({ input, limits }, () => Promise.reject(cancelled))).rejects.toBe(cancelled);
});
