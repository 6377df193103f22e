// What brokers are told of: needs asked into a pool, answers of employers, dates that come up.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import { addDays } from '../../../platform/local-date.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work.ts';
import { listAnswering } from '../../needs/enquiries/enquiries.service.ts';
import type { Pool } from '../pool.ts';
import { getPool, listPools } from '../pooling.service.ts';
import { readAskedCentres, updatePlace } from '../pooling.store.ts';
import { brokerMail } from './pool-mail.ts';

type LinkOf = (key: string, lang: 'sv' | 'en') => string;

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

/** Preliminary places whose date has passed go to the waiting list. Returns how many. */
export async function lapsePlaces(work: Work): Promise<number> {
  const today = localDate(work.now);
  let lapsed = 0;
  for (const { pool, places } of await listPools(work, ['forming'])) {
    for (const place of places) {
      if (place.state !== 'preliminary' || place.until === undefined || place.until >= today) continue;
      await updatePlace(work, place.id, { state: 'waiting', until: null });
      await recordAudit(work, {
        entity: 'pool',
        entityId: pool.id,
        action: 'lapsed',
        organisationId: pool.owner?.id,
        before: { place: place.id, state: 'preliminary', until: place.until },
        after: { place: place.id, state: 'waiting' },
      });
      lapsed += 1;
    }
  }
  return lapsed;
}

/** Reminds those who lead of preliminary places and last days that come up. Returns how many pools. */
export async function remindOfDates(work: Work, linkOf: LinkOf): Promise<number> {
  const today = localDate(work.now);
  const soon = addDays(today, REMIND_DAYS);
  let reminded = 0;
  for (const { pool, places } of await listPools(work, ['forming'])) {
    const near = places.filter(
      ({ state, until }) => state === 'preliminary' && until !== undefined && until <= soon,
    );
    const last = pool.content.bindBefore;
    const isLastNear = last !== undefined && last >= today && last <= soon;
    if (!pool.owner || (near.length === 0 && !isLastNear)) continue;
    for (const { id } of near) await updatePlace(work, id, { remindedOn: today });
    // Once for each date, however many days it is near.
    const dates = [...new Set([...near.map(({ until }) => until), ...(isLastNear ? [last] : [])])].sort();
    const occasion = `${pool.id}:${dates.join(',')}`;
    await tell(work, 'dateNear', pool, { ownerId: pool.owner.id, occasion, linkOf });
    reminded += 1;
  }
  return reminded;
}

async function tell(
  work: Work,
  what: 'needsAsked' | 'answered' | 'dateNear',
  pool: Pool,
  { ownerId, occasion, linkOf }: { ownerId: string; occasion: string; linkOf: LinkOf },
): Promise<void> {
  for (const reader of await listAnswering(work, { owner: { id: ownerId } })) {
    const link = linkOf(pool.key, reader.language);
    await queueMail(work, brokerMail(what, reader, { title: pool.content.title, link, occasion }));
  }
}
