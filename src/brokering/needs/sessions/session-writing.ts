// From what a form or a program sent to entries of a step, with what is wrong by field.
import { z } from 'zod';
import {
  type FormValues,
  numberField,
  optionalField,
  type Parsed,
  parseForm,
} from '../../../platform/http/form-fields.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import type { Problem } from '../../../platform/result.ts';
import {
  type AnswerStep,
  type CardStep,
  type EntryContent,
  entrySchema,
  fieldSchema,
  type GuidedField,
  type GuidedStep,
  type RowStep,
} from '../../../register/methods/guided/guided-method.ts';
import { MOST_CARDS_AT_ONCE } from './session.ts';
import { messages as m } from './session-rules.messages.ts';

/** Cards as they are written quickly: a text area for each column, one card on each line. */
export function readCards(step: CardStep, values: FormValues): Parsed<EntryContent[]> {
  const written = step.columns.flatMap(({ key }) =>
    linesOf(values[`cards.${key}`]).map((text) => ({ column: key, text })),
  );
  if (written.length === 0)
    return { ok: false, problems: [{ field: firstColumn(step), message: m.writeCards }] };
  if (written.length > MOST_CARDS_AT_ONCE)
    return { ok: false, problems: [{ field: firstColumn(step), message: m.tooManyLines }] };
  const problems = step.columns.flatMap(({ key }) =>
    linesOf(values[`cards.${key}`]).flatMap((text): Problem[] =>
      problemsOfEntry(step, { column: key, text })
        .slice(0, 1)
        .map(({ message }) => ({ field: `cards.${key}`, message })),
    ),
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: written };
}

function firstColumn(step: CardStep): string {
  return `cards.${step.columns[0]?.key ?? ''}`;
}

function linesOf(value: string | string[] | undefined): string[] {
  return [value ?? []]
    .flat()
    .join('\n')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** A row as a form sends it. */
export function readRow(step: RowStep, values: FormValues): Parsed<EntryContent> {
  const shape = z.object(Object.fromEntries(step.fields.map((field) => [field.key, formField(field)])));
  const parsed = parseForm(shape, plainLines(values));
  if (!parsed.ok) return parsed;
  const content = withoutMissing(parsed.value);
  const problems = numbersIn(content);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: content };
}

function formField(field: GuidedField): z.ZodType {
  if (field.kind === 'number' || field.kind === 'level') return numberField(fieldSchema(field) as z.ZodType);
  return field.required ? fieldSchema(field) : optionalField(fieldSchema(field));
}

/** The answers that are filled in, by question. */
export function readAnswers(step: AnswerStep, values: FormValues): Parsed<Record<string, string>> {
  const shape = z.object(
    Object.fromEntries(
      step.fields.map((field) => [field.key, optionalField(fieldSchema({ ...field, required: true }))]),
    ),
  );
  const parsed = parseForm(shape, plainLines(values));
  if (!parsed.ok) return parsed;
  const content = withoutMissing(parsed.value);
  const problems = numbersIn(content);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: Object.fromEntries(Object.entries(content).map(([key, text]) => [key, String(text)])),
  };
}

function plainLines(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value,
    ]),
  );
}

function withoutMissing(read: Record<string, unknown>): EntryContent {
  return Object.fromEntries(
    Object.entries(read).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[key, value]] : [],
    ),
  );
}

function numbersIn(content: EntryContent): Problem[] {
  return Object.entries(content)
    .filter(([, value]) => hasPersonalNumber(String(value)))
    .map(([field]) => ({ field, message: m.personalNumber }));
}

/** What is wrong with one entry as it is to be stored. */
export function problemsOfEntry(step: GuidedStep, content: EntryContent): Problem[] {
  const parsed = parseForm(entrySchema(step), content);
  return parsed.ok ? numbersIn(content) : parsed.problems;
}

/** A row back in its form. */
export function valuesOfRow(content: EntryContent): FormValues {
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, String(value)]));
}
