// The form of the gap as it is sent: what is written, and the skills that were ticked for the goal on the page.
import { z } from 'zod';
import { listField, numberField, optionalField } from '../../../platform/http/form-fields.ts';
import { municipalityCode } from '../../../register/places/place.ts';
import type { GapAsked } from './gap.ts';

const MOST_TEXT = 5_000;
const conceptId = z.string().max(200);

export const gapForm = z.object({
  kan: z.string().trim().max(MOST_TEXT).default(''),
  mal: z.string().trim().min(1).max(MOST_TEXT),
  kommun: optionalField(municipalityCode),
  km: numberField(z.number().min(0).max(2_000)),
  /** Ticked skills, and the words that they were shown for: only for the same words do they count. */
  har: listField(conceptId),
  visat: z.string().default(''),
});
export type GapForm = z.infer<typeof gapForm>;

/** The words that the ticks belong to. */
export function shownFor({ kan, mal }: Pick<GapForm, 'kan' | 'mal'>): string {
  return JSON.stringify([kan, mal]);
}

/** What the form asks for. */
export function askedBy(form: GapForm): GapAsked {
  return {
    goal: { text: form.mal, concepts: [] },
    own: { text: form.kan, concepts: [] },
    known: form.visat === shownFor(form) ? form.har : undefined,
    municipality: form.kommun,
    maxDistanceKm: form.km,
  };
}
