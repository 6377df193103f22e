import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../platform/local-date.ts';
import { inOrder, mustBeDone, offerStep, urgencyOf, type Waiting } from './today.ts';

const TODAY = '2026-11-23';
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
