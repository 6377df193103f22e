// A matrix as a table of cells, as spreadsheets hold it, and what such a table would change in a matrix that stands.
import type { Message } from '../../../../platform/i18n.ts';
import { type Criticality, competenceLevel } from '../gap.ts';
import {
  type CompetenceInput,
  competenceInput,
  type Matrix,
  type PersonInput,
  personInput,
} from '../matrix.ts';
import { messages as m } from './exchange.messages.ts';

export type CellProblem = { row: number; column: string; message: Message; value: string };

export type TablePerson = { name: string; label: string; levels: (number | null)[] };

export type MatrixTable = {
  competences: CompetenceInput[];
  /** Whether the table says what is asked; a table of levels alone changes no requirement. */
  asks: { required: boolean; needed: boolean; criticality: boolean };
  people: TablePerson[];
  problems: CellProblem[];
};

const ASKING_ROWS: readonly (readonly [keyof MatrixTable['asks'], RegExp])[] = [
  ['required', /^(krav|required)/i],
  ['needed', /^(antal|behövs|number|needed)/i],
  ['criticality', /^(betydelse|vikt|importance)/i],
];
const LABEL_COLUMN = /^(roll|skift|role|shift|grupp|group)/i;
const CRITICALITY_WORDS: readonly (readonly [Criticality, RegExp])[] = [
  ['critical', /^(kritisk|critical|3$)/i],
  ['important', /^(viktig|important|2$)/i],
  ['supporting', /^(stöd|support|1$)/i],
];
const USUAL_LEVEL = 3;

/** Reads rows of cells: competences in the head, then what is asked of them, then a row for each person. */
export function readMatrixTable(rows: readonly (readonly string[])[]): MatrixTable {
  const table: MatrixTable = {
    competences: [],
    asks: { required: false, needed: false, criticality: false },
    people: [],
    problems: [],
  };
  const filled = rows
    .map((cells, at) => ({ row: at + 1, cells: cells.map(plainCell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head, ...body] = filled;
  if (!head || head.cells.length < 2) {
    table.problems.push({ row: 1, column: '', message: m.noTable, value: '' });
    return table;
  }
  const from = LABEL_COLUMN.test(head.cells[1] ?? '') ? 2 : 1;
  const columns = head.cells.flatMap((name, at) => (at >= from && name !== '' ? [{ name, at }] : []));
  for (const { name } of columns) {
    const read = competenceInput.safeParse({ name, required: USUAL_LEVEL });
    if (read.success) table.competences.push(read.data);
    else table.problems.push({ row: head.row, column: name, message: m.badName, value: name });
  }
  const known = columns.filter(({ name }) => competenceInput.shape.name.safeParse(name).success);
  for (const { row, cells } of body) readRow(table, { row, cells, columns: known, from });
  return table;
}

type Row = {
  row: number;
  cells: readonly string[];
  columns: readonly { name: string; at: number }[];
  from: number;
};

function readRow(table: MatrixTable, { row, cells, columns, from }: Row): void {
  const first = cells[0] ?? '';
  const asking = ASKING_ROWS.find(([, pattern]) => pattern.test(first))?.[0];
  if (asking) {
    table.asks[asking] = true;
    for (const [place, { name, at }] of columns.entries()) {
      const value = cells[at] ?? '';
      const competence = table.competences[place];
      if (value !== '' && competence && !setAsked(competence, asking, value))
        table.problems.push({ row, column: name, message: ASKED_PROBLEMS[asking], value });
    }
    return;
  }
  const levels = columns.map(({ name, at }) => {
    const value = cells[at] ?? '';
    if (value === '' || value === '–' || value === '-') return null;
    const level = competenceLevel.safeParse(Number(value.replace(',', '.')));
    if (!level.success) table.problems.push({ row, column: name, message: m.badLevel, value });
    return level.success ? level.data : null;
  });
  const label = from === 2 ? (cells[1] ?? '') : '';
  const read = personInput.safeParse({ name: first, label });
  if (read.success) table.people.push({ name: first, label, levels });
  else table.problems.push({ row, column: '', message: m.badPerson, value: first });
}

const ASKED_PROBLEMS: Record<keyof MatrixTable['asks'], Message> = {
  required: m.badLevel,
  needed: m.badNeeded,
  criticality: m.badCriticality,
};

function setAsked(competence: CompetenceInput, part: keyof MatrixTable['asks'], value: string): boolean {
  if (part === 'criticality') {
    const found = CRITICALITY_WORDS.find(([, pattern]) => pattern.test(value))?.[0];
    if (found) competence.criticality = found;
    return found !== undefined;
  }
  const read = competenceInput.shape[part].safeParse(Number(value));
  if (!read.success) return false;
  if (part === 'needed') competence.needed = read.data;
  else competence.required = read.data ?? USUAL_LEVEL;
  return true;
}

/** Without the mark that keeps a spreadsheet from reading a formula. */
function plainCell(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@])/, '');
}

/** What the table would make of the matrix: nothing that stands is removed, and an empty cell changes nothing. */
export type ImportPlan = {
  competences: CompetenceInput[];
  people: PersonInput[];
  /** In the order of `people` and `competences`; null leaves a cell as it is. */
  levels: (number | null)[][];
  added: { competences: number; people: number };
  changed: { requirements: number; levels: number };
};

/** Rows and columns are found again by number or name. */
export function planImport(matrix: Matrix, table: MatrixTable): ImportPlan {
  const competences: CompetenceInput[] = matrix.competences.map(({ conceptId: _concept, ...one }) => one);
  const placeOf = table.competences.map((one) => {
    const at = competences.findIndex(({ name }) => same(name, one.name));
    if (at >= 0) return at;
    competences.push(one);
    return competences.length - 1;
  });
  let requirements = 0;
  for (const [column, place] of placeOf.entries()) {
    const [stands, said] = [competences[place], table.competences[column]];
    if (!stands?.id || !said) continue;
    const asked = askedOf(said, table.asks);
    const next = { ...stands, ...asked };
    if (JSON.stringify(next) !== JSON.stringify(stands)) requirements += 1;
    competences[place] = next;
  }
  const isNamed = matrix.view === 'names';
  const people: PersonInput[] = matrix.people.map(({ id, label, name }) => ({ id, label, name }));
  const levels: (number | null)[][] = people.map(() => []);
  let changedLevels = 0;
  for (const row of table.people) {
    const at = placeOfPerson(matrix, row.name, isNamed);
    const place = at ?? people.push({ label: null, name: null }) - 1;
    const stands = people[place] ?? { label: null, name: null };
    const given = isNamed && !numberIn(row.name) ? row.name || null : stands.name;
    people[place] = { ...stands, name: given, label: row.label || stands.label };
    const own = levels[place] ?? [];
    for (const [column, level] of row.levels.entries()) {
      const target = placeOf[column];
      if (target === undefined || level === null) continue;
      own[target] = level;
      if (matrix.people[place]?.levels[target] !== level) changedLevels += 1;
    }
    levels[place] = own;
  }
  return {
    competences,
    people,
    levels,
    added: {
      competences: competences.length - matrix.competences.length,
      people: people.length - matrix.people.length,
    },
    changed: { requirements, levels: changedLevels },
  };
}

function askedOf(said: CompetenceInput, asks: MatrixTable['asks']): Partial<CompetenceInput> {
  return {
    ...(asks.required ? { required: said.required } : {}),
    ...(asks.needed ? { needed: said.needed } : {}),
    ...(asks.criticality ? { criticality: said.criticality } : {}),
  };
}

/** `Person 3`, or a name that the reader may know. */
function placeOfPerson(matrix: Matrix, name: string, isNamed: boolean): number | undefined {
  const number = numberIn(name);
  const at = matrix.people.findIndex((one) =>
    number ? one.number === number : isNamed && one.name !== null && same(one.name, name),
  );
  return at < 0 ? undefined : at;
}

function numberIn(name: string): number | undefined {
  const found = /^person\s+(\d{1,4})$/i.exec(name.trim())?.[1];
  return found ? Number(found) : undefined;
}

function same(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase('sv') === b.trim().toLocaleLowerCase('sv');
}

/** The table that the import reads back: head, what is asked, and a row for each person. */
export function tableOf(
  matrix: Matrix,
  words: {
    head: readonly [string, string];
    required: string;
    needed: string;
    importance: string;
    criticality: Record<Criticality, string>;
    person: (number: number) => string;
  },
): (string | number)[][] {
  const asked = (name: string, cell: (one: Matrix['competences'][number]) => string | number) => [
    name,
    '',
    ...matrix.competences.map(cell),
  ];
  return [
    [...words.head, ...matrix.competences.map(({ name }) => name)],
    asked(words.required, ({ required }) => required),
    asked(words.needed, ({ needed }) => needed ?? ''),
    asked(words.importance, ({ criticality }) => words.criticality[criticality]),
    ...matrix.people.map(({ number, name, label, levels }) => [
      name ?? words.person(number),
      label ?? '',
      ...levels.map((level) => level ?? ''),
    ]),
  ];
}
