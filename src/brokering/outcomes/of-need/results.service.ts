// What came of efforts, in short: attendance, gap and certificates, as far as the one who acts may see them.
import type { Work } from '../../../platform/work.ts';
import { type Attendance, sumOf } from '../attendance.ts';
import { countCertificates } from '../certificates/certificates.service.ts';
import { countAttendance, listEffortsOfNeed } from '../delivery/efforts.service.ts';
import type { Effort } from '../effort.ts';
import { getOutcome } from '../follow-up/follow-up.service.ts';
import type { LevelGain, Round } from '../follow-up/follow-up.ts';

export type EffortResult = {
  effort: Effort;
  /** Null when the group is too small for the one who acts. */
  people: number | null;
  attendance: Attendance;
  /** The latest round whose levels are known. */
  gain: { round: Round; gain: LevelGain } | undefined;
  /** Null when the one who acts does not see the participants. */
  certificates: number | null;
};

/** In the order of the efforts. */
export async function listResults(work: Work, efforts: readonly Effort[]): Promise<EffortResult[]> {
  const counts = await countAttendance(work, efforts);
  const certificates = await countCertificates(work, efforts);
  const results: EffortResult[] = [];
  for (const effort of efforts) {
    const { people = null, sessions = [] } = counts.get(effort.id) ?? {};
    const gain = (await getOutcome(work, effort)).gains.at(-1);
    const issued = certificates.get(effort.id) ?? null;
    results.push({ effort, people, attendance: sumOf(sessions), gain, certificates: issued });
  }
  return results;
}

/** The results of the efforts that a need led to. */
export async function listResultsOfNeed(work: Work, needId: string): Promise<EffortResult[]> {
  return listResults(work, await listEffortsOfNeed(work, needId));
}
