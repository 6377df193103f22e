// The form of a concept, for proposals and changes.
import { routes } from '../../routes.ts';
import { Select, TextArea, TextField } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button } from '../../ui/show/button.views.tsx';
import { RegisterPage } from '../organisations/register-page.views.tsx';
import { CONCEPT_KINDS } from './concept.ts';
import { kindNames, messages as m } from './skills.messages.ts';

type Props = {
  page: Page;
  form: FormState;
  /** The concept that is changed; left out for a proposal. */
  changing?: { id: string; name: string; version: string } | undefined;
};

export function SkillFormPage(props: Props) {
  const { page, form, changing } = props;
  const { t } = page;
  const title = changing ? t(m.changeTitle, { name: changing.name }) : t(m.proposeTitle);
  const action = changing ? routes.changeSkill.href({ id: changing.id }) : routes.newSkill.href();
  return (
    <RegisterPage
      page={page}
      title={title}
      problems={form.problems}
      crumbs={[{ text: t(m.title), href: page.link(routes.skills.href()) }, { text: title }]}
      lead={changing ? null : t(m.proposeLead)}
    >
      <Form page={page} form={form} action={page.link(action)} version={changing?.version} guard>
        <ConceptFields form={form} />
        <FormButtons>
          <Button>{t(changing ? m.save : m.sendProposal)}</Button>
        </FormButtons>
      </Form>
    </RegisterPage>
  );
}

/** What a concept is asked for. */
export function ConceptFields({ form }: { form: FormState }) {
  const { t } = form;
  const kinds = CONCEPT_KINDS.map((kind) => ({ value: kind, text: t(kindNames[kind]) }));
  return (
    <>
      <TextField form={form} name="labelSv" label={t(m.labelSv)} />
      <TextField form={form} name="labelEn" label={t(m.labelEn)} optional />
      <Select form={form} name="kind" label={t(m.kind)} options={kinds} />
      <TextArea
        form={form}
        name="synonymsSv"
        label={t(m.synonymsSv)}
        help={t(m.synonymsHelp)}
        optional
        lang="sv"
      />
      <TextArea form={form} name="synonymsEn" label={t(m.synonymsEn)} optional lang="en" />
      <TextArea form={form} name="broader" label={t(m.broader)} help={t(m.broaderHelp)} optional rows={2} />
      <TextArea form={form} name="related" label={t(m.related)} help={t(m.relatedHelp)} optional />
      <TextArea form={form} name="definitionSv" label={t(m.definitionSv)} optional lang="sv" />
      <TextArea form={form} name="definitionEn" label={t(m.definitionEn)} optional lang="en" />
      <TextField form={form} name="ssyk" label={t(m.ssyk)} help={t(m.ssykHelp)} optional width="s" />
    </>
  );
}
