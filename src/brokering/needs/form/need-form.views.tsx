// The pages of the broker's form: a short one to begin with, then one long page with sections.
import { routes } from '../../../routes.ts';
import { HiddenFields } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { Need } from '../need.ts';
import { messages as m } from '../needs.messages.ts';
import { EmployerSelect, type NeedChoices, NeedFields, PlaceSelect, RawField } from './need-fields.views.tsx';

export function NewNeedPage(props: { page: Page; form: FormState; choices: NeedChoices }) {
  const { page, form } = props;
  const { t } = page;
  const list = page.link(routes.needs.href());
  return (
    <WorkPage page={page} title={t(m.newNeed)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.newTitle)}
        lead={t(m.newLead)}
        crumbs={[{ text: t(m.brokering) }, { text: t(m.needs), href: list }, { text: t(m.newNeed) }]}
      />
      <Form page={page} form={form} action={page.link(routes.draftNeed.href())} guard>
        <HiddenFields names={['caseKey', 'signal']} values={form.values} />
        <RawField form={form} rows={6} />
        <EmployerSelect {...props} />
        <PlaceSelect {...props} optional />
        <FormButtons>
          <Button icon="arrowRight">{t(m.startDraft)}</Button>
          <ButtonLink variant="secondary" href={list}>
            {t(m.cancel)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

type EditProps = {
  page: Page;
  need: Need;
  form: FormState;
  choices: NeedChoices;
  version: number;
  opened: string;
};

export function EditNeedPage(props: EditProps) {
  const { page, need, form } = props;
  const { t } = page;
  const key = need.key.toLowerCase();
  const href = page.link(routes.need.href({ key }));
  // What is open is matched as it stands: it changes when the broker says so, not while typing.
  const autosave = need.state === 'open' ? undefined : page.link(routes.autosaveNeed.href({ key }));
  return (
    <WorkPage page={page} title={t(m.editTitle)} problems={form.problems}>
      <EditHead page={page} need={need} href={href} />
      <Form
        page={page}
        form={form}
        action={page.link(routes.editNeed.href({ key }))}
        version={props.version}
        opened={props.opened}
        autosave={autosave}
        guard
      >
        <NeedFields form={form} choices={props.choices} />
        <FormButtons>
          <Button icon="save">{t(m.save)}</Button>
          <ButtonLink variant="secondary" href={href}>
            {t(m.cancel)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

function EditHead({ page, need, href }: { page: Page; need: Need; href: string }) {
  const { t } = page;
  return (
    <PageHead
      page={page}
      title={t(m.editTitle)}
      lead={need.content.title}
      crumbs={[
        { text: t(m.brokering) },
        { text: t(m.needs), href: page.link(routes.needs.href()) },
        { text: need.key, href },
        { text: t(m.edit) },
      ]}
    />
  );
}
