// The step of signing in that asks for a code.
import { routes } from '../../../routes.ts';
import { TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { Button } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { messages as signInMessages } from '../accounts.messages.ts';
import { secondFactorMessages as m } from './second-factor.messages.ts';

/** The step after password or link. `next` is where the reader wanted to go. */
export function CodePage(props: { page: Page; form: FormState; next: string | undefined }) {
  const { page, form } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(m.codeTitle)} problems={form.problems}>
      <PageHead page={page} title={t(m.codeTitle)} lead={t(m.codeLead)} />
      <Form page={page} form={form} action={page.link(routes.signInCode.href())}>
        {props.next ? <input type="hidden" name="return" value={props.next} /> : null}
        <TextField
          form={form}
          name="code"
          label={t(m.code)}
          help={t(m.codeHelp)}
          autocomplete="one-time-code"
          width="s"
        />
        <FormButtons>
          <Button>{t(signInMessages.signIn)}</Button>
        </FormButtons>
      </Form>
      <p class="mut">{t(m.lost)}</p>
    </PublicPage>
  );
}
