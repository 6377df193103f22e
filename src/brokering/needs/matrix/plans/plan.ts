// An individual development plan: what an employee wants to reach, and what is agreed. It belongs to the employee.
import { z } from 'zod';
import { competenceLevel } from '../gap.ts';

/** The employee shows each of them to the employer, or not. */
export const PLAN_PARTS = ['goals', 'activities', 'words', 'followUp'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

export const ACTIVITY_KINDS = ['course', 'workplace', 'mentor', 'validation', 'other'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const ACTIVITY_STATES = ['planned', 'going', 'done'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

export const PLAN_STATES = ['going', 'resting', 'reached'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** A form without script cannot grow: so many rows stand there. */
export const PLAN_ROWS = 5;

const LONGEST_LINE = 200;
const LONGEST_WORDS = 3_000;

const planGoal = z.object({
  competence: z.string().max(LONGEST_LINE),
  from: competenceLevel.optional(),
  to: competenceLevel.optional(),
  by: z.iso.date().optional(),
});

const planActivity = z.object({
  kind: z.enum(ACTIVITY_KINDS),
  what: z.string().max(LONGEST_LINE),
  on: z.iso.date().optional(),
  state: z.enum(ACTIVITY_STATES),
});

export const planContent = z.object({
  goals: z.array(planGoal).max(PLAN_ROWS).default([]),
  activities: z.array(planActivity).max(PLAN_ROWS).default([]),
  words: z.string().max(LONGEST_WORDS).default(''),
  followUp: z
    .object({
      state: z.enum(PLAN_STATES).default('going'),
      on: z.iso.date().optional(),
      agreed: z.string().max(LONGEST_WORDS).default(''),
    })
    .default({ state: 'going', agreed: '' }),
});
export type PlanContent = z.infer<typeof planContent>;

/** A competence of the matrix, as the owner of the plan stands in it. */
export type OwnLevel = { competenceId: string; name: string; required: number; level: number | null };

/** A level that was offered to the matrix; `accepted` is null until the employer has answered. */
export type LevelProposal = {
  id: string;
  competenceId: string;
  competence: string;
  level: number;
  proposedAt: Date;
  accepted: boolean | null;
};

/** As everybody who may know of it sees it. */
export type PlanFace = {
  id: string;
  matrixId: string | null;
  personId: string | null;
  title: string;
  employer: string;
  isTaken: boolean;
  version: number;
  demo: boolean;
};

/** As its owner sees it. */
export type OwnPlan = PlanFace & {
  content: PlanContent;
  shared: readonly PlanPart[];
  levels: OwnLevel[];
  proposals: LevelProposal[];
};

/** As the employer sees it: only the parts that the owner shows. */
export type StaffPlan = PlanFace & { content: Partial<PlanContent>; proposals: LevelProposal[] };
