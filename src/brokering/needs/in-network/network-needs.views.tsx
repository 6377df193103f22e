// The tab of a network with its joint needs, and the way to a pool of them.
import { routes } from '../../../routes.ts';
import { TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Card, Columns, Section } from '../../../ui/show/heading.views.tsx';
import { Disclosure, Empty } from '../../../ui/show/notes.views.tsx';
import { DataTable, NoValue, RowTitle } from '../../../ui/show/table.views.tsx';
import type { Network } from '../../employers/networks/network.ts';
import { NetworkFacts, NetworkFrame } from '../../employers/networks/network-frame.views.tsx';
import type { Need } from '../need.ts';
import { canWorkWith, StateTag } from '../need-frame.views.tsx';
import { messages as m } from './network-needs.messages.ts';

type Props = {
  page: Page;
  network: Network;
  needs: readonly Need[];
  total: number;
  /** The reader works at a house. */
  mayJoin: boolean;
  form: FormState;
};

export function NetworkNeedsPage(props: Props) {
  const { page, network, needs, total, mayJoin, form } = props;
  const { t } = page;
  const [first] = needs.filter((need) => need.state === 'open' && canWorkWith(page, need));
  return (
    <NetworkFrame page={page} network={network} current="needs" problems={form.problems}>
      <Columns
        main={
          <Section id="needs" title={t(m.needs)} aside={String(total)}>
            {needs.length === 0 ? <Empty text={t(m.none)} /> : <NeedTable {...props} />}
            {total > needs.length ? <p class="mut">{t(m.others, { n: total - needs.length })}</p> : null}
            {mayJoin && !network.endedOn ? <JoinForm {...props} /> : null}
          </Section>
        }
        side={
          <>
            <NetworkFacts page={page} network={network} />
            {first ? (
              <Card title={t(m.pool)} tone="accent">
                <p>{t(m.poolText)}</p>
                <ButtonLink
                  small
                  variant="secondary"
                  icon="people"
                  href={page.link(routes.newPool.href({ behov: first.key }))}
                >
                  {t(m.pool)}
                </ButtonLink>
              </Card>
            ) : null}
          </>
        }
      />
    </NetworkFrame>
  );
}

function NeedTable({ page, network, needs }: Props) {
  const { t } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.needs)}
      rows={needs}
      columns={[
        {
          head: t(m.need),
          cell: (need) => (
            <RowTitle
              href={page.link(routes.need.href({ key: need.key.toLowerCase() }))}
              title={<span lang="sv">{need.content.title}</span>}
              sub={[need.key, need.organisation?.name].filter(Boolean).join(' · ')}
            />
          ),
        },
        {
          head: t(m.people),
          numeric: true,
          phoneLabel: true,
          cell: ({ criteria }) => criteria.people ?? <NoValue t={t} />,
        },
        { head: t(m.state), cell: (need) => <StateTag page={page} need={need} /> },
        {
          head: t(m.act),
          hideHead: true,
          cell: (need) =>
            canWorkWith(page, need) ? (
              <PostButton
                page={page}
                small
                variant="tertiary"
                action={page.link(routes.leaveNetwork.href({ id: network.id }))}
                fields={{ key: need.key }}
                label={t(m.takeOutThis, { key: need.key })}
              >
                {t(m.takeOut)}
              </PostButton>
            ) : null,
        },
      ]}
    />
  );
}

function JoinForm({ page, network, form }: Props) {
  const { t } = page;
  return (
    <Disclosure summary={t(m.join)} open={form.problems.length > 0}>
      <Form page={page} form={form} action={page.link(routes.networkNeeds.href({ id: network.id }))}>
        <TextField form={form} name="key" label={t(m.key)} help={t(m.keyHelp)} width="s" autocomplete="off" />
        <FormButtons>
          <Button variant="secondary">{t(m.join)}</Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}
