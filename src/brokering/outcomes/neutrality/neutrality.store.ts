import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../platform/work.ts';
import { HOUSES } from '../../requests/judged/judgement.ts';
import {
  type CountedRequests,
  type HouseCounts,
  type Period,
  type ProviderCounts,
  storedFigures,
  type View,
} from './neutrality.ts';

const houseRow = z.object({ house: z.enum(HOUSES), ...storedFigures });
const providerRow = houseRow.extend({ providerId: z.string(), provider: z.string() });
const base = z.object({
  counted: z.coerce.number(),
  decided: z.coerce.number(),
  sealed: z.coerce.number(),
  unjudged: z.coerce.number(),
  firstYear: z.coerce.number().nullable(),
});

/** Those that most often met the rule first; each provider once for every house that it was seen as. */
export async function readProviderCounts(work: Work, view: View, period: Period): Promise<ProviderCounts[]> {
  const { rows } = await sql<unknown>`
    select * from neutrality_counts(${period.from}::date, ${period.until}::date, ${view})`.execute(work.tx);
  return z.array(providerRow).parse(rows);
}

export async function readHouseCounts(work: Work, view: View, period: Period): Promise<HouseCounts[]> {
  const { rows } = await sql<unknown>`
    select * from neutrality_houses(${period.from}::date, ${period.until}::date, ${view})`.execute(work.tx);
  return z.array(houseRow).parse(rows);
}

/** `firstYear` is that of the first request, of any period. */
export async function readCountedRequests(
  work: Work,
  view: View,
  period: Period,
): Promise<CountedRequests & { firstYear: number | undefined }> {
  const { rows } = await sql<unknown>`
    select * from neutrality_base(${period.from}::date, ${period.until}::date, ${view})`.execute(work.tx);
  const { firstYear, ...counts } = base.parse(rows[0]);
  return { ...counts, firstYear: firstYear ?? undefined };
}
