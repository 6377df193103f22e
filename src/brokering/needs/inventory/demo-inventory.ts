// Talks of the demo region, as the lines of `db/reference/demo/inventories.jsonl` hold them.
import { z } from 'zod';
import { inventoryContent } from './inventory.ts';

export const demoInventory = inventoryContent.omit({ heldOn: true, caseId: true }).extend({
  id: z.string(),
  employer: z.string(),
  by: z.string(),
  daysAgo: z.int().positive(),
});
