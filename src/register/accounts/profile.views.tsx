// One page for what concerns the reader: each part has its own form, and the part that was sent shows its problems.
import { formatDate, formatInstant } from '../../platform/format.ts';
import type { Lang } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import { Checkbox, Checkboxes, Radios } from '../../ui/form/choices.views.tsx';
import { TextField } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { BoxList } from '../../ui/show/facts.views.tsx';
import { Card, PageHead } from '../../ui/show/heading.views.tsx';
import { Alert, Tag } from '../../ui/show/notes.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import { messages as signInMessages } from './accounts.messages.ts';
import { deviceOf } from './device.ts';
import type { Erasure } from './my-data/erasure.ts';
import { ErasureAlert } from './my-data/erasure.views.tsx';
import { profileMessages as m } from './profile.messages.ts';
import { secondFactorMessages as second } from './second-factor/second-factor.messages.ts';

type Session = { id: string; device: string; since: Date; current: boolean };
type Token = { id: string; name: string; scopes: readonly string[]; lastUsedOn: string | null };

export type ProfileForm = 'about' | 'email' | 'password' | 'token' | 'erase';

type Props = {
  page: Page;
  email: string;
  /** The latest wish to be forgotten, if there is one. */
  erasure: Erasure | undefined;
  isProtected: boolean;
  forms: Record<ProfileForm, FormState>;
  secondFactor: 'off' | 'started' | 'on';
  sessions: readonly Session[];
  tokens: readonly Token[];
  /** The token just made; nowhere else is it ever seen. */
  newToken: string | undefined;
};

export function ProfilePage(props: Props) {
  const { page, forms } = props;
  const { t } = page;
  const problems = Object.values(forms).flatMap((form) => form.problems);
  return (
    <WorkPage page={page} title={t(m.title)} problems={problems}>
      <PageHead page={page} title={t(m.title)} lead={t(m.lead)} />
      <div class="stack b-profile">
        {props.newToken ? <NewToken page={page} token={props.newToken} /> : null}
        <div class="b-pair">
          <AboutCard page={page} form={forms.about} />
          <PlacesCard page={page} />
          <EmailCard page={page} form={forms.email} email={props.email} />
          <div class="stack">
            <PasswordCard page={page} form={forms.password} />
            <SecondFactorCard page={page} state={props.secondFactor} />
          </div>
        </div>
        <SessionsCard page={page} sessions={props.sessions} />
        <TokensCard page={page} form={forms.token} tokens={props.tokens} />
        <div class="b-pair">
          <DataCard page={page} />
          <ProtectCard page={page} isProtected={props.isProtected} />
          <EraseCard page={page} form={forms.erase} erasure={props.erasure} />
        </div>
      </div>
    </WorkPage>
  );
}

function NewToken(props: { page: Page; token: string }) {
  return (
    <Alert tone="success" title={props.page.t(m.tokenMade)}>
      <code class="b-token">{props.token}</code>
    </Alert>
  );
}

function AboutCard(props: { page: Page; form: FormState }) {
  const { page, form } = props;
  const { t } = page;
  const languages = [
    { value: 'sv', text: t(m.swedish) },
    { value: 'en', text: t(m.english) },
  ];
  return (
    <Card title={t(m.about)}>
      <Form page={page} form={form} action={page.link(routes.profile.href())}>
        <TextField
          form={form}
          name="name"
          label={t(m.name)}
          seenBy={t(m.nameSeenBy)}
          autocomplete="name"
          width="full"
        />
        <Radios form={form} name="language" label={t(m.language)} choices={languages} />
        <FormButtons>
          <Button>{t(m.save)}</Button>
        </FormButtons>
      </Form>
    </Card>
  );
}

function PlacesCard(props: { page: Page }) {
  const { page } = props;
  const memberships = page.reader?.memberships ?? [];
  return (
    <Card title={page.t(m.places)}>
      {memberships.length > 0 ? (
        <BoxList
          rows={memberships.map((one) => ({
            title: one.organisation,
            text: page.t(one.role),
            action: (
              <a href={page.link(routes.members.href({ id: one.organisationId }))}>
                {page.t(m.members)}
                <span class="ds-sr-only"> {one.organisation}</span>
              </a>
            ),
          }))}
        />
      ) : (
        <p class="mut">{page.t(m.noPlaces)}</p>
      )}
    </Card>
  );
}

function EmailCard(props: { page: Page; form: FormState; email: string }) {
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

function PasswordCard(props: { page: Page; form: FormState }) {
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

function SecondFactorCard(props: { page: Page; state: 'off' | 'started' | 'on' }) {
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

function SessionsCard(props: { page: Page; sessions: readonly Session[] }) {
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

function TokensCard(props: { page: Page; form: FormState; tokens: readonly Token[] }) {
  const { page, form } = props;
  const { t } = page;
  const scopes = [
    { value: 'read', text: t(m.scopeRead) },
    { value: 'write', text: t(m.scopeWrite) },
  ];
  return (
    <Card title={t(m.tokens)}>
      <p>{t(m.tokensLead)}</p>
      {props.tokens.length > 0 ? (
        <BoxList rows={props.tokens.map((token) => tokenRow(page, token))} />
      ) : (
        <p class="mut">{t(m.noTokens)}</p>
      )}
      {/* The answer is the page with the token, not another address, so the browser itself sends this form. */}
      <div data-turbo="false">
        <Form page={page} form={form} action={page.link(routes.createToken.href())}>
          <TextField form={form} name="tokenName" label={t(m.tokenName)} autocomplete="off" />
          <Checkboxes form={form} name="scopes" label={t(m.tokenScopes)} choices={scopes} />
          <FormButtons>
            <Button variant="secondary">{t(m.createToken)}</Button>
          </FormButtons>
        </Form>
      </div>
    </Card>
  );
}

function tokenRow(page: Page, token: Token) {
  const { t } = page;
  const scopes = token.scopes.map((one) => t(one === 'read' ? m.scopeRead : m.scopeWrite)).join(', ');
  const used = usedText(token.lastUsedOn, page.lang);
  return {
    title: token.name,
    text: `${scopes} · ${t(used.message, used.values)}`,
    action: (
      <PostButton
        page={page}
        action={page.link(routes.revokeToken.href({ id: token.id }))}
        label={t(m.revokeOf, { name: token.name })}
        variant="tertiary"
        color="danger"
        small
      >
        {t(m.revoke)}
      </PostButton>
    ),
  };
}

function usedText(on: string | null, lang: Lang) {
  return on
    ? { message: m.tokenUsed, values: { on: formatDate(on, lang) } }
    : { message: m.tokenUnused, values: {} };
}

function DataCard(props: { page: Page }) {
  const { page } = props;
  return (
    <Card title={page.t(m.data)}>
      <p>{page.t(m.dataLead)}</p>
      <div class="b-form-buttons">
        <ButtonLink href={page.link(routes.myData.href())} variant="secondary">
          {page.t(m.showData)}
        </ButtonLink>
        <ButtonLink href={page.link(routes.personalData.href())} variant="secondary" icon="download" plain>
          {page.t(m.fetchData)}
        </ButtonLink>
      </div>
    </Card>
  );
}

function ProtectCard(props: { page: Page; isProtected: boolean }) {
  const { page, isProtected } = props;
  const { t } = page;
  return (
    <Card title={t(m.protectTitle)}>
      <p>{t(isProtected ? m.protectOn : m.protectLead)}</p>
      <div class="b-form-buttons">
        <PostButton
          page={page}
          action={page.link(routes.protectIdentity.href())}
          fields={{ protect: isProtected ? 'nej' : 'ja' }}
        >
          {t(isProtected ? m.unprotect : m.protect)}
        </PostButton>
      </div>
    </Card>
  );
}

function EraseCard(props: { page: Page; form: FormState; erasure: Erasure | undefined }) {
  const { page, form, erasure } = props;
  const { t } = page;
  if (erasure?.state === 'asked' || erasure?.state === 'decided')
    return (
      <Card title={t(m.erase)}>
        <ErasureAlert page={page} erasure={erasure} />
      </Card>
    );
  return (
    <Card title={t(m.erase)}>
      <p>{t(m.eraseLead)}</p>
      <Form page={page} form={form} action={page.link(routes.eraseAccount.href())}>
        <Checkbox form={form} name="sure" label={t(m.eraseSure)} />
        <FormButtons>
          <Button variant="secondary" color="danger">
            {t(m.erase)}
          </Button>
        </FormButtons>
      </Form>
    </Card>
  );
}
