// A network of employers: what it is for, who takes part since when, and its meetings.
import { z } from 'zod';
import { numberField, optionalText } from '../../../platform/http/form-fields.ts';
import { instantAt } from '../../../platform/local-date.ts';
import type { House } from '../employer.ts';
import { writtenText } from '../written.ts';

export const LONGEST = { name: 120, purpose: 2_000, notes: 4_000, agenda: 4_000, place: 300 };

export const networkForm = z.object({
  name: writtenText(LONGEST.name, 3),
  purpose: writtenText(LONGEST.purpose, 1),
  notes: z.preprocess((value) => value ?? '', writtenText(LONGEST.notes)),
});
export type NetworkForm = z.infer<typeof networkForm>;

export const memberForm = z.object({ employer: writtenText(200, 1), since: z.iso.date() });
export type MemberForm = z.infer<typeof memberForm>;

const timeOfDay = z
  .string()
  .regex(/^([01]?\d|2[0-3])[.:]([0-5]\d)$/)
  .transform((text) => text.replace('.', ':').padStart(5, '0'));

/** A local day and times of day in Sweden. */
export const meetingForm = z.object({
  title: writtenText(LONGEST.name, 3),
  on: z.iso.date(),
  from: timeOfDay,
  until: timeOfDay,
  place: writtenText(LONGEST.place, 1),
  agenda: optionalText(LONGEST.agenda),
});
export type MeetingForm = z.infer<typeof meetingForm>;

const howMany = numberField(z.int().min(0).max(10_000)).pipe(z.int());

/** How many came, never who. */
export const attendanceForm = z.object({ employersCame: howMany, peopleCame: howMany });
export type MeetingAttendance = z.infer<typeof attendanceForm>;

/** The instants of a meeting; it ends on the day it began. */
export function timesOfMeeting({ on, from, until }: Pick<MeetingForm, 'on' | 'from' | 'until'>) {
  return { startsAt: instantAt(on, from), endsAt: instantAt(on, until) };
}

export type Network = {
  id: string;
  name: string;
  purpose: string;
  notes: string;
  coordinator: House;
  hasFeed: boolean;
  endedOn: string | null;
  /** Employers that take part now. */
  members: number;
  version: number;
  demo: boolean;
};

export type NetworkMember = {
  id: string;
  employer: House;
  /** For the house that coordinates. */
  email: string | null;
  memberFrom: string;
  memberUntil: string | null;
};

export type Meeting = {
  id: string;
  title: string;
  agenda: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  invitedAt: Date | null;
  cancelledAt: Date | null;
  employersCame: number | null;
  peopleCame: number | null;
};
