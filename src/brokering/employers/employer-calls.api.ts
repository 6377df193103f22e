// What the calls about employers have in common.
import { z } from '@hono/zod-openapi';
import { problemResponses } from '../../platform/http/api.ts';

export const named = z.object({ id: z.string(), name: z.string() });

/** Somebody of a house; the name is null where it is not for the reader. */
export const staffMember = z.object({ id: z.string(), name: z.string().nullable() });

export const employerParams = z.object({ id: z.uuid() });

/** What a call that changes something may answer instead. */
export const refusals = {
  403: problemResponses[403],
  404: problemResponses[404],
  409: problemResponses[409],
  422: problemResponses[422],
};

export function staffJson(
  person: { id: string; name: string | undefined } | undefined,
): z.infer<typeof staffMember> | null {
  return person ? { id: person.id, name: person.name ?? null } : null;
}
