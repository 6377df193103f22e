// How the reader gets in: address, password, second factor, and the devices that are signed in now.
import { formatInstant } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { Card } from '../../../ui/show/heading.views.tsx';
import { Tag } from '../../../ui/show/notes.views.tsx';
import { messages as signInMessages } from '../accounts.messages.ts';
import { secondFactorMessages as second } from '../second-factor/second-factor.messages.ts';
import { deviceOf } from './device.ts';
import { profileMessages as m } from './profile.messages.ts';

export type Session = { id: string; device: string; since: Date; current: boolean };

export function EmailCard(props: { page: Page; form: FormState; email: string }) {
  const { page, form } = props;
  const { t } = page;
  return (
    <Card title={t(m.email)}>
      {props.email ? <p>{t(m.emailNow, { email: props.email })}</p> : null}
      <Form page={page} form={form} action={page.link(routes.changeEmail.href())}>
        <TextField
          form={form}
          name="email"
          label={t(m.newEmail)}
          help={t(m.newEmailHelp)}
          type="email"
          autocomplete="email"
          width="full"
        />
        <FormButtons>
          <Button variant="secondary">{t(m.sendEmailLink)}</Button>
        </FormButtons>
      </Form>
    </Card>
  );
}

export function PasswordCard(props: { page: Page; form: FormState }) {
  const { page, form } = props;
  const { t } = page;
  return (
    <Card title={t(m.password)}>
      <Form page={page} form={form} action={page.link(routes.changePassword.href())}>
        <TextField
          form={form}
          name="old"
          label={t(m.oldPassword)}
          type="password"
          autocomplete="current-password"
          width="full"
        />
        <TextField
          form={form}
          name="next"
          label={t(signInMessages.newPassword)}
          help={t(signInMessages.newPasswordHelp)}
          type="password"
          autocomplete="new-password"
          width="full"
        />
        <FormButtons>
          <Button variant="secondary">{t(m.changePassword)}</Button>
        </FormButtons>
      </Form>
    </Card>
  );
}

export function SecondFactorCard(props: { page: Page; state: 'off' | 'started' | 'on' }) {
  const { page } = props;
  const { t } = page;
  const on = props.state === 'on';
  return (
    <Card title={t(second.title)}>
      <p>
        <Tag tone={on ? 'success' : 'neutral'}>{t(on ? second.stateOn : second.stateOff)}</Tag>
      </p>
      <p>{t(second.lead)}</p>
      <div class="b-form-buttons">
        <ButtonLink href={page.link(routes.secondFactor.href())} variant="secondary">
          {t(on ? second.manage : second.begin)}
        </ButtonLink>
      </div>
    </Card>
  );
}

export function SessionsCard(props: { page: Page; sessions: readonly Session[] }) {
  const { page } = props;
  const { t } = page;
  const action = page.link(routes.endSession.href());
  const rows = props.sessions.map((one) => {
    const { browser, system } = deviceOf(one.device);
    const device =
      browser && system ? t(m.device, { browser, system }) : (browser ?? system ?? t(m.unknownDevice));
    const at = formatInstant(one.since, page.lang);
    const end = (
      <PostButton
        page={page}
        action={action}
        fields={{ session: one.id }}
        label={t(m.endSessionOf, { device, at })}
        variant="tertiary"
        small
      >
        {t(m.endSession)}
      </PostButton>
    );
    const text = t(m.since, { at });
    return one.current
      ? { title: device, text, action: <Tag tone="success">{t(m.thisDevice)}</Tag> }
      : { title: device, text, action: end };
  });
  return (
    <Card title={t(m.sessions)}>
      <BoxList rows={rows} />
      {rows.length > 1 ? (
        <div class="b-form-buttons">
          <PostButton page={page} action={action} fields={{ session: 'others' }}>
            {t(m.endOthers)}
          </PostButton>
        </div>
      ) : null}
    </Card>
  );
}
