import type { Work } from '../../../platform/work.ts';
import type { MethodNote, MethodNoteContent } from './method-note.ts';

export type NoteRow = {
  id: string;
  methodSlug: string;
  houseId: string;
  writtenBy: string | null;
  content: MethodNoteContent;
  demo: boolean;
};

/** False when it stands there already: sent twice is as once. */
export async function insertNote(work: Work, { content, ...row }: NoteRow): Promise<boolean> {
  const rows = await work.tx
    .insertInto('methodNote')
    .values({ ...row, ...content, changedAt: work.now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return rows.length > 0;
}

type NoteChange = Partial<MethodNoteContent> & { hiddenAt?: Date | null; hiddenReason?: string | null };

/** False when somebody else was first. */
export async function updateNote(
  work: Work,
  id: string,
  version: number,
  change: NoteChange,
): Promise<boolean> {
  const rows = await work.tx
    .updateTable('methodNote')
    .set({ ...change, changedAt: work.now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .execute();
  return rows.length > 0;
}

function selectNotes(work: Work) {
  return work.tx
    .selectFrom('methodNote')
    .innerJoin('organisation', 'organisation.id', 'methodNote.houseId')
    .select([
      'methodNote.id',
      'methodSlug',
      'houseId',
      'organisation.name as houseName',
      'writtenBy',
      'usedOn',
      'situation',
      'worked',
      'differently',
      'hiddenReason',
      'methodNote.version',
    ]);
}

type ReadRow = Awaited<ReturnType<ReturnType<typeof selectNotes>['executeTakeFirstOrThrow']>>;

function noteOf({ houseId, houseName, writtenBy, hiddenReason, ...row }: ReadRow): MethodNote {
  return {
    ...row,
    house: { id: houseId, name: houseName },
    writtenBy: writtenBy ?? undefined,
    hiddenReason: hiddenReason ?? undefined,
  };
}

/** The latest use first. */
export async function readNotes(work: Work, slug: string, limit: number): Promise<MethodNote[]> {
  const rows = await selectNotes(work)
    .where('methodSlug', '=', slug)
    .orderBy('usedOn', 'desc')
    .orderBy('methodNote.id')
    .limit(limit)
    .execute();
  return rows.map(noteOf);
}

export async function readNote(work: Work, id: string): Promise<MethodNote | undefined> {
  const row = await selectNotes(work).where('methodNote.id', '=', id).executeTakeFirst();
  return row && noteOf(row);
}

export async function readNotesBy(work: Work, personId: string) {
  return work.tx
    .selectFrom('methodNote')
    .select(['methodSlug', 'usedOn', 'situation', 'worked', 'differently'])
    .where('writtenBy', '=', personId)
    .orderBy('usedOn')
    .execute();
}

/** The notes stay for the bank, without the one who wrote them. */
export async function loosenNotesOf(work: Work, personId: string): Promise<number> {
  const result = await work.tx
    .updateTable('methodNote')
    .set({ writtenBy: null })
    .where('writtenBy', '=', personId)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
