import type { Work } from '../../../platform/work.ts';
import { type OfferContent, type OfferState, offerContent } from '../offer.ts';
import { KEPT } from '../offers.store.ts';

export type ImportedOffer = {
  id: string;
  /** The provider that counts, and the record that the offer was given to, which may be merged into it. */
  providerId: string;
  listedId: string;
  sourceKey: string | null;
  state: OfferState;
  content: OfferContent;
  checkedOn: string;
  importedHash: string | null;
};

/** Offers of the source with these keys, and those with these ids whatever their source. */
export async function readImported(
  work: Work,
  source: string,
  wanted: { keys: readonly string[]; ids: readonly string[] },
): Promise<ImportedOffer[]> {
  if (wanted.keys.length + wanted.ids.length === 0) return [];
  const rows = await work.tx
    .selectFrom('offer')
    .innerJoin('organisation as listed', 'listed.id', 'offer.providerId')
    .select(['offer.id', 'offer.source', 'sourceKey', 'state', 'content', 'checkedOn', 'importedHash'])
    .select(['listed.id as listedId', KEPT.as('providerId')])
    .where((where) =>
      where.or([
        where.and([where('offer.source', '=', source), where('sourceKey', 'in', [...wanted.keys, ''])]),
        ...(wanted.ids.length > 0 ? [where('offer.id', 'in', [...wanted.ids])] : []),
      ]),
    )
    .execute();
  return rows.map(({ source: from, ...row }) => ({
    ...row,
    sourceKey: from === source ? row.sourceKey : null,
    state: row.state as OfferState,
    content: offerContent.parse(row.content),
  }));
}

export type WrittenOffer = {
  id: string;
  providerId: string;
  sourceKey: string;
  state: OfferState;
  content: OfferContent;
  checkedOn: string;
  hash: string;
};

export async function insertImported(
  work: Work,
  source: string,
  rows: readonly WrittenOffer[],
): Promise<void> {
  if (rows.length === 0) return;
  await work.tx
    .insertInto('offer')
    .values(
      rows.map((row) => ({
        id: row.id,
        providerId: row.providerId,
        source,
        sourceKey: row.sourceKey,
        state: row.state,
        content: JSON.stringify(row.content),
        checkedOn: row.checkedOn,
        publishedAt: row.state === 'published' ? work.now : null,
        changedAt: work.now,
        importedHash: row.hash,
      })),
    )
    .execute();
}

/** Keeps the source that an offer came from first. */
export async function updateImported(work: Work, rows: readonly WrittenOffer[]): Promise<void> {
  for (const row of rows) {
    await work.tx
      .updateTable('offer')
      .set((set) => ({
        state: row.state,
        content: JSON.stringify(row.content),
        checkedOn: row.checkedOn,
        ...(row.state === 'published'
          ? { publishedAt: set.fn.coalesce('publishedAt', set.val(work.now)) }
          : {}),
        changedAt: work.now,
        version: set('version', '+', 1),
        importedHash: row.hash,
      }))
      .where('id', '=', row.id)
      .execute();
  }
}
