// Shown when the session ended while somebody wrote: the words are on the page, ready to be sent again.
import { routes } from '../../../routes.ts';
import { HiddenFields, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormValues } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { Alert } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { messages as m } from '../needs.messages.ts';
import { NEED_FIELDS } from './need-form.ts';

const SHOWN: readonly string[] = ['raw', 'title', 'text'];
const HIDDEN = NEED_FIELDS.filter((name) => !SHOWN.includes(name));

export function SignedOutPage(props: { page: Page; action: string; values: FormValues }) {
  const { page } = props;
  const { t } = page;
  const form = { t, values: props.values, problems: [] };
  return (
    <WorkPage page={page} title={t(m.signedOutTitle)}>
      <PageHead page={page} title={t(m.signedOutTitle)} lead={t(m.signedOutText)} />
      <p>
        <a href={page.link(routes.signIn.href())} target="_blank" rel="noopener">
          {t(m.signIn)}
        </a>
      </p>
      <Form
        page={page}
        form={form}
        action={props.action}
        version={String(props.values.version ?? '')}
        opened={String(props.values.opened ?? '')}
        guard
      >
        <HiddenFields names={HIDDEN} values={props.values} />
        <TextArea form={form} name="raw" label={t(m.raw)} rows={5} />
        <TextField form={form} name="title" label={t(m.title)} width="full" />
        <TextArea form={form} name="text" label={t(m.text)} rows={4} />
        <Alert>{t(m.signedOutText)}</Alert>
        <FormButtons>
          <Button icon="save">{t(m.saveAgain)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}
