// `brygga match all`: all open needs against all offers, those without any fitting offer first.
import type { Command } from '../../../platform/cli.ts';
import { translator } from '../../../platform/i18n.ts';
import { groupNames } from './overview.messages.ts';
import { listOverviewLines, matchAllNeeds, nameFirstOffers } from './overview.service.ts';
import { type OverviewJson, toOverviewJson } from './overview-json.ts';

const OPERATOR = { kind: 'operator' } as const;
const PERCENT = 100;

export const matchAll: Command = {
  name: 'match all',
  about: 'Match all open needs with all published offers: what finds nothing, what is new. Stores nothing.',
  examples: ['brygga match all', 'brygga match all --json'],
  async run(context) {
    const { runWork } = await context.database();
    let said = 0;
    const overview = await matchAllNeeds(runWork, OPERATOR, async (step, steps = step) => {
      const percent = Math.floor((PERCENT * step) / steps);
      if (percent < said + 10) return;
      said = percent;
      context.say(`${percent} %`);
    });
    const json = await runWork(OPERATOR, async (work) => {
      const lines = await listOverviewLines(work, overview);
      return toOverviewJson(overview, lines, await nameFirstOffers(work, lines));
    });
    return { json, text: describe(json) };
  },
};

function describe({ needs, seconds }: OverviewJson): string {
  const t = translator('sv');
  const lines = needs.map(({ key, group, found, first, title }) => {
    const score = first ? String(Math.round(first.score * PERCENT)).padStart(3) : '  –';
    return `${key.padEnd(12)} ${t(groupNames[group]).padEnd(24)} ${String(found).padStart(4)} ${score}  ${title}`;
  });
  return [...lines, `${needs.length} behov, ${seconds} s`].join('\n');
}
