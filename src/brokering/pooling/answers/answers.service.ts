import { recordAudit } from '../../../platform/audit/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import { localDate } from '../../../platform/format.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { addDays } from '../../../platform/local-date.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import { hashOfLink, newLinkSecret } from '../../../platform/private-link.ts';
import { Conflict, Forbidden, NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { findOrganisation } from '../../../register/organisations/organisations.service.ts';
import { COUNTED, capacityOf, type LinkEnding, type PlaceState, type Pool, type PoolPlace } from '../pool.ts';
import { placeAnswered, seatsFreed } from '../pool-events.ts';
import { messages as m } from '../pooling.messages.ts';
import { getPool } from '../pooling.service.ts';
import { type PlaceChange, readPlaces, updatePlace } from '../pooling.store.ts';
import {
  endLink,
  readEmployerId,
  readEndedLink,
  readLinkedPlace,
  readOthers,
  readTaken,
} from './answers.store.ts';
import { type EndedLink, type OwnPlace, takesAnswers } from './own-place.ts';
import { questionMail } from './pool-mail.ts';

export type PlaceAnswer = {
  state: Extract<PlaceState, 'preliminary' | 'bound' | 'waiting' | 'declined' | 'left'>;
  until?: string | undefined;
  showsName?: boolean | undefined;
  note?: string | undefined;
};

/** A private link leads to its place for so many days, counted from when it was sent or renewed. */
export const LINK_DAYS = 60;

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

/** Answers for one place: its broker, or the one who leads on the employer's word. Returns how it stands then. */
export async function answerPlace(
  work: Work,
  key: string,
  placeId: string,
  answer: PlaceAnswer,
): Promise<PlaceState> {
  const { pool, place } = await getPlace(work, key, placeId);
  return saveAnswer(work, pool, place, answer);
}

/** The pool and the own place behind a private link. @throws NotFound when the link leads nowhere, or no longer */
export async function getLinkedPlace(work: Work): Promise<OwnPlace> {
  const linked = await readLinkedPlace(work);
  const isOver = linked?.linkUntil && linked.linkUntil < localDate(work.now);
  if (!linked || isOver) throw new NotFound('No place has this link');
  return ownPlace(work, linked.poolKey, linked.id);
}

/** The own place of an employer whose contact acts. @throws NotFound when it is not theirs */
export async function getContactPlace(work: Work, key: string, placeId: string): Promise<OwnPlace> {
  return ownPlace(work, key, placeId);
}

async function ownPlace(work: Work, key: string, placeId: string): Promise<OwnPlace> {
  const pool = await getPool(work, key);
  const place = (await readPlaces(work, pool.id)).find(({ id, own }) => own && id === placeId);
  if (!place) throw new NotFound('No such place of the own workplace');
  const taken = await readTaken(work, pool.id, place.id);
  return {
    pool,
    place,
    others: await readOthers(work, pool.id, place.id),
    isFull: taken + place.people > capacityOf(pool.content),
  };
}

/** Why the private link of the one who acts leads nowhere; undefined when nobody knows it. */
export async function findEndedLink(work: Work): Promise<EndedLink | undefined> {
  const ended = await readEndedLink(work);
  const linked = ended ? undefined : await readLinkedPlace(work);
  if (!linked?.linkUntil || linked.linkUntil >= localDate(work.now)) return ended;
  const pool = await getPool(work, linked.poolKey);
  const centre = pool.owner && (await findOrganisation(work, pool.owner.id));
  return {
    why: 'expired',
    on: linked.linkUntil,
    centre: pool.owner?.name,
    email: centre?.email ?? undefined,
  };
}

/** The employer's own answer; the broker is told. Returns how the place stands then. @throws Conflict when it is too late */
export async function answerOwn(work: Work, own: OwnPlace, answer: PlaceAnswer): Promise<PlaceState> {
  const { pool, place } = own;
  if (!takesAnswers(own, localDate(work.now)))
    throw new Conflict(`The last day of pool ${pool.key} has passed`, m.tooLate);
  const state = await saveAnswer(work, pool, place, answer);
  await tellBroker(work, pool, place);
  return state;
}

/** The employer takes its need out of the pool, with why; its link ends. Works for as long as the pool has not begun. */
export async function withdrawOwn(work: Work, { pool, place }: OwnPlace, reason: string): Promise<void> {
  await tellBroker(work, pool, place);
  await saveAnswer(work, pool, place, { state: place.state === 'asked' ? 'declined' : 'left', note: reason });
  await stopLink(work, pool, place, 'withdrawn');
}

/** The employer says that its need still stands: the link leads here for as long again. Returns its last day. */
export async function renewOwn(work: Work, { pool, place }: OwnPlace): Promise<string> {
  return renewLink(work, pool, place);
}

async function renewLink(work: Work, pool: Pool, place: PoolPlace): Promise<string> {
  const until = addDays(localDate(work.now), LINK_DAYS);
  await updatePlace(work, place.id, { linkUntil: until });
  await auditPlace(work, pool, 'linkRenewed', { place: place.id, until });
  return until;
}

/** A broker gives the employer's link as long again, or ends it. @throws Conflict when there is none */
export async function changeLink(
  work: Work,
  key: string,
  placeId: string,
  act: 'renew' | 'stop',
): Promise<void> {
  const { pool, place } = await getPlace(work, key, placeId);
  if (!place.link?.until) throw new Conflict(`Place ${placeId} has no link`, m.noLink);
  if (act === 'renew') await renewLink(work, pool, place);
  else await stopLink(work, pool, place, 'stopped');
}

async function stopLink(work: Work, pool: Pool, place: PoolPlace, why: LinkEnding): Promise<void> {
  await endLink(work, place.id, { why, on: localDate(work.now) });
  await auditPlace(work, pool, 'linkEnded', { place: place.id, why });
}

async function tellBroker(work: Work, pool: Pool, place: PoolPlace): Promise<void> {
  await emitEvent(work, placeAnswered, { poolId: pool.id, placeId: place.id, at: work.now.toISOString() });
}

async function saveAnswer(
  work: Work,
  pool: Pool,
  place: PoolPlace,
  answer: PlaceAnswer,
): Promise<PlaceState> {
  if (pool.state !== 'forming' && pool.state !== 'committed')
    throw new Conflict(`Pool ${pool.key} is ${pool.state}`, m.poolOver);
  const state = await stateWithRoom(work, pool, place, answer.state);
  const { until, showsName, note } = answer;
  await updateHeld(work, pool, place.id, {
    state,
    until: state === 'preliminary' ? (until ?? null) : null,
    // Whoever waits already keeps the turn.
    ...(state === 'waiting' && place.line !== undefined
      ? {}
      : { waitingSince: state === 'waiting' ? work.now : null }),
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
  if (COUNTED.includes(place.state) && !COUNTED.includes(state))
    await emitEvent(work, seatsFreed, { poolId: pool.id, at: work.now.toISOString() });
  return state;
}

const UNIQUE_VIOLATION = '23505';

/** A need that left may have gone to another pool since; the database keeps it in one. */
async function updateHeld(work: Work, pool: Pool, placeId: string, change: PlaceChange): Promise<void> {
  try {
    await updatePlace(work, placeId, change);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION)
      throw new Conflict(`The need of place ${placeId} is in another pool than ${pool.key}`, m.heldElsewhere);
    throw error;
  }
}

/** The state that was asked for, or the line when the seats are taken. */
async function stateWithRoom(
  work: Work,
  pool: Pool,
  place: PoolPlace,
  asked: PlaceAnswer['state'],
): Promise<PlaceAnswer['state']> {
  if (!COUNTED.includes(asked) || COUNTED.includes(place.state)) return asked;
  const taken = await readTaken(work, pool.id, place.id);
  return taken + place.people > capacityOf(pool.content) ? 'waiting' : asked;
}

export type Question = { to: string; lang: Lang; linkOf(secret: string): string };

/** Mails the employer a private link with the binding question; an earlier link to the place stops working. */
export async function askEmployer(work: Work, key: string, placeId: string, asked: Question): Promise<void> {
  const { pool, place } = await getPlace(work, key, placeId);
  if (pool.state !== 'forming') throw new Conflict(`Pool ${pool.key} is ${pool.state}`, m.poolOver);
  const { to, lang } = asked;
  const secret = await giveLink(work, place, { to, lang });
  const centre = pool.owner?.name ?? '';
  await queueMail(
    work,
    questionMail({ pool, centre, to, lang, link: asked.linkOf(secret), id: work.newId() }),
  );
  await auditPlace(work, pool, 'employerAsked', { place: placeId });
}

/** A new link in place of the one before; returns its secret. */
export async function giveLink(
  work: Work,
  place: Pick<PoolPlace, 'id'>,
  { to, lang }: { to: string; lang: Lang },
): Promise<string> {
  const secret = newLinkSecret();
  const today = localDate(work.now);
  await endLink(work, place.id, { why: 'replaced', on: today });
  await updatePlace(work, place.id, {
    linkHash: hashOfLink(secret),
    linkUntil: addDays(today, LINK_DAYS),
    askedAt: work.now,
    askedTo: to,
    askedLanguage: lang,
  });
  return secret;
}

async function auditPlace(
  work: Work,
  pool: Pool,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, {
    entity: 'pool',
    entityId: pool.id,
    action,
    organisationId: pool.owner?.id,
    after,
  });
}
