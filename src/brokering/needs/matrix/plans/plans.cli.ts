// `brygga plan count`: what anybody but the owner may know of development plans; the plans themselves stay their owners'.
import { type Command, UsageProblem } from '../../../../platform/cli.ts';
import { listPlans } from './plans.service.ts';

const count: Command = {
  name: 'plan count',
  about: 'How many have taken a development plan over in a matrix, and levels reached; nothing under five.',
  arguments: 'MATRIX',
  examples: ['brygga plan count 019d0000-0000-7000-8000-000000000000 --json'],
  async run(context, { words: [matrix, ...rest] }) {
    if (matrix === undefined || rest.length > 0) throw new UsageProblem('Expected: brygga plan count MATRIX');
    const { runWork } = await context.database();
    const { counts } = await runWork({ kind: 'operator' }, (work) => listPlans(work, matrix));
    const say = (n: number | null) => (n === null ? 'fewer than five' : String(n));
    return { json: counts, text: `${say(counts.taken)} taken over, ${say(counts.reached)} levels reached` };
  },
};

export const planCommands: readonly Command[] = [count];
