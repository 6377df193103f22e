// The public form in steps: one question on each page, and what each page must hold before the next.
import { z } from 'zod';
import { numberField, optionalField } from '../../../platform/http/form-fields.ts';
import type { Message } from '../../../platform/i18n.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import type { Problem } from '../../../platform/result.ts';
import { municipalityCode } from '../../../register/places/place.ts';
import { type EnquiryContent, enquiryContent, enquirySource, MOST_WORDS } from './enquiry.ts';

export const INTAKE_STEPS = ['difficulty', 'people', 'place', 'contact'] as const;
export type IntakeStep = (typeof INTAKE_STEPS)[number];

/** A machine fills in forms at once; people need longer than this. */
export const FASTEST_PERSON_MS = 3_000;

const NO_NUMBER = 'personalNumber';
/** Browsers send two characters for each new line; they count, and are kept, as one. */
const freeText = (max: number, min = 0) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value),
    z
      .string()
      .min(min)
      .max(max)
      .refine((text) => !hasPersonalNumber(text), { error: NO_NUMBER }),
  );
const UNREACHABLE = { error: 'unreachable', path: ['email'] };

function isReachable(contact: { email?: string | undefined; phone?: string | undefined }): boolean {
  return Boolean(contact.email || contact.phone);
}

/** What each page asks, by field name of the form. */
export const intakePages = {
  difficulty: z.object({ difficulty: freeText(MOST_WORDS, 10) }),
  people: z.object({
    forWhom: optionalField(freeText(2_000)),
    people: numberField(z.int().positive().max(100_000)),
  }),
  place: z.object({
    municipality: municipalityCode,
    whereAndWhen: optionalField(freeText(2_000)),
  }),
  contact: z
    .object({
      organisationName: optionalField(freeText(200)),
      contactName: freeText(200, 2),
      email: optionalField(z.email().max(200)),
      phone: optionalField(z.string().max(50)),
    })
    .refine(isReachable, UNREACHABLE),
} satisfies Record<IntakeStep, z.ZodType>;

/** All pages together: what the form sends at last, and what programs send at once. */
export const intakeForm = z
  .object({
    ...intakePages.difficulty.shape,
    ...intakePages.people.shape,
    ...intakePages.place.shape,
    ...intakePages.contact.shape,
  })
  .refine(isReachable, UNREACHABLE);
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

/** The problems of a page or of the whole form, with words of their own where the general ones do not help. */
export function sayProblems(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({
    ...problem,
    message: INTAKE_PROBLEMS[problem.message.en] ?? problem.message,
  }));
}

const INTAKE_PROBLEMS: Record<string, Message> = {
  [NO_NUMBER]: {
    sv: 'Ta bort personnumret. Vi behöver det inte.',
    en: 'Remove the personal identity number. We do not need it.',
  },
  unreachable: {
    sv: 'Skriv e-post eller telefon, så att vi kan nå dig.',
    en: 'Write an e-mail address or a phone number, so that we can reach you.',
  },
};
