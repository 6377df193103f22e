import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { findReader } from '../../register/accounts/accounts.service.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { chooseCommands, commandsFor, pagesOf } from './commands.views.ts';
import type { HitGroup } from './hit.ts';
import { searchEverything } from './search.service.ts';
import { SearchPage } from './search.views.tsx';

const MAX_WORDS = 200;

export function searchWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.search.pattern, async (c) => {
    const words = (c.req.query('q') ?? '').trim().slice(0, MAX_WORDS);
    const { roles, found } = await c.get('work')(async (work) => ({
      roles: (await findReader(work))?.memberships.map(({ role }) => role) ?? [],
      found: await searchEverything(work, words),
    }));
    const page = await c.get('page')();
    const groups = [...commandGroups(page, roles, words), ...found];
    return c.html(<SearchPage page={page} words={words} groups={groups} />);
  });

  return web;
}

function commandGroups(page: Page, roles: readonly string[], words: string): HitGroup[] {
  const { reader, scheme } = page;
  const menu = page.reader ? page.nav.flat().flatMap((item) => item.items ?? [item]) : page.publicNav;
  const groups: HitGroup[] = [
    { kind: 'command', hits: chooseCommands('command', commandsFor({ reader, roles, scheme }), words) },
    { kind: 'page', hits: chooseCommands('page', pagesOf(menu), words) },
  ];
  return groups.filter(({ hits }) => hits.length > 0);
}
