// Style page: a day, its lists and its table. Companies are fictional.
import type { Page } from '../page.ts';
import { ButtonLink } from '../show/button.views.tsx';
import { BoxList } from '../show/facts.views.tsx';
import { Card, Columns, Section } from '../show/heading.views.tsx';
import { Pagination } from '../show/list.views.tsx';
import { Alert, Figures, Tag } from '../show/notes.views.tsx';
import { StepMark } from '../show/steps.views.tsx';
import { DataTable, NoValue, RowTitle } from '../show/table.views.tsx';
import { listTexts as m, stepTexts } from './style.messages.ts';

const STEPS = Object.values(stepTexts);
const CASES = [
  { employer: 'Bergslagens Precision AB', need: m.need1, step: 6, by: m.today, next: m.next1 },
  {
    employer: 'Örtagårdens Livsmedel AB',
    need: m.need2,
    step: 11,
    by: m.today,
    next: m.next2,
    early: true,
  },
  { employer: 'Lövåsens vårdboende', need: m.need3, step: 4, by: m.thursday, next: m.next3 },
  {
    employer: 'Bergskogens Trä AB',
    need: m.need4,
    step: 2,
    by: m.late,
    next: m.next4,
    still: true,
  },
];

export function DaySample(props: { page: Page }) {
  const { page } = props;
  const { t } = page;
  return (
    <Columns
      main={
        <>
          <Section id="s-times" title={t(m.times)} aside={<a href="#s-times">{t(m.showWeek)}</a>}>
            <BoxList
              rows={[
                {
                  lead: '08.30',
                  title: t(m.visit),
                  text: t(m.visitText),
                  action: <RowLink text={t(m.openGuide)} />,
                },
                {
                  lead: '16.00',
                  title: t(m.closes),
                  text: t(m.closesText),
                  action: <RowLink text={t(m.showRequest)} />,
                },
              ]}
            />
          </Section>
          <Section id="s-cases" title={t(m.cases)} aside={t(m.casesNote)}>
            <CaseTable page={page} />
          </Section>
          <Section id="s-offers" title={t(m.comparison)}>
            <ComparisonTable page={page} />
          </Section>
        </>
      }
      side={<DaySide page={page} />}
    />
  );
}

function RowLink(props: { text: string }) {
  return (
    <ButtonLink small variant="secondary" href="#s-times">
      {props.text}
    </ButtonLink>
  );
}

function DaySide(props: { page: Page }) {
  const { t } = props.page;
  return (
    <>
      <Card title={t(m.ready)} tone="accent">
        <p class="sm">{t(m.readyText)}</p>
        <ButtonLink small icon="document" href="#s-times">
          {t(m.readDraft)}
        </ButtonLink>
      </Card>
      <Alert tone="warning" title={t(m.declare)}>
        {t(m.declareText)}
      </Alert>
      <Figures
        stacked
        figures={[
          { value: t(m.days), text: t(m.daysText), trend: [0.95, 0.88, 0.84, 0.75, 0.65, 0.55] },
          { value: '46 %', text: t(m.privateText), trend: [0.5, 0.6, 0.7, 0.78, 0.74, 0.9] },
        ]}
      />
    </>
  );
}

function CaseTable(props: { page: Page }) {
  const { page } = props;
  const { t } = page;
  return (
    <>
      <DataTable
        t={t}
        caption={t(m.cases)}
        list={{ path: '#', query: { sort: 'senast' }, sort: { key: 'senast', falling: false } }}
        columns={[
          {
            head: t(m.employerAndNeed),
            sort: 'namn',
            cell: (row) => <RowTitle href="#s-cases" title={row.employer} sub={t(row.need)} />,
          },
          {
            head: t(m.step),
            cell: (row) => (
              <StepMark t={t} current={row.step} of={12} name={t(STEPS[row.step - 1] ?? m.step)} />
            ),
          },
          { head: t(m.next), cell: (row) => <NextStep page={page} row={row} /> },
          { head: t(m.by), sort: 'senast', phoneLabel: true, cell: (row) => t(row.by) },
        ]}
        rows={CASES}
      />
      <Pagination t={t} path="#" query={{}} page={3} size={25} total={214} />
    </>
  );
}

function NextStep(props: { page: Page; row: (typeof CASES)[number] }) {
  const { row, page } = props;
  return (
    <>
      {row.early ? (
        <div>
          <Tag tone="warning" icon="warning">
            {page.t(m.early)}
          </Tag>
        </div>
      ) : null}
      {row.still ? (
        <div>
          <Tag tone="danger" icon="hourglass">
            {page.t(m.still)}
          </Tag>
        </div>
      ) : null}
      {page.t(row.next)}
    </>
  );
}

/** Columns are parties: they stay, and scroll sideways on a phone. */
function ComparisonTable(props: { page: Page }) {
  const { t } = props.page;
  const rows = [
    { name: t(m.price), a: '148 000', b: '126 000', c: '171 000' },
    { name: t(m.seats), a: '6', b: '8', c: '6' },
    { name: t(m.captions), a: undefined, b: t(m.no), c: t(m.yes) },
  ];
  return (
    <DataTable
      t={t}
      caption={t(m.comparison)}
      keepColumns
      columns={[
        { head: t(m.ground), cell: (row) => row.name },
        { head: 'A', numeric: true, cell: (row) => row.a ?? <NoValue t={t} reason={t(m.notAnswered)} /> },
        { head: 'B', numeric: true, cell: (row) => row.b },
        { head: 'C', numeric: true, cell: (row) => row.c },
      ]}
      rows={rows}
    />
  );
}
