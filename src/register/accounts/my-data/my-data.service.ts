import type {
  DataSubject,
  PersonalDataPart,
  PersonalRecord,
} from '../../../platform/personal/personal-data.ts';
import type { Work } from '../../../platform/work.ts';
import { getPerson } from '../accounts.service.ts';

export type CollectedPart = { part: PersonalDataPart; records: readonly PersonalRecord[] };

/** All that every part stores about a person. Run it as a job, for the person themselves alone. */
export async function collectMyData(
  work: Work,
  parts: readonly PersonalDataPart[],
  personId: string,
): Promise<CollectedPart[]> {
  const { name, email } = await getPerson(work, personId);
  const subject: DataSubject = { personId, name, email };
  const collected: CollectedPart[] = [];
  for (const part of parts) collected.push({ part, records: await part.collect(work, subject) });
  return collected;
}
