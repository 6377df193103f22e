// The pages of the second factor: switching it on and off, the codes, and the step of signing in that asks for one.
import type { Child } from 'hono/jsx';
import { routes } from '../../../routes.ts';
import { TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, PageHead } from '../../../ui/show/heading.views.tsx';
import { Alert, Tag } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { messages as signInMessages } from '../accounts.messages.ts';
import { profileMessages } from '../profile.messages.ts';
import { drawQrCode } from './qr-code.ts';
import { secondFactorMessages as m } from './second-factor.messages.ts';
import { groupedKey, totpAddress } from './totp-key.ts';

export type SecondFactorForm = 'start' | 'confirm' | 'renew' | 'end';

type Props = {
  page: Page;
  email: string;
  state: 'off' | 'started' | 'on';
  /** The key that waits for its first code. */
  secret: string | undefined;
  forms: Record<SecondFactorForm, FormState>;
};

export function SecondFactorPage(props: Props) {
  const { page, forms, state } = props;
  const { t } = page;
  const problems = Object.values(forms).flatMap((form) => form.problems);
  return (
    <Frame
      page={page}
      problems={problems}
      tags={state === 'on' ? <Tag tone="success">{t(m.stateOn)}</Tag> : <Tag>{t(m.stateOff)}</Tag>}
    >
      {state === 'off' ? <StartCard page={page} form={forms.start} again={false} /> : null}
      {state === 'started' && props.secret ? (
        <>
          <ScanCard page={page} form={forms.confirm} secret={props.secret} email={props.email} />
          <StartCard page={page} form={forms.start} again />
        </>
      ) : null}
      {state === 'on' ? (
        <div class="b-pair">
          <RenewCard page={page} form={forms.renew} />
          <EndCard page={page} form={forms.end} />
        </div>
      ) : null}
    </Frame>
  );
}

/** Shown once, in answer to the form that made them. */
export function RecoveryCodesPage(props: { page: Page; codes: readonly string[] }) {
  const { page } = props;
  const { t } = page;
  return (
    <Frame page={page} problems={[]} tags={<Tag tone="success">{t(m.stateOn)}</Tag>}>
      <Alert tone="success" title={t(m.on)}>
        {t(m.codesLead)}
      </Alert>
      <Card title={t(m.codesTitle)}>
        <ul class="plain b-codes">
          {props.codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <div class="b-form-buttons">
          <ButtonLink href={page.link(routes.secondFactor.href())}>{t(m.codesKept)}</ButtonLink>
        </div>
      </Card>
    </Frame>
  );
}

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

function Frame(props: {
  page: Page;
  problems: Props['forms']['start']['problems'];
  tags: Child;
  children?: Child;
}) {
  const { page } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.title)} problems={props.problems}>
      <PageHead
        page={page}
        title={t(m.title)}
        lead={t(m.lead)}
        tags={props.tags}
        crumbs={[
          { text: t(profileMessages.title), href: page.link(routes.profile.href()) },
          { text: t(m.title) },
        ]}
      />
      <div class="stack b-profile">{props.children}</div>
    </WorkPage>
  );
}

function StartCard(props: { page: Page; form: FormState; again: boolean }) {
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

function ScanCard(props: { page: Page; form: FormState; secret: string; email: string }) {
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

function RenewCard(props: { page: Page; form: FormState }) {
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

function EndCard(props: { page: Page; form: FormState }) {
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
