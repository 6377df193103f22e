// Words that people write about an employer and those who work there: as long as they need be, and without numbers that
// identify a person.
import { z } from 'zod';
import type { Message } from '../../platform/i18n.ts';
import { hasPersonalNumber } from '../../platform/personal/personal-number.ts';

/** Browsers send two characters for each new line; they count, and are kept, as one. */
export function writtenText(max: number, min = 0) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value),
    z
      .string()
      .max(max)
      .min(min)
      .refine((text) => !hasPersonalNumber(text)),
  );
}

const NO_NUMBER: Message = {
  sv: 'Ta bort personnumret. Det behövs inte här.',
  en: 'Remove the personal identity number. It is not needed here.',
};

type Limits = {
  max: number;
  min?: number;
  /** What is said when it is empty: several empty fields of one form are told apart by it. */
  missing?: Message;
};

/** Words for what was refused in each of these fields, by name: the longest it may be, and whether it must be there. */
export function writtenProblems(
  values: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Limits>>,
): Record<string, Message> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, limits]) => [name, problemOf(String(values[name] ?? ''), limits)]),
  );
}

const EMPTY: Message = { sv: 'Fyll i fältet.', en: 'Fill in this field.' };

function problemOf(text: string, { max, min = 0, missing = EMPTY }: Limits): Message {
  if (hasPersonalNumber(text)) return NO_NUMBER;
  if (text.trim().length < Math.max(min, 1)) return missing;
  return { sv: `Skriv högst ${max} tecken.`, en: `Write at most ${max} characters.` };
}
