// The page of the second factor: switching it on and off, and the recovery codes.
import type { Child } from 'hono/jsx';
import { routes } from '../../../routes.ts';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { Card, PageHead } from '../../../ui/show/heading.views.tsx';
import { Alert, Tag } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { profileMessages } from '../profile/profile.messages.ts';
import { secondFactorMessages as m } from './second-factor.messages.ts';
import { EndCard, RenewCard, ScanCard, StartCard } from './second-factor-cards.views.tsx';

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
