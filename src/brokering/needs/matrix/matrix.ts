// A competence matrix: what the work of a role asks, and where the people who do it stand.
import { z } from 'zod';
import type { Problem } from '../../../platform/result.ts';
import { type CompetenceStanding, CRITICALITIES, competenceLevel } from './gap.ts';

/** What the brokering house gets to see: sums, rows without names, or rows that it fills in itself. */
export const HOUSE_SEES = ['sums', 'rows', 'fills'] as const;
export type HouseSees = (typeof HOUSE_SEES)[number];

export const MOST_COMPETENCES = 40;
export const MOST_PEOPLE = 200;
const MOST_NAME = 120;
const MOST_LABEL = 60;
const MOST_GOAL = 500;

/** `id` is left out for a competence that is new. */
export const competenceInput = z.object({
  id: z.uuid().optional(),
  name: z.string().trim().min(2).max(MOST_NAME),
  required: competenceLevel,
  needed: z.int().min(1).max(MOST_PEOPLE).nullable().default(null),
  criticality: z.enum(CRITICALITIES).default('important'),
});
export type CompetenceInput = z.infer<typeof competenceInput>;

/** `label` is a shift or a function, seen by the house; `name` by the employer's own people alone. */
export const personInput = z.object({
  id: z.uuid().optional(),
  label: z.string().trim().max(MOST_LABEL).nullable().default(null),
  name: z.string().trim().max(MOST_NAME).nullable().default(null),
});
export type PersonInput = z.infer<typeof personInput>;

export const matrixInput = z.object({
  title: z.string().trim().min(2).max(MOST_NAME),
  goal: z.string().trim().max(MOST_GOAL).nullable().default(null),
});
export type MatrixInput = z.infer<typeof matrixInput>;

export type MatrixCompetence = Omit<CompetenceStanding, 'levels'> & {
  id: string;
  name: string;
  /** Of the vocabulary; null for the employer's own words. */
  conceptId: string | null;
};

export type MatrixPerson = {
  id: string;
  /** `Person 4`. */
  number: number;
  label: string | null;
  /** Null unless the reader belongs to the employer. */
  name: string | null;
  /** In the order of the competences; null is not assessed. */
  levels: (number | null)[];
};

/** What a reader gets: names, rows without names, or sums. */
export type MatrixView = 'names' | 'rows' | 'sums';

/** Sums of one competence for those who see no rows; what is null tells of too few. */
export type OpenSum = { people: number | null; covered: number | null; gap: number | null };

/** The matrix without its people, as lists show it. */
export type MatrixLine = {
  id: string;
  title: string;
  goal: string | null;
  organisation: { id: string; name: string };
  owner: { id: string; name: string };
  houseSees: HouseSees;
  view: MatrixView;
  /** The reader may set levels and change what is asked. */
  fills: boolean;
  changedAt: Date;
  version: number;
  demo: boolean;
};

export type Matrix = MatrixLine & {
  competences: MatrixCompetence[];
  /** None when the reader sees sums. */
  people: MatrixPerson[];
  /** For those who see no rows, in the order of the competences. */
  sums: OpenSum[];
};

/** The levels of everybody in one competence. */
export function standingIn(matrix: Matrix, place: number): CompetenceStanding | undefined {
  const competence = matrix.competences[place];
  return competence && { ...competence, levels: matrix.people.map(({ levels }) => levels[place] ?? null) };
}

/** What is wrong with a whole list of competences or people. */
export function problemsOfLists(given: {
  competences?: readonly { name: string }[];
  people?: readonly unknown[];
}): Problem[] {
  const { competences = [], people = [] } = given;
  const names = competences.map(({ name }) => name.toLocaleLowerCase('sv'));
  const twice = competences.find(({ name }, at) => names.indexOf(name.toLocaleLowerCase('sv')) < at);
  return [
    ...(competences.length > MOST_COMPETENCES
      ? [
          {
            field: 'competences',
            message: {
              sv: `En matris rymmer ${MOST_COMPETENCES} kompetenser. Dela upp den på fler roller.`,
              en: `A matrix holds ${MOST_COMPETENCES} competences. Divide it into more roles.`,
            },
          },
        ]
      : []),
    ...(people.length > MOST_PEOPLE
      ? [
          {
            field: 'people',
            message: {
              sv: `En matris rymmer ${MOST_PEOPLE} personer. Dela upp den på fler grupper.`,
              en: `A matrix holds ${MOST_PEOPLE} people. Divide it into more groups.`,
            },
          },
        ]
      : []),
    ...(twice
      ? [
          {
            field: 'competences',
            message: {
              sv: `Kompetensen ${twice.name} står två gånger.`,
              en: `The competence ${twice.name} stands twice.`,
            },
          },
        ]
      : []),
  ];
}
