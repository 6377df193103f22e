import { recordAudit } from '../../../platform/audit/audit.ts';
import { daysAfter, daysBefore } from '../../../platform/local-date.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import { aboutPerson } from '../../../platform/personal/personal-value.ts';
import { hashOfLink, newLinkSecret } from '../../../platform/private-link.ts';
import { Conflict, Invalid, NotFound } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import type { Employer } from '../employer.ts';
import { getEmployer, houseToWriteFor } from '../employers.service.ts';
import { findContactPerson } from '../people/contact-people.service.ts';
import { mayBeAsked } from '../people/contact-person.ts';
import {
  averageTenths,
  DAYS_TO_ANSWER,
  type RatedThing,
  type Rating,
  REMINDER_DAYS,
  type Satisfaction,
} from './rating.ts';
import { askingAgainMail, askingMail } from './rating-mail.ts';
import { messages as m } from './ratings.messages.ts';
import {
  insertRating,
  readRatingOfCase,
  readRatingOfLink,
  readRatings,
  readUnanswered,
  writeAnswer,
  writeDeclined,
  writeReminded,
} from './ratings.store.ts';

const LATEST_SHOWN = 5;

/** How satisfied an employer has been, with the latest answers; whichever house asked. */
export async function getSatisfaction(work: Work, { ids }: Pick<Employer, 'ids'>): Promise<Satisfaction> {
  const ratings = await readRatings(work, ids);
  const answered = ratings.filter(({ answer }) => answer);
  return {
    asked: ratings.length,
    answered: answered.length,
    averageTenths: averageTenths(answered.flatMap(({ answer }) => answer?.score ?? [])),
    latest: answered.slice(0, LATEST_SHOWN),
  };
}

/**
 * Asks how it went, by a link that needs no account. With a contact person who has an address the link is mailed.
 * Returns the secret of the link, which is stored nowhere, and whether it was mailed.
 *
 * @param given `linkOf` makes the full address of a secret
 * @throws Forbidden when no house of the one who acts keeps the employer
 * @throws Invalid when the contact person does not belong there, cannot be mailed, or wants no such questions
 * @throws Conflict when it is about a case and was asked before
 */
export async function askForRating(
  work: Work,
  employerId: string,
  given: {
    houseId?: string | undefined;
    about: RatedThing;
    contactId?: string | undefined;
    linkOf(secret: string): string;
  },
): Promise<{ secret: string; isMailed: boolean }> {
  const employer = await getEmployer(work, employerId);
  const house = houseToWriteFor(employer, given.houseId);
  const contact = given.contactId ? await findContactPerson(work, employer, given.contactId) : undefined;
  if (given.contactId && !(contact && mayBeAsked(contact)))
    throw new Invalid([{ field: 'contactId', message: m.chooseContact }]);
  if (given.about.kind === 'case' && (await readRatingOfCase(work, given.about.id)))
    throw new Conflict('The question was asked before', m.askedBefore);
  const secret = newLinkSecret();
  const id = work.newId();
  const { organisation } = employer;
  await insertRating(work, {
    id,
    organisationId: organisation.id,
    houseId: house.id,
    about: given.about,
    contactId: contact?.id,
    linkHash: hashOfLink(secret),
    askedBy: personOf(work.actor),
    expiresAt: daysAfter(work.now, DAYS_TO_ANSWER),
    demo: organisation.demo,
  });
  if (contact?.email)
    await queueMail(
      work,
      askingMail(id, { to: contact.email, house: house.name, link: given.linkOf(secret) }),
    );
  await recordAudit(work, {
    entity: 'employer',
    entityId: organisation.id,
    action: 'ratingAsked',
    organisationId: house.id,
    after: { ratingId: id, about: given.about.kind, aboutId: given.about.id, contactId: contact?.id },
  });
  return { secret, isMailed: contact?.email !== undefined };
}

/** The question how the work with a case was, with its answer; undefined when nobody was asked. */
export async function findRatingOfCase(work: Work, caseId: string): Promise<Rating | undefined> {
  return readRatingOfCase(work, caseId);
}

/** Whoever holds the link of a question wants no more of them; a second time changes nothing. */
export async function declineRatings(work: Work): Promise<void> {
  const rating = await getLinkedRating(work);
  if (!(await writeDeclined(work))) return;
  await recordAudit(work, {
    entity: 'employer',
    entityId: rating.employerId,
    action: 'ratingDeclined',
    organisationId: rating.house.id,
    after: { ratingId: rating.id },
  });
}

/**
 * Asks those once more who have not answered, with a link of its own. Returns how many. For jobs.
 *
 * @param linkOf makes the full address of a secret
 */
export async function remindOfRatings(work: Work, linkOf: (secret: string) => string): Promise<number> {
  const unanswered = await readUnanswered(work, daysBefore(work.now, REMINDER_DAYS));
  for (const { id, email, houseName } of unanswered) {
    const secret = newLinkSecret();
    await writeReminded(work, id, hashOfLink(secret));
    await queueMail(work, askingAgainMail(id, { to: email, house: houseName, link: linkOf(secret) }));
  }
  return unanswered.length;
}

/** @throws NotFound when the link leads nowhere, or its time is over */
export async function getLinkedRating(work: Work): Promise<Rating & { employerId: string }> {
  const rating = await readRatingOfLink(work);
  if (!rating || (rating.expiresAt < work.now && !rating.answer))
    throw new NotFound('No rating has this link');
  return rating;
}

/** @throws Conflict when it was answered already */
export async function answerRating(work: Work, answer: { score: number; comment: string }): Promise<void> {
  const rating = await getLinkedRating(work);
  if (rating.answer || !(await writeAnswer(work, rating.id, answer)))
    throw new Conflict('The rating was given already', m.alreadyGiven);
  await recordAudit(work, {
    entity: 'employer',
    entityId: rating.employerId,
    action: 'ratingGiven',
    organisationId: rating.house.id,
    after: { ratingId: rating.id, score: answer.score, comment: aboutPerson(rating.id, answer.comment) },
  });
}
