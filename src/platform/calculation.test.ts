import { expect, test } from 'vitest';
import { z } from 'zod';
import { calculation } from './calculation.ts';
import { UsageProblem } from './cli.ts';

const double = calculation({
  name: 'double',
  about: 'Twice as much',
  example: '{"rows":[{"n":2}]}',
  question: z.strictObject({ rows: z.array(z.strictObject({ n: z.int() })) }),
  answer: ({ rows }) => ({ sum: rows.reduce((sum, { n }) => sum + 2 * n, 0) }),
});

test('a rule answers JSON, also with the mark that Windows puts first', () => {
  expect(double.answer('{"rows":[{"n":2},{"n":3}]}')).toEqual({ sum: 10 });
  expect(double.answer('\uFEFF{"rows":[]}')).toEqual({ sum: 0 });
});

test.each([
  ['', /^Expected JSON on standard input/],
  ['{"rows":', /^Expected JSON on standard input/],
  ['[]', /^the question: /],
  ['{}', /^rows: Missing, expected array/],
  ['{"rows":[],"sum":2}', /^sum: There is no such field/],
  ['{"rows":[{"n":1,"m":2}]}', /^rows\[0\]\.m: There is no such field/],
  ['{"rows":[{"n":2},{"n":"3"}]}', /^rows\[1\]\.n: /],
  ['{"rows":[{}]}', /^rows\[0\]\.n: /],
])('what is wrong with %o is said with the name of its field', (question, problem) => {
  expect(() => double.answer(question)).toThrow(UsageProblem);
  expect(() => double.answer(question)).toThrow(problem);
});
