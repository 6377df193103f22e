// What the fields of a form hold: either a parsed value, or problems in words for each field. What is empty is absent,
// one choice is a list, figures are written as people write them.
import { z } from 'zod';
import type { Message } from '../i18n.ts';
import type { Problem } from '../result.ts';

/** The fields as sent, trimmed; a field that came more than once is a list. Files stand in `files`. */
export type FormValues = Record<string, string | string[]>;

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** Parses with the words of `messages` where a field has its own, by field name. */
export function parseForm<S extends z.ZodType>(
  schema: S,
  values: unknown,
  messages: Record<string, Message> = {},
): Parsed<z.infer<S>> {
  const result = schema.safeParse(values, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.map((issue) => problemOf(issue, messages)) };
}

function problemOf(issue: z.core.$ZodIssue, messages: Record<string, Message>): Problem {
  const field = issue.path.join('.');
  const own = messages[field] ?? messages[String(issue.path[0] ?? '')];
  return { field, message: own ?? messageOf(issue) };
}

/** What is wrong, in words for the field; the number is the limit of the schema. */
function messageOf(issue: z.core.$ZodIssue): Message {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === ''
        ? { sv: 'Fyll i fältet.', en: 'Fill in this field.' }
        : unreadable(issue.expected);
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { sv: 'Fyll i fältet.', en: 'Fill in this field.' }
        : {
            sv: `Skriv ett tal som är minst ${issue.minimum}.`,
            en: `Write a number of at least ${issue.minimum}.`,
          };
    case 'too_big':
      return issue.origin === 'string'
        ? { sv: `Skriv högst ${issue.maximum} tecken.`, en: `Write at most ${issue.maximum} characters.` }
        : {
            sv: `Skriv ett tal som är högst ${issue.maximum}.`,
            en: `Write a number of at most ${issue.maximum}.`,
          };
    case 'invalid_format':
      if (issue.format === 'email')
        return {
          sv: 'Skriv en e-postadress, som namn@example.org.',
          en: 'Write an e-mail address, such as name@example.org.',
        };
      if (issue.format === 'url')
        return {
          sv: 'Skriv en adress som börjar med https://.',
          en: 'Write an address that begins with https://.',
        };
      if (issue.format === 'date') return { sv: 'Välj en dag.', en: 'Choose a day.' };
      return { sv: 'Skriv på det sätt som exemplet visar.', en: 'Write it the way the example shows.' };
    case 'invalid_value':
      return { sv: 'Välj ett av alternativen.', en: 'Choose one of the options.' };
    case 'custom':
      return { sv: issue.message, en: issue.message };
    default:
      return { sv: 'Rätta det här fältet.', en: 'Correct this field.' };
  }
}

function unreadable(expected: string): Message {
  if (expected === 'int') return { sv: 'Skriv ett heltal, som 12.', en: 'Write a whole number, such as 12.' };
  if (expected === 'number') return { sv: 'Skriv ett tal med siffror.', en: 'Write a number in digits.' };
  return {
    sv: 'Det här gick inte att läsa. Skriv på ett annat sätt.',
    en: 'This could not be read. Write it another way.',
  };
}

/** An empty field is absent. */
export function optionalField<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
}

export function optionalText(maxLength: number) {
  return optionalField(z.string().max(maxLength));
}

/** None, one or many choices of one name are a list. */
export function listField<S extends z.ZodType>(item: S) {
  return z.preprocess((value) => (value === undefined || value === '' ? [] : [value].flat()), z.array(item));
}

/** Digits, spaces and a decimal comma; an empty field is absent. */
export function numberField<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => {
    if (typeof value !== 'string') return value;
    const plain = value.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
    if (plain === '') return undefined;
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : value;
  }, schema.optional());
}
