import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../platform/work.ts';

const conceptRow = z.object({
  conceptId: z.string(),
  employers: z.coerce.number(),
  people: z.coerce.number(),
});
export type ConceptDemand = z.infer<typeof conceptRow>;

/** By concept, most people first; only where at least five employers ask for it. */
export async function readDemand(work: Work): Promise<ConceptDemand[]> {
  const { rows } = await sql<unknown>`select * from count_unmet_demand()`.execute(work.tx);
  return rows.map((row) => conceptRow.parse(row));
}

const monthRow = z.object({
  countyCode: z.string(),
  month: z.string(),
  people: z.coerce.number().nullable(),
});
export type MonthDemand = z.infer<typeof monthRow>;

/** By county and month; `people` is null where fewer than five employers stand behind it. */
export async function readDemandByMonth(work: Work, since: string): Promise<MonthDemand[]> {
  const { rows } = await sql<unknown>`select * from count_unmet_demand_by_month(${since})`.execute(work.tx);
  return rows.map((row) => {
    const { people } = row as { people: unknown };
    return { ...monthRow.parse(row), people: people === null ? null : Number(people) };
  });
}

const placeRow = z.object({
  conceptId: z.string(),
  part: z.enum(['all', 'place', 'rest']),
  municipalityCode: z.string().nullable(),
  employers: z.coerce.number(),
  people: z.coerce.number(),
});
export type PlaceDemand = z.infer<typeof placeRow>;

/** For some concepts by municipality; never of fewer than five employers, by subtraction neither. */
export async function readDemandByPlace(work: Work, concepts: readonly string[]): Promise<PlaceDemand[]> {
  if (concepts.length === 0) return [];
  const { rows } = await sql<unknown>`
    select * from count_unmet_demand_by_place(${[...concepts]}::text[])`.execute(work.tx);
  return rows.map((row) => placeRow.parse(row));
}
