import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { routes } from '../../../routes.ts';
import { keyOf, pageOfReader } from '../reader.web.ts';
import { messages as m } from './pooled.messages.ts';
import { draftPooledSpec, getPooledRequest } from './pooled.service.ts';
import { PooledRequestPage } from './pooled.views.tsx';

/** From a pool to a specification and a request for all in it. */
export function pooledRequestsWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.poolRequest.pattern, async (c) => {
    const page = await pageOfReader(c);
    const found = await c.get('work')((work) => getPooledRequest(work, keyOf(c)));
    return c.html(<PooledRequestPage page={page} {...found} />);
  });
  web.post(routes.poolRequest.pattern, async (c) => {
    await pageOfReader(c);
    const need = await c.get('work')((work) => draftPooledSpec(work, keyOf(c)));
    return seeOther(c, routes.spec.href({ key: need.toLowerCase() }), m.begun);
  });
  return web;
}
