// The choice of the duplicate that an organisation is merged with.
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { HiddenField, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { FilterForm, Results } from '../../../ui/show/list.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { roleNames } from '../organisation.messages.ts';
import type { Organisation } from '../organisation.ts';
import { RegisterPage } from '../register-page.views.tsx';
import { messages as m } from './organisation-form.messages.ts';
import { crumbsOf } from './similar-organisations.views.tsx';

export type MergeProps = {
  page: Page;
  organisation: Organisation;
  query: string;
  candidates: readonly Organisation[];
  form: FormState;
};

export function MergePage(props: MergeProps) {
  const { page, organisation, candidates, form } = props;
  const { t } = page;
  const title = t(m.mergeTitle, { name: organisation.name });
  const action = page.link(routes.mergeOrganisation.href({ id: organisation.id }));
  return (
    <RegisterPage
      page={page}
      title={title}
      lead={t(m.mergeLead, { name: organisation.name })}
      problems={form.problems}
      crumbs={crumbsOf(page, title)}
    >
      <FilterForm t={t} action={action} results="candidates">
        <TextField
          form={{ t, values: { q: props.query }, problems: [] }}
          name="q"
          type="search"
          label={t(m.search)}
          width="full"
        />
      </FilterForm>
      <Results id="candidates">
        {candidates.length === 0 ? (
          <Empty text={t(props.query === '' ? m.noneAlike : m.noneToMerge)} />
        ) : (
          <Form page={page} form={form} action={action}>
            <HiddenField name="q" value={props.query} />
            <Radios
              form={form}
              name="duplicate"
              label={t(m.duplicate)}
              boxed
              choices={candidates.map((one) => ({
                value: one.id,
                text: one.name,
                help: [one.organisationNumber, ...one.roles.map((role) => t(roleNames[role]))]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
            <FormButtons>
              <Button>{t(m.merge)}</Button>
            </FormButtons>
          </Form>
        )}
      </Results>
    </RegisterPage>
  );
}
