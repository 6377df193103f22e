import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';
import type { OfferState } from '../offer.ts';
import { KEPT } from '../offers.store.ts';
import type { OwnOfferFilter, OwnOfferPaging } from './own-offers.ts';

const COLUMNS = { title: 'titleSv', checked: 'checkedOn', changed: 'changedAt' } as const;

/** Ids of one page in order, and how many the filter leaves. */
export async function readOfferIds(
  work: Work,
  filter: OwnOfferFilter,
  paging: OwnOfferPaging,
): Promise<{ ids: string[]; total: number }> {
  const direction = paging.falling ? 'desc' : 'asc';
  const rows = await filtered(work, filter)
    .select(['offer.id', (from) => from.fn.countAll<string>().over().as('total')])
    .orderBy(`offer.${COLUMNS[paging.sort]}`, direction)
    .orderBy('offer.id')
    .offset((paging.page - 1) * paging.limit)
    .limit(paging.limit)
    .execute();
  return { ids: rows.map((row) => row.id), total: Number(rows[0]?.total ?? 0) };
}

/** How many there are of each state, whatever state the filter asks for. */
export async function countByState(work: Work, filter: OwnOfferFilter): Promise<Map<OfferState, number>> {
  const rows = await filtered(work, { ...filter, state: undefined })
    .select(['offer.state', (from) => from.fn.countAll<string>().as('n')])
    .groupBy('offer.state')
    .execute();
  return new Map(rows.map((row) => [row.state as OfferState, Number(row.n)]));
}

function filtered(work: Work, filter: OwnOfferFilter) {
  const { text, state, kind, providerIds, checkedBefore } = filter;
  let query = work.tx
    .selectFrom('offer')
    .innerJoin('organisation as listed', 'listed.id', 'offer.providerId')
    .innerJoin('organisation as provider', (join) => join.on(sql<boolean>`provider.id = ${KEPT}`));
  if (state) query = query.where('offer.state', '=', state);
  if (kind) query = query.where(sql<boolean>`offer.content ->> 'kind' = ${kind}`);
  if (providerIds) query = query.where(sql<boolean>`provider.id = any (${[...providerIds]}::uuid[])`);
  if (checkedBefore)
    query = query.where('offer.checkedOn', '<', checkedBefore).where('offer.state', '=', 'published');
  if (text) {
    const like = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<boolean>`(plain_text(offer.title_sv) like plain_text(${like})
        or plain_text(provider.name) like plain_text(${like})
        or offer.search @@ websearch_to_tsquery('swedish', ${text}))`,
    );
  }
  return query;
}
