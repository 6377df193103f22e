import { expect, test } from 'vitest';
import { type PoolPlace, type PoolState, poolContent } from './pool.ts';
import { poolTask } from './pool-tasks.ts';

const TODAY = '2026-11-23';
const content = poolContent.parse({
  title: 'x',
  subject: 'svets',
  form: 'onSite',
  municipality: '1885',
  startFrom: '2027-01-11',
  minSeats: 4,
  maxSeats: 8,
  fixedOre: 100,
  perHeadOre: 100,
  bindBefore: '2026-12-01',
});

function place(given: Partial<PoolPlace>): PoolPlace {
  return {
    id: 'p',
    need: undefined,
    employer: undefined,
    municipality: '1885',
    people: 4,
    state: 'bound',
    until: undefined,
    showsName: false,
    note: undefined,
    askedAt: undefined,
    changedAt: undefined,
    line: undefined,
    mine: false,
    own: false,
    link: undefined,
    ...given,
  };
}

const task = (state: PoolState, given: Partial<PoolPlace>, leads = true, terms = content) =>
  poolTask({ pool: { state, content: terms }, places: [place(given)], leads }, TODAY);

test('whoever leads is asked to decide, else to remind, else to gather more before the last day', () => {
  expect(task('forming', {})).toEqual({ step: 'poolDecide', dueOn: '2026-12-01' });
  expect(task('forming', { state: 'preliminary', until: '2026-11-28' })).toEqual({
    step: 'poolRemind',
    dueOn: '2026-11-28',
  });
  expect(task('forming', { people: 1 })).toEqual({ step: 'poolGather', dueOn: '2026-12-01' });
  expect(task('forming', { people: 1 }, true, { ...content, bindBefore: '2027-02-01' })).toBeUndefined();
});

test('a pool that should have begun says so, and one that has asks nothing', () => {
  expect(task('committed', {})).toBeUndefined();
  expect(task('committed', {}, true, { ...content, startFrom: '2026-11-20' })).toEqual({
    step: 'poolBegin',
    dueOn: '2026-11-20',
  });
  expect(task('running', {})).toBeUndefined();
});

test('a broker answers for the own need that was asked, an employer for its own places', () => {
  expect(task('forming', { state: 'asked', mine: true }, false)).toEqual({
    step: 'poolAnswer',
    dueOn: '2026-12-01',
  });
  expect(task('forming', { state: 'asked' }, false)).toBeUndefined();
  expect(
    task('forming', { state: 'preliminary', own: true, mine: true, until: '2026-11-30' }, false),
  ).toEqual({
    step: 'poolOwnAnswer',
    dueOn: '2026-11-30',
    placeId: 'p',
  });
  expect(task('notViable', { state: 'asked', mine: true }, false)).toBeUndefined();
});
