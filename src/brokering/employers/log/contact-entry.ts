// The contact log: who of ours met whom of theirs, when, about what, and what was said.
import { z } from 'zod';
import { optionalField } from '../../../platform/http/form-fields.ts';
import type { House } from '../employer.ts';
import { writtenText } from '../written.ts';

export const CONTACT_KINDS = ['visit', 'call', 'mail', 'event'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const LONGEST_PURPOSE = 300;
export const LONGEST_SAID = 5_000;

/** What is written down about a contact; `said` is read by both houses, `note` by the own house alone. */
export const contactEntryContent = z.object({
  kind: z.enum(CONTACT_KINDS),
  /** Local date, today or earlier. */
  happenedOn: z.iso.date(),
  personId: optionalField(z.uuid()),
  contactId: optionalField(z.uuid()),
  purpose: writtenText(LONGEST_PURPOSE, 1),
  said: writtenText(LONGEST_SAID).default(''),
  note: writtenText(LONGEST_SAID).default(''),
});
export type ContactEntryContent = z.infer<typeof contactEntryContent>;

/** The fields of its form that can be corrected afterwards. */
export const ENTRY_FIELDS = [
  'kind',
  'happenedOn',
  'purpose',
  'personId',
  'contactId',
  'said',
  'note',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

export type ContactEntry = {
  id: string;
  organisationId: string;
  house: House;
  kind: ContactKind;
  happenedOn: string;
  person: { id: string; name: string | undefined } | undefined;
  contact: { id: string; name: string } | undefined;
  purpose: string;
  said: string;
  /** Only in the own house; otherwise undefined, whether there is one or not. */
  note: string | undefined;
  /** Whether the reader's house wrote it. */
  own: boolean;
  version: number;
};
