// `brygga match --text …`: what the catalogue offers for a need in plain words, with reasons, in neutral order.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Command, type GivenArguments, UsageProblem } from '../../platform/cli.ts';
import { translator } from '../../platform/i18n.ts';
import { listMunicipalities } from '../../register/places/places.service.ts';
import { type NeedCriteria, needCriteria } from '../needs/need.ts';
import { type MatchJson, toMatchJson } from './match-json.ts';
import { matchOffers } from './matching.service.ts';
import { describeOrder } from './order-rule.ts';
import { RULE_SET } from './rule-set.ts';

const OPERATOR = { kind: 'operator' } as const;
const DEFAULT_LIMIT = 10;
const MAX_TEXT = 50_000;

export const match: Command = {
  name: 'match',
  about: 'Match a need in plain Swedish or English with all published offers. Stores nothing.',
  arguments: '[TEXT]',
  options: [
    { name: 'text', value: 'TEXT', about: 'What is needed; - reads standard input' },
    { name: 'municipality', value: 'CODE', about: 'SCB code of the municipality where learners are: 1885' },
    { name: 'max-km', value: 'KM', about: 'With --municipality: how far away learning may take place' },
    {
      name: 'max-minutes',
      value: 'MINUTES',
      about: 'With --municipality: how long learners may travel, estimated',
    },
    { name: 'level', value: '0-5', about: 'Competence level to be reached' },
    { name: 'people', value: 'NUMBER', about: 'How many are to learn' },
    { name: 'from', value: 'DATE', about: 'Earliest start (YYYY-MM-DD)' },
    { name: 'until', value: 'DATE', about: 'Starts before this day' },
    { name: 'form', value: 'FORM', about: 'onSite, distance, blended or atWorkplace; several with commas' },
    { name: 'language', value: 'CODE', about: 'Language of teaching: sv, en …' },
    { name: 'today', value: 'DATE', about: 'Starts before this day are over; without it all starts count' },
    {
      name: 'limit',
      value: 'NUMBER',
      about: `How many are shown, after ordering; ${DEFAULT_LIMIT} unless given`,
    },
  ],
  examples: [
    'brygga match --text "Vi behöver lära tre personer TIG-svetsa"',
    'brygga match --text "demensvård" --municipality 1885 --max-km 60 --limit 5 --json',
  ],
  async run(context, given) {
    const text = readText(given);
    if (text.length > MAX_TEXT) context.say(`Only the first ${MAX_TEXT} characters are read`);
    const need = readNeed(given, text.slice(0, MAX_TEXT));
    const limit = readCount(given, 'limit', 1) ?? DEFAULT_LIMIT;
    const { today } = readDates(given);
    const { runWork } = await context.database();
    const json = await runWork(OPERATOR, async (work) => {
      checkMunicipality(need, await listMunicipalities(work));
      const result = await matchOffers(work, { need, limit, today });
      return toMatchJson(result, { t: translator('sv'), lang: 'sv' });
    });
    return { json, text: describe(json) };
  },
};

function readNeed(given: GivenArguments, text: string): NeedCriteria {
  const { from, until } = readDates(given);
  const parsed = needCriteria.safeParse({
    text,
    municipality: word(given, 'municipality'),
    maxDistanceKm: readCount(given, 'max-km'),
    maxTravelMinutes: readCount(given, 'max-minutes'),
    targetLevel: readCount(given, 'level'),
    people: readCount(given, 'people'),
    startFrom: from,
    startUntil: until,
    forms: word(given, 'form')?.split(','),
    languages: word(given, 'language')?.split(','),
  });
  if (parsed.success) return parsed.data;
  const [problem] = parsed.error.issues;
  throw new UsageProblem(`${problem?.path.join('.')}: ${problem?.message}`);
}

function readText(given: GivenArguments): string {
  const text = word(given, 'text') ?? (given.words.length > 0 ? given.words.join(' ') : undefined);
  if (text === undefined) throw new UsageProblem('Expected: brygga match --text "what is needed"');
  const read = text === '-' ? readFileSync(0, 'utf8') : text;
  if (read.trim() === '') throw new UsageProblem('Expected --text to say what is needed, got nothing');
  return read;
}

function word(given: GivenArguments, name: string): string | undefined {
  const value = given.options[name];
  return value === true ? undefined : value;
}

function readCount(given: GivenArguments, name: string, least = 0): number | undefined {
  const value = word(given, name);
  if (value === undefined) return undefined;
  if (!/^\d{1,6}$/.test(value) || Number(value) < least)
    throw new UsageProblem(`Expected --${name} to be a whole number from ${least}, got ${value}`);
  return Number(value);
}

function readDates(given: GivenArguments): { from?: string; until?: string; today?: string } {
  const dates: Record<string, string> = {};
  for (const name of ['from', 'until', 'today']) {
    const value = word(given, name);
    if (value === undefined) continue;
    if (!z.iso.date().safeParse(value).success)
      throw new UsageProblem(`Expected --${name} to be a day as YYYY-MM-DD, got ${value}`);
    dates[name] = value;
  }
  return dates;
}

function checkMunicipality(need: NeedCriteria, known: readonly { code: string }[]): void {
  if (need.municipality === undefined || known.some((one) => one.code === need.municipality)) return;
  throw new UsageProblem(
    `No municipality has the code ${need.municipality}. Codes have four digits, such as 1885`,
  );
}

function describe(json: MatchJson): string {
  const t = translator('sv');
  const rows = json.matches.map((one) => {
    const reasons = one.reasons.slice(0, 3).map((reason) => `      ${reason.text}`);
    const head = `${String(one.rank).padStart(3)}. ${String(Math.round(one.score * 100)).padStart(3)}  ${one.title}`;
    const place = [one.provider, one.municipality].filter(Boolean).join(' · ');
    return [head, `          ${place}`, ...reasons].join('\n');
  });
  const none = rows.length === 0 ? ['Inget utbud möter texten.'] : [];
  const left = json.leftOut.length > 0 ? [`\n${json.leftOut.length} uppfyller inte villkoren.`] : [];
  return [describeOrder(RULE_SET, json.lot, t), '', ...rows, ...none, ...left].join('\n');
}
