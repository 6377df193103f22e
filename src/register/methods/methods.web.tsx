import { z } from 'zod';
import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { routes } from '../../routes.ts';
import { findReader } from '../accounts/accounts.service.ts';
import { METHOD_KINDS } from './method.ts';
import { getMethod, listMethods } from './methods.service.ts';
import { MethodPage, MethodsPage } from './methods.views.tsx';
import { housesOf, readsNotes } from './notes/method-note.ts';
import { listNotes } from './notes/notes.service.ts';
import { addMethodNotes } from './notes/notes.web.tsx';

const query = z.object({
  q: z.string().trim().max(200).catch(''),
  typ: z.enum(METHOD_KINDS).optional().catch(undefined),
});

/** The method bank, for everybody; what houses learned is for those who work with it. */
export function methodsWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.methods.pattern, async (c) => {
    const { q, typ } = query.parse({ q: c.req.query('q') ?? '', typ: c.req.query('typ') });
    const methods = await c.get('work')((work) => listMethods(work, { words: q, kind: typ }));
    const page = await c.get('page')();
    const form = { t: page.t, values: { q, typ }, problems: [] };
    return c.html(<MethodsPage page={page} methods={methods} form={form} />);
  });

  addMethodNotes(web);

  web.get(routes.method.pattern, async (c) => {
    const { method, notes } = await c.get('work')(async (work) => {
      const found = await getMethod(work, c.req.param('slug') ?? '');
      const reader = await findReader(work);
      const memberships = reader?.memberships ?? [];
      if (!reader || !readsNotes(memberships)) return { method: found, notes: undefined };
      const rights = { personId: reader.personId, houses: housesOf(memberships).map(({ id }) => id) };
      return { method: found, notes: { items: await listNotes(work, found.slug), rights } };
    });
    return c.html(<MethodPage page={await c.get('page')()} method={method} notes={notes} />);
  });
  return web;
}
