// What an employer's own people are told of the cases about it.
import type { Work } from '../../../platform/work.ts';
import { readToldCases, type ToldCase } from './told-cases.store.ts';

export type { ToldCase };

/** Cases of the reader's own workplaces: those that go on first, and those that were closed in the last ninety days. */
export async function listCasesOfOwnEmployer(work: Work): Promise<ToldCase[]> {
  return readToldCases(work);
}
