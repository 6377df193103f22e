// The form of a concept, for proposals and changes.
import { routes } from '../../routes.ts';
import { Checkbox } from '../../ui/form/choices.views.tsx';
import { Select, TextArea, TextField } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button } from '../../ui/show/button.views.tsx';
import { Section } from '../../ui/show/heading.views.tsx';
import { RegisterPage } from '../organisations/register-page.views.tsx';
import { CONCEPT_KINDS } from './concept.ts';
import { messages as review } from './review/review.messages.ts';
import { type TwinLine, TwinTable } from './review/twins.views.tsx';
import { kindNames, messages as m } from './skills.messages.ts';

type Props = {
  page: Page;
  form: FormState;
  /** The concept that is changed; left out for a proposal. */
  changing?: { id: string; name: string; version: string } | undefined;
  /** Concepts that are like a proposed one; nothing to ask about where there are none. */
  twins?: readonly TwinLine[];
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
        <Twins page={page} form={form} twins={props.twins ?? []} />
        <FormButtons>
          <Button>{t(changing ? m.save : m.sendProposal)}</Button>
        </FormButtons>
      </Form>
    </RegisterPage>
  );
}

/** The same thing twice helps nobody: who proposes says that it is another thing. */
function Twins({ page, form, twins }: { page: Page; form: FormState; twins: readonly TwinLine[] }) {
  const { t } = page;
  if (twins.length === 0) return null;
  return (
    <Section id="twins" title={t(review.twins)}>
      <div class="stack">
        <p>{t(review.twinsFound)}</p>
        <TwinTable page={page} twins={twins} />
        <Checkbox form={form} name="distinct" label={t(review.notTheSame)} />
      </div>
    </Section>
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
