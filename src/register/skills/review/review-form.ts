// The forms of a decision: values as typed on one side, the decision on the other.
import { z } from 'zod';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { Invalid } from '../../../platform/result.ts';
import { readConceptForm } from '../concept-form.ts';
import type { Decision } from './proposal.ts';
import { reviewProblems } from './review.messages.ts';

const reason = z.string().max(2000).default('');

const decisionForm = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['otherWord', 'abbreviation']),
    /** One of the twins, or empty where another concept is named. */
    concept: z.string().max(120).default(''),
    other: z.string().max(120).default(''),
    word: z.string().min(2).max(120),
    lang: z.enum(['sv', 'en']).default('sv'),
    reason,
  }),
  z.object({ kind: z.enum(['notCompetence', 'later']), reason }),
]);

/**
 * What was decided in the forms of a word's page; a concept is an id or a Swedish name.
 *
 * @throws Invalid with everything that is wrong in the fields
 */
export function readDecisionForm(values: FormValues): Decision {
  const parsed = parseForm(decisionForm, values);
  if (!parsed.ok) throw new Invalid(parsed.problems);
  if (!('word' in parsed.value)) return parsed.value;
  const { concept, other, ...said } = parsed.value;
  const named = other || concept;
  if (named === '') throw new Invalid([{ field: 'other', message: reviewProblems.conceptMissing }]);
  return { ...said, concept: named };
}

/** @throws Invalid with everything that is wrong in the fields */
export function readNewConceptForm(values: FormValues): Decision {
  const parsed = parseForm(z.object({ reason }), values);
  const content = readConceptForm(values);
  if (!parsed.ok) throw new Invalid(parsed.problems);
  return { kind: 'newConcept', content, reason: parsed.value.reason };
}

const commentForm = z.object({ text: z.string().min(1).max(2000) });

/** @throws Invalid when nothing is said, or too much */
export function readComment(values: FormValues): string {
  const parsed = parseForm(commentForm, values);
  if (!parsed.ok) throw new Invalid(parsed.problems);
  return parsed.value.text;
}

/** Why a decision is taken back. @throws Invalid when too much is said */
export function readUndoing(values: FormValues): string {
  const parsed = parseForm(z.object({ reason }), values);
  if (!parsed.ok) throw new Invalid(parsed.problems);
  return parsed.value.reason;
}
