import { sql } from 'kysely';
import type { LocalText } from '../../platform/i18n.ts';
import type { Work } from '../../platform/work.ts';
import { type Offer, type OfferContent, type OfferState, offerContent } from './offer.ts';

export type OfferRow = {
  id: string;
  providerId: string;
  state: OfferState;
  content: OfferContent;
  checkedOn: string;
  demo?: boolean;
  source?: { list: string; key: string };
};

export async function insertOffer(work: Work, row: OfferRow): Promise<void> {
  await work.tx
    .insertInto('offer')
    .values({
      id: row.id,
      providerId: row.providerId,
      source: row.source?.list ?? null,
      sourceKey: row.source?.key ?? null,
      state: row.state,
      content: JSON.stringify(row.content),
      checkedOn: row.checkedOn,
      publishedAt: row.state === 'published' ? work.now : null,
      changedAt: work.now,
      demo: row.demo ?? false,
    })
    .execute();
}

export type OfferChange = {
  state?: OfferState;
  content?: OfferContent;
  checkedOn?: string;
  publishedAt?: Date;
};

/** Changes the offer when it still has the version; false when somebody else was first. */
export async function updateOffer(
  work: Work,
  id: string,
  version: number,
  change: OfferChange,
): Promise<boolean> {
  const { content, ...plain } = change;
  const result = await work.tx
    .updateTable('offer')
    .set({
      ...plain,
      ...(content ? { content: JSON.stringify(content) } : {}),
      changedAt: work.now,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function readOffer(work: Work, id: string): Promise<Offer | undefined> {
  const row = await selectOffers(work).where('offer.id', '=', id).executeTakeFirst();
  return row && toOffer(row);
}

/** Published offers in order of id, all or those given. */
export async function readPublishedOffers(work: Work, ids?: readonly string[]): Promise<Offer[]> {
  if (ids?.length === 0) return [];
  let query = selectOffers(work).where('offer.state', '=', 'published').orderBy('offer.id');
  if (ids) query = query.where('offer.id', 'in', [...ids]);
  return (await query.execute()).map(toOffer);
}

export type OfferText = { id: string; providerId: string; texts: string[] };

/** The next published offers in order of id. */
export async function readOfferTexts(
  work: Work,
  after: string | undefined,
  limit: number,
): Promise<OfferText[]> {
  let query = work.tx.selectFrom('offer').where('state', '=', 'published').orderBy('id').limit(limit);
  if (after) query = query.where('id', '>', after);
  const rows = await query.select(['id', 'providerId', 'content']).execute();
  return rows.map(({ id, providerId, content }) => {
    const { title, description, outcomes } = offerContent.parse(content);
    return { id, providerId, texts: [title.sv, description.sv, ...outcomes] };
  });
}

export async function readPublishedCount(work: Work): Promise<number> {
  const { count } = await work.tx
    .selectFrom('offer')
    .where('state', '=', 'published')
    .select((from) => from.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Offers with these ids in every state, in any order. */
export async function readOffersWithIds(work: Work, ids: readonly string[]): Promise<Offer[]> {
  if (ids.length === 0) return [];
  const rows = await selectOffers(work)
    .where('offer.id', 'in', [...ids])
    .execute();
  return rows.map(toOffer);
}

/** Offers in every state, in order of id. */
export async function readEveryOffer(work: Work): Promise<Offer[]> {
  return (await selectOffers(work).orderBy('offer.id').execute()).map(toOffer);
}

export async function readOffersOfProvider(work: Work, providerId: string): Promise<Offer[]> {
  const rows = await selectOffers(work)
    .where('organisation.id', '=', providerId)
    .orderBy('titleSv')
    .execute();
  return rows.map(toOffer);
}

/** The record that counts: the one that offers were given to (`listed`), or the one that it was merged into. */
export const KEPT = sql<string>`case when listed.merged_into is null then listed.id else kept_organisation(listed.id) end`;

function selectOffers(work: Work) {
  return work.tx
    .selectFrom('offer')
    .innerJoin('organisation as listed', 'listed.id', 'offer.providerId')
    .innerJoin('organisation', (join) => join.on(sql<boolean>`organisation.id = ${KEPT}`))
    .select((from) => [
      'offer.id',
      'offer.state',
      'offer.content',
      'offer.checkedOn',
      'offer.changedAt',
      'offer.version',
      'offer.demo',
      'organisation.id as providerId',
      'organisation.name as providerName',
      'organisation.providerKind',
      'organisation.about as providerAbout',
      from
        .selectFrom('organisationMunicipality')
        .whereRef('organisationId', '=', 'organisation.id')
        .select((inner) =>
          inner.fn
            .coalesce(inner.fn.agg<string[]>('array_agg', ['municipalityCode']), inner.val<string[]>([]))
            .as('codes'),
        )
        .as('providerMunicipalities'),
    ]);
}

type SelectedOffer = Awaited<ReturnType<ReturnType<typeof selectOffers>['execute']>>[number];

function toOffer(row: SelectedOffer): Offer {
  return {
    id: row.id,
    state: row.state as OfferState,
    content: offerContent.parse(row.content),
    provider: {
      id: row.providerId,
      name: row.providerName,
      kind: row.providerKind,
      municipalities: row.providerMunicipalities ?? [],
      about: row.providerAbout as LocalText | null,
    },
    checkedOn: row.checkedOn,
    changedAt: row.changedAt,
    version: row.version,
    demo: row.demo,
  };
}

export async function readOfferNames(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await work.tx
    .selectFrom('offer')
    .select(['id', sql<string>`content #>> '{title,sv}'`.as('name')])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
