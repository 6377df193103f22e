// Somebody to talk to at an employer: kept for a purpose, on a legal ground, until a day.
import { z } from 'zod';
import { optionalField, optionalText } from '../../../platform/http/form-fields.ts';
import type { House } from '../employer.ts';
import { writtenText } from '../written.ts';

export const LEGAL_GROUNDS = ['publicTask', 'consent', 'contract'] as const;
export type LegalGround = (typeof LEGAL_GROUNDS)[number];

/** So long a contact person is kept when nothing else is said, and at most. */
export const USUAL_YEARS = 2;
export const MOST_YEARS = 5;

export const LONGEST_PURPOSE = 300;

export const contactPersonContent = z.object({
  name: z.string().trim().min(2).max(200),
  /** What they do at the workplace. */
  title: optionalText(200),
  email: optionalField(z.email().max(200)),
  phone: optionalText(50),
  purpose: writtenText(LONGEST_PURPOSE, 1),
  legalGround: z.enum(LEGAL_GROUNDS),
  /** The local date on which they agreed; only for consent. */
  consentOn: optionalField(z.iso.date()),
  /** The last local date on which they are kept. */
  keepUntil: z.iso.date(),
});
export type ContactPersonContent = z.infer<typeof contactPersonContent>;

export const CONTACT_FIELDS = [
  'name',
  'title',
  'email',
  'phone',
  'purpose',
  'legalGround',
  'consentOn',
  'keepUntil',
] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

export type ContactPerson = ContactPersonContent & {
  id: string;
  organisationId: string;
  house: House;
  /** Since when a mail server refuses the address; nothing is mailed to it. */
  emailRefusedAt: Date | undefined;
  /** Whether they asked not to be asked how it went. */
  asksNoRatings: boolean;
  version: number;
};

/** Whether a mail would come to them. */
export function isReachable({
  email,
  emailRefusedAt,
}: Pick<ContactPerson, 'email' | 'emailRefusedAt'>): boolean {
  return email !== undefined && emailRefusedAt === undefined;
}

/** Whether a question how it went may be mailed to them. */
export function mayBeAsked(
  person: Pick<ContactPerson, 'email' | 'emailRefusedAt' | 'asksNoRatings'>,
): boolean {
  return isReachable(person) && !person.asksNoRatings;
}

/** The local date so many years later; the day before a leap day that is not there. */
export function yearsAfter(on: string, years: number): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year + years}-${two(month)}-${two(Math.min(day, last))}`;
}
