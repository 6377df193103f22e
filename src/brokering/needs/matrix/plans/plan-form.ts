// The form of a development plan and its content; rows in which nothing is written are left out.
import { z } from 'zod';
import {
  type FormValues,
  listField,
  numberField,
  optionalField,
  type Parsed,
  parseForm,
} from '../../../../platform/http/form-fields.ts';
import { hasPersonalNumber } from '../../../../platform/personal/personal-number.ts';
import type { Problem } from '../../../../platform/result.ts';
import { competenceLevel } from '../gap.ts';
import {
  ACTIVITY_KINDS,
  ACTIVITY_STATES,
  PLAN_PARTS,
  PLAN_ROWS,
  PLAN_STATES,
  type PlanContent,
  type PlanPart,
  planContent,
} from './plan.ts';
import { messages as m } from './plans.messages.ts';

export const ROWS: readonly number[] = Array.from({ length: PLAN_ROWS }, (_, at) => at + 1);

const line = z.string().max(200).default('');
const words = z.string().max(3_000).default('');
const day = optionalField(z.iso.date());

const form = z.object({
  ...Object.fromEntries(
    ROWS.flatMap((row) => [
      [`goal.${row}.competence`, line],
      [`goal.${row}.from`, numberField(competenceLevel)],
      [`goal.${row}.to`, numberField(competenceLevel)],
      [`goal.${row}.by`, day],
      [`activity.${row}.kind`, z.enum(ACTIVITY_KINDS).default('course')],
      [`activity.${row}.what`, line],
      [`activity.${row}.on`, day],
      [`activity.${row}.state`, z.enum(ACTIVITY_STATES).default('planned')],
    ]),
  ),
  words,
  'followUp.state': z.enum(PLAN_STATES).default('going'),
  'followUp.on': day,
  'followUp.agreed': words,
  shared: listField(z.enum(PLAN_PARTS)),
});

/** Reads the form; nothing must be filled in, and no text may hold a personal identity number. */
export function readPlanForm(values: FormValues): Parsed<{ content: PlanContent; shared: PlanPart[] }> {
  const plain = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value,
    ]),
  );
  const parsed = parseForm(form, plain);
  if (!parsed.ok) return parsed;
  const problems = Object.entries(plain)
    .filter(([, value]) => hasPersonalNumber(String(value)))
    .map(([field]) => ({ field, message: m.personalNumber }));
  if (problems.length > 0) return { ok: false, problems };
  const read: Record<string, unknown> = parsed.value;
  const rowOf = (kind: string, row: number, fields: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [field, read[`${kind}.${row}.${field}`]]));
  const content = planContent.parse({
    goals: ROWS.map((row) => rowOf('goal', row, ['competence', 'from', 'to', 'by'])).filter(
      ({ competence }) => competence !== '',
    ),
    activities: ROWS.map((row) => rowOf('activity', row, ['kind', 'what', 'on', 'state'])).filter(
      ({ what }) => what !== '',
    ),
    words: read.words,
    followUp: { state: read['followUp.state'], on: read['followUp.on'], agreed: read['followUp.agreed'] },
  });
  return { ok: true, value: { content, shared: z.array(z.enum(PLAN_PARTS)).parse(read.shared) } };
}

/** What fills the form. */
export function valuesOfPlan(content: PlanContent, shared: readonly PlanPart[]): FormValues {
  const values: FormValues = {
    words: content.words,
    'followUp.state': content.followUp.state,
    'followUp.on': content.followUp.on ?? '',
    'followUp.agreed': content.followUp.agreed,
    shared: [...shared],
  };
  for (const [at, { competence, from, to, by }] of content.goals.entries())
    Object.assign(values, {
      [`goal.${at + 1}.competence`]: competence,
      [`goal.${at + 1}.from`]: from === undefined ? '' : String(from),
      [`goal.${at + 1}.to`]: to === undefined ? '' : String(to),
      [`goal.${at + 1}.by`]: by ?? '',
    });
  for (const [at, { kind, what, on, state }] of content.activities.entries())
    Object.assign(values, {
      [`activity.${at + 1}.kind`]: kind,
      [`activity.${at + 1}.what`]: what,
      [`activity.${at + 1}.on`]: on ?? '',
      [`activity.${at + 1}.state`]: state,
    });
  return values;
}

/** Texts with what looks like a personal identity number, by their path in the content. */
export function numbersInPlan({ goals, activities, words, followUp }: PlanContent): Problem[] {
  const texts: [string, string][] = [
    ...goals.map(({ competence }, at): [string, string] => [`content.goals.${at}.competence`, competence]),
    ...activities.map(({ what }, at): [string, string] => [`content.activities.${at}.what`, what]),
    ['content.words', words],
    ['content.followUp.agreed', followUp.agreed],
  ];
  return texts
    .filter(([, text]) => hasPersonalNumber(text))
    .map(([field]) => ({ field, message: m.personalNumber }));
}
