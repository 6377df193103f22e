// The page behind the link of an invitation: join as somebody new, or as the person whose address it is.
import { routes } from '../../routes.ts';
import { TextField } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import { Button, ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { PageHead } from '../../ui/show/heading.views.tsx';
import { Alert } from '../../ui/show/notes.views.tsx';
import { messages as signInMessages } from '../accounts/accounts.messages.ts';
import { ROLE_NAMES, type Role } from '../accounts/role.ts';
import { peopleMessages as m } from './people.messages.ts';

type Props = {
  page: Page;
  secret: string;
  invitation: { organisation: string; role: Role; email: string; known: boolean };
  /** Whether the reader is the person whose address it is. */
  isReader: boolean;
  form: FormState;
};

export function InvitationPage(props: Props) {
  const { page, invitation } = props;
  const { t } = page;
  const title = t(m.acceptTitle, { organisation: invitation.organisation });
  return (
    <PublicPage page={page} title={title} problems={props.form.problems}>
      <PageHead page={page} title={title} lead={t(m.acceptLead, { role: t(ROLE_NAMES[invitation.role]) })} />
      <Answer {...props} />
    </PublicPage>
  );
}

function Answer(props: Props) {
  const { page, invitation, secret } = props;
  const { t } = page;
  const { email } = invitation;
  const name = page.reader?.name;
  if (name !== undefined && !props.isReader) {
    return (
      <>
        <Alert tone="warning">{t(m.otherPerson, { name, email })}</Alert>
        <div class="b-form-buttons">
          <PostButton page={page} action={page.link(routes.signOut.href())}>
            {t(m.signOut)}
          </PostButton>
        </div>
      </>
    );
  }
  if (!invitation.known) return <NewPersonForm {...props} />;
  if (name !== undefined) {
    return (
      <>
        <p>{t(m.joinAs, { name })}</p>
        <div class="b-form-buttons">
          <PostButton
            page={page}
            action={page.link(routes.joinOrganisation.href({ secret }))}
            variant="primary"
          >
            {t(m.accept)}
          </PostButton>
        </div>
      </>
    );
  }
  return (
    <>
      <p>{t(m.signInToJoin, { email })}</p>
      <p class="mut">{t(m.signInAndReturn)}</p>
      <div class="b-form-buttons">
        <ButtonLink href={page.link(routes.signIn.href({ vidare: routes.invitation.href({ secret }) }))}>
          {t(m.signIn)}
        </ButtonLink>
      </div>
    </>
  );
}

function NewPersonForm({ page, invitation, secret, form }: Props) {
  const { t } = page;
  return (
    <Form page={page} form={form} action={page.link(routes.invitation.href({ secret }))}>
      <p>{t(m.signInWith, { email: invitation.email })}</p>
      <TextField form={form} name="name" label={t(m.yourName)} seenBy={t(m.nameSeenBy)} autocomplete="name" />
      <TextField
        form={form}
        name="password"
        label={t(signInMessages.password)}
        help={t(m.passwordHelp)}
        type="password"
        autocomplete="new-password"
        optional
      />
      <FormButtons>
        <Button>{t(m.accept)}</Button>
      </FormButtons>
    </Form>
  );
}

/** The link is used, revoked or too old, which is not told apart. */
export function OldInvitationPage(props: { page: Page }) {
  const { page } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(m.linkOldTitle)}>
      <PageHead page={page} title={t(m.linkOldTitle)} lead={t(m.linkOld)} />
      <div class="b-form-buttons">
        <ButtonLink href={page.link(routes.signIn.href())}>{t(m.signIn)}</ButtonLink>
      </div>
    </PublicPage>
  );
}
