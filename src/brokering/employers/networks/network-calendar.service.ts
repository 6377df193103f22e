// Meetings of networks as calendar files: those of one, and the same behind an address that a calendar program follows.
import { type CalendarEntry, renderCalendar } from '../../../platform/documents/calendar.ts';
import { hashOfLink, newLinkSecret } from '../../../platform/private-link.ts';
import { NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import type { Meeting } from './network.ts';
import { getNetwork, listMeetings, setFeedOfNetwork } from './networks.service.ts';
import { readFeedMeetings } from './networks.store.ts';

/** Makes the address that all who take part may follow, in place of the one before. Returns its secret. */
export async function makeNetworkFeed(work: Work, id: string): Promise<string> {
  const secret = newLinkSecret();
  await setFeedOfNetwork(work, id, hashOfLink(secret));
  return secret;
}

/** The meetings behind the address that the one who acts holds. @throws NotFound when it leads nowhere */
export async function writeNetworkFeed(work: Work): Promise<string> {
  const lines = await readFeedMeetings(work);
  const [first] = lines;
  if (!first) throw new NotFound('No calendar has this address');
  const entries = lines.flatMap(({ id, network, ...one }) =>
    id ? [{ ...one, uid: `${id}@brygga`, text: network }] : [],
  );
  return renderCalendar(first.network, entries, work.now);
}

/** The meetings of a network that the one who acts has a part in. */
export async function writeNetworkFile(work: Work, id: string): Promise<string> {
  const network = await getNetwork(work, id);
  const entries = (await listMeetings(work, network)).map((one) => entryOf(one, network.name));
  return renderCalendar(network.name, entries, work.now);
}

function entryOf({ id, title, startsAt, endsAt, place, cancelledAt }: Meeting, text: string): CalendarEntry {
  return { uid: `${id}@brygga`, title, startsAt, endsAt, place, text, cancelled: cancelledAt !== null };
}
