// `brygga effort plan|show|levels|certify`: the work with an effort that the pages offer, by the operator.
import type { z } from 'zod';
import {
  type Command,
  type CommandContext,
  type GivenArguments,
  UsageProblem,
} from '../../../platform/cli.ts';
import { publicUrlOf } from '../../../platform/config.ts';
import { translator } from '../../../platform/i18n.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { percentOf, sumOf } from '../attendance.ts';
import { issueCertificate, listCertificates } from '../certificates/certificates.service.ts';
import { countAttendance, getEffort, planEffort } from '../delivery/efforts.service.ts';
import { listParticipants } from '../delivery/participants.service.ts';
import { effortForm } from '../effort.ts';
import { getOutcome, setLevels } from '../follow-up/follow-up.service.ts';
import { LEVEL_ROUNDS, levelField } from '../follow-up/follow-up.ts';

const OPERATOR = { kind: 'operator' } as const;
const t = translator('en');

const plan: Command = {
  name: 'effort plan',
  about: 'Plan a learning effort in a case. Prints its key.',
  arguments: 'CASE',
  options: [
    { name: 'title', about: 'What participants can do afterwards', value: 'TEXT' },
    { name: 'provider', about: 'The organisation that teaches', value: 'ID' },
    { name: 'level', about: 'Required level in the matrix, 1 to 5', value: 'LEVEL' },
    { name: 'need', about: 'The need of the case that it answers to', value: 'KEY' },
    { name: 'driven-by', about: 'need or supply; by whether the case has a need without it', value: 'WHAT' },
    { name: 'names-agreed', about: 'The participants agree that the employer sees their names' },
  ],
  examples: ['brygga effort plan C-2026-7 --title "Programmera fem axlar" --provider 019d… --level 4'],
  async run(context, given) {
    const { options } = given;
    const key = onlyWord(given, 'effort plan CASE');
    const content = readOptions(effortForm, {
      title: options.title,
      providerId: options.provider,
      requiredLevel: options.level,
      needKey: options.need,
      drivenBy: options['driven-by'],
      namesAgreed: options['names-agreed'] === true,
    });
    const effort = await inWords(context, (work) => planEffort(work, key, content));
    return { json: { key: effort }, text: effort };
  },
};

const show: Command = {
  name: 'effort show',
  about: 'One learning effort: attendance, the gap before and after, and certificates, without names.',
  arguments: 'KEY',
  examples: ['brygga effort show I-2026-1 --json'],
  async run(context, given) {
    const key = onlyWord(given, 'effort show KEY');
    const json = await inWords(context, (work) => describe(work, key));
    const gaps = json.gaps.map(({ round, before, now }) => `  ${round}: ${now} of ${before} steps are left`);
    const text = [
      `${json.key} ${json.title}, ${json.provider}`,
      `  ${json.people ?? '–'} people, attendance ${json.attendancePercent ?? '–'} %`,
      ...gaps,
      `  ${json.certificates} certificates hold`,
    ];
    return { json, text: text.join('\n') };
  },
};

const levels: Command = {
  name: 'effort levels',
  about: `Set levels of participants by their number in one round: ${LEVEL_ROUNDS.join(', ')}.`,
  arguments: 'KEY ROUND NUMBER=LEVEL…',
  examples: ['brygga effort levels I-2026-1 threeMonths 1=4 2=4 3=4 4=3 5=3 6=2'],
  async run(context, { words }) {
    const [key, word, ...pairs] = words;
    const round = LEVEL_ROUNDS.find((one) => one === word);
    if (!key || !round || pairs.length === 0)
      throw new UsageProblem('Expected: brygga effort levels KEY ROUND NUMBER=LEVEL…');
    const given = new Map(pairs.map(readPair));
    const json = await inWords(context, async (work) => {
      const ids = await idsByNumber(work, key);
      const known = [...given].map(([number, level]) => [idOf(ids, number), level] as const);
      await setLevels(work, key, round, new Map(known));
      const { gains } = await getOutcome(work, await getEffort(work, key));
      return { set: given.size, gaps: gains.map(({ round: at, gain }) => ({ round: at, ...gain })) };
    });
    const lines = json.gaps.map(({ round: at, before, now }) => `${at}: ${now} of ${before} steps are left`);
    return { json, text: [`${json.set} levels set`, ...lines].join('\n') };
  },
};

const certify: Command = {
  name: 'effort certify',
  about: 'Issue certificates to participants by their number, or to all that have none.',
  arguments: 'KEY [NUMBER…]',
  examples: ['brygga effort certify I-2026-1', 'brygga effort certify I-2026-1 3 4'],
  async run(context, { words }) {
    const [key, ...numbers] = words;
    if (!key) throw new UsageProblem('Expected: brygga effort certify KEY [NUMBER…]');
    const publicUrl = publicUrlOf(context.config);
    const certificates = await inWords(context, async (work) => {
      const ids = await idsByNumber(work, key);
      const held = (await listCertificates(work, await getEffort(work, key)))
        .filter(({ revokedAt }) => !revokedAt)
        .map(({ participantId }) => participantId);
      const wanted =
        numbers.length > 0
          ? numbers.map((number) => idOf(ids, Number(number)))
          : [...ids.values()].filter((id) => !held.includes(id));
      const urls: string[] = [];
      for (const participantId of wanted) {
        const id = await issueCertificate(work, key, { participantId, publicUrl });
        urls.push(publicUrl + routes.certificate.href({ id }));
      }
      return urls;
    });
    return { json: { certificates }, text: certificates.join('\n') || 'Everybody has one' };
  },
};

export const effortCommands: readonly Command[] = [plan, show, levels, certify];

async function describe(work: Work, key: string) {
  const effort = await getEffort(work, key);
  const { people = null, sessions = [] } = (await countAttendance(work, [effort])).get(effort.id) ?? {};
  const { gains } = await getOutcome(work, effort);
  const certificates = await listCertificates(work, effort);
  return {
    key: effort.key,
    title: effort.title,
    provider: effort.provider.name,
    endedOn: effort.endedOn,
    people,
    attendancePercent: percentOf(sumOf(sessions)),
    gaps: gains.map(({ round, gain }) => ({ round, ...gain })),
    certificates: certificates.filter(({ revokedAt }) => !revokedAt).length,
  };
}

async function idsByNumber(work: Work, key: string): Promise<Map<number, string>> {
  const participants = await listParticipants(work, await getEffort(work, key));
  return new Map(participants.map(({ number, id }) => [number, id]));
}

function idOf(ids: ReadonlyMap<number, string>, number: number): string {
  const id = ids.get(number);
  if (!id) throw new UsageProblem(`The effort has no participant ${number}`);
  return id;
}

function readPair(pair: string): [number: number, level: number] {
  const [, number, level] = /^(\d+)=(\d)$/.exec(pair) ?? [];
  const read = levelField.safeParse(level);
  if (!number || !read.success) throw new UsageProblem(`${pair}: expected NUMBER=LEVEL, such as 3=4`);
  return [Number(number), read.data];
}

function onlyWord({ words }: GivenArguments, usage: string): string {
  const [word, ...rest] = words;
  if (word === undefined || rest.length > 0) throw new UsageProblem(`Expected: brygga ${usage}`);
  return word;
}

function readOptions<S extends z.ZodType>(schema: S, options: unknown): z.infer<S> {
  const read = schema.safeParse(options);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new UsageProblem(`${first?.path.join('.')}: ${first?.message}`);
}

/** One transaction of the operator; what is wrong is said in one line. */
async function inWords<T>(context: CommandContext, act: (work: Work) => Promise<T>): Promise<T> {
  const { runWork } = await context.database();
  try {
    return await runWork(OPERATOR, act);
  } catch (error) {
    if (error instanceof Invalid)
      throw new UsageProblem(
        error.problems.map(({ field, message }) => `${field}: ${t(message)}`).join('\n'),
      );
    if (error instanceof Conflict || error instanceof NotFound) throw new UsageProblem(error.message);
    throw error;
  }
}
