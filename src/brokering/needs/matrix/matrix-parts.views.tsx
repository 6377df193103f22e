// What stands beside the grid: the finding as a chart, on how few the work rests, the goal, and a need made of the gap.
import { capital, formatDate, localDate, numberWord } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { BarChart } from '../../../ui/chart/chart.views.tsx';
import { CheckboxLines } from '../../../ui/form/choices.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { Card } from '../../../ui/show/heading.views.tsx';
import { Alert } from '../../../ui/show/notes.views.tsx';
import { messages as m } from './matrix.messages.ts';
import type { Matrix } from './matrix.ts';
import type { CompetenceFigures, MatrixSummary } from './summary.ts';

export type PartProps = { page: Page; matrix: Matrix; summary: MatrixSummary };

/** `Två av sex når kravet. 11 steg saknas.` for the competence that lacks most; nothing when nothing is missing. */
export function findingOf({ page, summary }: PartProps): string | undefined {
  const [worst] = summary.worst;
  if (!worst || worst.covered === null || worst.gap === null) return undefined;
  const { lang } = page;
  const n = worst.covered === 0 ? page.t(m.nobody) : capital(numberWord(worst.covered, lang));
  const of = numberWord(worst.people ?? 0, lang);
  return page.t(m.finding, { name: worst.competence.name, n, of, gap: worst.gap });
}

export function GapChart(props: PartProps) {
  const { page, summary } = props;
  const { t } = page;
  const most = summary.competences.toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0));
  const steps = (gap: number | null) => (gap === null ? t(m.hidden) : String(gap));
  return (
    <BarChart
      t={t}
      tone="brand1"
      strong={1}
      finding={chartFinding(props, most[0])}
      reading={readingOf(props, most[0])}
      source={t(m.chartSource, { date: formatDate(localDate(props.matrix.changedAt), page.lang) })}
      heads={[t(m.competence), t(m.missingSteps)]}
      points={most.map(({ competence, gap }) => ({
        name: competence.name,
        value: gap ?? undefined,
        text: steps(gap),
      }))}
    />
  );
}

const PERCENT = 100;

function chartFinding({ page, summary }: PartProps, top: CompetenceFigures | undefined): string {
  const { t } = page;
  if (summary.gap === null) return t(m.someHidden);
  if (!top || summary.gap === 0 || top.gap === null) return t(m.nothingMissing);
  const name = top.competence.name;
  if (top.gap === summary.gap) return t(m.shareAll, { name });
  if (top.gap * 2 === summary.gap) return t(m.shareHalf, { name });
  return t(m.sharePercent, { name, percent: Math.round((top.gap * PERCENT) / summary.gap) });
}

function readingOf({ page, summary }: PartProps, top: CompetenceFigures | undefined): string | undefined {
  if (!summary.gap || top?.gap == null) return undefined;
  const weighted = summary.weighted === null ? '' : ` ${page.t(m.weightedSum, { n: summary.weighted })}`;
  return page.t(m.ofAll, { n: top.gap, of: summary.gap }) + weighted;
}

/** Told for what is critical or important; what only supports the work may rest on few. */
export function RiskNotes({ page, summary }: PartProps) {
  const { t } = page;
  const risks = summary.competences.filter(
    ({ restsOn, competence }) => restsOn !== null && competence.criticality !== 'supporting',
  );
  return (
    <>
      {risks.map(({ competence, restsOn, people }) => (
        <Alert tone="warning" title={t(m.riskTitle, { n: restsOn ?? 0 })}>
          {t(m.riskText, { n: restsOn ?? 0, name: competence.name })}{' '}
          {competence.needed === null ? null : t(m.aim, { n: competence.needed, of: people ?? 0 })}
        </Alert>
      ))}
    </>
  );
}

export function GoalCard({ page, matrix }: PartProps) {
  return (
    <Card title={page.t(m.goal)}>
      <p class={matrix.goal ? 'sm' : 'sm mut'}>{matrix.goal ?? page.t(m.noGoal)}</p>
    </Card>
  );
}

/** Only for those who may write needs at the house. */
export function MakeNeedCard(props: PartProps & { form: FormState }) {
  const { page, matrix, summary, form } = props;
  const { t } = page;
  const [worst] = summary.worst;
  const values = { competences: worst ? [worst.competence.id] : [], ...form.values };
  return (
    <Card title={t(m.makeNeed)}>
      <Form
        page={page}
        form={{ ...form, values }}
        action={page.link(routes.matrixNeeds.href({ id: matrix.id }))}
      >
        <fieldset class="ds-fieldset" id="f-competences" tabindex={-1}>
          <legend class="ds-sr-only">{t(m.makeNeed)}</legend>
          <p class="b-help">{t(m.makeNeedHelp)}</p>
          <CheckboxLines
            form={{ ...form, values }}
            name="competences"
            choices={summary.worst.map(({ competence, gap }) => ({
              value: competence.id,
              text: `${competence.name} (${t(m.legendSteps, { n: gap ?? 0 })})`,
            }))}
          />
        </fieldset>
        <FormButtons>
          <Button variant="secondary">{t(m.makeNeed)}</Button>
        </FormButtons>
      </Form>
    </Card>
  );
}

export function NeedsCard(props: { page: Page; needs: readonly { key: string; title: string | null }[] }) {
  const { page, needs } = props;
  if (needs.length === 0) return null;
  return (
    <Card title={page.t(m.needsOf)}>
      <ul class="plain sm">
        {needs.map(({ key, title }) => (
          <li>
            <a href={page.link(routes.need.href({ key: key.toLowerCase() }))}>{title || key}</a>{' '}
            <span class="mut">{key}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Leads to the plans of those in the matrix: links for the employer, counts for everybody else. */
export function PlansCard({ page, matrix }: PartProps) {
  const { t } = page;
  return (
    <Card title={t(m.plans)}>
      <p class="sm">{t(m.plansLead)}</p>
      <p class="sm">
        <a href={page.link(routes.matrixPlans.href({ id: matrix.id }))}>{t(m.openPlans)}</a>
      </p>
    </Card>
  );
}
