// What brokers are told of: needs asked into a pool, answers of employers, dates that come up.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { emitEvent } from '../../../platform/events.ts';
import { localDate } from '../../../platform/format.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { addDays } from '../../../platform/local-date.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work.ts';
import { listAnswering } from '../../needs/enquiries/enquiries.service.ts';
import { capacityOf, HOLDING, type PlaceState, type Pool, type PoolPlace, standingOf } from '../pool.ts';
import { seatsFreed } from '../pool-events.ts';
import { getPool, listPlaces, listPools } from '../pooling.service.ts';
import { updatePlace } from '../pooling.store.ts';
import { giveLink } from './answers.service.ts';
import { endLink, readAsked, readAskedCentres, readNeedOwner, readTaken } from './answers.store.ts';
import { type BrokerNews, brokerMail, employerMail } from './pool-mail.ts';
import { answerBefore, nextInLine } from './waiting-line.ts';

/** The address of a pool, or behind a secret of its own, in the language of a mail. */
export type LinkOf = (what: string, lang: Lang) => string;
export type Links = { linkOf: LinkOf; ownLinkOf: LinkOf };

/** So many days ahead a preliminary place and the last day to bind are reminded of. */
const REMIND_DAYS = 5;

/** Mails the brokers of every centre that has a need waiting for an answer in the pool; once for each count of needs. */
export async function tellOfAskedNeeds(work: Work, poolId: string, linkOf: LinkOf): Promise<void> {
  const pool = await getPool(work, poolId);
  for (const { ownerId, needs } of await readAskedCentres(work, poolId)) {
    const occasion = `${poolId}:${ownerId}:${needs}`;
    await tell(work, 'needsAsked', pool, { ownerId, occasion, linkOf });
  }
}

/** Tells those who lead the pool that an employer answered at `at`. */
export async function tellOfAnswer(
  work: Work,
  poolId: string,
  { at, linkOf }: { at: string; linkOf: LinkOf },
): Promise<void> {
  const pool = await getPool(work, poolId);
  if (pool.owner)
    await tell(work, 'answered', pool, { ownerId: pool.owner.id, occasion: `${poolId}:${at}`, linkOf });
}

/** Preliminary places whose date has passed lose their seats and their turn. Returns how many. */
export async function lapsePlaces(work: Work): Promise<number> {
  const today = localDate(work.now);
  let lapsed = 0;
  for (const { pool, places } of await listPools(work, ['forming', 'committed'])) {
    const late = places.filter(
      ({ state, until }) => state === 'preliminary' && until !== undefined && until < today,
    );
    for (const place of late) {
      await updatePlace(work, place.id, { state: 'waiting', until: null, waitingSince: null });
      await recordAudit(work, {
        entity: 'pool',
        entityId: pool.id,
        action: 'lapsed',
        organisationId: pool.owner?.id,
        before: { place: place.id, state: 'preliminary', until: place.until },
        after: { place: place.id, state: 'waiting' },
      });
    }
    if (late.length > 0) await emitEvent(work, seatsFreed, { poolId: pool.id, at: work.now.toISOString() });
    lapsed += late.length;
  }
  return lapsed;
}

/** Ends private links whose last day has passed, and those of pools that are over. Returns how many. */
export async function endOldLinks(work: Work): Promise<number> {
  const today = localDate(work.now);
  let ended = 0;
  for (const { pool, places } of await listPools(work, [
    'forming',
    'committed',
    'running',
    'done',
    'notViable',
  ])) {
    for (const { id, link } of places) {
      if (!link?.until || link.until >= today) continue;
      await endLink(work, id, { why: 'expired', on: link.until });
      await recordAudit(work, {
        entity: 'pool',
        entityId: pool.id,
        action: 'linkEnded',
        organisationId: pool.owner?.id,
        after: { place: id, why: 'expired' },
      });
      ended += 1;
    }
  }
  return ended;
}

/**
 * Those in the line move up to the seats that are free, by the stated rule: each holds its seats until a day to answer,
 * and is told with a new link. Returns how many.
 */
export async function moveUp(work: Work, poolId: string, links: Links): Promise<number> {
  const pool = await getPool(work, poolId);
  if (pool.state !== 'forming' && pool.state !== 'committed') return 0;
  const first = await listPlaces(work, poolId);
  if (!first.some(({ line }) => line !== undefined)) return 0;
  await readTaken(work, poolId, first[0]?.id ?? '');
  // Read again: nobody else takes seats from here on.
  const places = await listPlaces(work, poolId);
  const line = places.flatMap((place) => (place.line === undefined ? [] : [{ ...place, line: place.line }]));
  const chosen = nextInLine(line, capacityOf(pool.content) - standingOf(places).counted);
  const until = answerBefore(localDate(work.now), pool.content.bindBefore);
  for (const place of chosen) {
    await updatePlace(work, place.id, { state: 'preliminary', until, waitingSince: null });
    await recordAudit(work, {
      entity: 'pool',
      entityId: poolId,
      action: 'movedUp',
      organisationId: pool.owner?.id,
      before: { place: place.id, state: 'waiting', line: place.line },
      after: { place: place.id, state: 'preliminary', people: place.people, until },
    });
    await tellOfMove(work, pool, place, { ...links, until });
  }
  return chosen.length;
}

async function tellOfMove(
  work: Work,
  pool: Pool,
  place: PoolPlace,
  { linkOf, ownLinkOf, until }: Links & { until: string },
): Promise<void> {
  const occasion = `${place.id}:${work.now.toISOString()}`;
  const asked = await readAsked(work, place.id);
  if (asked) {
    const secret = await giveLink(work, place, asked);
    const link = ownLinkOf(secret, asked.lang);
    const words = { pool, link, on: until };
    await queueMail(work, employerMail('movedUp', asked, { ...words, occasion }));
  }
  for (const ownerId of new Set([pool.owner?.id, await readNeedOwner(work, place.id)]))
    if (ownerId) await tell(work, 'movedUp', pool, { ownerId, occasion, linkOf });
}

/**
 * Reminds those who lead of preliminary places and last days that come up, and employers of the day to answer by and of
 * the end of their link. Returns how many pools.
 */
export async function remindOfDates(work: Work, linkOf: LinkOf): Promise<number> {
  const today = localDate(work.now);
  const soon = addDays(today, REMIND_DAYS);
  const isNear = (day: string | undefined) => day !== undefined && day >= today && day <= soon;
  let reminded = 0;
  for (const { pool, places } of await listPools(work, ['forming', 'committed'])) {
    const near = places.filter(
      ({ state, until }) => state === 'preliminary' && until !== undefined && until <= soon,
    );
    const last =
      pool.state === 'forming' && isNear(pool.content.bindBefore) ? pool.content.bindBefore : undefined;
    for (const place of places) await remindEmployer(work, pool, place, { last, isNear });
    if (!pool.owner || (near.length === 0 && !last)) continue;
    for (const { id } of near) await updatePlace(work, id, { remindedOn: today });
    // Once for each date, however many days it is near.
    const dates = [...new Set([...near.map(({ until }) => until), ...(last ? [last] : [])])].sort();
    const occasion = `${pool.id}:${dates.join(',')}`;
    await tell(work, 'dateNear', pool, { ownerId: pool.owner.id, occasion, linkOf });
    reminded += 1;
  }
  return reminded;
}

const UNDECIDED: readonly PlaceState[] = ['asked', 'preliminary'];

/** One mail for each day that comes up; it points to the mail that holds the link, since only its hash is stored. */
async function remindEmployer(
  work: Work,
  pool: Pool,
  place: PoolPlace,
  { last, isNear }: { last: string | undefined; isNear: (day: string | undefined) => boolean },
): Promise<void> {
  const { state, until, link } = place;
  if (!link?.until) return;
  const answerDay = UNDECIDED.includes(state) ? (isNear(until) ? until : last) : undefined;
  const linkDay = HOLDING.includes(state) && isNear(link.until) ? link.until : undefined;
  const asked = answerDay || linkDay ? await readAsked(work, place.id) : undefined;
  if (!asked) return;
  const mail = (what: 'answerBefore' | 'linkEnds', on: string) =>
    queueMail(work, employerMail(what, asked, { pool, on, occasion: `${place.id}:${on}` }));
  if (answerDay) await mail('answerBefore', answerDay);
  if (linkDay) await mail('linkEnds', linkDay);
}

async function tell(
  work: Work,
  what: BrokerNews,
  pool: Pool,
  { ownerId, occasion, linkOf }: { ownerId: string; occasion: string; linkOf: LinkOf },
): Promise<void> {
  for (const reader of await listAnswering(work, { owner: { id: ownerId } })) {
    const link = linkOf(pool.key, reader.language);
    await queueMail(work, brokerMail(what, reader, { title: pool.content.title, link, occasion }));
  }
}
