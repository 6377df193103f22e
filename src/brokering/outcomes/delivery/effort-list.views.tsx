// Efforts in a list: all that the reader may see, and those of one case with the form that plans another.
import { routes } from '../../../routes.ts';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Pagination } from '../../../ui/show/list.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { DataTable, NoValue, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { BrokerCase } from '../../cases/case.ts';
import { CaseFacts } from '../../cases/page/case-facts.views.tsx';
import { CaseFrame, worksWithCase } from '../../cases/page/case-frame.views.tsx';
import { sumOf } from '../attendance.ts';
import type { Effort, EffortCounts } from '../effort.ts';
import { AttendanceText, EffortState } from '../effort-frame.views.tsx';
import type { EffortResult } from '../of-need/results.service.ts';
import { ResultTable } from '../of-need/results.views.tsx';
import { EffortForm, type EffortFormProps } from './effort-form.views.tsx';
import { messages as m } from './efforts.messages.ts';

type Rows = { page: Page; efforts: readonly Effort[]; counts: ReadonlyMap<string, EffortCounts> };
type Paged = { number: number; size: number; total: number };

export function EffortListPage(props: Rows & { paged: Paged; mayPlan: boolean }) {
  const { page, efforts, paged } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.efforts)}>
      <PageHead
        page={page}
        title={t(m.efforts)}
        crumbs={[{ text: t(m.brokering) }, { text: t(m.efforts) }]}
        lead={t(m.effortsLead, { n: paged.total })}
      />
      {efforts.length === 0 ? (
        <Empty text={t(m.none)}>
          {props.mayPlan ? (
            <ButtonLink variant="secondary" href={page.link(routes.cases.href())}>
              {t(m.toCases)}
            </ButtonLink>
          ) : null}
        </Empty>
      ) : (
        <>
          <EffortTable {...props} />
          <Pagination
            t={t}
            path={page.link(routes.efforts.href())}
            query={{}}
            page={paged.number}
            size={paged.size}
            total={paged.total}
          />
        </>
      )}
    </WorkPage>
  );
}

function EffortTable({ page, efforts, counts }: Rows) {
  const { t } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.efforts)}
      rows={efforts}
      columns={[
        {
          head: t(m.effort),
          cell: (one) => (
            <RowTitle
              href={page.link(routes.effort.href({ key: one.key.toLowerCase() }))}
              title={one.title}
              sub={`${one.key} · ${one.employer.name}`}
            />
          ),
        },
        { head: t(m.provider), cell: (one) => one.provider.name },
        { head: t(m.state), cell: (one) => <EffortState page={page} effort={one} /> },
        {
          head: t(m.people),
          numeric: true,
          phoneLabel: true,
          cell: ({ id }) => counts.get(id)?.people ?? <NoValue t={t} reason={t(m.tooFew)} />,
        },
        {
          head: t(m.attendance),
          numeric: true,
          phoneLabel: true,
          cell: ({ id }) => {
            const { people = null, sessions = [] } = counts.get(id) ?? {};
            const reason = t(people === null ? m.tooFew : m.notCounted);
            return <AttendanceText page={page} of={sumOf(sessions)} reason={reason} />;
          },
        },
      ]}
    />
  );
}

type CaseProps = Pick<EffortFormProps, 'page' | 'providers' | 'needs'> & {
  found: BrokerCase;
  results: readonly EffortResult[];
  today: string;
  form: FormState;
};

export function CaseEffortsPage(props: CaseProps) {
  const { page, found, results, today, form } = props;
  const { t } = page;
  const canPlan = worksWithCase(page, found) && found.state !== 'closed';
  const action = page.link(routes.caseEfforts.href({ key: found.key.toLowerCase() }));
  return (
    <CaseFrame page={page} found={found} today={today} current="efforts" problems={form.problems}>
      <Columns
        main={
          <>
            <Section id="efforts" title={t(m.efforts)}>
              {results.length === 0 ? (
                <Empty text={t(m.noneYet)} />
              ) : (
                <ResultTable page={page} results={results} />
              )}
            </Section>
            {canPlan ? (
              <Section id="plan" title={t(m.plan)}>
                <EffortForm {...props} action={action} submit={t(m.plan)} />
              </Section>
            ) : null}
          </>
        }
        side={<CaseFacts page={page} found={found} />}
      />
    </CaseFrame>
  );
}
