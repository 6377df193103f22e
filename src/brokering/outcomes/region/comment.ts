// What a regional body says of the figures in its own words.
import { z } from 'zod';
import { optionalText } from '../../../platform/http/form-fields.ts';
import type { LocalText } from '../../../platform/i18n.ts';

export const LONGEST_COMMENT = 2_000;

/** An empty Swedish text takes the comment away. */
export const commentForm = z.object({
  sv: z.string().trim().max(LONGEST_COMMENT).default(''),
  en: optionalText(LONGEST_COMMENT),
  version: z.coerce.number().int().nonnegative().catch(0),
});
export type CommentForm = z.infer<typeof commentForm>;

export type RegionalComment = {
  organisation: { id: string; name: string };
  countyCode: string;
  text: LocalText;
  /** Local date. */
  writtenOn: string;
  version: number;
};
