import { sql } from 'kysely';
import { localDate } from '../../../platform/format.ts';
import { REDACTED } from '../../../platform/personal/personal-data.ts';
import type { Work } from '../../../platform/work.ts';
import type { RatedThing, Rating } from './rating.ts';

export async function readRatings(work: Work, organisationIds: readonly string[]): Promise<Rating[]> {
  const rows = await selectRatings(work)
    .where('employerRating.organisationId', 'in', [...organisationIds])
    .orderBy('answeredAt', (order) => order.desc().nullsLast())
    .orderBy('employerRating.askedAt', 'desc')
    .execute();
  return rows.map(toRating);
}

/** The question about a case; there is at most one. */
export async function readRatingOfCase(work: Work, caseId: string): Promise<Rating | undefined> {
  const row = await selectRatings(work)
    .where('aboutKind', '=', 'case')
    .where('aboutId', '=', caseId)
    .executeTakeFirst();
  return row && toRating(row);
}

/** False when it was declined or answered before. */
export async function writeDeclined(work: Work): Promise<boolean> {
  const { rows } = await sql<{ id: string | null }>`
    select decline_ratings(${work.now}) as id`.execute(work.tx);
  return Boolean(rows[0]?.id);
}

export type Unanswered = { id: string; email: string; houseName: string };

/** Questions mailed before a moment that nobody answered, declined or was reminded of, to those who can still be asked. */
export async function readUnanswered(work: Work, askedBefore: Date): Promise<Unanswered[]> {
  const rows = await work.tx
    .selectFrom('employerRating')
    .innerJoin('contactPerson', 'contactPerson.id', 'employerRating.contactId')
    .innerJoin('organisation as house', 'house.id', 'employerRating.houseId')
    .where('employerRating.askedAt', '<=', askedBefore)
    .where('employerRating.expiresAt', '>', work.now)
    .where('answeredAt', 'is', null)
    .where('declinedAt', 'is', null)
    .where('remindedAt', 'is', null)
    .where('contactPerson.removedAt', 'is', null)
    .where('contactPerson.emailRefusedAt', 'is', null)
    .where('contactPerson.asksNoRatingsAt', 'is', null)
    .where('contactPerson.keepUntil', '>=', localDate(work.now))
    .orderBy('employerRating.id')
    .select(['employerRating.id', 'contactPerson.email', 'house.name as houseName'])
    .execute();
  return rows.flatMap(({ email, ...row }) => (email ? [{ ...row, email }] : []));
}

export async function writeReminded(work: Work, id: string, reminderHash: string): Promise<void> {
  await work.tx
    .updateTable('employerRating')
    .set({ remindedAt: work.now, reminderHash })
    .where('id', '=', id)
    .execute();
}

/** The rating that the link leads to, for the one who holds it. */
export async function readRatingOfLink(
  work: Work,
): Promise<(Rating & { expiresAt: Date; employerId: string }) | undefined> {
  const row = await selectRatings(work).executeTakeFirst();
  return row && { ...toRating(row), expiresAt: row.expiresAt, employerId: row.organisationId };
}

function selectRatings(work: Work) {
  return work.tx
    .selectFrom('employerRating')
    .leftJoin('organisation as house', 'house.id', 'employerRating.houseId')
    .select([
      'employerRating.id',
      'employerRating.organisationId',
      'employerRating.houseId',
      'house.name as houseName',
      'aboutKind',
      'aboutId',
      'aboutOn',
      'score',
      'comment',
      'employerRating.askedAt',
      'expiresAt',
      'answeredAt',
      'declinedAt',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRatings>['execute']>>[number];

function toRating(row: Row): Rating {
  const { score, comment, answeredAt } = row;
  return {
    id: row.id,
    house: { id: row.houseId, name: row.houseName ?? '' },
    about: { kind: row.aboutKind === 'case' ? 'case' : 'visit', id: row.aboutId, on: row.aboutOn },
    askedAt: row.askedAt,
    declinedAt: row.declinedAt ?? undefined,
    answer: score !== null && answeredAt ? { score, comment, at: answeredAt } : undefined,
  };
}

export async function insertRating(
  work: Work,
  rating: {
    id: string;
    organisationId: string;
    houseId: string;
    about: RatedThing;
    contactId: string | undefined;
    linkHash: string;
    askedBy: string | undefined;
    expiresAt: Date;
    demo: boolean;
  },
): Promise<void> {
  const { about, contactId, askedBy, ...rest } = rating;
  await work.tx
    .insertInto('employerRating')
    .values({
      ...rest,
      aboutKind: about.kind,
      aboutId: about.id,
      aboutOn: about.on,
      contactId: contactId ?? null,
      askedBy: askedBy ?? null,
      askedAt: work.now,
    })
    .execute();
}

/** @returns false when it was answered already */
export async function writeAnswer(
  work: Work,
  id: string,
  answer: { score: number; comment: string },
): Promise<boolean> {
  const rows = await work.tx
    .updateTable('employerRating')
    .set({ ...answer, answeredAt: work.now })
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .returning('id')
    .execute();
  return rows.length > 0;
}

export async function readRatingsBy(work: Work, email: string) {
  return work.tx
    .selectFrom('employerRating')
    .innerJoin('contactPerson', 'contactPerson.id', 'employerRating.contactId')
    .innerJoin('organisation', 'organisation.id', 'employerRating.organisationId')
    .select(['employerRating.id', 'organisation.name as employer', 'aboutOn', 'score', 'comment'])
    .where(sql`lower(contact_person.email)`, '=', email)
    .execute();
}

/** The number stays in the average, the words go. */
export async function clearComment(work: Work, id: string): Promise<void> {
  await work.tx
    .updateTable('employerRating')
    .set({ comment: '', contactId: null })
    .where('id', '=', id)
    .execute();
}

export async function clearOldComments(work: Work, before: Date, limit: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update employer_rating set comment = ${REDACTED} where id in (
      select id from employer_rating
      where answered_at < ${before} and comment not in ('', ${REDACTED}) limit ${limit})
    returning id`.execute(work.tx);
  return rows.length;
}
