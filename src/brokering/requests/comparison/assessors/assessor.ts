// Somebody from another house who scores the proposals of one request.
import { z } from 'zod';

export type Assessor = {
  personId: string;
  name: string;
  house: string;
  invitedAt: Date;
  removed: { at: Date; reason: string } | undefined;
  hasDeclared: boolean;
};

export const invitationForm = z.object({ email: z.email().max(200) });
export const removalForm = z.object({ personId: z.uuid(), reason: z.string().trim().min(3).max(1_000) });
