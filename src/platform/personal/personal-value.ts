// Values about a person, as features hand them to the audit and as they come back out of it.

/** Marks a value as being about one person; it is stored encrypted under that person's key. */
export class PersonalValue {
  /** The id of a person, or what `subjectOfEmail` gives for somebody without an account. */
  readonly subject: string;
  readonly value: unknown;

  constructor(subject: string, value: unknown) {
    this.subject = subject;
    this.value = value;
  }
}

/** Marks what a record says of a person; nothing said stays nothing. */
export function aboutPerson(subject: string, value: unknown): PersonalValue | undefined {
  return value === undefined || value === null || value === ''
    ? undefined
    : new PersonalValue(subject, value);
}

/** A personal value as it is stored. */
export type SealedValue = { $key: string; $sealed: string };

/** Stands where a personal value was whose key is destroyed. */
export type ErasedValue = { $erased: true };
export const ERASED_VALUE: ErasedValue = { $erased: true };

/** Stands where a personal value was of somebody with protected identity. */
export type HiddenValue = { $hidden: true };
export const HIDDEN_VALUE: HiddenValue = { $hidden: true };

export function isHidden(value: unknown): value is HiddenValue {
  return typeof value === 'object' && value !== null && '$hidden' in value;
}

export function isErased(value: unknown): value is ErasedValue {
  return typeof value === 'object' && value !== null && '$erased' in value;
}

export function isSealed(value: unknown): value is SealedValue {
  return typeof value === 'object' && value !== null && '$sealed' in value && '$key' in value;
}

/** The value with every part that `change` answers for replaced, at any depth. */
export function replaceWithin(value: unknown, change: (part: unknown) => unknown): unknown {
  const changed = change(value);
  if (changed !== value) return changed;
  if (Array.isArray(value)) return value.map((one) => replaceWithin(one, change));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, replaceWithin(inner, change)] as const),
  );
}
