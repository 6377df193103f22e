import { sql } from 'kysely';
import { type Listed, type Part, rowsBefore } from '../../../platform/part.ts';
import type { Work } from '../../../platform/work.ts';
import type { ContactEntry, ContactEntryContent, ContactKind } from './contact-entry.ts';

type Row = {
  id: string;
  organisationId: string;
  houseId: string;
  houseName: string | null;
  kind: string;
  happenedOn: string;
  personId: string | null;
  contactId: string | null;
  contactName: string | null;
  purpose: string;
  said: string;
  note: string | null;
  own: boolean;
  version: number;
};

/** The latest first. The names of the staff are read apart: they are not for everyone. */
export async function readEntries(
  work: Work,
  organisationIds: readonly string[],
  part: Part,
): Promise<Listed<ContactEntry>> {
  const rows = await selectEntries(work)
    .where('contactEntry.organisationId', 'in', [...organisationIds])
    .orderBy('contactEntry.happenedOn', 'desc')
    .orderBy('contactEntry.createdAt', 'desc')
    .orderBy('contactEntry.id', 'desc')
    .limit(part.limit)
    .offset(rowsBefore(part))
    .execute();
  const { total } = await work.tx
    .selectFrom('contactEntry')
    .where('organisationId', 'in', [...organisationIds])
    .select((from) => from.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return { items: rows.map(toEntry), total: Number(total) };
}

export async function readEntry(work: Work, id: string): Promise<ContactEntry | undefined> {
  const row = await selectEntries(work).where('contactEntry.id', '=', id).executeTakeFirst();
  return row && toEntry(row);
}

function selectEntries(work: Work) {
  return work.tx
    .selectFrom('contactEntry')
    .leftJoin('organisation as house', 'house.id', 'contactEntry.houseId')
    .leftJoin('contactPerson', (join) =>
      join.onRef('contactPerson.id', '=', 'contactEntry.contactId').on('contactPerson.removedAt', 'is', null),
    )
    .leftJoin('contactEntryNote', 'contactEntryNote.entryId', 'contactEntry.id')
    .select([
      'contactEntry.id',
      'contactEntry.organisationId',
      'contactEntry.houseId',
      'house.name as houseName',
      'contactEntry.kind',
      'contactEntry.happenedOn',
      'contactEntry.personId',
      'contactPerson.id as contactId',
      'contactPerson.name as contactName',
      'contactEntry.purpose',
      'contactEntry.said',
      'contactEntryNote.text as note',
      'contactEntry.version',
      sql<boolean>`contact_entry.house_id in (
        select acting_organisations_as('broker', 'centreHead', 'businessDeveloper'))`.as('own'),
    ]);
}

function toEntry(row: Row): ContactEntry {
  return {
    id: row.id,
    organisationId: row.organisationId,
    house: { id: row.houseId, name: row.houseName ?? '' },
    kind: row.kind as ContactKind,
    happenedOn: row.happenedOn,
    person: row.personId ? { id: row.personId, name: undefined } : undefined,
    contact: row.contactId ? { id: row.contactId, name: row.contactName ?? '' } : undefined,
    purpose: row.purpose,
    said: row.said,
    note: row.note ?? undefined,
    own: row.own,
    version: row.version,
  };
}

type Written = { id: string; organisationId: string; houseId: string; content: ContactEntryContent };

export async function insertEntry(
  work: Work,
  entry: Written & { createdBy: string | undefined; demo: boolean },
): Promise<void> {
  const { content, createdBy, ...rest } = entry;
  await work.tx
    .insertInto('contactEntry')
    .values({
      ...rest,
      ...columnsOf(content),
      createdBy: createdBy ?? null,
      createdAt: work.now,
      changedAt: work.now,
    })
    .execute();
  await writeNote(work, entry);
}

/** @returns false when somebody else changed it since `version`, or the house is another */
export async function updateEntry(work: Work, entry: Written & { version: number }): Promise<boolean> {
  const rows = await work.tx
    .updateTable('contactEntry')
    .set({ ...columnsOf(entry.content), changedAt: work.now, version: entry.version + 1 })
    .where('id', '=', entry.id)
    .where('version', '=', entry.version)
    .returning('id')
    .execute();
  if (rows.length > 0) await writeNote(work, entry);
  return rows.length > 0;
}

function columnsOf({ note: _note, ...content }: ContactEntryContent) {
  return { ...content, personId: content.personId ?? null, contactId: content.contactId ?? null };
}

async function writeNote(work: Work, { id, houseId, content }: Written): Promise<void> {
  if (content.note === '') {
    await work.tx.deleteFrom('contactEntryNote').where('entryId', '=', id).execute();
    return;
  }
  await work.tx
    .insertInto('contactEntryNote')
    .values({ entryId: id, houseId, text: content.note })
    .onConflict((conflict) => conflict.column('entryId').doUpdateSet({ text: content.note }))
    .execute();
}
