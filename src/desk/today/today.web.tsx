import type { Context } from 'hono';
import { localDate } from '../../platform/format.ts';
import { type BryggaEnv, type WebRouter, webRouter } from '../../platform/http/env.ts';
import { seeOther } from '../../platform/http/redirect.ts';
import { pageNumber } from '../../platform/part.ts';
import type { Work } from '../../platform/work.ts';
import { findReader, type ReaderFacts } from '../../register/accounts/accounts.service.ts';
import { routes } from '../../routes.ts';
import { worksForEmployer, worksWithNeeds, worksWithOffers, writesNeeds } from '../frame.views.ts';
import { getDay, getInbox, listWaiting } from './today.service.ts';
import { TodayPage } from './today.views.tsx';
import { AllWaitingPage, InboxPage } from './waiting.views.tsx';

/** So many lines a group of the inbox shows; what comes after them is said, and stands on the page of all. */
const SHOWN_IN_GROUP = 50;
const PAGE_SIZE = 100;

export function todayWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.today.pattern, async (c) => {
    if (c.req.query('alla')) return showAll(c);
    const found = await readAsReader(c, getDay);
    if (!found) return seeOther(c, routes.signIn.href());
    const page = await c.get('page')();
    const { result: day, roles } = found;
    const doing = {
      brokers: worksWithNeeds(roles),
      writesNeeds: writesNeeds(roles),
      offers: worksWithOffers(roles),
      employs: worksForEmployer(roles),
    };
    return c.html(<TodayPage page={page} day={day} doing={doing} />);
  });

  web.get(routes.inbox.pattern, async (c) => {
    const found = await readAsReader(c, async (work, reader) => ({
      groups: await getInbox(work, reader, SHOWN_IN_GROUP),
      today: localDate(work.now),
    }));
    if (!found) return seeOther(c, routes.signIn.href());
    return c.html(<InboxPage page={await c.get('page')()} {...found.result} />);
  });

  return web;
}

async function showAll(c: Context<BryggaEnv>): Promise<Response> {
  const part = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
  const found = await readAsReader(c, async (work, reader) => ({
    shown: { ...part, ...(await listWaiting(work, reader, part)) },
    today: localDate(work.now),
  }));
  if (!found) return seeOther(c, routes.signIn.href());
  return c.html(<AllWaitingPage page={await c.get('page')()} {...found.result} />);
}

async function readAsReader<T>(c: Context<BryggaEnv>, read: (work: Work, reader: ReaderFacts) => Promise<T>) {
  return c.get('work')(async (work) => {
    const reader = await findReader(work);
    if (!reader) return undefined;
    return { roles: reader.memberships.map(({ role }) => role), result: await read(work, reader) };
  });
}
