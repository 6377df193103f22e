// `brygga calc gap`: the gap of one competence, by the rule that the pages count with.
import { z } from 'zod';
import { calculation } from '../../../platform/calculation.ts';
import { competenceLevel, gapOf } from './gap.ts';

const WHOLE_LEVEL = { error: 'expected a level, a whole number from 0 to 5' };
const level = z.int(WHOLE_LEVEL).refine((value) => competenceLevel.safeParse(value).success, WHOLE_LEVEL);

export const gapCalculation = calculation({
  name: 'gap',
  about: 'Missing steps and coverage of a competence: the sum of max(0, required − level), levels 0–5',
  example: '{"required":4,"levels":[4,4,2,2,1,0]}',
  question: z.object({
    required: level,
    levels: z.array(level, { error: 'expected a list of levels from 0 to 5' }),
  }),
  answer: gapOf,
});
