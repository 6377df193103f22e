// The mails of unmet needs: to those who are told, and to the broker when somebody answers.

import type { Lang } from '../../../platform/i18n.ts';
import { queueMail } from '../../../platform/mail/mail.ts';
import type { Work } from '../../../platform/work.ts';
import { listAnswering } from '../../needs/enquiries/enquiries.service.ts';
import { getUnmet } from './unmet.service.ts';
import { readAddresses, readUnmetOfSignal } from './unmet.store.ts';
import { answeredMail, toldMail } from './unmet-mail.ts';

/** Makes the whole address of the page of an unmet need. */
export type UnmetLink = (id: string, lang: Lang) => string;

/** Writes to everybody who was told. Returns how many mails were queued; of the demo none. */
export async function tellReceivers(work: Work, unmetId: string, linkOf: UnmetLink): Promise<number> {
  const { unmet, signals } = await getUnmet(work, unmetId);
  if (unmet.demo) return 0;
  let count = 0;
  for (const { id, receiver } of signals)
    for (const reader of await readAddresses(work, receiver.id)) {
      await queueMail(work, toldMail(id, reader, linkOf(unmetId, reader.language)));
      count += 1;
    }
  return count;
}

/** Writes to those who broker at the house that somebody has answered. */
export async function tellHouse(
  work: Work,
  { signalId, version }: { signalId: string; version: number },
  linkOf: UnmetLink,
): Promise<number> {
  const unmetId = await readUnmetOfSignal(work, signalId);
  if (!unmetId) return 0;
  const { unmet, signals } = await getUnmet(work, unmetId);
  const signal = signals.find(({ id }) => id === signalId);
  if (unmet.demo || !signal) return 0;
  const readers = await listAnswering(work, { owner: { id: unmet.ownerId } });
  for (const reader of readers)
    await queueMail(work, answeredMail({ ...signal, version }, reader, linkOf(unmetId, reader.language)));
  return readers.length;
}
