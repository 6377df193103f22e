// The form of an inventory and its content; and what becomes of two versions of it: answers that only one of two people
// touched stand side by side, and only those that both changed are asked about.
import { z } from 'zod';
import {
  type FormValues,
  numberField,
  optionalField,
  type Parsed,
  parseForm,
} from '../../../platform/http/form-fields.ts';
import { differing, marksOf, reconcile } from '../../../platform/http/form-versions.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import type { Problem } from '../../../platform/result.ts';
import { NEED_LEVELS } from '../need.ts';
import { messages as m } from './inventory.messages.ts';
import {
  type InventoryContent,
  type InventoryNeed,
  inventoryContent,
  LONGEST_ANSWER,
  LONGEST_WORDS,
  NEED_SLOTS,
  QUESTIONS,
} from './inventory.ts';

export const SLOTS: readonly number[] = Array.from({ length: NEED_SLOTS }, (_, at) => at + 1);

/** The names of the fields of a row, in their order. */
export function fieldsOfSlot(slot: number): string[] {
  return ['words', 'title', 'level', 'people'].map((part) => `need.${slot}.${part}`);
}

export const INVENTORY_FIELDS: readonly string[] = [
  'heldOn',
  'caseId',
  'present',
  ...QUESTIONS.map((question) => `answer.${question}`),
  ...SLOTS.flatMap(fieldsOfSlot),
];

const row = (slot: number) => ({
  [`need.${slot}.words`]: z.string().max(LONGEST_WORDS).default(''),
  [`need.${slot}.title`]: z.string().max(120).default(''),
  [`need.${slot}.level`]: z.enum(NEED_LEVELS).default('group'),
  [`need.${slot}.people`]: numberField(z.int().positive().max(100_000)),
});

const form = z.object({
  heldOn: z.iso.date(),
  caseId: optionalField(z.uuid()),
  present: z.string().max(500).default(''),
  ...Object.fromEntries(
    QUESTIONS.map((question) => [`answer.${question}`, z.string().max(LONGEST_ANSWER).default('')]),
  ),
  ...Object.assign({}, ...SLOTS.map(row)),
});

/** Reads the form; nothing but the day must be there, and no text may hold a personal identity number. */
export function readInventoryForm(values: FormValues): Parsed<InventoryContent> {
  const plain = Object.fromEntries(
    INVENTORY_FIELDS.flatMap((name) => {
      const value = values[name];
      return value === undefined
        ? []
        : [[name, typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value]];
    }),
  );
  const parsed = parseForm(form, plain);
  if (!parsed.ok) return parsed;
  const problems: Problem[] = INVENTORY_FIELDS.filter((name) =>
    hasPersonalNumber(String(plain[name] ?? '')),
  ).map((field) => ({ field, message: m.personalNumber }));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: contentOf(parsed.value) };
}

function contentOf(read: Record<string, unknown>): InventoryContent {
  const text = (name: string) => String(read[name] ?? '');
  const needs = SLOTS.map((slot) => ({
    slot,
    words: text(`need.${slot}.words`),
    title: text(`need.${slot}.title`),
    level: read[`need.${slot}.level`],
    people: read[`need.${slot}.people`],
  })).filter(({ words, title }) => words !== '' || title !== '');
  const { heldOn, caseId, present } = read;
  const answers = Object.fromEntries(
    QUESTIONS.flatMap((question) => {
      const answer = text(`answer.${question}`);
      return answer === '' ? [] : [[question, answer]];
    }),
  );
  return inventoryContent.parse({ heldOn, caseId, present, answers, needs });
}

/** What fills the form; rows that say nothing stand on the level of a group. */
export function valuesOfInventory({ answers, needs, ...content }: InventoryContent): FormValues {
  const values: FormValues = { heldOn: content.heldOn, present: content.present };
  if (content.caseId) values.caseId = content.caseId;
  for (const question of QUESTIONS) values[`answer.${question}`] = answers[question] ?? '';
  const rows = new Map(needs.map((need) => [need.slot, need]));
  for (const slot of SLOTS) Object.assign(values, valuesOfRow(slot, rows.get(slot)));
  return values;
}

function valuesOfRow(slot: number, need: InventoryNeed | undefined): FormValues {
  return {
    [`need.${slot}.words`]: need?.words ?? '',
    [`need.${slot}.title`]: need?.title ?? '',
    [`need.${slot}.level`]: need?.level ?? 'group',
    [`need.${slot}.people`]: need?.people === undefined ? '' : String(need.people),
  };
}

/** Marks of what a form says: sent back with it, so that answers nobody touched are known. */
export function marksOfInventory(values: FormValues): string {
  return marksOf(INVENTORY_FIELDS, values);
}

/** Whether two talks say the same, field by field. */
export function saysTheSame(one: InventoryContent, other: InventoryContent): boolean {
  return differing(INVENTORY_FIELDS, valuesOfInventory(one), valuesOfInventory(other)).length === 0;
}

/** As `reconcile`, for the fields of a talk. */
export function reconcileTalks(sides: { mine: FormValues; theirs: FormValues; opened: string }) {
  return reconcile(INVENTORY_FIELDS, sides);
}
