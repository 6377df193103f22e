// The form of attendance: one field for each person, which says `ja`, `nej` or nothing yet.
import type { FormValues } from '../../../../platform/http/form-fields.ts';
import { reconcile } from '../../../../platform/http/form-versions.ts';

type One = { readonly id: string };

/** Carries the id, so that a field never comes to mean somebody else. */
export function fieldOf({ id }: One): string {
  return `mark.${id}`;
}

/** In the order of the people. */
export function fieldsOf(participants: readonly One[]): string[] {
  return participants.map(fieldOf);
}

/** What fills the form. */
export function valuesOfMarks(
  participants: readonly One[],
  marks: ReadonlyMap<string, boolean>,
): Record<string, string> {
  const say = (present: boolean | undefined) => (present === undefined ? '' : present ? 'ja' : 'nej');
  return Object.fromEntries(participants.map((one) => [fieldOf(one), say(marks.get(one.id))]));
}

/** Who is there or not, by id; who is not marked is missing. */
export function marksIn(participants: readonly One[], values: FormValues): Map<string, boolean> {
  return new Map(
    participants.flatMap((one) => {
      const said = values[fieldOf(one)];
      return said === 'ja' || said === 'nej' ? [[one.id, said === 'ja'] as const] : [];
    }),
  );
}

/** What a page of marks said, by field. */
export type MarkValues = FormValues;

/** Marks of two people put together, person by person; `conflicts` are the fields that both changed. */
export function reconcileMarks(
  participants: readonly One[],
  sides: { mine: MarkValues; theirs: MarkValues; opened: string },
): { merged: MarkValues; conflicts: string[] } {
  return reconcile(fieldsOf(participants), sides);
}
