// Results of efforts in a table: on the page of a need and on that of a case.
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { DataTable, NoValue, RowTitle } from '../../../ui/show/table.views.tsx';
import { messages as delivery } from '../delivery/efforts.messages.ts';
import { AttendanceText, EffortState } from '../effort-frame.views.tsx';
import { roundNames } from '../follow-up/follow-up.messages.ts';
import { messages as m } from './results.messages.ts';
import type { EffortResult } from './results.service.ts';

export function ResultTable({ page, results }: { page: Page; results: readonly EffortResult[] }) {
  const { t } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.results)}
      rows={results}
      columns={[
        {
          head: t(delivery.effort),
          cell: ({ effort }) => (
            <RowTitle
              href={page.link(routes.effort.href({ key: effort.key.toLowerCase() }))}
              title={effort.title}
              sub={`${effort.key} · ${effort.provider.name}`}
            />
          ),
        },
        { head: t(delivery.state), cell: ({ effort }) => <EffortState page={page} effort={effort} /> },
        {
          head: t(delivery.attendance),
          numeric: true,
          phoneLabel: true,
          cell: ({ people, attendance }) => (
            <AttendanceText
              page={page}
              of={attendance}
              reason={t(people === null ? delivery.tooFew : delivery.notCounted)}
            />
          ),
        },
        {
          head: t(m.gap),
          phoneLabel: true,
          cell: ({ gain }) => <Gap page={page} gain={gain} />,
        },
        {
          head: t(m.certificates),
          numeric: true,
          phoneLabel: true,
          cell: ({ certificates }) => certificates ?? <NoValue t={t} reason={t(delivery.tooFew)} />,
        },
      ]}
    />
  );
}

function Gap({ page, gain }: { page: Page; gain: EffortResult['gain'] }) {
  const { t } = page;
  if (!gain) return <NoValue t={t} reason={t(m.noLevels)} />;
  const { before, now } = gain.gain;
  return (
    <>
      {t(m.gapText, { before, now, less: before - now })}
      <div class="mut sub-line">{t(roundNames[gain.round])}</div>
    </>
  );
}
