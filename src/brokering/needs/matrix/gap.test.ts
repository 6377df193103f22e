import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapCalculation } from './gap.cli.ts';
import { type CompetenceStanding, CRITICALITIES, gapOf, standingOf, WEIGHTS } from './gap.ts';

const level = fc.integer({ min: 0, max: 5 });
const levels = fc.array(level, { maxLength: 40 });
const standing: fc.Arbitrary<CompetenceStanding> = fc.record({
  required: level,
  needed: fc.option(fc.integer({ min: 1, max: 40 })),
  criticality: fc.constantFrom(...CRITICALITIES),
  levels: fc.array(fc.option(level), { maxLength: 40 }),
});

test('the levels of the scenario lack eleven steps, and two of six reach what is required', () => {
  expect(gapOf({ required: 4, levels: [4, 4, 2, 2, 1, 0] })).toEqual({ gap: 11, covered: 2, of: 6 });
  expect(gapOf({ required: 4, levels: [4, 4, 4, 3, 3, 2] })).toEqual({ gap: 4, covered: 3, of: 6 });
});

test('no gap is negative, and there is none exactly when everybody reaches the level', () => {
  fc.assert(
    fc.property(level, levels, (required, given) => {
      const { gap, covered, of } = gapOf({ required, levels: given });
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThanOrEqual(required * of);
      expect(gap === 0).toBe(covered === of);
    }),
  );
});

test('the order of people changes nothing, and two groups together lack what each lacks', () => {
  fc.assert(
    fc.property(level, levels, levels, (required, some, others) => {
      const [a, b] = [gapOf({ required, levels: some }), gapOf({ required, levels: others })];
      const together = gapOf({ required, levels: [...others, ...some] });
      expect(together).toEqual({ gap: a.gap + b.gap, covered: a.covered + b.covered, of: a.of + b.of });
    }),
  );
});

test('one step of learning takes at most one step from the gap, and a surplus takes none', () => {
  fc.assert(
    fc.property(
      level,
      fc.array(level, { minLength: 1, maxLength: 20 }),
      fc.nat(),
      (required, given, pick) => {
        const who = pick % given.length;
        const learned = given.map((one, place) => (place === who ? Math.min(5, one + 1) : one));
        const gained = gapOf({ required, levels: given }).gap - gapOf({ required, levels: learned }).gap;
        expect(gained).toBe((given[who] ?? 0) < required ? 1 : 0);
      },
    ),
  );
});

test('whoever has not been assessed is neither a gap nor a cover', () => {
  fc.assert(
    fc.property(standing, (one) => {
      const found = standingOf(one);
      const known = one.levels.filter((given) => given !== null);
      expect(found).toMatchObject(gapOf({ required: one.required, levels: known }));
      expect(found.of + found.unknown).toBe(one.levels.length);
      expect(found.weighted).toBe(found.gap * WEIGHTS[one.criticality]);
    }),
  );
});

test.each([
  [
    { levels: [4, 4, 2, 2, 1, 0], needed: null },
    { low: true, restsOn: 2 },
  ],
  [
    { levels: [4, 4, 2, 2, 1, 0], needed: 4 },
    { low: true, restsOn: 2 },
  ],
  [
    { levels: [4, 4, 2, 2, 1, 0], needed: 2 },
    { low: false, restsOn: 2 },
  ],
  [
    { levels: [4, 4, 2, 2, 1, 0], needed: 1 },
    { low: false, restsOn: null },
  ],
  [
    { levels: [4, 4, 4, 2, 1, 0], needed: null },
    { low: false, restsOn: null },
  ],
  [
    { levels: [4, 2, 2], needed: null },
    { low: true, restsOn: 1 },
  ],
  [
    { levels: [3, 2, 2], needed: null },
    { low: true, restsOn: 0 },
  ],
  [
    { levels: [4, 2], needed: null },
    { low: false, restsOn: null },
  ],
  [
    { levels: [4, 4, 5], needed: null },
    { low: false, restsOn: null },
  ],
  [
    { levels: [null, null], needed: null },
    { low: false, restsOn: null },
  ],
])('of %o it is known whether too few reach level 4, and on how few it rests', (given, expected) => {
  expect(standingOf({ required: 4, criticality: 'critical', ...given })).toMatchObject(expected);
});

test.each([
  ['{"levels":[1]}', 'required: '],
  ['{"required":6,"levels":[1]}', 'required: '],
  ['{"required":3.5,"levels":[1]}', 'required: '],
  ['{"required":4}', 'levels: '],
  ['{"required":4,"levels":"4,2"}', 'levels: '],
  ['{"required":4,"levels":[4,null]}', 'levels[1]: '],
  ['{"required":4,"levels":[4,2,-1]}', 'levels[2]: '],
])('calc gap names the field that is wrong in %s', (question, problem) => {
  expect(() => gapCalculation.answer(question)).toThrow(problem);
});

test('brygga calc gap answers on one line, and wrong input ends with code 2', () => {
  const calc = (input: string) =>
    spawnSync(process.execPath, ['src/cli.ts', 'calc', 'gap'], { input, encoding: 'utf8' });
  const good = calc('{"required":4,"levels":[4,4,2,2,1,0]}');
  expect([good.status, good.stdout, good.stderr]).toEqual([0, '{"gap":11,"covered":2,"of":6}\n', '']);
  const bad = calc('{"required":4,"levels":[9]}');
  expect([bad.status, bad.stdout]).toEqual([2, '']);
  expect(bad.stderr).toBe('levels[0]: expected a level, a whole number from 0 to 5\n');
});
