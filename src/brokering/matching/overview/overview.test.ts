import { expect, test } from 'vitest';
import type { BulkMatch } from '../ranking/bulk.ts';
import { RULE_SET } from '../rule-set.ts';
import { arrangeOverview, groupOf, type KeptFirst, overviewRow } from './overview.ts';

const parts = { content: 1, level: 0, place: 0, time: 0, form: 0 };
const RULES = `${RULE_SET.id} ${RULE_SET.version}`;

function found(...offers: [id: string, score: number][]): BulkMatch {
  const first = offers.map(([offerId, score]) => ({ offerId, score, parts }));
  return { needId: 'n', found: offers.length, leftOut: 2, first };
}

function kept(more: Partial<KeptFirst> = {}): KeptFirst {
  return {
    keptAt: new Date('2026-11-01T09:00:00Z'),
    needVersion: 1,
    ruleSet: RULES,
    offerIds: ['a'],
    bestScore: 0.71,
    ...more,
  };
}

const row = (match: BulkMatch, known?: KeptFirst) =>
  overviewRow(match, { id: 'n', version: 1 }, known, RULE_SET);

test('an offer is new when the kept match does not have it, and better when it stands in a higher band', () => {
  expect(row(found(['b', 0.8], ['a', 0.71], ['c', 0.72]), kept()).since).toMatchObject({
    fresh: 2,
    better: 1,
  });
  expect(row(found(['a', 0.9]), kept()).since).toMatchObject({ fresh: 0, better: 0 });
  expect(row(found(['b', 0.2]), kept({ offerIds: [], bestScore: undefined })).since).toMatchObject({
    better: 1,
  });
});

test('when the need or the rules have changed, points are not compared', () => {
  const match = found(['b', 0.99]);
  expect(row(match, kept({ needVersion: 2 })).since).toMatchObject({ fresh: 1, better: 0 });
  expect(row(match, kept({ ruleSet: 'brygga 0' })).since).toMatchObject({ fresh: 1, better: 0 });
});

test('needs that nothing fits stand first, then those that something better or new has come for', () => {
  const rows = [
    { ...row(found(['a', 0.5]), kept()), needId: 'rest' },
    { ...row(found(['b', 0.5]), kept()), needId: 'fresh' },
    { ...row(found(['b', 0.9]), kept()), needId: 'better' },
    { ...row(found(), kept()), needId: 'without' },
    { ...row(found(['a', 0.5])), needId: 'unkept' },
    { ...row(found()), needId: 'closed' },
    { ...row(found()), needId: 'changed' },
    { ...row(found()), needId: 'unseen' },
  ];
  expect(rows.map(groupOf).slice(0, 5)).toEqual(['rest', 'fresh', 'better', 'without', 'unkept']);
  const needs = new Map(
    ['rest', 'fresh', 'better', 'without', 'unkept', 'closed', 'changed'].map((id) => [
      id,
      { state: id === 'closed' ? ('closed' as const) : ('open' as const), version: id === 'changed' ? 2 : 1 },
    ]),
  );
  expect(arrangeOverview(rows, needs).map(({ row: one }) => one.needId)).toEqual([
    'without',
    'better',
    'fresh',
    'unkept',
    'rest',
  ]);
});
