// `brygga export networks`: networks of employers with members and meetings.
import { readAllParts } from '../../../platform/all-parts.ts';
import { type Command, UsageProblem } from '../../../platform/cli.ts';
import { listMeetings, listNetworks } from './networks.service.ts';

const OPERATOR = { kind: 'operator' } as const;

export const exportNetworks: Command = {
  name: 'export networks',
  about:
    'All networks of employers with how many take part and how many meetings were held; with --json as JSON.',
  options: [],
  examples: ['brygga export networks --json'],
  async run(context, given) {
    if (given.words.length > 0) throw new UsageProblem('Expected: brygga export networks');
    const { runWork } = await context.database();
    const networks = await runWork(OPERATOR, async (work) => {
      const all = await readAllParts((part) => listNetworks(work, part));
      const lines = [];
      for (const one of all) {
        const held = (await listMeetings(work, one)).filter(({ peopleCame }) => peopleCame !== null);
        const { name, coordinator, members, endedOn } = one;
        const people = held.reduce((sum, { peopleCame }) => sum + (peopleCame ?? 0), 0);
        lines.push({
          name,
          coordinator: coordinator.name,
          members,
          endedOn,
          meetingsHeld: held.length,
          people,
        });
      }
      return lines;
    });
    const text = networks
      .map((one) => `${one.name}  ${one.members} employers  ${one.meetingsHeld} meetings  ${one.coordinator}`)
      .join('\n');
    return { json: { networks }, text };
  },
};
