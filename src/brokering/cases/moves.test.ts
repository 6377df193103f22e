import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../platform/local-date.ts';
import { CASE_STAGES, type CaseStage, stageNumber } from './case.ts';
import { decideMove, mayCloseAs, skippedStages } from './move.ts';
import { type CaseStep, daysBetween, timeInStages } from './time-in-stages.ts';

const stage = fc.constantFrom(...CASE_STAGES);
const reason = fc.option(fc.constantFrom('', '   ', 'Behövs inte här'), { nil: undefined });

test('a case moves forward by one without a word, and past stages or back with a reason', () => {
  const from = (at: CaseStage, to: CaseStage, why?: string) =>
    decideMove({ stage: at, state: 'running' }, { to, reason: why });
  expect(from('contact', 'inventory')).toEqual({
    move: { kind: 'advanced', from: 'contact', to: 'inventory' },
  });
  expect(from('inventory', 'spec')).toMatchObject({ problems: [{ field: 'reason' }] });
  expect(from('inventory', 'spec', 'Känt sedan förra året')).toMatchObject({ move: { kind: 'skipped' } });
  expect(from('spec', 'inventory')).toMatchObject({ problems: [{ field: 'reason' }] });
  expect(from('spec', 'inventory', 'Ny chef')).toMatchObject({ move: { kind: 'returned' } });
  expect(from('spec', 'spec', 'x')).toMatchObject({ problems: [{ field: 'to' }] });
  expect(skippedStages({ from: 'inventory', to: 'spec' })).toEqual([
    'analysis.organisation',
    'analysis.group',
    'analysis.individual',
  ]);
});

test('only a running case moves, and only the last stage completes it', () => {
  for (const state of ['paused', 'closed'] as const)
    expect(decideMove({ stage: 'contact', state }, { to: 'inventory' })).toMatchObject({
      problems: [{ field: 'to' }],
    });
  expect(CASE_STAGES.filter((one) => mayCloseAs({ stage: one }, 'completed'))).toEqual(['followUp']);
  expect(CASE_STAGES.every((one) => mayCloseAs({ stage: one }, 'employerWithdrew'))).toBe(true);
});

test('no sequence of allowed moves passes a stage by without a reason', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ to: stage, reason }), { maxLength: 30 }), (wishes) => {
      let at: CaseStage = 'contact';
      for (const wish of wishes) {
        const decided = decideMove({ stage: at, state: 'running' }, wish);
        if ('problems' in decided) {
          expect(decided.problems.length).toBeGreaterThan(0);
          continue;
        }
        const steps = stageNumber(decided.move.to) - stageNumber(at);
        if (steps !== 1) expect(wish.reason?.trim()).toBeTruthy();
        expect(skippedStages(decided.move)).toHaveLength(Math.max(0, steps - 1));
        expect(decided.move).toMatchObject({ from: at, to: wish.to });
        at = decided.move.to;
      }
    }),
  );
});

const day = fc.integer({ min: 0, max: 40 });
const kinds = fc.constantFrom('moved', 'paused', 'resumed', 'closed', 'reopened');

test('the days in the stages add up to all days in which the case was not closed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ kind: kinds, to: stage, after: day }), { maxLength: 25 }),
      day,
      (rows, last) => {
        let on = '2026-01-07';
        const steps: CaseStep[] = [{ kind: 'opened', on }];
        let open = true;
        let expected = 0;
        for (const { kind, to, after } of rows) {
          const at = addDays(on, after);
          if (open) expected += daysBetween(on, at);
          on = at;
          const move: CaseStep = { kind: 'skipped', on, to };
          steps.push(kind === 'moved' ? move : { kind: kind as CaseStep['kind'], on });
          open = kind !== 'closed';
        }
        const today = addDays(on, last);
        if (open) expected += daysBetween(on, today);
        const time = timeInStages(steps, today);
        expect(time.totalDays).toBe(expected);
        expect(time.stages.reduce((sum, { days }) => sum + days, 0)).toBe(expected);
        for (const { days, pausedDays } of time.stages) expect(pausedDays).toBeLessThanOrEqual(days);
      },
    ),
  );
});

test('rest is counted in the stage and named beside it; time after the end counts nowhere', () => {
  const steps: CaseStep[] = [
    { kind: 'opened', on: '2026-10-01' },
    { kind: 'advanced', on: '2026-10-05', to: 'inventory' },
    { kind: 'paused', on: '2026-10-10' },
    { kind: 'resumed', on: '2026-10-20' },
    { kind: 'closed', on: '2026-10-25' },
  ];
  expect(timeInStages(steps, '2026-11-23')).toEqual({
    stages: [
      { stage: 'contact', days: 4, pausedDays: 0 },
      { stage: 'inventory', days: 20, pausedDays: 10 },
    ],
    totalDays: 24,
    pausedDays: 10,
  });
});
