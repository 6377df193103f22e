// The steps of the second factor, each with its form: begin, scan and confirm, new recovery codes, end.
import type { Child } from 'hono/jsx';
import { routes } from '../../../routes.ts';
import { TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card } from '../../../ui/show/heading.views.tsx';
import { messages as signInMessages } from '../accounts.messages.ts';
import { profileMessages } from '../profile/profile.messages.ts';
import { drawQrCode } from './qr-code.ts';
import { secondFactorMessages as m } from './second-factor.messages.ts';
import { groupedKey, totpAddress } from './totp-key.ts';

export function StartCard(props: { page: Page; form: FormState; again: boolean }) {
  const { page, form } = props;
  const { t } = page;
  return (
    <Card title={t(props.again ? m.startOver : m.begin)}>
      {props.again ? null : <p>{t(m.beginLead)}</p>}
      <PasswordForm page={page} form={form} action={page.link(routes.startSecondFactor.href())}>
        <Button variant={props.again ? 'secondary' : 'primary'}>
          {t(props.again ? m.startOver : m.begin)}
        </Button>
      </PasswordForm>
      {props.again ? null : (
        <p class="mut sm">
          {t(m.noPassword)} <a href={page.link(routes.passwordReset.href())}>{t(signInMessages.forgotten)}</a>
        </p>
      )}
    </Card>
  );
}

export function ScanCard(props: { page: Page; form: FormState; secret: string; email: string }) {
  const { page, form, secret, email } = props;
  const { t } = page;
  const { size, path } = drawQrCode(totpAddress(secret, email));
  return (
    <Card title={t(m.scan)}>
      <div class="b-scan">
        <svg class="b-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t(m.picture)}>
          <rect width={size} height={size} fill="#fff" />
          <path d={path} fill="#000" />
        </svg>
        <div class="stack">
          <h3 class="ds-heading">{t(m.byHand)}</h3>
          <Facts
            t={t}
            facts={[
              { name: t(m.account), value: `Brygga: ${email}` },
              { name: t(m.key), value: <code class="b-key">{groupedKey(secret)}</code> },
              { name: t(m.kind), value: t(m.timeBased) },
            ]}
          />
        </div>
      </div>
      {/* The answer is the page with the recovery codes, so the browser itself sends this form. */}
      <div data-turbo="false">
        <Form page={page} form={form} action={page.link(routes.confirmSecondFactor.href())}>
          <TextField
            form={form}
            name="code"
            label={t(m.firstCode)}
            help={t(m.firstCodeHelp)}
            autocomplete="one-time-code"
            inputmode="numeric"
            width="s"
          />
          <FormButtons>
            <Button>{t(m.confirm)}</Button>
          </FormButtons>
        </Form>
      </div>
    </Card>
  );
}

export function RenewCard(props: { page: Page; form: FormState }) {
  const { page, form } = props;
  const { t } = page;
  return (
    <Card title={t(m.renewTitle)}>
      <p>{t(m.renewLead)}</p>
      <div data-turbo="false">
        <PasswordForm
          page={page}
          form={form}
          action={page.link(routes.renewRecoveryCodes.href())}
          name="renewPassword"
        >
          <Button variant="secondary">{t(m.renew)}</Button>
        </PasswordForm>
      </div>
    </Card>
  );
}

export function EndCard(props: { page: Page; form: FormState }) {
  const { page, form } = props;
  const { t } = page;
  return (
    <Card title={t(m.end)}>
      <p>{t(m.endLead)}</p>
      <PasswordForm page={page} form={form} action={page.link(routes.endSecondFactor.href())}>
        <Button variant="secondary" color="danger">
          {t(m.end)}
        </Button>
      </PasswordForm>
    </Card>
  );
}

/** Each change of the second factor asks for the password again; two forms on one page need names of their own. */
function PasswordForm(props: {
  page: Page;
  form: FormState;
  action: string;
  name?: string;
  children?: Child;
}) {
  const { page, form } = props;
  return (
    <Form page={page} form={form} action={props.action}>
      <TextField
        form={form}
        name={props.name ?? 'password'}
        label={page.t(profileMessages.oldPassword)}
        type="password"
        autocomplete="current-password"
      />
      <FormButtons>{props.children}</FormButtons>
    </Form>
  );
}
