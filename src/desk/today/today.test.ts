import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../platform/local-date.ts';
import {
  inOrder,
  mustBeDone,
  type NeedFacts,
  needStep,
  offerStep,
  urgencyOf,
  type Waiting,
} from './today.ts';

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

test('a draft is to be published, a past start replaced, an old check repeated; an offer in order asks nothing', () => {
  const offer = {
    state: 'published' as const,
    checkedOn: '2026-11-01',
    content: { starts: [], openStart: false },
  };
  expect(offerStep(offer, TODAY)).toBeUndefined();
  expect(offerStep({ ...offer, state: 'draft' }, TODAY)).toEqual({ step: 'publish' });
  expect(offerStep({ ...offer, state: 'withdrawn' }, TODAY)).toBeUndefined();
  expect(offerStep({ ...offer, checkedOn: '2026-05-01' }, TODAY)?.step).toBe('check');
  const starts = [{ startsOn: '2026-10-01' }, { startsOn: '2026-11-22' }];
  expect(offerStep({ ...offer, content: { starts, openStart: false } }, TODAY)).toEqual({
    step: 'newStart',
    dueOn: '2026-11-22',
  });
  expect(offerStep({ ...offer, content: { starts, openStart: true } }, TODAY)).toBeUndefined();
});

test('the day itself is in time, the day after is late', () => {
  expect(urgencyOf({ dueOn: TODAY }, TODAY)).toBe('today');
  expect(urgencyOf({ dueOn: addDays(TODAY, -1) }, TODAY)).toBe('late');
  expect(urgencyOf({}, TODAY)).toBe('later');
});

test('the earliest stands first whatever order things came in, and nothing is lost', () => {
  const one = fc.record({
    kind: fc.constantFrom('enquiry', 'need', 'offer', 'concept', 'barrier'),
    id: fc.uuid(),
    title: fc.string(),
    from: fc.string(),
    step: fc.constantFrom('read', 'match', 'check'),
    dueOn: fc.option(
      fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days)),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ id }) => id }), (things) => {
      const waiting: Waiting[] = things;
      const ordered = inOrder(waiting);
      expect(inOrder([...waiting].reverse())).toEqual(ordered);
      expect(new Set(ordered)).toEqual(new Set(waiting));
      const dates = ordered.map(({ dueOn }) => dueOn ?? '9999');
      expect(dates).toEqual([...dates].sort());
    }),
  );
});

test('what came in from others must be done, and what is due; a need with time left can wait', () => {
  const one = { id: 'x', title: '', from: '', step: 'read' as const, dueOn: '2026-12-01' };
  expect(mustBeDone({ ...one, kind: 'enquiry' }, TODAY)).toBe(true);
  expect(mustBeDone({ ...one, kind: 'need' }, TODAY)).toBe(false);
  expect(mustBeDone({ ...one, kind: 'need', dueOn: TODAY }, TODAY)).toBe(true);
});
