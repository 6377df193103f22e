// `brygga calc comparison` and `brygga calc deminimis`: the rules that the pages use.
import { calculation } from '../../platform/calculation.ts';
import { deminimisInput, deminimisJson } from './aid/deminimis.ts';
import { comparisonInput, comparisonJson } from './comparison/comparison-json.ts';

export const requestCalculations = [
  calculation({
    name: 'comparison',
    about: 'Compare proposals by weights: totals, ranks, and at which weights the order changes',
    example:
      '{"weights":{"quality":70,"price":30},"proposals":[{"id":"A","priceSek":148000,"scores":{"quality":90}}]}',
    question: comparisonInput,
    answer: ({ weights, contenders }) => comparisonJson(weights, contenders),
  }),
  calculation({
    name: 'deminimis',
    about: 'Whether new aid keeps an undertaking under the de minimis ceiling in any three-year window',
    example: '{"earlier":[{"on":"2025-02-01","eur":285000}],"new":{"on":"2026-11-23","eur":20000}}',
    question: deminimisInput,
    answer: deminimisJson,
  }),
];
