// `brygga export employers`: the employers of the installation as CSV or JSON.

import { readAllParts } from '../../platform/all-parts.ts';
import { type Command, UsageProblem } from '../../platform/cli.ts';
import { listEmployers } from './list/employer-list.service.ts';
import { employersCsv } from './list/employers.document.ts';

const OPERATOR = { kind: 'operator' } as const;

export const exportEmployers: Command = {
  name: 'export employers',
  about: 'All employers with their latest contact and next step, as CSV; with --json as JSON.',
  options: [],
  examples: ['brygga export employers > arbetsgivare.csv', 'brygga export employers --json'],
  async run(context, given) {
    if (given.words.length > 0) throw new UsageProblem('Expected: brygga export employers');
    const { runWork } = await context.database();
    const order = { sort: 'name', falling: false } as const;
    const employers = await runWork(OPERATOR, (work) =>
      readAllParts((part) => listEmployers(work, {}, { ...order, ...part })),
    );
    return { json: { employers }, text: employersCsv(employers, 'sv').trimEnd() };
  },
};
