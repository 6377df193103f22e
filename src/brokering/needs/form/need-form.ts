// The broker's form and the need: values as typed on one side, content on the other.

import { z } from 'zod';
import { ORE_PER_KRONA } from '../../../platform/format.ts';
import {
  type FormValues,
  listField,
  numberField,
  optionalField,
} from '../../../platform/http/form-fields.ts';
import { differing, marksOf, merge } from '../../../platform/http/form-versions.ts';
import { municipalityCode } from '../../../register/places/place.ts';
import { VULNERABILITY_REASONS } from '../../employers/vulnerability.ts';
import { ADAPTATIONS, FORMS, MAX_COMPETENCE_LEVEL, TIMES_OF_DAY } from '../conditions.ts';
import { CRITICAL_AREAS, NEED_LEVELS, NEED_SCOPES, type NeedContent, needContent } from '../need.ts';

const day = optionalField(z.string().regex(/^\d{4}-\d{2}-\d{2}$/));

/** One field for each thing that is asked; `budget` in whole kronor. */
export const needForm = z.object({
  title: z.string().max(120).default(''),
  raw: z.string().max(20_000).default(''),
  text: z.string().max(20_000).default(''),
  organisationId: optionalField(z.uuid()),
  level: z.enum(NEED_LEVELS).default('group'),
  scope: z.enum(NEED_SCOPES).default('specific'),
  people: numberField(z.int().positive().max(100_000)),
  targetLevel: numberField(z.int().min(0).max(MAX_COMPETENCE_LEVEL)),
  criticalArea: optionalField(z.enum(CRITICAL_AREAS)),
  vulnerability: listField(z.enum(VULNERABILITY_REASONS)),
  vulnerabilityNote: optionalField(z.string().max(2_000)),
  municipality: optionalField(municipalityCode),
  maxDistanceKm: numberField(z.number().nonnegative().max(2_000)),
  maxTravelMinutes: numberField(z.int().nonnegative().max(1_000)),
  forms: listField(z.enum(FORMS)),
  timesOfDay: listField(z.enum(TIMES_OF_DAY)),
  languages: listField(z.string().regex(/^[a-z]{2,3}$/)),
  adaptations: listField(z.enum(ADAPTATIONS)),
  startFrom: day,
  startUntil: day,
  budget: numberField(z.int().nonnegative().max(1_000_000_000)),
});
export type NeedForm = z.infer<typeof needForm>;

export const NEED_FIELDS = Object.keys(needForm.shape) as readonly (keyof NeedForm)[];

/** What the form says, as the need holds it. */
export function contentOfNeedForm(form: NeedForm): NeedContent {
  const { organisationId: _organisation, title, raw, level, scope, criticalArea, ...rest } = form;
  const { vulnerability, vulnerabilityNote, budget, ...criteria } = rest;
  return needContent.parse({
    title,
    raw,
    level,
    scope,
    criticalArea,
    vulnerability,
    vulnerabilityNote,
    criteria: { ...criteria, budgetOre: budget === undefined ? undefined : budget * ORE_PER_KRONA },
  });
}

export type NeedFormValues = FormValues;

/** The values that fill the form with a need; a field that says nothing is left out. */
export function valuesOfNeed(content: NeedContent, organisationId: string | undefined): NeedFormValues {
  const { criteria, ...own } = content;
  const { budgetOre, ...asked } = criteria;
  const all: Record<string, unknown> = {
    ...own,
    ...asked,
    organisationId,
    budget: budgetOre === undefined ? undefined : budgetOre / ORE_PER_KRONA,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]): [string, string | string[]][] => {
      if (value === undefined || value === '') return [];
      if (Array.isArray(value)) return value.length > 0 ? [[name, value.map(String)]] : [];
      return [[name, String(value)]];
    }),
  );
}

/** Names of the fields in which two sets of values differ, in the order of the form; order of choices does not count. */
export function differingFields(a: NeedFormValues, b: NeedFormValues): (keyof NeedForm)[] {
  return differing(NEED_FIELDS, a, b);
}

/** Marks of what the form says when it is opened. */
export function marksOfNeed(values: NeedFormValues): string {
  return marksOf(NEED_FIELDS, values);
}

/** Takes the field from `theirs` where `choices` says so, else from `mine`. */
export function mergeValues(
  mine: NeedFormValues,
  theirs: NeedFormValues,
  choices: NeedFormValues,
): NeedFormValues {
  return merge(NEED_FIELDS, { mine, theirs, choices });
}
