// A visit that somebody plans at an employer, and which other visits are so close that one of them may be too much.
import { z } from 'zod';
import { optionalField } from '../../../platform/http/form-fields.ts';
import { instantAt } from '../../../platform/local-date.ts';
import type { House } from '../employer.ts';
import { writtenText } from '../written.ts';

export const VISIT_STATES = ['planned', 'done', 'cancelled'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** Two visits to the same employer within so many days are worth a warning, unless the house chose otherwise. */
export const USUAL_APART_DAYS = 30;
export const MOST_APART_DAYS = 365;

export const LONGEST_LINE = 300;
const MOST_MINUTES = 24 * 60;

const timeOfDay = z
  .string()
  .regex(/^([01]?\d|2[0-3])[.:]([0-5]\d)$/)
  .transform((text) => text.replace('.', ':').padStart(5, '0'));

/** As the form sends it: a local day and times of day in Sweden. */
export const visitForm = z.object({
  on: z.iso.date(),
  from: timeOfDay,
  until: timeOfDay,
  personId: z.uuid(),
  contactId: optionalField(z.uuid()),
  invite: optionalField(z.literal('ja')),
  place: writtenText(LONGEST_LINE, 1),
  purpose: writtenText(LONGEST_LINE, 1),
});

/** The fields of the form. */
export const VISIT_FIELDS = [
  'on',
  'from',
  'until',
  'place',
  'purpose',
  'personId',
  'contactId',
  'invite',
] as const;
export type VisitField = (typeof VISIT_FIELDS)[number];

export type VisitContent = {
  startsAt: Date;
  endsAt: Date;
  personId: string;
  contactId: string | undefined;
  /** Whether the contact person gets an invitation by mail. */
  invitesContact: boolean;
  place: string;
  purpose: string;
};

/** The visit in instants; the form's times lie on one local day. */
export function visitContent(form: z.infer<typeof visitForm>): VisitContent {
  const { on, from, until, invite, ...rest } = form;
  return {
    ...rest,
    contactId: form.contactId,
    invitesContact: form.contactId !== undefined && invite === 'ja',
    startsAt: instantAt(on, from),
    endsAt: instantAt(on, until),
  };
}

/** Whether it ends after it begins, and within a day. */
export function hasLength({ startsAt, endsAt }: Pick<VisitContent, 'startsAt' | 'endsAt'>): boolean {
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  return minutes > 0 && minutes <= MOST_MINUTES;
}

export type PlannedVisit = {
  id: string;
  employer: { id: string; name: string };
  house: House;
  /** The name is missing where it is not for the reader. */
  person: { id: string; name: string | undefined };
  contact: { id: string; name: string } | undefined;
  invitesContact: boolean;
  startsAt: Date;
  endsAt: Date;
  place: string;
  purpose: string;
  state: VisitState;
  /** Whether the reader's house plans it. */
  own: boolean;
  version: number;
};

/** A visit that lies close to the one that is planned: another one that is planned, or one that was made. */
export type CloseVisit = {
  on: string;
  isDone: boolean;
  house: House;
  person: { id: string; name: string | undefined } | undefined;
};

/** The days between two local dates, whichever is first. */
export function daysApart(one: string, other: string): number {
  return Math.abs(Math.round((Date.parse(one) - Date.parse(other)) / 86_400_000));
}
