// The needs of one employer: a tab on the employer's own page.
import { formatDate } from '../../../platform/format.ts';
import type { ShownPart } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { Pagination } from '../../../ui/show/list.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { DataTable, NoValue, RowTitle } from '../../../ui/show/table.views.tsx';
import type { Employer } from '../../employers/employer.ts';
import { EmployerFrame } from '../../employers/employer-frame.views.tsx';
import type { Need } from '../need.ts';
import { StateTag } from '../need-frame.views.tsx';
import { messages as m } from '../needs.messages.ts';

export function EmployerNeedsPage(props: { page: Page; employer: Employer; shown: ShownPart<Need> }) {
  const { page, employer, shown } = props;
  const { t } = page;
  const { id } = employer.organisation;
  const draft = page.link(routes.draftNeed.href({ arbetsgivare: id }));
  return (
    <EmployerFrame
      page={page}
      employer={employer}
      current="needs"
      actions={
        employer.own.length > 0 ? (
          <ButtonLink icon="plus" href={draft}>
            {t(m.newNeed)}
          </ButtonLink>
        ) : undefined
      }
    >
      <Section id="needs" title={t(m.needs)} aside={t(m.count, { n: shown.total })}>
        {shown.total === 0 ? (
          <Empty text={t(m.emptyFirst)} />
        ) : (
          <>
            <NeedRows page={page} needs={shown.items} />
            <Pagination
              t={t}
              path={page.link(routes.employerNeeds.href({ id }))}
              query={{}}
              page={shown.page}
              size={shown.limit}
              total={shown.total}
            />
          </>
        )}
      </Section>
    </EmployerFrame>
  );
}

function NeedRows({ page, needs }: { page: Page; needs: readonly Need[] }) {
  const { t, lang } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.needs)}
      rows={needs}
      columns={[
        {
          head: t(m.title),
          cell: (need) => (
            <RowTitle
              href={page.link(routes.need.href({ key: need.key.toLowerCase() }))}
              title={need.content.title || t(m.noTitle)}
              sub={[need.key, need.broker?.name].filter(Boolean).join(' · ')}
            />
          ),
        },
        { head: t(m.state), cell: (need) => <StateTag page={page} need={need} /> },
        {
          head: t(m.people),
          numeric: true,
          phoneLabel: true,
          cell: (need) => need.criteria.people ?? <NoValue t={t} />,
        },
        { head: t(m.received), phoneLabel: true, cell: (need) => formatDate(need.receivedOn, lang) },
      ]}
    />
  );
}
