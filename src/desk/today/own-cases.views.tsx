// The reader's cases on the first page of the day: where each stands, what comes next and by when.
import type { BrokerCase } from '../../brokering/cases/case.ts';
import { CaseDue, CaseStateTag, CaseWarning } from '../../brokering/cases/case-due.views.tsx';
import { StageMark } from '../../brokering/cases/list/case-list.views.tsx';
import type { Listed } from '../../platform/part.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { ButtonLink } from '../../ui/show/button.views.tsx';
import { Section } from '../../ui/show/heading.views.tsx';
import { Empty } from '../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../ui/show/table.views.tsx';
import { messages as m } from './today.messages.ts';

export function OwnCases(props: { page: Page; cases: Listed<BrokerCase>; today: string }) {
  const { page, cases, today } = props;
  const { t } = page;
  const { items, total } = cases;
  const all = page.link(routes.cases.href({ vy: 'lista', vem: 'jag' }));
  return (
    <Section
      id="cases"
      title={t(m.cases)}
      aside={
        total > 0 ? (
          <>
            {t(m.shown, { shown: items.length, total })} · <a href={all}>{t(m.showAll)}</a>
          </>
        ) : undefined
      }
    >
      {total === 0 ? (
        <Empty text={t(m.noCases)}>
          <ButtonLink variant="secondary" icon="plus" href={page.link(routes.newCase.href())}>
            {t(m.newCase)}
          </ButtonLink>
        </Empty>
      ) : (
        <DataTable
          t={t}
          caption={t(m.cases)}
          rows={items}
          columns={[
            {
              head: t(m.employerAndCase),
              cell: (one) => (
                <RowTitle
                  href={page.link(routes.brokerCase.href({ key: one.key.toLowerCase() }))}
                  title={one.employer.name || one.title}
                  sub={one.employer.name ? one.title : undefined}
                />
              ),
            },
            { head: t(m.stage), cell: (one) => <StageMark page={page} found={one} /> },
            {
              head: t(m.step),
              cell: (one) => (
                <>
                  {one.state === 'paused' ? (
                    <CaseStateTag page={page} found={one} />
                  ) : (
                    <CaseWarning page={page} found={one} today={today} />
                  )}
                  <div>{one.next?.action}</div>
                </>
              ),
            },
            {
              head: t(m.due),
              phoneLabel: true,
              cell: (one) => <CaseDue page={page} found={one} today={today} />,
            },
          ]}
        />
      )}
    </Section>
  );
}
