import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../platform/work.ts';
import { POOL_STATES } from '../pool.ts';

const stateRow = z.object({
  state: z.enum(POOL_STATES),
  pools: z.coerce.number(),
  people: z.number().nullable(),
});

/** Pools of the region by state; `people` is null where they come from fewer than five employers. */
export async function readPoolsByState(work: Work): Promise<z.infer<typeof stateRow>[]> {
  const { rows } = await sql<{ people: unknown }>`select * from count_pooled_people()`.execute(work.tx);
  return rows.map((row) =>
    stateRow.parse({ ...row, people: row.people === null ? null : Number(row.people) }),
  );
}

const countyRow = z.object({
  countyCode: z.string().nullable(),
  state: z.enum(POOL_STATES),
  pools: z.coerce.number(),
});

/** How many pools there are in each county, by state; those that are only suggested are nobody's yet. */
export async function readPoolsByCounty(work: Work): Promise<z.infer<typeof countyRow>[]> {
  const { rows } = await sql<unknown>`select * from count_pools()`.execute(work.tx);
  return rows.map((row) => countyRow.parse(row));
}
