// All networks, and the form of one.
import type { ShownPart } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import { TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { Pagination } from '../../../ui/show/list.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { Network } from './network.ts';
import { NetworkState } from './network-frame.views.tsx';
import { messages as m } from './networks.messages.ts';

export function NetworksPage({
  page,
  list,
  mayStart,
}: {
  page: Page;
  list: ShownPart<Network>;
  mayStart: boolean;
}) {
  const { t } = page;
  const path = page.link(routes.networks.href());
  const start = (
    <ButtonLink icon="plus" href={page.link(routes.newNetwork.href())}>
      {t(m.newNetwork)}
    </ButtonLink>
  );
  return (
    <WorkPage page={page} title={t(m.networks)}>
      <PageHead
        page={page}
        title={t(m.networks)}
        crumbs={[{ text: t(m.brokering) }, { text: t(m.networks) }]}
        lead={t(m.lead)}
        actions={mayStart ? start : undefined}
      />
      {list.total === 0 ? (
        <Empty text={t(m.none)} />
      ) : (
        <>
          <DataTable
            t={t}
            caption={t(m.networks)}
            rows={list.items}
            columns={[
              {
                head: t(m.network),
                cell: (one) => (
                  <RowTitle
                    href={page.link(routes.network.href({ id: one.id }))}
                    title={<span lang="sv">{one.name}</span>}
                    sub={<span lang="sv">{one.purpose}</span>}
                  />
                ),
              },
              {
                head: t(m.members),
                phoneLabel: true,
                cell: ({ members }) => t(m.nMembers, { n: members }),
              },
              { head: t(m.coordinator), phoneLabel: true, cell: ({ coordinator }) => coordinator.name },
              { head: t(m.state), cell: (one) => <NetworkState page={page} network={one} /> },
            ]}
          />
          <Pagination t={t} path={path} query={{}} page={list.page} size={list.limit} total={list.total} />
        </>
      )}
    </WorkPage>
  );
}

/** A new network, or what one says. */
export function NetworkFormPage({
  page,
  network,
  form,
}: {
  page: Page;
  network: Network | undefined;
  form: FormState;
}) {
  const { t } = page;
  const title = t(network ? m.editTitle : m.newNetwork);
  const own = network && page.link(routes.network.href({ id: network.id }));
  const back = own ?? page.link(routes.networks.href());
  return (
    <WorkPage page={page} title={title} problems={form.problems}>
      <PageHead
        page={page}
        title={title}
        crumbs={[
          { text: t(m.networks), href: page.link(routes.networks.href()) },
          ...(network && own ? [{ text: network.name, href: own }] : []),
          { text: title },
        ]}
      />
      <Form
        page={page}
        form={form}
        action={page.link(network ? routes.editNetwork.href({ id: network.id }) : routes.newNetwork.href())}
        version={network?.version}
        guard
      >
        <TextField form={form} name="name" label={t(m.name)} width="full" />
        <TextArea
          form={form}
          name="purpose"
          label={t(m.purpose)}
          help={t(m.purposeHelp)}
          seenBy={t(m.seenBy)}
        />
        <TextArea
          form={form}
          name="notes"
          label={t(m.notes)}
          help={t(m.notesHelp)}
          seenBy={t(m.seenBy)}
          optional
        />
        <FormButtons>
          <Button>{t(network ? m.save : m.start)}</Button>
          <ButtonLink variant="secondary" href={back}>
            {t(m.abort)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}
