// How the fields of long forms are read: what is empty is absent, one choice is a list, figures as people write them.
import { z } from 'zod';

/** An empty field is absent. */
export function optionalField<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
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
    return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : value;
  }, schema.optional());
}
