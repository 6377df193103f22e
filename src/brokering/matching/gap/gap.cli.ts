// `brygga match gap`: what is missing between what somebody knows and a goal, and offers that cover it.
import { type Command, UsageProblem } from '../../../platform/cli.ts';
import { localText, translator } from '../../../platform/i18n.ts';
import { findSkillGap } from './gap.service.ts';
import { type GapJson, toGapJson } from './gap-json.ts';

const OPERATOR = { kind: 'operator' } as const;
const SHOWN = 10;

export const matchGap: Command = {
  name: 'match gap',
  about:
    'What is missing between what somebody knows and a goal, and the offers that cover most. Stores nothing.',
  options: [
    { name: 'goal', value: 'TEXT', about: 'An occupation, or what is to be known' },
    { name: 'own', value: 'TEXT', about: 'What somebody knows already' },
  ],
  examples: ['brygga match gap --goal CNC-operatör --own "svarvning, ritningsläsning" --json'],
  async run(context, { options }) {
    const { goal, own } = options;
    if (typeof goal !== 'string' || goal.trim() === '')
      throw new UsageProblem('Expected --goal to say the goal');
    const { runWork } = await context.database();
    const found = await runWork(OPERATOR, (work) =>
      findSkillGap(work, {
        goal: { text: goal, concepts: [] },
        own: { text: typeof own === 'string' ? own : '', concepts: [] },
      }),
    );
    const json = toGapJson(found, SHOWN, { t: translator('sv'), lang: 'sv' });
    return { json, text: describe(json) };
  },
};

function describe({ goal, offers }: GapJson): string {
  if (goal.length === 0) return 'Målet nämner inget yrke och ingen kompetens som ordlistan känner.';
  const parts = goal.map(({ name, known }) => `  ${known ? '✓' : '·'} ${localText(name, 'sv').text}`);
  const rows = offers.map(
    ({ share, title, provider, closes }) =>
      `${String(Math.round(share * 100)).padStart(4)} %  ${title}\n        ${provider}: ${closes.map(({ name }) => name).join(', ')}`,
  );
  return [...parts, '', ...rows].join('\n');
}
