// A learning effort: what a provider carries out for a case, its sessions, its participants and what went otherwise.
import { z } from 'zod';
import { listField, numberField, optionalField, optionalText } from '../../platform/http/form-fields.ts';
import { instantAt } from '../../platform/local-date.ts';
import { ADAPTATIONS, type Adaptation, MAX_COMPETENCE_LEVEL } from '../needs/conditions.ts';
import type { Attendance } from './attendance.ts';

export const DEVIATION_KINDS = [
  'cancelled',
  'moved',
  'teacher',
  'place',
  'content',
  'accessibility',
  'other',
] as const;
export type DeviationKind = (typeof DEVIATION_KINDS)[number];

/** What an effort came from: a need at a workplace, or an initiative of the house (R27). */
export const DRIVES = ['need', 'supply'] as const;
export type Drive = (typeof DRIVES)[number];

type Named = { id: string; name: string };

/** An effort as it stands; names of the parties are those of the records that were kept. */
export type Effort = {
  id: string;
  key: string;
  caseId: string;
  needId: string | null;
  employer: Named;
  house: Named;
  provider: Named & { email: string | null };
  title: string;
  requiredLevel: number;
  drivenBy: Drive;
  /** The employer sees who takes part. */
  namesAgreed: boolean;
  hasFeed: boolean;
  endedOn: string | null;
  version: number;
  demo: boolean;
};

export type Session = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  /** How it fits the work. */
  shift: string | null;
  cancelledAt: Date | null;
  countedAt: Date | null;
};

/** The name is missing when it was erased. */
export type Participant = {
  id: string;
  number: number;
  name: string | undefined;
  email: string | undefined;
  adaptations: readonly Adaptation[];
  followUpAgreedOn: string | null;
};

export type Deviation = {
  id: string;
  happenedOn: string;
  kind: DeviationKind;
  what: string;
  measure: string | null;
};

/** How many take part and came, for each session that was counted; `people` is null where the group is too small. */
export type EffortCounts = { people: number | null; sessions: (Attendance & { id: string })[] };

const words = (most: number) => z.string().trim().min(1).max(most);
const yes = z.preprocess((value) => value === 'ja' || value === true, z.boolean());

export const effortForm = z.object({
  title: words(120).pipe(z.string().min(3)),
  providerId: z.uuid(),
  needKey: optionalText(20),
  requiredLevel: numberField(z.int().min(1).max(MAX_COMPETENCE_LEVEL)).pipe(z.int()),
  namesAgreed: yes,
  drivenBy: optionalField(z.enum(DRIVES)),
});
export type EffortContent = z.infer<typeof effortForm>;

const timeOfDay = z
  .string()
  .regex(/^([01]?\d|2[0-3])[.:]([0-5]\d)$/)
  .transform((text) => text.replace('.', ':').padStart(5, '0'));

/** A local day and times of day in Sweden. */
export const sessionForm = z.object({
  on: z.iso.date(),
  from: timeOfDay,
  until: timeOfDay,
  place: words(300),
  shift: optionalText(100),
});
export type SessionForm = z.infer<typeof sessionForm>;

/** The instants of a session; it ends on the day it began. */
export function timesOf({ on, from, until }: Pick<SessionForm, 'on' | 'from' | 'until'>) {
  return { startsAt: instantAt(on, from), endsAt: instantAt(on, until) };
}

/** Who takes part: an address only of those who agreed to be asked afterwards. */
export const participantForm = z.object({
  name: words(100),
  followUp: yes,
  email: optionalField(z.email().max(200)),
  adaptations: listField(z.enum(ADAPTATIONS)),
});
export type ParticipantForm = z.infer<typeof participantForm>;

export const deviationForm = z.object({
  happenedOn: z.iso.date(),
  kind: z.enum(DEVIATION_KINDS),
  what: words(2000),
  measure: optionalText(2000),
});
export type DeviationForm = z.infer<typeof deviationForm>;
