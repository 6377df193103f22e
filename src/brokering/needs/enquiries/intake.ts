// The public form in steps: one question on each page, and what each page must hold before the next.
import { z } from 'zod';
import type { Message } from '../../../platform/i18n.ts';
import { type EnquiryContent, enquiryContent, enquirySource } from './enquiry.ts';

export const INTAKE_STEPS = ['difficulty', 'people', 'place', 'contact'] as const;
export type IntakeStep = (typeof INTAKE_STEPS)[number];

/** A machine fills in forms at once; people need longer than this. */
export const FASTEST_PERSON_MS = 3_000;

/** Swedish personal identity numbers as people write them: the month keeps organisation numbers out. */
const PERSONAL_NUMBER =
  /(?<!\d)(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-6]\d|[789]\d)[-+]\d{4}(?!\d)|(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{6}(?!\d)/;

/** Whether a text holds what may be a person's identity number; better one too many than one kept. */
export function hasPersonalNumber(text: string): boolean {
  return PERSONAL_NUMBER.test(text);
}

const NO_NUMBER = 'personalNumber';
const freeText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !hasPersonalNumber(text), { error: NO_NUMBER });
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const wholeNumber = z.preprocess((value) => {
  if (typeof value !== 'string') return value;
  const plain = value.replaceAll(/[\s\u00a0]/g, '');
  return plain === '' ? undefined : /^\d+$/.test(plain) ? Number(plain) : value;
}, z.int().positive().max(100_000).optional());

/** What each page asks, by field name of the form. */
export const intakePages = {
  difficulty: z.object({ difficulty: freeText(10_000).min(10) }),
  people: z.object({ forWhom: optional(freeText(2_000)), people: wholeNumber }),
  place: z.object({ municipality: z.string().regex(/^\d{4}$/), whereAndWhen: optional(freeText(2_000)) }),
  contact: z
    .object({
      organisationName: optional(z.string().max(200)),
      contactName: z.string().min(2).max(200),
      email: optional(z.email().max(200)),
      phone: optional(z.string().max(50)),
    })
    .refine((contact) => contact.email || contact.phone, { error: 'unreachable', path: ['email'] }),
} satisfies Record<IntakeStep, z.ZodType>;

export const intakeForm = z.intersection(
  z.intersection(intakePages.difficulty, intakePages.people),
  z.intersection(intakePages.place, intakePages.contact),
);
export type IntakeForm = z.infer<typeof intakeForm>;

/** Names of the fields that later pages carry along. */
export const INTAKE_FIELDS = [
  'difficulty',
  'forWhom',
  'people',
  'municipality',
  'whereAndWhen',
  'organisationName',
  'contactName',
  'email',
  'phone',
] as const;

/** The answers of all pages as the enquiry keeps them. */
export function contentOfForm(form: Omit<IntakeForm, 'municipality'>): EnquiryContent {
  const { contactName, email, phone, ...rest } = form;
  return enquiryContent.parse({ ...rest, contact: { name: contactName, email, phone } });
}

/** The values that fill the form again when the sender changes what they sent. */
export function valuesOfContent(content: EnquiryContent): Record<string, string> {
  const { contact, people, ...texts } = content;
  const values = {
    ...texts,
    people: people?.toString(),
    contactName: contact.name,
    ...contact,
    name: undefined,
  };
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

/** The partner site that shows the form; anything that is not a plain word is left out. */
export function sourceOf(value: unknown): string | undefined {
  const parsed = enquirySource.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** Words for what the pages refuse, where the general ones do not help. */
export const intakeProblems: Record<string, Message> = {
  [NO_NUMBER]: {
    sv: 'Ta bort personnumret. Vi behöver det inte.',
    en: 'Remove the personal identity number. We do not need it.',
  },
  unreachable: {
    sv: 'Skriv e-post eller telefon, så att vi kan nå dig.',
    en: 'Write an e-mail address or a phone number, so that we can reach you.',
  },
};
