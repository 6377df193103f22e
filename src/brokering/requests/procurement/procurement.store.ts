import type { Work } from '../../../platform/work.ts';
import type { Limits, ProcurementNote, Threshold } from './procurement.ts';

/** The latest day first; those that were replaced stand as well. */
export async function readThresholds(work: Work): Promise<Threshold[]> {
  const rows = await work.tx
    .selectFrom('procurementThreshold')
    .select(['id', 'kind', 'ore', 'validFrom', 'source', 'recordedAt'])
    .orderBy('validFrom', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, ore, ...rest }) => ({
    ...rest,
    ore: Number(ore),
    kind: kind === 'reasons' ? 'reasons' : 'directAward',
  }));
}

export async function insertThreshold(
  work: Work,
  row: Omit<Threshold, 'recordedAt'> & { recordedBy: string | undefined },
): Promise<void> {
  await work.tx
    .insertInto('procurementThreshold')
    .values({ ...row, recordedBy: row.recordedBy ?? null, recordedAt: work.now })
    .execute();
}

/** The latest first. */
export async function readNotes(work: Work, requestId: string): Promise<ProcurementNote[]> {
  const rows = await work.tx
    .selectFrom('procurementNote as note')
    .leftJoin('person', 'person.id', 'note.decidedBy')
    .selectAll('note')
    .select('person.name as by')
    .where('requestId', '=', requestId)
    .orderBy('decidedAt', 'desc')
    .orderBy('note.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    valueOre: Number(row.valueOre),
    judgement: row.judgement as ProcurementNote['judgement'],
    limits: { directAwardOre: Number(row.directAwardOre), reasonsOre: Number(row.reasonsOre) },
    procedure: row.procedure as ProcurementNote['procedure'],
    note: row.note,
    by: row.by || undefined,
    at: row.decidedAt,
  }));
}

export async function insertNote(
  work: Work,
  row: Omit<ProcurementNote, 'by' | 'at' | 'limits'> &
    Limits & { requestId: string; decidedBy: string | undefined },
): Promise<void> {
  await work.tx
    .insertInto('procurementNote')
    .values({ ...row, decidedBy: row.decidedBy ?? null, decidedAt: work.now })
    .execute();
}
