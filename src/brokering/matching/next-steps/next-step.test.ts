import { expect, test } from 'vitest';
import { type NeedFacts, needStep } from './next-step.ts';

const TODAY = '2026-11-23';
const need = (facts: Partial<NeedFacts>): NeedFacts => ({
  state: 'open',
  receivedOn: '2026-11-20',
  changedOn: '2026-11-20',
  version: 2,
  ...facts,
});

test('each state of a need has one next step, with a last day; a closed one has none', () => {
  expect(needStep(need({ state: 'draft' }), TODAY)).toEqual({ step: 'complete', dueOn: '2026-11-29' });
  expect(needStep(need({}), TODAY)).toEqual({ step: 'match', dueOn: '2026-12-11' });
  expect(needStep(need({ state: 'paused' }), TODAY)).toEqual({ step: 'resume', dueOn: '2027-01-04' });
  expect(needStep(need({ state: 'closed' }), TODAY)).toBeUndefined();
});

test('a match of an older version is made again; one of this version is followed up', () => {
  const madeOn = '2026-11-21';
  expect(needStep(need({ match: { madeOn, needVersion: 1 } }), TODAY)?.step).toBe('matchAgain');
  expect(needStep(need({ match: { madeOn, needVersion: 2 } }), TODAY)).toEqual({
    step: 'followUp',
    dueOn: '2026-12-12',
  });
});

test('when the latest start has come, the need wants a decision whatever was matched', () => {
  const match = { madeOn: '2026-11-21', needVersion: 2 };
  expect(needStep(need({ startUntil: TODAY, match }), TODAY)?.step).toBe('startPassed');
  expect(needStep(need({ startUntil: '2026-11-24', match }), TODAY)?.step).toBe('followUp');
});
