import type { Work } from '../../../platform/work.ts';

export type PairedRow = { participantId: string; personId: string; competenceId: string };

/** Which row of a matrix each participant stands on, as far as somebody has said it. */
export async function readPairedRows(work: Work, effortId: string): Promise<PairedRow[]> {
  return work.tx
    .selectFrom('effortMatrixRow')
    .select(['participantId', 'personId', 'competenceId'])
    .where('effortId', '=', effortId)
    .execute();
}

/** Puts these in place of what was said before. */
export async function replacePairedRows(
  work: Work,
  { effortId, matrixId }: { effortId: string; matrixId: string },
  rows: readonly PairedRow[],
): Promise<void> {
  await work.tx.deleteFrom('effortMatrixRow').where('effortId', '=', effortId).execute();
  if (rows.length === 0) return;
  await work.tx
    .insertInto('effortMatrixRow')
    .values(rows.map((row) => ({ ...row, effortId, matrixId, setAt: work.now })))
    .execute();
}
