// `brygga export neutrality`: the report over all centres, with every figure.
import { type Command, UsageProblem } from '../../../platform/cli.ts';
import { translator } from '../../../platform/i18n.ts';
import { getNeutralityReport } from './neutrality.service.ts';
import { FIGURES, periodOf } from './neutrality.ts';
import { neutralityJson } from './neutrality-json.ts';
import { sayReading } from './say-neutrality.ts';

const OPERATOR = { kind: 'operator' } as const;
const WIDTH = 9;

export const exportNeutrality: Command = {
  name: 'export neutrality',
  about:
    'Who met the rule, was asked, answered and was chosen, by provider, in a year or a quarter (2026-4).',
  arguments: '[PERIOD]',
  examples: ['brygga export neutrality 2026 --json'],
  async run(context, { words: [period, ...rest] }) {
    if (rest.length > 0 || (period && !periodOf(period)))
      throw new UsageProblem('Expected: brygga export neutrality 2026-4');
    const { runWork } = await context.database();
    const report = await runWork(OPERATOR, (work) => getNeutralityReport(work, { view: 'all', period }));
    const line = (name: string, cells: readonly (string | number | null)[]) =>
      [...cells.map((cell) => String(cell ?? '–').padStart(WIDTH)), name].join(' ');
    const text = [
      sayReading(report, translator('sv')),
      line('', ['behörig', 'visad', 'tillfr.', 'svarade', 'm. val', 'vald']),
      ...report.providers.map((row) =>
        line(
          row.provider,
          FIGURES.map((figure) => row[figure]),
        ),
      ),
    ].join('\n');
    return { json: neutralityJson(report), text };
  },
};
