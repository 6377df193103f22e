// Sessions as calendar files: those of one effort, and the same behind an address that a calendar program follows.
import { type CalendarEntry, renderCalendar } from '../../../platform/documents/calendar.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import { hashOfLink, newLinkSecret } from '../../../platform/private-link.ts';
import { NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { messages as m } from './efforts.messages.ts';
import { getEffort, listSessions, setFeedOfEffort } from './efforts.service.ts';
import { type FeedSession, readFeedSessions } from './efforts.store.ts';

/** Builds full addresses from paths of `routes`. */
export type Address = (path: string, lang: Lang) => string;

/** Makes the address that all who take part may follow, in place of the one before. Returns its secret. */
export async function makeEffortFeed(work: Work, key: string): Promise<string> {
  const secret = newLinkSecret();
  await setFeedOfEffort(work, key, hashOfLink(secret));
  return secret;
}

/** The sessions behind the address that the one who acts holds. @throws NotFound when it leads nowhere */
export async function writeEffortFeed(work: Work, lang: Lang, address: Address): Promise<string> {
  const lines = await readFeedSessions(work);
  const [first] = lines;
  if (!first) throw new NotFound('No calendar has this address');
  return render(work, lines, lang, address);
}

/** The sessions of an effort that the one who acts may see. */
export async function writeEffortFile(
  work: Work,
  key: string,
  lang: Lang,
  address: Address,
): Promise<string> {
  const effort = await getEffort(work, key);
  const sessions = await listSessions(work, [effort]);
  const lines = sessions.map((one) => ({
    ...one,
    key: effort.key,
    title: effort.title,
    cancelled: one.cancelledAt !== null,
  }));
  return render(work, lines, lang, address);
}

function render(work: Work, lines: readonly FeedSession[], lang: Lang, address: Address): string {
  const t = translator(lang);
  const entries = lines.flatMap(({ id, key, title, shift, ...one }): CalendarEntry[] =>
    id
      ? [
          {
            ...one,
            uid: `${id}@brygga`,
            title,
            text: shift ? `${key} · ${shift}` : key,
            url: address(routes.effort.href({ key: key.toLowerCase() }), lang),
          },
        ]
      : [],
  );
  return renderCalendar(lines[0]?.title ?? t(m.effort), entries, work.now);
}
