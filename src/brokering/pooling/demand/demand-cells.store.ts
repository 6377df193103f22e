import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../platform/work.ts';
import type { DemandCell } from './demand-cells.ts';

const countedRow = z.object({
  conceptId: z.string(),
  employer: z.string(),
  municipality: z.string(),
  receivedOn: z.string(),
  people: z.number(),
});

/** Needs that nothing has met, once for each skill they ask for. For the job that counts. */
export async function readUnmetNeeds(work: Work): Promise<z.infer<typeof countedRow>[]> {
  const { rows } = await sql<unknown>`
    select need_concept.concept_id, coalesce(need.organisation_id, need.id)::text as employer,
      need.municipality_code as municipality, need.received_on, coalesce(need.people, 1) as people
    from need join need_concept on need_concept.need_id = need.id and need_concept.accepted
    where (need.state in ('open', 'paused') or need.closing_reason = 'noSupply')
      and need.municipality_code is not null
    order by need_concept.concept_id, need.id`.execute(work.tx);
  return rows.map((row) => countedRow.parse(row));
}

/** Puts what was counted now in place of what was counted before. */
export async function replaceCells(
  work: Work,
  cells: readonly (DemandCell & { conceptId: string })[],
  countedOn: string,
): Promise<void> {
  await work.tx.deleteFrom('demandCell').execute();
  const size = 1_000;
  for (let from = 0; from < cells.length; from += size)
    await work.tx
      .insertInto('demandCell')
      .values(cells.slice(from, from + size).map((cell) => ({ ...cell, countedOn })))
      .execute();
}

export type ConceptSum = { conceptId: string; employers: number; people: number; countedOn: string };

/** What is asked for in an area over all time, most people first; only what is told. */
export async function readConceptSums(work: Work, area: string): Promise<ConceptSum[]> {
  const rows = await work.tx
    .selectFrom('demandCell')
    .select(['conceptId', 'employers', 'people', 'countedOn'])
    .where('area', '=', area)
    .where('period', '=', '')
    .where('people', 'is not', null)
    .orderBy('people', 'desc')
    .orderBy('conceptId')
    .execute();
  return rows.map(({ employers, people, ...row }) => ({
    ...row,
    employers: employers ?? 0,
    people: people ?? 0,
  }));
}

/** The quarters of a skill in an area, as far as there is something to tell or to hide. */
export async function readQuarters(work: Work, conceptId: string, area: string): Promise<DemandCell[]> {
  return work.tx
    .selectFrom('demandCell')
    .select(['area', 'period', 'employers', 'people'])
    .where('conceptId', '=', conceptId)
    .where('area', '=', area)
    .where('period', '<>', '')
    .orderBy('period')
    .execute();
}
