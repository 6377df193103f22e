// Cases about the reader's own workplace: where each stands and when it goes on.
import { CASE_STAGES, stageNumber } from '../../brokering/cases/case.ts';
import { caseStateNames, stageWords } from '../../brokering/cases/case-names.messages.ts';
import type { ToldCase } from '../../brokering/cases/of-employer/told-cases.service.ts';
import { formatShortDate } from '../../platform/format.ts';
import type { Page } from '../../ui/page.ts';
import { Section } from '../../ui/show/heading.views.tsx';
import { DataTable, NoValue } from '../../ui/show/table.views.tsx';
import { messages as m } from './today.messages.ts';

export function ToldCases(props: { page: Page; cases: readonly ToldCase[]; today: string }) {
  const { page, cases, today } = props;
  const { t, lang } = page;
  if (cases.length === 0) return null;
  return (
    <Section id="told-cases" title={t(m.toldCases)}>
      <DataTable
        t={t}
        caption={t(m.toldCases)}
        rows={cases}
        columns={[
          {
            head: t(m.toldCase),
            cell: (one) => (
              <>
                <span class="med" lang="sv">
                  {one.title}
                </span>
                <div class="mut sub-line">{`${one.key} · ${one.house}`}</div>
              </>
            ),
          },
          {
            head: t(m.state),
            cell: (one) =>
              one.state === 'running'
                ? t(m.toldStage, {
                    stage: t(stageWords[one.stage]),
                    n: stageNumber(one.stage),
                    of: CASE_STAGES.length,
                  })
                : t(caseStateNames[one.state]),
          },
          {
            head: t(m.toldNext),
            phoneLabel: true,
            cell: (one) =>
              one.nextOn === null ? (
                <NoValue t={t} />
              ) : one.nextOn === today ? (
                t(m.inboxToday)
              ) : (
                formatShortDate(one.nextOn, lang, today)
              ),
          },
        ]}
      />
    </Section>
  );
}
