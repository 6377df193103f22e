import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import type { CaseStage, CaseState } from '../case.ts';

/** A case as the employer's own people see it. */
export type ToldCase = {
  id: string;
  key: string;
  title: string;
  stage: CaseStage;
  state: CaseState;
  /** The house that has it. */
  house: string;
  /** The last day for what comes next, as a local date; null when it is closed. */
  nextOn: string | null;
};

export async function readToldCases(work: Work): Promise<ToldCase[]> {
  const { rows } = await sql<ToldCase>`
    select id, key, title, stage, state, house, next_on::text as next_on
    from cases_of_own_employer(${work.now})`.execute(work.tx);
  return rows;
}
