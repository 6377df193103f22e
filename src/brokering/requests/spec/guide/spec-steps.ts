// The guide of a specification: seven questions, the fields that answer each, and what an answer lacks.
import { dateFromParts, partsOfDate } from '../../../../platform/http/date-parts.ts';
import type { FormValues, Parsed } from '../../../../platform/http/form-fields.ts';
import {
  type Difference,
  differences,
  marksOf,
  merge,
  reconcile,
} from '../../../../platform/http/form-versions.ts';
import type { Problem } from '../../../../platform/result.ts';
import { problems as p } from '../spec.messages.ts';
import {
  KNOWN_CRITERIA,
  missingForSending,
  OWN_CRITERIA,
  type SpecContent,
  type SpecSectionKey,
  specContent,
} from '../spec.ts';
import { readSpecForm, valuesOfSpec } from './spec-form.ts';

export type SpecStep = {
  key: SpecSectionKey;
  /** In the address. */
  slug: string;
  /** Names in the form. */
  fields: readonly string[];
  /** What of the content the fields answer. */
  holds: readonly (keyof SpecContent)[];
};

const WEIGHTS = [...KNOWN_CRITERIA, ...OWN_CRITERIA].map((id) => `weight.${id}`);
const NAMES = OWN_CRITERIA.map((id) => `name.${id}`);
/** Written as day, month and year. */
export const DATES = ['startFrom', 'startUntil'] as const;

/** In the order that they are asked. */
export const SPEC_STEPS: readonly SpecStep[] = [
  { key: 'goal', slug: 'mal', fields: ['title', 'goal'], holds: ['title', 'goal'] },
  {
    key: 'outcomes',
    slug: 'kunna',
    fields: ['outcomes', 'targetLevel'],
    holds: ['outcomes', 'targetLevel'],
  },
  { key: 'who', slug: 'deltagare', fields: ['people', 'group'], holds: ['people', 'group'] },
  {
    key: 'where',
    slug: 'tid-och-plats',
    fields: ['municipality', 'forms', 'timesOfDay', 'placeNote', ...DATES],
    holds: ['municipality', 'forms', 'timesOfDay', 'placeNote', ...DATES],
  },
  {
    key: 'access',
    slug: 'anpassning',
    fields: ['languages', 'adaptations'],
    holds: ['languages', 'adaptations'],
  },
  { key: 'money', slug: 'budget', fields: ['budget'], holds: ['budgetOre'] },
  { key: 'criteria', slug: 'kriterier', fields: [...WEIGHTS, ...NAMES], holds: ['criteria'] },
];

/** The question that asks for the field; the first when none does. */
export function stepOfField(field: string): SpecStep {
  const [first] = SPEC_STEPS;
  const found = SPEC_STEPS.find(({ fields }) => fields.includes(field)) ?? first;
  if (!found) throw new RangeError('The guide has no steps');
  return found;
}

/** What the answer lacks before the specification can be sent, by field. */
export function lackingIn(step: SpecStep, content: SpecContent): Problem[] {
  return missingForSending(content).filter(({ field }) => step.fields.includes(field));
}

/** The first question whose answer lacks something; the first of all when none does. */
export function stepToGoOn(content: SpecContent): SpecStep {
  return stepOfField(missingForSending(content)[0]?.field ?? '');
}

/** What the fields of the step say in the content; days as `YYYY-MM-DD`. */
export function valuesOfStep({ fields }: SpecStep, content: SpecContent): FormValues {
  return pick(valuesOfSpec(content), fields);
}

/** The same with the three parts of each day, as the page asks for them. */
export function shownValues(values: FormValues): FormValues {
  const parts = DATES.flatMap((name) => Object.entries(partsOfDate(String(values[name] ?? ''), name)));
  return { ...Object.fromEntries(parts), ...values };
}

/** What was sent for the step, each day put together of its three parts. */
export function sentForStep(step: SpecStep, sent: FormValues): Parsed<FormValues> {
  const values = pick(sent, step.fields);
  const problems: Problem[] = [];
  for (const name of DATES.filter((date) => step.fields.includes(date) && values[date] === undefined)) {
    const day = dateFromParts(sent, name);
    if (day === 'invalid') problems.push({ field: name, message: p.day });
    else if (day) values[name] = day;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: values };
}

export type StepAnswer = {
  /** As sent: the fields of the step, and `choose.<field>` where somebody had to choose. */
  values: FormValues;
  /** Marks of what the form said when it was opened. */
  opened: string;
  /** Refuses an answer that lacks what sending needs; a draft may stand as it is. */
  whole: boolean;
};

export type SettledStep =
  | { kind: 'answered'; content: SpecContent }
  | { kind: 'refused'; problems: readonly Problem[] }
  | { kind: 'conflict'; mine: FormValues; rows: Difference<string>[]; opened: string };

/** The content with the answer of one step. What others changed meanwhile stands; a field that both touched is asked about. */
export function settleStep(step: SpecStep, content: SpecContent, answer: StepAnswer): SettledStep {
  const theirs = valuesOfStep(step, content);
  const mine = merge(step.fields, { mine: answer.values, theirs, choices: answer.values });
  const { merged, conflicts } = reconcile(step.fields, { mine, theirs, opened: answer.opened });
  if (conflicts.length > 0) {
    const rows = differences(conflicts, { mine: merged, theirs, opened: answer.opened });
    return { kind: 'conflict', mine: merged, rows, opened: marksOf(step.fields, theirs) };
  }
  const read = withStep(step, content, merged);
  if (!read.ok) return { kind: 'refused', problems: read.problems };
  const lacking = answer.whole ? lackingIn(step, read.value) : [];
  return lacking.length > 0
    ? { kind: 'refused', problems: lacking }
    : { kind: 'answered', content: read.value };
}

/** The content with the answer of one step; a draft may lack anything, but what is there must be possible. */
export function withStep(step: SpecStep, content: SpecContent, values: FormValues): Parsed<SpecContent> {
  const read = readSpecForm(values);
  if (!read.ok) return read;
  const isAsked = (name: string) => step.holds.some((held) => held === name);
  const kept = Object.entries(content).filter(([name]) => !isAsked(name));
  const given = Object.entries(read.value).filter(([name]) => isAsked(name));
  return { ok: true, value: specContent.parse(Object.fromEntries([...kept, ...given])) };
}

function pick(values: FormValues, names: readonly string[]): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}
