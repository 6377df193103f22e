import type { Context } from 'hono';
import { type BryggaEnv, type WebRouter, webRouter } from '../platform/http/env.ts';
import { seeOther } from '../platform/http/redirect.ts';
import { findReader } from '../register/accounts/accounts.service.ts';
import { routes } from '../routes.ts';
import { worksWithNeeds, worksWithOffers } from './frame.views.ts';
import { getDay, providersOf } from './today.service.ts';
import { InboxPage, TodayPage } from './today.views.tsx';

export function todayWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.today.pattern, async (c) => {
    const found = await readDay(c);
    if (!found) return seeOther(c, routes.signIn.href());
    const page = await c.get('page')();
    const { day, roles } = found;
    return c.html(
      <TodayPage page={page} day={day} brokers={worksWithNeeds(roles)} offers={worksWithOffers(roles)} />,
    );
  });

  web.get(routes.inbox.pattern, async (c) => {
    const found = await readDay(c);
    if (!found) return seeOther(c, routes.signIn.href());
    return c.html(<InboxPage page={await c.get('page')()} day={found.day} />);
  });

  return web;
}

async function readDay(c: Context<BryggaEnv>) {
  return c.get('work')(async (work) => {
    const reader = await findReader(work);
    if (!reader) return undefined;
    const roles = reader.memberships.map((membership) => membership.role);
    return { roles, day: await getDay(work, providersOf(reader)) };
  });
}
