// What somebody at a business unit sees first: the shared employers, and the box to hand over what was heard.
import { LastContact, NextStepCell } from '../../brokering/employers/list/employer-list.views.tsx';
import { SignalBox } from '../../brokering/employers/signals/signals.views.tsx';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { ButtonLink } from '../../ui/show/button.views.tsx';
import { Section } from '../../ui/show/heading.views.tsx';
import { Empty } from '../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../ui/show/table.views.tsx';
import type { UnitDay } from './employer-day.service.ts';
import { messages as m } from './today.messages.ts';

type Props = { page: Page; unit: UnitDay };

export function UnitEmployers({ page, unit, today }: Props & { today: string }) {
  const { t } = page;
  const { items, total } = unit.employers;
  const all = page.link(routes.employers.href());
  return (
    <Section
      id="employers"
      title={t(m.sharedEmployers)}
      aside={
        total > 0 ? (
          <>
            {t(m.latestFirst, { shown: items.length, total })} · <a href={all}>{t(m.showAll)}</a>
          </>
        ) : undefined
      }
    >
      {total === 0 ? (
        <Empty text={t(m.noEmployers)}>
          <ButtonLink variant="secondary" href={all}>
            {t(m.allEmployers)}
          </ButtonLink>
        </Empty>
      ) : (
        <DataTable
          t={t}
          caption={t(m.sharedEmployers)}
          rows={items}
          columns={[
            {
              head: t(m.employerName),
              cell: (one) => (
                <RowTitle
                  href={page.link(routes.employer.href({ id: one.id }))}
                  title={<span lang="sv">{one.name}</span>}
                  sub={one.municipalities.join(', ')}
                />
              ),
            },
            {
              head: t(m.lastContact),
              phoneLabel: true,
              cell: (one) => <LastContact page={page} one={one} today={today} />,
            },
            {
              head: t(m.step),
              phoneLabel: true,
              cell: (one) => <NextStepCell page={page} one={one} today={today} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

export function UnitSignalBox({ page, unit }: Props) {
  const { id, names } = unit.signal;
  return <SignalBox page={page} names={names} form={{ t: page.t, values: { id }, problems: [] }} />;
}
