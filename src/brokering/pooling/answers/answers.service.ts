import { recordAudit } from '../../../platform/audit/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import { localDate } from '../../../platform/format.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import { hashOfLink, newLinkSecret } from '../../../platform/private-link.ts';
import { Conflict, Forbidden, NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { findOrganisation } from '../../../register/organisations/organisations.service.ts';
import type { PlaceState, Pool, PoolPlace } from '../pool.ts';
import { placeAnswered } from '../pool-events.ts';
import { messages as m } from '../pooling.messages.ts';
import { getPool } from '../pooling.service.ts';
import { readEmployerId, readLinkedPlace, readPlaces, updatePlace } from '../pooling.store.ts';
import { questionMail } from './pool-mail.ts';

export type PlaceAnswer = {
  state: Extract<PlaceState, 'preliminary' | 'bound' | 'waiting' | 'declined' | 'left'>;
  until?: string | undefined;
  showsName?: boolean | undefined;
  note?: string | undefined;
};

/**
 * A place of a pool that the one who acts may answer for.
 *
 * @throws NotFound when the pool has no such place
 * @throws Forbidden when only another centre's broker answers for it
 */
export async function getPlace(
  work: Work,
  key: string,
  placeId: string,
): Promise<{ pool: Pool; place: PoolPlace; places: PoolPlace[] }> {
  const pool = await getPool(work, key);
  const places = await readPlaces(work, pool.id);
  const place = places.find(({ id }) => id === placeId);
  if (!place) throw new NotFound(`Pool ${key} has no place ${placeId}`);
  // Somebody else's need that has not been answered for is told without a name, and answered by its broker alone.
  if (!place.mine && place.changedAt === undefined)
    throw new Forbidden('Only its own broker answers for a need');
  return { pool, place, places };
}

/** The address that the register has for the employer of a place, as far as the one who acts may see it. */
export async function findAddress(work: Work, placeId: string): Promise<string | undefined> {
  const organisationId = await readEmployerId(work, placeId);
  const employer = organisationId ? await findOrganisation(work, organisationId) : undefined;
  return employer?.email ?? undefined;
}

/** Answers for one place: its broker, or the one who leads the pool on the employer's word. */
export async function answerPlace(
  work: Work,
  key: string,
  placeId: string,
  answer: PlaceAnswer,
): Promise<void> {
  const { pool, place } = await getPlace(work, key, placeId);
  await saveAnswer(work, pool, place, answer);
}

/** The employer's own answer, by private link; the broker is told. @throws NotFound when the link leads nowhere */
export async function answerByLink(work: Work, answer: PlaceAnswer): Promise<void> {
  const { pool, place } = await getLinkedPlace(work);
  if (pool.content.bindBefore && localDate(work.now) > pool.content.bindBefore)
    throw new Conflict(`The last day of pool ${pool.key} has passed`, m.tooLate);
  await saveAnswer(work, pool, place, answer);
  const told = { poolId: pool.id, placeId: place.id, at: work.now.toISOString() };
  await emitEvent(work, placeAnswered, told);
}

/** The pool and the own place behind a private link. @throws NotFound when the link leads nowhere */
export async function getLinkedPlace(
  work: Work,
): Promise<{ pool: Pool; place: PoolPlace; places: PoolPlace[] }> {
  const linked = await readLinkedPlace(work);
  if (!linked) throw new NotFound('No place has this link');
  const pool = await getPool(work, linked.poolKey);
  const places = await readPlaces(work, pool.id);
  const place = places.find(({ id }) => id === linked.id);
  if (!place) throw new NotFound('No place has this link');
  return { pool, place, places };
}

async function saveAnswer(work: Work, pool: Pool, place: PoolPlace, answer: PlaceAnswer): Promise<void> {
  if (pool.state !== 'forming' && pool.state !== 'committed')
    throw new Conflict(`Pool ${pool.key} is ${pool.state}`, m.poolOver);
  const { state, until, showsName, note } = answer;
  await updatePlace(work, place.id, {
    state,
    until: state === 'preliminary' ? (until ?? null) : null,
    ...(showsName !== undefined && { showsName }),
    ...(note !== undefined && { note: note === '' ? null : note }),
  });
  await recordAudit(work, {
    entity: 'pool',
    entityId: pool.id,
    action: 'answered',
    organisationId: pool.owner?.id,
    before: { place: place.id, state: place.state },
    after: { place: place.id, state, people: place.people },
  });
}

export type Question = { to: string; lang: 'sv' | 'en'; linkOf(secret: string): string };

/** Mails the employer a private link with the binding question; an earlier link to the place stops working. */
export async function askEmployer(work: Work, key: string, placeId: string, asked: Question): Promise<void> {
  const { pool } = await getPlace(work, key, placeId);
  if (pool.state !== 'forming') throw new Conflict(`Pool ${pool.key} is ${pool.state}`, m.poolOver);
  const secret = newLinkSecret();
  await updatePlace(work, placeId, { linkHash: hashOfLink(secret), askedAt: work.now });
  const centre = pool.owner?.name ?? '';
  await queueMail(
    work,
    questionMail({ pool, centre, ...asked, link: asked.linkOf(secret), id: work.newId() }),
  );
  await recordAudit(work, {
    entity: 'pool',
    entityId: pool.id,
    action: 'employerAsked',
    organisationId: pool.owner?.id,
    after: { place: placeId },
  });
}
