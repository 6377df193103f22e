// Head and tabs of one network; the room of needs puts its own tab into it.
import type { Child } from 'hono/jsx';
import { formatDate } from '../../../platform/format.ts';
import type { Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, PageHead, Tabs } from '../../../ui/show/heading.views.tsx';
import { Tag } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { Network } from './network.ts';
import { messages as m } from './networks.messages.ts';

type Props = {
  page: Page;
  network: Network;
  current: 'overview' | 'needs';
  actions?: Child;
  problems?: readonly Problem[];
  children?: Child;
};

export function NetworkFrame({ page, network, current, actions, problems = [], children }: Props) {
  const { t } = page;
  const { id } = network;
  return (
    <WorkPage page={{ ...page, demo: network.demo }} title={network.name} problems={problems}>
      <PageHead
        page={page}
        title={network.name}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.networks), href: page.link(routes.networks.href()) },
          { text: network.name },
        ]}
        lead={<span lang="sv">{network.purpose}</span>}
        tags={<NetworkState page={page} network={network} />}
        actions={actions}
      />
      <Tabs
        label={t(m.parts)}
        tabs={[
          {
            text: t(m.tabOverview),
            href: page.link(routes.network.href({ id })),
            current: current === 'overview',
          },
          {
            text: t(m.tabNeeds),
            href: page.link(routes.networkNeeds.href({ id })),
            current: current === 'needs',
          },
        ]}
      />
      {children}
    </WorkPage>
  );
}

export function NetworkState({ page, network }: { page: Page; network: Network }) {
  const { t, lang } = page;
  return network.endedOn ? (
    <Tag icon="checkCircle">{t(m.endedOn, { on: formatDate(network.endedOn, lang) })}</Tag>
  ) : (
    <Tag tone="info">{t(m.running)}</Tag>
  );
}

export function NetworkFacts({
  page,
  network,
  children,
}: {
  page: Page;
  network: Network;
  children?: Child;
}) {
  const { t } = page;
  return (
    <Card title={t(m.inBrief)}>
      <Facts
        t={t}
        facts={[
          { name: t(m.coordinator), value: network.coordinator.name },
          { name: t(m.members), value: network.members },
          ...(network.notes
            ? [
                {
                  name: t(m.notes),
                  value: (
                    <span class="b-words" lang="sv">
                      {network.notes}
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      {children}
    </Card>
  );
}
