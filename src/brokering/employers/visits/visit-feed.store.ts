import { sql } from 'kysely';
import type { Work } from '../../../platform/work.ts';

export type FeedVisit = {
  id: string;
  employerId: string;
  employer: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  purpose: string;
  state: string;
};

export async function readFeedVisits(work: Work, since: Date): Promise<FeedVisit[]> {
  const { rows } = await sql<FeedVisit>`
    select id, employer_id as "employerId", employer, starts_at as "startsAt", ends_at as "endsAt", place, purpose,
      state
    from visits_of_feed(${since})`.execute(work.tx);
  return rows;
}

/** The feed that the one who acts may see: the own one, or that of the link. */
export async function readFeed(
  work: Work,
): Promise<{ personId: string; language: string; createdAt: Date } | undefined> {
  return work.tx.selectFrom('visitFeed').select(['personId', 'language', 'createdAt']).executeTakeFirst();
}

export async function writeFeed(
  work: Work,
  feed: { personId: string; linkHash: string; language: 'sv' | 'en' },
): Promise<void> {
  const { personId, ...values } = { ...feed, createdAt: work.now };
  await work.tx
    .insertInto('visitFeed')
    .values({ personId, ...values })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(values))
    .execute();
}

export async function deleteFeed(work: Work, personId: string): Promise<boolean> {
  const rows = await work.tx
    .deleteFrom('visitFeed')
    .where('personId', '=', personId)
    .returning('personId')
    .execute();
  return rows.length > 0;
}
