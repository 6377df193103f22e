// The form of a case and the case: values as typed on one side, content on the other.
import { z } from 'zod';
import { type FormValues, optionalField } from '../../../platform/http/form-fields.ts';
import { marksOf, merge } from '../../../platform/http/form-versions.ts';
import type { BrokerCase } from '../case.ts';

/** What comes next. What is empty here is refused by the case itself, in its own words. */
export const nextForm = z.object({
  nextAction: z.string().max(200).default(''),
  nextOn: z.string().default(''),
  nextOwnerId: optionalField(z.uuid()),
});

export const caseForm = nextForm.extend({
  title: z.string().max(120).default(''),
  about: z.string().max(5_000).default(''),
});
export type CaseForm = z.infer<typeof caseForm>;

export const CASE_FIELDS = ['title', 'about', 'nextAction', 'nextOn', 'nextOwnerId'] as const;
export type CaseField = (typeof CASE_FIELDS)[number];

/** What the form says, as the case holds it. */
export function contentOfCaseForm({ title, about, nextAction, nextOn, nextOwnerId }: CaseForm) {
  return { title, about, next: { action: nextAction, on: nextOn, ownerId: nextOwnerId } };
}

/** The values that fill the form with a case; a field that says nothing is left out. */
export function valuesOfCase({ title, about, next }: BrokerCase): FormValues {
  const all = {
    title,
    about,
    nextAction: next?.action ?? '',
    nextOn: next?.on ?? '',
    nextOwnerId: next?.owner.id ?? '',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** Those of the sent values that are fields of the form. */
export function caseFieldsOf(values: FormValues): FormValues {
  return Object.fromEntries(
    CASE_FIELDS.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}

/** Marks of what the form says when it is opened. */
export function marksOfCase(values: FormValues): string {
  return marksOf(CASE_FIELDS, values);
}

/** Takes the field from `theirs` where `choices` says so, else from `mine`. */
export function mergeCaseValues(mine: FormValues, theirs: FormValues, choices: FormValues): FormValues {
  return merge(CASE_FIELDS, { mine, theirs, choices });
}
