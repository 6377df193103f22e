// `brygga calc suppress`: which figures of a table may be told.
import { z } from 'zod';
import { calculation } from '../../../platform/calculation.ts';
import { suppress } from './suppression.ts';

const PEOPLE = { error: 'expected a number of people: whole, 0 or more' };
const people = z.int(PEOPLE).nonnegative(PEOPLE);

export const suppressCalculation = calculation({
  name: 'suppress',
  about: 'Hide groups of one to four, and what they could be worked out from; hidden figures are null',
  example: '{"groups":[7,4,12],"total":23}',
  question: z
    .object({ groups: z.array(people, { error: 'expected a list of numbers of people' }), total: people })
    .refine(({ groups, total }) => groups.reduce((sum, one) => sum + one, 0) === total, {
      path: ['total'],
      error: 'expected the sum of the groups',
    }),
  answer: ({ groups }) => suppress(groups),
});
