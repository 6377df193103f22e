// `brygga export outcomes` and `brygga count outcomes`: the figures of the regional follow-up.
import { type Command, UsageProblem } from '../../../platform/cli.ts';
import { outcomeJson } from './outcome-json.ts';
import { countOutcomes, getRegionalOutcome } from './outcomes.service.ts';

const OPERATOR = { kind: 'operator' } as const;

const exportOutcomes: Command = {
  name: 'export outcomes',
  about:
    'Figures of the regional follow-up; of a county or a municipality by its SCB code; with --json as JSON.',
  arguments: '[CODE]',
  options: [],
  examples: ['brygga export outcomes --json', 'brygga export outcomes 18'],
  async run(context, { words: [code = '', ...more] }) {
    if (more.length > 0 || !/^(\d{2}|\d{4})?$/.test(code))
      throw new UsageProblem('Expected: brygga export outcomes [CODE]');
    const { runWork } = await context.database();
    const json = outcomeJson(await runWork(OPERATOR, (work) => getRegionalOutcome(work, code)));
    const lines = json.figures.flatMap(({ id, rows }) =>
      rows.map(({ quarter, values }) => {
        const numbers = Object.entries(values).map(([name, value]) => `${name} ${value ?? '–'}`);
        return [id, quarter ?? 'all', ...numbers].join('  ');
      }),
    );
    return { json, text: lines.join('\n') };
  },
};

const count: Command = {
  name: 'count outcomes',
  about: 'Count the figures of the regional follow-up now, in place of tonight.',
  options: [],
  examples: ['brygga count outcomes'],
  async run(context, given) {
    if (given.words.length > 0) throw new UsageProblem('Expected: brygga count outcomes');
    const { runWork } = await context.database();
    const sums = await runWork(OPERATOR, countOutcomes);
    return { json: { sums }, text: `${sums} sums counted` };
  },
};

export const outcomeCommands: readonly Command[] = [exportOutcomes, count];
