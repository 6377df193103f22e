import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FormValues } from '../../../platform/http/form-fields.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { NotFound, type Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { getNetwork, mayStartNetworks } from '../../employers/networks/networks.service.ts';
import { type NeedContext, pageOfReader } from '../need-reader.web.ts';
import { messages as m } from './network-needs.messages.ts';
import { joinNeed, listNetworkNeeds, takeNeedOut } from './network-needs.service.ts';
import { NetworkNeedsPage } from './network-needs.views.tsx';

type Sent = { values: FormValues; problems: readonly Problem[] };

/** The tab of a network with its joint needs. */
export function addNetworkNeeds(web: WebRouter): void {
  web.get(routes.networkNeeds.pattern, (c) => show(c, { values: {}, problems: [] }));
  web.post(routes.networkNeeds.pattern, join);
  web.post(routes.leaveNetwork.pattern, async (c) => {
    const { values } = await readForm(c.req);
    await c.get('work')(async (work) =>
      takeNeedOut(work, await getNetwork(work, idOf(c)), String(values.key ?? '')),
    );
    return seeOther(c, routes.networkNeeds.href({ id: idOf(c) }), m.out);
  });
}

async function join(c: NeedContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const key = String(values.key ?? '');
  try {
    await c.get('work')(async (work) => joinNeed(work, await getNetwork(work, idOf(c)), key));
    return seeOther(c, routes.networkNeeds.href({ id: idOf(c) }), m.joined);
  } catch (error) {
    const problems = error instanceof NotFound ? [{ field: 'key', message: m.notFound }] : problemsOf(error);
    return show(c, { values, problems });
  }
}

async function show(c: NeedContext, sent: Sent): Promise<Response> {
  const page = await pageOfReader(c);
  const facts = await c.get('work')(async (work) => {
    const network = await getNetwork(work, idOf(c));
    return {
      network,
      ...(await listNetworkNeeds(work, network)),
      mayJoin: await mayStartNetworks(work),
    };
  });
  const form = { t: page.t, ...sent };
  return c.html(
    <NetworkNeedsPage page={page} {...facts} form={form} />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

function idOf(c: NeedContext): string {
  return c.req.param('id') ?? '';
}
