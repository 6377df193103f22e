// A method that Brygga guides: its steps in order, each with what is asked, who writes, and what is written down.
import { z } from 'zod';
import type { Message } from '../../../platform/i18n.ts';
import type { MethodLevel } from '../method.ts';

/** What is written in one place of a step; a choice is stored by its key. */
export type GuidedField = {
  key: string;
  label: Message;
  help?: Message;
  kind: 'line' | 'text' | 'number' | 'date' | 'level' | 'choice';
  choices?: readonly { key: string; label: Message }[];
  required?: boolean;
};

/** `each` writes alone, `together` the group agrees, `leader` the one who leads, `owner` whose question it is. */
export const WRITERS = ['each', 'together', 'leader', 'owner'] as const;
export type Writer = (typeof WRITERS)[number];

/** How the rows of a step become findings: which field names it, which fields go along, which number weighs it. */
export type RowFinding = {
  title: string;
  with?: readonly string[];
  weight?: string;
  people?: string;
  level: MethodLevel;
};

type StepFacts = { key: string; title: Message; prompt: Message; writers: Writer; minutes: number };

/** Short notes in columns. */
export type CardStep = StepFacts & { kind: 'cards'; columns: readonly { key: string; title: Message }[] };
/** The cards of an earlier step are put together into named groups. */
export type GatherStep = StepFacts & { kind: 'gather'; of: string };
/** Everybody has `each` dots to place on the groups of an earlier step, which become findings. */
export type DotStep = StepFacts & { kind: 'dots'; of: string; each: number; level: MethodLevel };
/** Questions with one answer each. */
export type AnswerStep = StepFacts & { kind: 'answers'; fields: readonly GuidedField[] };
/** Any number of rows: a list, a table such as goal × present × gap, or cycles that follow each other. */
export type RowStep = StepFacts & {
  kind: 'rows';
  layout: 'list' | 'table' | 'cycles';
  fields: readonly GuidedField[];
  finding?: RowFinding;
};
export type GuidedStep = CardStep | GatherStep | DotStep | AnswerStep | RowStep;

export type GuidedMethod = { slug: string; steps: readonly GuidedStep[] };

const LONGEST_LINE = 200;
const LONGEST_TEXT = 3_000;
const LARGEST_NUMBER = 100_000;
const MOST_LEVEL = 5;
/** A gap as people name it, and its weight. */
export const GAP_SIZES = ['1', '2', '3'] as const;

/** What an entry of a step holds: `text` and its column on a card, the fields of a row, or `text` of one answer. */
export type EntryContent = Readonly<Record<string, string | number>>;

/** The shape of an entry; a field that is not required may be left out. Steps without entries of their own refuse all. */
export function entrySchema(step: GuidedStep): z.ZodType {
  if (step.kind === 'cards')
    return z.strictObject({
      column: z.enum(step.columns.map(({ key }) => key)),
      text: z.string().trim().min(1).max(LONGEST_LINE),
    });
  if (step.kind === 'answers') return z.strictObject({ text: z.string().trim().min(1).max(LONGEST_TEXT) });
  if (step.kind === 'rows')
    return z.strictObject(Object.fromEntries(step.fields.map((field) => [field.key, fieldSchema(field)])));
  return z.never();
}

/** The shape of one field; empty is left out. */
export function fieldSchema(field: GuidedField) {
  const shape = requiredShape(field);
  return field.required ? shape : shape.optional();
}

function requiredShape({ kind, choices = [] }: GuidedField) {
  switch (kind) {
    case 'line':
      return z.string().trim().min(1).max(LONGEST_LINE);
    case 'text':
      return z.string().trim().min(1).max(LONGEST_TEXT);
    case 'number':
      return z.int().min(1).max(LARGEST_NUMBER);
    case 'level':
      return z.int().min(0).max(MOST_LEVEL);
    case 'date':
      return z.iso.date();
    case 'choice':
      return z.enum(choices.map(({ key }) => key));
  }
}

/** The step of the method. */
export function findStep(method: GuidedMethod, key: string): GuidedStep | undefined {
  return method.steps.find((step) => step.key === key);
}

/** The cards that a step puts together or weighs. */
export function cardStepOf(method: GuidedMethod, step: GatherStep | DotStep): CardStep {
  const found = findStep(method, step.of);
  if (found?.kind !== 'cards') throw new Error(`${method.slug}: ${step.key} is of no cards`);
  return found;
}

/** All minutes that the steps suggest. */
export function minutesOf({ steps }: GuidedMethod): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}
