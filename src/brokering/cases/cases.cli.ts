// `brygga cases list`, `show` and `advance`: the cases as they stand, one with its time and timeline, and a move.
import { type Command, type GivenArguments, UsageProblem } from '../../platform/cli.ts';
import { localDate } from '../../platform/format.ts';
import { Invalid } from '../../platform/result.ts';
import { CASE_STAGES, CASE_STATES, type CaseStage, type CaseState } from './case.ts';
import { type CaseJson, toCaseJson } from './case-json.ts';
import { advanceCase } from './case-steps.service.ts';
import { getCase, listCases, listTimeline, measureTime } from './cases.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const MOST = 1000;
const LINES = 50;

const list: Command = {
  name: 'cases list',
  about: 'The cases with their stage, next step and last day, the earliest first.',
  options: [
    { name: 'stage', about: `One of ${CASE_STAGES.join(', ')}`, value: 'STAGE' },
    { name: 'state', about: 'open (the default), running, paused, closed or all', value: 'STATE' },
    { name: 'late', about: 'Only those whose last day has passed' },
  ],
  examples: ['brygga cases list', 'brygga cases list --late --json'],
  async run(context, { options }) {
    const stage = typeof options.stage === 'string' ? readStage(options.stage) : undefined;
    const state = readState(options.state);
    const { runWork } = await context.database();
    const found = await runWork(OPERATOR, async (work) => {
      const today = localDate(work.now);
      const filter = { stage, state, ...(options.late === true ? { lateOn: today } : {}) };
      const paging = { sort: 'next', falling: false, page: 1, limit: MOST } as const;
      const { items, total } = await listCases(work, filter, paging);
      return { total, cases: items.map((one) => toCaseJson(one, today)) };
    });
    const rest = found.total - found.cases.length;
    const lines = [...found.cases.map(lineOf), ...(rest > 0 ? [`and ${rest} more`] : [])];
    return { json: found, text: lines.join('\n') || 'No cases' };
  },
};

const show: Command = {
  name: 'cases show',
  about: 'One case with the days in each stage and the newest lines of its timeline.',
  arguments: 'KEY',
  examples: ['brygga cases show C-2026-7', 'brygga cases show C-2026-7 --json'],
  async run(context, { words }) {
    const key = keyOf(words);
    const { runWork } = await context.database();
    const json = await runWork(OPERATOR, async (work) => {
      const found = await getCase(work, key);
      const { items, total } = await listTimeline(work, found.id, { page: 1, limit: LINES });
      return {
        ...toCaseJson(found, localDate(work.now)),
        time: await measureTime(work, found.id),
        timeline: items.map(({ id: _id, at, ...line }) => ({ at: at.toISOString(), ...line })),
        timelineTotal: total,
      };
    });
    const stages = json.time.stages.map(({ stage, days }) => `  ${stage.padEnd(22)} ${days} days`);
    const text = [lineOf(json), ...stages, `  ${'in all'.padEnd(22)} ${json.time.totalDays} days`].join('\n');
    return { json, text };
  },
};

const advance: Command = {
  name: 'cases advance',
  about: 'Moves a case: forward by one, or past stages and back with a reason.',
  arguments: 'KEY STAGE',
  options: [{ name: 'reason', about: 'Why stages are passed by, or why it goes back', value: 'TEXT' }],
  examples: [
    'brygga cases advance C-2026-7 inventory',
    'brygga cases advance C-2026-7 spec --reason "Känt behov"',
  ],
  async run(context, { words, options }) {
    const key = keyOf(words);
    const to = readStage(words[1] ?? '');
    const reason = typeof options.reason === 'string' ? options.reason : undefined;
    const { runWork } = await context.database();
    const json = await runWork(OPERATOR, async (work) => {
      await advanceCase(work, key, { to, reason });
      return toCaseJson(await getCase(work, key), localDate(work.now));
    }).catch((error: unknown) => {
      if (error instanceof Invalid) throw new UsageProblem(error.message);
      throw error;
    });
    return { json, text: lineOf(json) };
  },
};

function keyOf(words: readonly string[]): string {
  const [key] = words;
  if (!key) throw new UsageProblem('Give the key of a case, such as C-2026-7');
  return key;
}

function readStage(text: string): CaseStage {
  const stage = CASE_STAGES.find((one) => one === text);
  if (!stage) throw new UsageProblem(`A stage is one of ${CASE_STAGES.join(', ')}`);
  return stage;
}

function readState(given: GivenArguments['options'][string] | undefined): CaseState | 'open' | undefined {
  if (given === undefined || given === 'open') return 'open';
  if (given === 'all') return undefined;
  const state = CASE_STATES.find((one) => one === given);
  if (!state) throw new UsageProblem(`A state is one of open, ${CASE_STATES.join(', ')}, all`);
  return state;
}

function lineOf({ key, stage, state, dueOn, late, title, employer }: CaseJson): string {
  const due = dueOn ? `${dueOn}${late ? ' late' : ''}` : '';
  return `${key.padEnd(12)} ${stage.padEnd(22)} ${state.padEnd(8)} ${due.padEnd(15)} ${employer.name} · ${title}`;
}

export const caseCommands: readonly Command[] = [list, show, advance];
