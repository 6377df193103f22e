// What a search for pools found, in figures: how many are served, and how far from the best it can be.
import { z } from 'zod';

/** People, needs and pools are counts; `gap` is the share by which another choice can be better at most. */
export const poolingSummary = z.object({
  needs: z.number(),
  people: z.number(),
  pools: z.number(),
  served: z.number(),
  servedGreedily: z.number(),
  servedAlone: z.number(),
  objective: z.number(),
  bound: z.number(),
  gap: z.number(),
  seconds: z.number(),
  rules: z.string(),
});
export type PoolingSummary = z.infer<typeof poolingSummary>;
export type PoolingRun = { ranAt: Date; summary: PoolingSummary };
