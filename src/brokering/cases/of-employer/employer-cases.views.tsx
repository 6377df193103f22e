// The cases of one employer: a tab on the employer's own page.
import { formatDate, localDate } from '../../../platform/format.ts';
import type { ShownPart } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { Pagination } from '../../../ui/show/list.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import type { Employer } from '../../employers/employer.ts';
import { EmployerFrame } from '../../employers/employer-frame.views.tsx';
import type { BrokerCase } from '../case.ts';
import { CaseDue, CaseStateTag, CaseWarning } from '../case-due.views.tsx';
import { StageMark } from '../list/case-list.views.tsx';
import { messages as list } from '../list/list.messages.ts';
import { messages as m } from '../page/page.messages.ts';

type Props = {
  page: Page;
  employer: Employer;
  shown: ShownPart<BrokerCase>;
  /** The local date. */
  today: string;
};

export function EmployerCasesPage({ page, employer, shown, today }: Props) {
  const { t } = page;
  const { id } = employer.organisation;
  const path = page.link(routes.employerCases.href({ id }));
  const open = (
    <ButtonLink icon="plus" href={page.link(routes.newCase.href({ arbetsgivare: id }))}>
      {t(list.newCase)}
    </ButtonLink>
  );
  return (
    <EmployerFrame page={page} employer={employer} current="cases" actions={open}>
      <Section id="cases" title={t(m.cases)} aside={t(list.count, { n: shown.total, late: 0 })}>
        {shown.total === 0 ? (
          <Empty text={t(list.emptyFirst)} />
        ) : (
          <>
            <CaseRows page={page} cases={shown.items} today={today} />
            <Pagination
              t={t}
              path={path}
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

function CaseRows({ page, cases, today }: { page: Page; cases: readonly BrokerCase[]; today: string }) {
  const { t, lang } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.cases)}
      rows={cases}
      columns={[
        {
          head: t(list.thing),
          cell: (one) => (
            <RowTitle
              href={page.link(routes.brokerCase.href({ key: one.key.toLowerCase() }))}
              title={one.title}
              sub={`${one.key} · ${one.broker.name || t(m.hiddenPerson)}`}
            />
          ),
        },
        { head: t(list.stage), cell: (one) => <StageMark page={page} found={one} /> },
        {
          head: t(list.state),
          cell: (one) => (
            <>
              <CaseStateTag page={page} found={one} /> <CaseWarning page={page} found={one} today={today} />
            </>
          ),
        },
        {
          head: t(list.by),
          phoneLabel: true,
          cell: (one) => <CaseDue page={page} found={one} today={today} />,
        },
        {
          head: t(list.opened),
          phoneLabel: true,
          cell: (one) => formatDate(localDate(one.openedAt), lang),
        },
      ]}
    />
  );
}
