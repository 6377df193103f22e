// `brygga export efforts`: the learning efforts of the installation, with counts and no names.
import { readAllParts } from '../../../platform/all-parts.ts';
import { type Command, UsageProblem } from '../../../platform/cli.ts';
import { percentOf, sumOf } from '../attendance.ts';
import { countAttendance, listEfforts } from './efforts.service.ts';

const OPERATOR = { kind: 'operator' } as const;

export const exportEfforts: Command = {
  name: 'export efforts',
  about: 'All learning efforts with their parties and attendance, without names; with --json as JSON.',
  options: [],
  examples: ['brygga export efforts --json'],
  async run(context, given) {
    if (given.words.length > 0) throw new UsageProblem('Expected: brygga export efforts');
    const { runWork } = await context.database();
    const efforts = await runWork(OPERATOR, async (work) => {
      const items = await readAllParts((part) => listEfforts(work, {}, part));
      const counts = await countAttendance(work, items);
      return items.map(({ id, key, title, employer, provider, house, endedOn }) => {
        const { people = null, sessions = [] } = counts.get(id) ?? {};
        const attendance = { people, attendancePercent: percentOf(sumOf(sessions)) };
        return {
          key,
          title,
          employer: employer.name,
          provider: provider.name,
          house: house.name,
          endedOn,
          ...attendance,
        };
      });
    });
    const lines = efforts.map((one) =>
      [one.key, one.endedOn ?? '–', `${one.attendancePercent ?? '–'} %`, one.provider, one.title].join('  '),
    );
    return { json: { efforts }, text: lines.join('\n') };
  },
};
