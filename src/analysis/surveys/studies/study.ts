// A regional pre-study and what it found (R29–R45): a figure is a numerator, with or without what it is out of.
import { z } from 'zod';
import { listField, numberField, optionalField, optionalText } from '../../../platform/http/form-fields.ts';
import type { LocalText } from '../../../platform/i18n.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';

export const INSTRUMENTS = ['survey', 'interview', 'workshop'] as const;
export type Instrument = (typeof INSTRUMENTS)[number];
/** The five critical areas of the framework (domain.md §8). */
export const CRITICAL_AREAS = ['A1', 'A2', 'A3', 'A4', 'A5'] as const;
export type CriticalArea = (typeof CRITICAL_AREAS)[number];
/** Those that have a guide of questions here; a survey has its questionnaire. */
export const GUIDED = ['interview', 'workshop'] as const;

export type Finding = {
  id: string;
  statement: LocalText;
  /** Both absent: a finding in words. */
  numerator: number | null;
  denominator: number | null;
  unit: LocalText | null;
  source: string;
  criticalArea: CriticalArea | null;
  /** To be studied deeper (R45). */
  studyDeeper: boolean;
  /** Notes that it rests on. */
  evidence: string[];
  version: number;
};

export type StudyNote = { id: string; heardOn: string; heardFrom: string; body: string };
export type StudyQuestion = {
  id: string;
  instrument: (typeof GUIDED)[number];
  text: LocalText;
  notes: StudyNote[];
};

export type StudyLine = {
  id: string;
  slug: string;
  title: LocalText;
  summary: LocalText;
  owner: { id: string; name: string };
  carriedOutBy: string;
  fund: string;
  period: string;
  instruments: Instrument[];
  documentUrl: string | null;
  source: LocalText | null;
  published: boolean;
  /** Whether the one who acts works at the body that owns it. */
  owned: boolean;
  version: number;
};
export type Study = StudyLine & { findings: Finding[]; questions: StudyQuestion[] };

const TENTHS = 1_000;

/** The share in tenths of a percent, half up: 35 of 52 is 673. Nothing without a denominator. */
export function shareInTenths({
  numerator,
  denominator,
}: Pick<Finding, 'numerator' | 'denominator'>): number | undefined {
  if (numerator === null || denominator === null) return undefined;
  return Math.floor((2 * TENTHS * numerator + denominator) / (2 * denominator));
}

const LONGEST = { title: 200, text: 2_000, source: 500, note: 4_000 };
const written = (max: number, min = 2) => z.string().trim().min(min).max(max);

export const studyForm = z.object({
  titleSv: written(LONGEST.title),
  titleEn: optionalText(LONGEST.title),
  summarySv: written(LONGEST.text),
  summaryEn: optionalText(LONGEST.text),
  carriedOutBy: written(LONGEST.title),
  fund: written(LONGEST.title),
  period: written(100),
  instruments: listField(z.enum(INSTRUMENTS)),
  documentUrl: optionalField(z.url({ protocol: /^https$/ })),
});
export type StudyForm = z.infer<typeof studyForm>;

const whole = numberField(z.int().min(0).max(1_000_000));

export const findingForm = z
  .object({
    statementSv: written(LONGEST.text),
    statementEn: optionalText(LONGEST.text),
    numerator: whole,
    denominator: numberField(z.int().min(1).max(1_000_000)),
    unitSv: optionalText(LONGEST.title),
    unitEn: optionalText(LONGEST.title),
    source: written(LONGEST.source),
    criticalArea: optionalField(z.enum(CRITICAL_AREAS)),
    studyDeeper: z.preprocess((value) => value === true || value === 'ja', z.boolean()),
    evidence: listField(z.uuid()),
  })
  .check(({ value, issues }) => {
    const wrong = (path: string) =>
      issues.push({ code: 'custom', path: [path], message: path, input: value });
    if (value.denominator !== undefined && value.numerator === undefined) wrong('numerator');
    if (value.denominator !== undefined && (value.numerator ?? 0) > value.denominator) wrong('denominator');
    if ((value.numerator === undefined) !== (value.unitSv === undefined)) wrong('unitSv');
  });
export type FindingForm = z.infer<typeof findingForm>;

export const questionForm = z.object({
  instrument: z.enum(GUIDED),
  textSv: written(LONGEST.text),
  textEn: optionalText(LONGEST.text),
});
export type QuestionForm = z.infer<typeof questionForm>;

const withoutNumber = (max: number, min: number) =>
  written(max, min).refine((text) => !hasPersonalNumber(text));

export const noteForm = z.object({
  heardOn: z.iso.date(),
  heardFrom: withoutNumber(LONGEST.title, 2),
  body: withoutNumber(LONGEST.note, 1),
});
export type NoteForm = z.infer<typeof noteForm>;

const local = z.object({ sv: z.string().min(1), en: z.string().min(1) });

/** A study as `db/reference/analysis` keeps it: facts with their source. */
export const studyFact = z.object({
  slug: z.string(),
  owner: z.string(),
  title: local,
  summary: local,
  carriedOutBy: z.string(),
  fund: z.string(),
  period: z.string(),
  instruments: z.array(z.enum(INSTRUMENTS)),
  source: local,
  findings: z.array(
    z.object({
      statement: local,
      numerator: z.int().nullable(),
      denominator: z.int().nullable(),
      unit: local.nullable(),
      criticalArea: z.enum(CRITICAL_AREAS).nullable(),
      studyDeeper: z.boolean(),
    }),
  ),
});
export type StudyFact = z.infer<typeof studyFact>;
