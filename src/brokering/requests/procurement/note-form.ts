// The decision of a public buyer as it is written in a form.
import { z } from 'zod';
import { type FormValues, type Parsed, parseForm } from '../../../platform/http/form-fields.ts';
import { exactParts } from '../aid/aid.ts';
import { problems as p } from './procurement.messages.ts';
import { type NoteGiven, PROCEDURES } from './procurement.ts';

const noteForm = z.object({
  value: z.string(),
  procedure: z.enum(PROCEDURES),
  note: z.string().trim().min(20).max(4_000),
});

/** The decision as the form has it; money in kronor. */
export function readNote(values: FormValues): Parsed<NoteGiven> {
  const form = parseForm(noteForm, values, { value: p.value, procedure: p.procedure, note: p.note });
  if (!form.ok) return form;
  const { value, ...rest } = form.value;
  const valueOre = exactParts(value, 2);
  if (!valueOre) return { ok: false, problems: [{ field: 'value', message: p.value }] };
  return { ok: true, value: { ...rest, valueOre } };
}
