// What the vocabulary tells those to its right: words came, went or changed, so an index of them must be read anew.
import { z } from 'zod';
import { defineEvent } from '../../platform/events.ts';

/** One concept, or the whole vocabulary after a load or an import. */
export const vocabularyChanged = defineEvent(
  'skills.vocabularyChanged',
  z.object({ conceptId: z.string().optional() }),
);
