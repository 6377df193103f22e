// Words about a contact person in what was written of contacts with their employer.
import type { Work } from '../../../platform/work.ts';

export async function readWordsAbout(work: Work, contactIds: readonly string[]) {
  if (contactIds.length === 0) return [];
  return work.tx
    .selectFrom('contactEntry')
    .leftJoin('contactEntryNote', 'contactEntryNote.entryId', 'contactEntry.id')
    .select(['contactEntry.id', 'purpose', 'said', 'happenedOn', 'kind', 'contactEntryNote.text as note'])
    .where('organisationId', 'in', (of) =>
      of
        .selectFrom('contactPerson')
        .select('organisationId')
        .where('id', 'in', [...contactIds]),
    )
    .execute();
}

/** Visits that are planned, or were: their lines may name the person. */
export async function readVisitsAbout(work: Work, contactIds: readonly string[]) {
  if (contactIds.length === 0) return [];
  return work.tx
    .selectFrom('plannedVisit')
    .select(['id', 'place', 'purpose'])
    .where('organisationId', 'in', (of) =>
      of
        .selectFrom('contactPerson')
        .select('organisationId')
        .where('id', 'in', [...contactIds]),
    )
    .execute();
}

export async function replaceVisitWords(
  work: Work,
  { id, ...words }: { id: string; place: string; purpose: string },
): Promise<void> {
  await work.tx
    .updateTable('plannedVisit')
    .set((from) => ({ ...words, version: from('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Signals about the employers: their words may name the person. */
export async function readSignalsAbout(work: Work, contactIds: readonly string[]) {
  if (contactIds.length === 0) return [];
  return work.tx
    .selectFrom('employerSignal')
    .select(['id', 'text', 'answer'])
    .where('organisationId', 'in', (of) =>
      of
        .selectFrom('contactPerson')
        .select('organisationId')
        .where('id', 'in', [...contactIds]),
    )
    .execute();
}

export async function replaceSignalWords(
  work: Work,
  { id, ...words }: { id: string; text: string; answer: string | null },
): Promise<void> {
  await work.tx.updateTable('employerSignal').set(words).where('id', '=', id).execute();
}

export async function replaceWords(
  work: Work,
  entry: { id: string; purpose: string; said: string; note: string | null },
): Promise<void> {
  const { id, note, ...words } = entry;
  await work.tx
    .updateTable('contactEntry')
    .set((from) => ({ ...words, version: from('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  if (note !== null) {
    await work.tx.updateTable('contactEntryNote').set({ text: note }).where('entryId', '=', id).execute();
  }
}
