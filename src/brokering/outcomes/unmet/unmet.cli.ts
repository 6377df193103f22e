// `brygga export unmet-needs`: what nobody could meet, who was told and what they answered.
import { readAllParts } from '../../../platform/all-parts.ts';
import { type Command, UsageProblem } from '../../../platform/cli.ts';
import { listUnmet } from './unmet.service.ts';

const OPERATOR = { kind: 'operator' } as const;

export const exportUnmetNeeds: Command = {
  name: 'export unmet-needs',
  about:
    'All unmet needs with reason, county, who was told and what they answered; no employer; with --json as JSON.',
  options: [],
  examples: ['brygga export unmet-needs --json'],
  async run(context, given) {
    if (given.words.length > 0) throw new UsageProblem('Expected: brygga export unmet-needs');
    const { runWork } = await context.database();
    const found = await runWork(OPERATOR, (work) => readAllParts((part) => listUnmet(work, {}, part)));
    const unmetNeeds = found.map(({ unmet, signals }) => ({
      recordedAt: unmet.recordedAt.toISOString(),
      reason: unmet.reason,
      summary: unmet.summary,
      county: unmet.county?.code ?? null,
      people: unmet.people,
      signals: signals.map(({ receiver, kind, state, answer }) => ({
        receiver: receiver.name,
        kind,
        state,
        answer,
      })),
    }));
    const lines = unmetNeeds.map(({ recordedAt, reason, county, signals, summary }) => {
      const answered = signals.filter(({ answer }) => answer !== null).length;
      return [recordedAt.slice(0, 10), reason, county ?? '–', `${answered}/${signals.length}`, summary].join(
        '  ',
      );
    });
    return { json: { unmetNeeds }, text: lines.join('\n') };
  },
};
