// What stands around every page, of errors too: who reads, what waits for them, notices and messages.
import { getCookie } from 'hono/cookie';
import { countUnreadEnquiries } from './brokering/needs/enquiries/enquiries.service.ts';
import { ErrorPage } from './desk/errors.views.tsx';
import { buildPage } from './desk/frame.views.ts';
import { countWaiting } from './desk/today/today.service.ts';
import type { AppContext } from './platform/http/app.ts';
import type { ErrorView } from './platform/http/error-view.ts';
import { pathWithoutLanguage } from './platform/http/language.ts';
import { takeFlash } from './platform/http/redirect.ts';
import type { Work } from './platform/work.ts';
import { findReader } from './register/accounts/accounts.service.ts';
import { MEMBERSHIP_COOKIE, readerOf } from './register/accounts/reader.views.ts';
import { readNotices } from './register/events/events.web.tsx';
import type { ServerParts } from './server-parts.ts';
import type { ColourScheme, Page } from './ui/page.ts';

export async function framePage(c: AppContext, parts: ServerParts): Promise<Page> {
  const url = new URL(c.req.url);
  // A request that was refused before anyone was identified still gets a page.
  const { facts, waiting, unread } =
    c.get('actor')?.kind === 'person' ? await c.get('work')(readFrame) : NOBODY_READS;
  return buildPage(
    {
      lang: c.get('lang'),
      path: pathWithoutLanguage(url.pathname) + url.search,
      csrf: c.get('csrf') ?? '',
      nonce: c.get('nonce'),
      assets: parts.assets,
      scheme: schemeOf(getCookie(c, 'brygga_scheme')),
      reader: facts && readerOf(facts, getCookie(c, MEMBERSHIP_COOKIE)),
      // A page of an error must come also when the database does not answer.
      notices: await readNotices(c).catch(() => []),
      flash: takeFlash(c),
      demo: parts.demo,
      inboxCount: waiting,
      unreadEnquiries: unread,
    },
    facts?.memberships.map((membership) => membership.role) ?? [],
  );
}

export async function renderError(c: AppContext, view: ErrorView, parts: ServerParts): Promise<string> {
  const page = await framePage(c, parts);
  return String(await (<ErrorPage page={page} view={view} from={pageBefore(c, page)} />));
}

const NOBODY_READS = { facts: undefined, waiting: 0, unread: 0 };

async function readFrame(work: Work) {
  const facts = await findReader(work);
  if (!facts) return NOBODY_READS;
  return {
    facts,
    waiting: await countWaiting(work, facts),
    unread: await countUnreadEnquiries(work),
  };
}

/** The page that was asked for, or from which a form was sent. */
function pageBefore(c: AppContext, page: Page): string | undefined {
  if (c.req.method === 'GET') return page.path;
  const referer = c.req.header('referer');
  if (!referer || !URL.canParse(referer)) return undefined;
  const { host, pathname, search } = new URL(referer);
  return host === new URL(c.req.url).host ? pathWithoutLanguage(pathname) + search : undefined;
}

function schemeOf(value: string | undefined): ColourScheme {
  return value === 'light' || value === 'dark' ? value : 'auto';
}
