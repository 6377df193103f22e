// Changing a matrix: what it is about, what it asks, and whom it is about. Three forms, so that each saves by itself.
import { routes } from '../../../../routes.ts';
import { HiddenField, NumberField, TextArea, TextField } from '../../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../../ui/form/form.views.tsx';
import { type FormState, fieldId, problemOf, sentValue } from '../../../../ui/form/form-state.ts';
import type { Page } from '../../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../../ui/show/button.views.tsx';
import { PageHead, Section } from '../../../../ui/show/heading.views.tsx';
import { Disclosure } from '../../../../ui/show/notes.views.tsx';
import { DataTable } from '../../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../../ui/work-page.views.tsx';
import { CRITICALITIES } from '../gap.ts';
import { criticalityNames, messages as words } from '../matrix.messages.ts';
import type { Matrix } from '../matrix.ts';
import { messages as m } from './editing.messages.ts';
import { HouseSeesChoice } from './matrix-start.views.tsx';

export type EditProps = {
  page: Page;
  matrix: Matrix;
  /** The three forms, each with what was sent or what stands. */
  about: FormState;
  competences: FormState & { rows: number };
  people: FormState & { rows: number };
};

export function EditMatrixPage(props: EditProps) {
  const { page, matrix } = props;
  const { t } = page;
  const back = page.link(routes.matrix.href({ id: matrix.id }));
  const problems = [props.about, props.competences, props.people].flatMap((form) => form.problems);
  return (
    <WorkPage page={page} title={t(m.editTitle)} problems={problems}>
      <PageHead
        page={page}
        title={t(m.editTitle)}
        lead={matrix.organisation.name}
        crumbs={[
          { text: t(words.matrices), href: page.link(routes.matrices.href()) },
          { text: matrix.title, href: back },
          { text: t(m.editTitle) },
        ]}
        actions={
          <ButtonLink variant="secondary" href={back}>
            {t(m.back)}
          </ButtonLink>
        }
      />
      <div class="stack l">
        <CompetenceForm {...props} />
        <PeopleForm {...props} />
        <AboutForm {...props} />
        {matrix.view === 'names' ? (
          <Disclosure summary={t(m.removeMatrix)}>
            <p>{t(m.removeHelp)}</p>
            <PostButton
              page={page}
              action={page.link(routes.removeMatrix.href({ id: matrix.id }))}
              color="danger"
            >
              {t(m.removeMatrix)}
            </PostButton>
          </Disclosure>
        ) : null}
      </div>
    </WorkPage>
  );
}

function AboutForm({ page, matrix, about }: EditProps) {
  const { t } = page;
  return (
    <Section id="about" title={t(m.about)}>
      <Form
        page={page}
        form={about}
        action={page.link(routes.changeMatrix.href({ id: matrix.id }))}
        version={matrix.version}
      >
        <TextField form={about} name="title" label={t(m.role)} help={t(m.roleHelp)} />
        <TextArea form={about} name="goal" label={t(m.goal)} help={t(m.goalHelp)} rows={2} optional />
        {matrix.view === 'names' ? <HouseSeesChoice page={page} form={about} /> : null}
        <FormButtons>
          <Button variant="secondary">{t(m.save)}</Button>
        </FormButtons>
      </Form>
    </Section>
  );
}

function CompetenceForm({ page, matrix, competences: form }: EditProps) {
  const { t } = page;
  const rows = Array.from({ length: form.rows }, (_, at) => at);
  const nameAt = (at: number) => sentValue(form, `k.${at}.name`) || t(m.newRow, { n: at + 1 });
  const input = (part: 'name' | 'required' | 'needed', label: string) => (at: number) => (
    <CellInput
      form={form}
      name={`k.${at}.${part}`}
      label={`${label}, ${nameAt(at)}`}
      short={part !== 'name'}
    />
  );
  return (
    <Section id="competences" title={t(m.competences)}>
      <Form
        page={page}
        form={form}
        action={page.link(routes.matrixCompetences.href({ id: matrix.id }))}
        version={matrix.version}
      >
        <span id="f-competences" tabindex={-1} />
        {rows.map((at) => (
          <HiddenField name={`k.${at}.id`} value={sentValue(form, `k.${at}.id`)} />
        ))}
        <DataTable
          t={t}
          caption={t(m.competences)}
          keepColumns
          rows={rows}
          columns={[
            { head: t(m.name), cell: input('name', t(m.name)) },
            { head: t(m.required), cell: input('required', t(m.required)) },
            { head: t(m.needed), cell: input('needed', t(m.needed)) },
            {
              head: t(m.criticality),
              cell: (at) => <CriticalitySelect page={page} form={form} at={at} of={nameAt(at)} />,
            },
            {
              head: t(m.remove),
              cell: (at) => <GoneBox page={page} form={form} row={`k.${at}`} of={nameAt(at)} />,
            },
          ]}
        />
        <FormButtons>
          <Button>{t(m.save)}</Button>
        </FormButtons>
      </Form>
    </Section>
  );
}

function PeopleForm({ page, matrix, people: form }: EditProps) {
  const { t } = page;
  const isOwn = matrix.view === 'names';
  const rows = Array.from({ length: form.rows }, (_, at) => at);
  const nameAt = (at: number) => {
    const stands = matrix.people[at];
    return stands ? t(words.person, { n: stands.number }) : t(m.newRow, { n: at + 1 });
  };
  return (
    <Section id="people" title={t(m.people)} aside={t(isOwn ? m.labelHelp : m.labelHelpBroker)}>
      <Form
        page={page}
        form={form}
        action={page.link(routes.matrixPeople.href({ id: matrix.id }))}
        version={matrix.version}
      >
        <span id="f-people" tabindex={-1} />
        {rows.map((at) => (
          <HiddenField name={`p.${at}.id`} value={sentValue(form, `p.${at}.id`)} />
        ))}
        <DataTable
          t={t}
          caption={t(m.people)}
          keepColumns
          rows={rows}
          columns={[
            { head: t(m.row), cell: nameAt },
            ...(isOwn
              ? [
                  {
                    head: t(m.personName),
                    cell: (at: number) => (
                      <CellInput
                        form={form}
                        name={`p.${at}.name`}
                        label={`${t(m.personName)}, ${nameAt(at)}`}
                      />
                    ),
                  },
                ]
              : []),
            {
              head: t(m.label),
              cell: (at) => (
                <CellInput form={form} name={`p.${at}.label`} label={`${t(m.label)}, ${nameAt(at)}`} />
              ),
            },
            {
              head: t(m.remove),
              cell: (at) => <GoneBox page={page} form={form} row={`p.${at}`} of={nameAt(at)} />,
            },
          ]}
        />
        <NumberField form={form} name="add" label={t(m.addPeople)} optional />
        <FormButtons>
          <Button>{t(m.save)}</Button>
        </FormButtons>
      </Form>
    </Section>
  );
}

function CellInput(props: { form: FormState; name: string; label: string; short?: boolean }) {
  const { form, name } = props;
  const problem = problemOf(form, name);
  const id = fieldId(name);
  return (
    <>
      <input
        class="ds-input"
        id={id}
        name={name}
        value={sentValue(form, name)}
        aria-label={props.label}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
        inputmode={props.short ? 'numeric' : undefined}
        autocomplete="off"
        data-w={props.short ? 'xxs' : 'm'}
      />
      {problem ? (
        <p class="ds-validation-message" id={`${id}-error`}>
          {problem}
        </p>
      ) : null}
    </>
  );
}

type RowProps = { page: Page; form: FormState; of: string };

function CriticalitySelect({ page, form, at, of }: RowProps & { at: number }) {
  const { t } = page;
  const name = `k.${at}.criticality`;
  return (
    <select class="ds-input" name={name} aria-label={`${t(m.criticality)}, ${of}`} data-w="s">
      {CRITICALITIES.map((value) => (
        <option value={value} selected={value === sentValue(form, name)}>
          {t(criticalityNames[value])}
        </option>
      ))}
    </select>
  );
}

function GoneBox({ page, form, row, of }: RowProps & { row: string }) {
  const name = `${row}.gone`;
  return (
    <div class="b-choice">
      <input
        class="ds-input"
        type="checkbox"
        id={fieldId(name)}
        name={name}
        value="ja"
        checked={sentValue(form, name) === 'ja'}
      />
      <label for={fieldId(name)}>
        <span class="ds-sr-only">{`${page.t(m.remove)}, ${of}`}</span>
      </label>
    </div>
  );
}
