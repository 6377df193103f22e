// The list of matrices, and the form that starts one.
import { formatDate, localDate } from '../../../../platform/format.ts';
import type { ShownPart } from '../../../../platform/part.ts';
import { routes } from '../../../../routes.ts';
import { Radios } from '../../../../ui/form/choices.views.tsx';
import { HiddenField, NumberField, Select, TextArea, TextField } from '../../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../../ui/form/form.views.tsx';
import type { FormState } from '../../../../ui/form/form-state.ts';
import type { Page } from '../../../../ui/page.ts';
import { Button, ButtonLink } from '../../../../ui/show/button.views.tsx';
import { PageHead } from '../../../../ui/show/heading.views.tsx';
import { Pagination } from '../../../../ui/show/list.views.tsx';
import { Empty } from '../../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../../ui/work-page.views.tsx';
import { houseSeesNames, messages as words } from '../matrix.messages.ts';
import { HOUSE_SEES, type MatrixLine } from '../matrix.ts';
import { messages as m } from './editing.messages.ts';

export function MatricesPage(props: { page: Page; list: ShownPart<MatrixLine>; mayStart: boolean }) {
  const { page, list } = props;
  const { t } = page;
  const start = props.mayStart ? (
    <ButtonLink href={page.link(routes.newMatrix.href())}>{t(m.newMatrix)}</ButtonLink>
  ) : null;
  return (
    <WorkPage page={page} title={t(words.matrices)}>
      <PageHead page={page} title={t(words.matrices)} lead={t(m.listLead)} actions={start} />
      {list.total === 0 ? <Empty text={t(m.empty)} /> : <MatrixTable page={page} list={list} />}
    </WorkPage>
  );
}

function MatrixTable({ page, list }: { page: Page; list: ShownPart<MatrixLine> }) {
  const { t } = page;
  const sees = ({ view }: MatrixLine) => (view === 'names' ? t(m.seesNames) : t(houseSeesNames[view]));
  return (
    <div class="stack">
      <DataTable
        t={t}
        caption={t(words.matrices)}
        rows={list.items}
        columns={[
          {
            head: t(m.role),
            cell: (one) => (
              <RowTitle
                href={page.link(routes.matrix.href({ id: one.id }))}
                title={one.title}
                sub={one.organisation.name}
              />
            ),
          },
          { head: t(m.youSee), phoneLabel: true, cell: sees },
          {
            head: t(m.changed),
            phoneLabel: true,
            cell: (one) => formatDate(localDate(one.changedAt), page.lang),
          },
        ]}
      />
      <Pagination
        t={t}
        path={page.link(routes.matrices.href())}
        query={{}}
        page={list.page}
        size={list.limit}
        total={list.total}
      />
    </div>
  );
}

type StartProps = {
  page: Page;
  form: FormState;
  /** None when it is given by the need or by whom the reader works for. */
  employers: readonly { id: string; name: string }[];
  /** The employer's own people say what the house sees. */
  isEmployer: boolean;
};

export function StartMatrixPage(props: StartProps) {
  const { page, form, employers } = props;
  const { t } = page;
  const need = String(form.values.behov ?? '');
  return (
    <WorkPage page={page} title={t(m.newMatrix)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.newMatrix)}
        lead={t(m.listLead)}
        crumbs={[
          { text: t(words.matrices), href: page.link(routes.matrices.href()) },
          { text: t(m.newMatrix) },
        ]}
      />
      <Form page={page} form={form} action={page.link(routes.newMatrix.href())} guard>
        {need ? <HiddenField name="behov" value={need} /> : null}
        {need ? null : (
          <Select
            form={form}
            name="organisationId"
            label={t(m.employer)}
            options={employers.map(({ id, name }) => ({ value: id, text: name }))}
            {...(employers.length === 1 ? { empty: false } : {})}
          />
        )}
        <TextField form={form} name="title" label={t(m.role)} help={t(m.roleHelp)} />
        <TextArea
          form={form}
          name="competences"
          label={t(m.competences)}
          help={t(m.competencesHelp)}
          rows={6}
        />
        <NumberField form={form} name="people" label={t(m.peopleCount)} help={t(m.peopleCountHelp)} />
        <TextArea form={form} name="goal" label={t(m.goal)} help={t(m.goalHelp)} rows={2} optional />
        {props.isEmployer ? <HouseSeesChoice page={page} form={form} /> : null}
        <FormButtons>
          <Button>{t(m.start)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

export function HouseSeesChoice({ page, form }: { page: Page; form: FormState }) {
  const { t } = page;
  return (
    <Radios
      form={form}
      name="houseSees"
      label={t(m.houseSees)}
      help={t(m.houseSeesHelp)}
      choices={HOUSE_SEES.map((value) => ({ value, text: t(houseSeesNames[value]) }))}
    />
  );
}
