// What a public buyer must do for the value of a contract, what was decided, and the amounts behind it.
import { formatDate, formatInstant, formatOre } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { DateField, MoneyField, Select, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { BoxList, Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { RuleBox, Tag } from '../../../ui/show/notes.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { judgementNames, kindNames, messages as m, procedureNames } from './procurement.messages.ts';
import type { Procurement } from './procurement.service.ts';
import { type Limits, limitsOn, PROCEDURES, type Threshold } from './procurement.ts';

type Props = Procurement & { page: Page; form: FormState };

export function ProcurementPage(props: Props) {
  const { page, request, limits, form } = props;
  const { t } = page;
  const key = request.key.toLowerCase();
  return (
    <WorkPage page={page} title={`${t(m.title)}, ${request.key}`} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.title)}
        lead={t(m.lead, { name: request.asker?.name ?? '' })}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.requests), href: page.link(routes.requests.href()) },
          { text: request.key, href: page.link(routes.request.href({ key })) },
          { text: t(m.title) },
        ]}
      />
      <Columns
        main={
          <>
            <LimitsRule page={page} limits={limits} />
            <Notes {...props} />
            <NoteForm {...props} />
          </>
        }
        side={<Says {...props} />}
      />
    </WorkPage>
  );
}

function Says({ page, budgetOre, judgement }: Props) {
  const { t, lang } = page;
  return (
    <Card title={t(m.says)} tone="brand1">
      {budgetOre === undefined || !judgement ? (
        <p>{t(m.noBudget)}</p>
      ) : (
        <>
          <p>{t(judgementNames[judgement])}</p>
          <Facts t={t} facts={[{ name: t(m.budget), value: formatOre(budgetOre, lang) }]} />
        </>
      )}
    </Card>
  );
}

function Notes({ page, notes }: Props) {
  const { t, lang } = page;
  return (
    <Section id="notes" title={t(m.notes)}>
      {notes.length === 0 ? (
        <p>{t(m.noNotes)}</p>
      ) : (
        <BoxList
          rows={notes.map((one) => ({
            title: t(m.noteFor, {
              value: formatOre(one.valueOre, lang),
              procedure: t(procedureNames[one.procedure]),
            }),
            text: (
              <>
                <span class="b-line">{one.note}</span>
                <span class="b-line">
                  {t(m.noteBy, { name: one.by ?? t(m.someone), at: formatInstant(one.at, lang) })}
                </span>
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}

function NoteForm({ page, request, form }: Props) {
  const { t } = page;
  return (
    <Section id="decide" title={t(m.decide)}>
      <Form
        page={page}
        form={form}
        action={page.link(routes.procurement.href({ key: request.key.toLowerCase() }))}
        guard
      >
        <NoteFields form={form} />
        <FormButtons>
          <Button>{t(m.save)}</Button>
        </FormButtons>
      </Form>
    </Section>
  );
}

/** What is decided: up to which value, how it is bought, and why. */
export function NoteFields({ form, optional = false }: { form: FormState; optional?: boolean }) {
  const { t } = form;
  return (
    <>
      <MoneyField form={form} name="value" label={t(m.value)} optional={optional} />
      <Radios
        form={form}
        name="procedure"
        label={t(m.procedure)}
        choices={PROCEDURES.map((value) => ({ value, text: t(procedureNames[value]) }))}
        optional={optional}
      />
      <TextArea form={form} name="note" label={t(m.note)} help={t(m.noteHelp)} rows={5} optional={optional} />
    </>
  );
}

/** The amounts that the guard goes by today. */
export function LimitsRule({ page, limits }: { page: Page; limits: Limits }) {
  const { t, lang } = page;
  return (
    <RuleBox>
      <p>
        {t(m.limits, {
          direct: formatOre(limits.directAwardOre, lang),
          reasons: formatOre(limits.reasonsOre, lang),
        })}{' '}
        <a href={page.link(routes.procurementThresholds.href())}>{t(m.allLimits)}</a>
      </p>
    </RuleBox>
  );
}

type ThresholdProps = {
  page: Page;
  thresholds: readonly Threshold[];
  mayKeep: boolean;
  today: string;
  form: FormState;
};

/** All amounts that have held; administrators add new ones. */
export function ThresholdsPage({ page, thresholds, mayKeep, today, form }: ThresholdProps) {
  const { t, lang } = page;
  return (
    <WorkPage page={page} title={t(m.thresholds)} problems={form.problems}>
      <PageHead page={page} title={t(m.thresholds)} lead={t(m.thresholdsLead)} />
      <div class="stack l">
        <DataTable
          t={t}
          caption={t(m.thresholds)}
          rows={thresholds}
          columns={[
            { head: t(m.kind), cell: ({ kind }) => <span class="med">{t(kindNames[kind])}</span> },
            { head: t(m.amount), numeric: true, phoneLabel: true, cell: ({ ore }) => formatOre(ore, lang) },
            { head: t(m.validFrom), phoneLabel: true, cell: ({ validFrom }) => formatDate(validFrom, lang) },
            { head: t(m.state), cell: (one) => <Tag>{t(stateOf(one, thresholds, today))}</Tag> },
            { head: t(m.source), cell: ({ source }) => source },
          ]}
        />
        {mayKeep ? <ThresholdForm page={page} form={form} /> : null}
      </div>
    </WorkPage>
  );
}

function stateOf(one: Threshold, all: readonly Threshold[], today: string) {
  if (one.validFrom > today) return m.coming;
  const others = all.filter(({ id }) => id !== one.id);
  const [whole, without] = [limitsOn(all, today), limitsOn(others, today)];
  const holds = JSON.stringify(whole) !== JSON.stringify(without);
  return holds ? m.now : m.replaced;
}

function ThresholdForm({ page, form }: { page: Page; form: FormState }) {
  const { t } = page;
  return (
    <Section id="add" title={t(m.add)}>
      <Form page={page} form={form} action={page.link(routes.procurementThresholds.href())}>
        <Select
          form={form}
          name="kind"
          label={t(m.kind)}
          options={(['directAward', 'reasons'] as const).map((value) => ({
            value,
            text: t(kindNames[value]),
          }))}
        />
        <MoneyField form={form} name="amount" label={t(m.amount)} />
        <DateField form={form} name="validFrom" label={t(m.validFrom)} />
        <TextArea form={form} name="source" label={t(m.source)} rows={2} />
        <FormButtons>
          <Button>{t(m.addButton)}</Button>
        </FormButtons>
      </Form>
    </Section>
  );
}
