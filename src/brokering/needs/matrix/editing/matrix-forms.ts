// The forms of a matrix as they are sent: to start one, and to change what it asks and whom it is about.
import { z } from 'zod';
import {
  type FormValues,
  numberField,
  optionalField,
  optionalText,
} from '../../../../platform/http/form-fields.ts';
import type { Problem } from '../../../../platform/result.ts';
import { CRITICALITIES } from '../gap.ts';
import {
  type CompetenceInput,
  competenceInput,
  HOUSE_SEES,
  type Matrix,
  MOST_PEOPLE,
  type PersonInput,
  personInput,
} from '../matrix.ts';
import { messages as m } from './editing.messages.ts';

const MOST_TEXT = 5_000;
const count = numberField(z.int().min(0).max(MOST_PEOPLE));

export const startForm = z.object({
  organisationId: optionalField(z.uuid()),
  behov: optionalText(40),
  title: z.string().min(2).max(120),
  goal: optionalText(500),
  competences: z.string().max(MOST_TEXT).default(''),
  people: count,
  houseSees: optionalField(z.enum(HOUSE_SEES)),
});

export const aboutForm = z.object({
  title: z.string().min(2).max(120),
  goal: optionalText(500),
  houseSees: optionalField(z.enum(HOUSE_SEES)),
});

const USUAL_LEVEL = 3;

/** One competence on each line, with its required level behind a semicolon or tab. */
export function competencesInText(text: string): { competences: CompetenceInput[]; problems: Problem[] } {
  const competences: CompetenceInput[] = [];
  const problems: Problem[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [name, level = ''] = line.split(/[;\t]/).map((part) => part.trim());
    const read = competenceInput.safeParse({ name, required: level === '' ? USUAL_LEVEL : Number(level) });
    if (read.success) competences.push(read.data);
    else
      problems.push({
        field: 'competences',
        message: {
          sv: m.badCompetence.sv.replace('{n}', String(at + 1)),
          en: m.badCompetence.en.replace('{n}', String(at + 1)),
        },
      });
  }
  return { competences, problems };
}

/** So many rows without a person. */
export function unnamedPeople(n: number): PersonInput[] {
  return Array.from({ length: n }, () => ({ label: null, name: null }));
}

/** The rows of a form whose fields are called `<prefix>.<number>.<part>`, in their order. */
function rowsOf(prefix: string, values: FormValues): { at: number; row: Record<string, string> }[] {
  const rows = new Map<number, Record<string, string>>();
  for (const [name, value] of Object.entries(values)) {
    const [start, number = '', part = ''] = name.split('.');
    if (start !== prefix || !/^\d{1,4}$/.test(number) || typeof value !== 'string') continue;
    rows.set(Number(number), { ...rows.get(Number(number)), [part]: value });
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([at, row]) => ({ at, row }));
}

const competenceRow = z.object({
  id: optionalField(z.uuid()),
  name: competenceInput.shape.name,
  required: z.preprocess(
    (value) => (value === '' ? USUAL_LEVEL : Number(value)),
    competenceInput.shape.required,
  ),
  needed: z.preprocess(
    (value) => (value === '' || value === undefined ? null : Number(value)),
    competenceInput.shape.needed,
  ),
  criticality: z.enum(CRITICALITIES).catch('important'),
});

const COMPETENCE_PROBLEMS: Record<string, Problem['message']> = {
  name: m.writeName,
  required: m.badLevel,
  needed: m.badNeeded,
};

/** The rows that stand and those that are new, without those marked as gone. */
export function readCompetenceForm(values: FormValues): {
  competences: CompetenceInput[];
  problems: Problem[];
} {
  const competences: CompetenceInput[] = [];
  const problems: Problem[] = [];
  for (const { at, row } of rowsOf('k', values)) {
    if (row.gone === 'ja' || (!row.id && row.name === '')) continue;
    const read = competenceRow.safeParse(row);
    if (read.success) competences.push(read.data);
    else
      for (const { path } of read.error.issues) {
        const part = String(path[0]);
        problems.push({ field: `k.${at}.${part}`, message: COMPETENCE_PROBLEMS[part] ?? m.writeName });
      }
  }
  return { competences, problems };
}

/** Rows that stand, new ones that say something, and as many more as asked for. */
export function readPeopleForm(values: FormValues): { people: PersonInput[]; problems: Problem[] } {
  const people: PersonInput[] = [];
  for (const { row } of rowsOf('p', values)) {
    if (row.gone === 'ja' || (!row.id && !row.name && !row.label)) continue;
    const { id, label = '', name = '' } = row;
    const read = personInput.safeParse({ ...(id ? { id } : {}), label: label || null, name: name || null });
    if (read.success) people.push(read.data);
    else return { people: [], problems: [{ field: 'people', message: m.labelHelp }] };
  }
  const more = count.safeParse(values.add);
  return more.success
    ? { people: [...people, ...unnamedPeople(more.data ?? 0)], problems: [] }
    : { people: [], problems: [{ field: 'add', message: m.badNeeded }] };
}

/** Blank rows under those that stand. */
const BLANK_ROWS = 3;

/** What fills the rows of the competence form, or what was sent. */
export function competenceValues(matrix: Matrix): FormValues {
  const blank = { id: '', name: '', required: null, needed: null, criticality: 'important' as const };
  const rows = [...matrix.competences, ...Array.from({ length: BLANK_ROWS }, () => blank)];
  return Object.fromEntries(
    rows.flatMap(({ id, name, required, needed, criticality }, at) => [
      [`k.${at}.id`, id],
      [`k.${at}.name`, name],
      [`k.${at}.required`, required === null ? '' : String(required)],
      [`k.${at}.needed`, needed === null ? '' : String(needed)],
      [`k.${at}.criticality`, criticality],
    ]),
  );
}

/** The same for the rows of people. */
export function peopleValues(matrix: Matrix): FormValues {
  const blank = { id: '', name: null, label: null };
  const rows = [...matrix.people, ...Array.from({ length: BLANK_ROWS }, () => blank)];
  return Object.fromEntries(
    rows.flatMap(({ id, name, label }, at) => [
      [`p.${at}.id`, id],
      [`p.${at}.name`, name ?? ''],
      [`p.${at}.label`, label ?? ''],
    ]),
  );
}

/** How many rows the values hold. */
export function rowCount(prefix: 'k' | 'p', values: FormValues): number {
  return Math.max(-1, ...rowsOf(prefix, values).map(({ at }) => at)) + 1;
}
