// Ways in: password, a link by mail, a new password, and the made-up people of the demo region.
import { routes } from '../../routes.ts';
import { Csrf } from '../../ui/form/csrf.views.tsx';
import { TextField } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import { Button } from '../../ui/show/button.views.tsx';
import { Card, Columns, PageHead } from '../../ui/show/heading.views.tsx';
import { messages as m } from './accounts.messages.ts';
import { type DemoPerson, onePerRole } from './demo-people.ts';
import { profileMessages } from './profile/profile.messages.ts';
import { ROLE_NAMES } from './role.ts';

export function SignInPage(props: {
  page: Page;
  form: FormState;
  demoPeople: readonly DemoPerson[];
  /** Where the reader wanted to go. */
  next: string | undefined;
}) {
  const { page, form } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(m.signIn)} problems={form.problems}>
      <PageHead page={page} title={t(m.signIn)} lead={t(m.signInLead)} />
      {props.demoPeople.length > 0 ? (
        <Columns
          wide
          main={<DemoPeople page={page} people={props.demoPeople} next={props.next} />}
          side={
            <Card title={t(m.withPassword)}>
              <PasswordForm page={page} form={form} next={props.next} />
            </Card>
          }
        />
      ) : (
        <PasswordForm page={page} form={form} next={props.next} />
      )}
    </PublicPage>
  );
}

function PasswordForm(props: { page: Page; form: FormState; next: string | undefined }) {
  const { page, form } = props;
  const { t } = page;
  return (
    <>
      <Form page={page} form={form} action={page.link(routes.signIn.href())}>
        {props.next ? <input type="hidden" name="return" value={props.next} /> : null}
        <TextField
          form={form}
          name="email"
          label={t(m.email)}
          type="email"
          autocomplete="username"
          width="full"
        />
        <TextField
          form={form}
          name="password"
          label={t(m.password)}
          type="password"
          autocomplete="current-password"
          width="full"
        />
        <FormButtons>
          <Button>{t(m.signIn)}</Button>
        </FormButtons>
      </Form>
      <ul class="plain b-sign-in-links">
        <li>
          <a href={page.link(routes.signInLink.href())}>{t(m.linkInstead)}</a>
        </li>
        <li>
          <a href={page.link(routes.passwordReset.href())}>{t(m.forgotten)}</a>
        </li>
      </ul>
    </>
  );
}

/** One of each role to begin with; the colleagues they meet in the demo region stand folded below. */
function DemoPeople(props: { page: Page; people: readonly DemoPerson[]; next: string | undefined }) {
  const { page } = props;
  const { first, others } = onePerRole(props.people);
  return (
    <section aria-labelledby="demo-people">
      <h2 class="ds-heading" id="demo-people">
        {page.t(m.demoTitle)}
      </h2>
      <p>{page.t(m.demoLead)}</p>
      <form method="post" action={page.link(routes.demoSignIn.href())} class="b-demo-form">
        <Csrf page={page} />
        {props.next ? <input type="hidden" name="return" value={props.next} /> : null}
        <PeopleGrid page={page} people={first} />
        {others.length > 0 ? (
          <details>
            <summary>{page.t(m.demoMore, { n: others.length })}</summary>
            <PeopleGrid page={page} people={others} />
          </details>
        ) : null}
      </form>
    </section>
  );
}

function PeopleGrid(props: { page: Page; people: readonly DemoPerson[] }) {
  const { page } = props;
  return (
    <ul class="plain b-people">
      {props.people.map((person) => (
        <li>
          <button type="submit" class="b-person" name="person" value={person.id}>
            <span class="b-person-role">{page.t(ROLE_NAMES[person.role])}</span>
            <span class="b-person-enter">{page.t(m.demoEnter, { name: person.name })}</span>
            <span class="mut sm">{person.organisation}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** One question, the address, for a link by mail; `kind` says what the link does. */
export function AskForMailPage(props: { page: Page; form: FormState; kind: 'link' | 'reset' }) {
  const { page, form, kind } = props;
  const { t } = page;
  const title = t(kind === 'link' ? m.linkInstead : m.forgotten);
  const action = kind === 'link' ? routes.signInLink : routes.passwordReset;
  return (
    <PublicPage page={page} title={title} problems={form.problems}>
      <PageHead page={page} title={title} lead={t(kind === 'link' ? m.linkLead : m.resetLead)} />
      <Form page={page} form={form} action={page.link(action.href())}>
        <TextField form={form} name="email" label={t(m.email)} type="email" autocomplete="username" />
        <FormButtons>
          <Button>{t(m.sendLink)}</Button>
        </FormButtons>
      </Form>
    </PublicPage>
  );
}

/** A link is used by a button, so that mail programs that open links do not use it up. */
export function UseLinkPage(props: { page: Page; token: string }) {
  const { page } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(m.useLink)}>
      <PageHead page={page} title={t(m.useLink)} lead={t(m.useLinkLead)} />
      <form method="post" action={page.link(routes.useSignInLink.href())}>
        <Csrf page={page} />
        <input type="hidden" name="token" value={props.token} />
        <Button>{t(m.signIn)}</Button>
      </form>
    </PublicPage>
  );
}

/** The same care for the link that changes an address. */
export function ConfirmEmailPage(props: { page: Page; token: string }) {
  const { page } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(profileMessages.confirmEmail)}>
      <PageHead
        page={page}
        title={t(profileMessages.confirmEmail)}
        lead={t(profileMessages.confirmEmailLead)}
      />
      <form method="post" action={page.link(routes.confirmEmail.href())}>
        <Csrf page={page} />
        <input type="hidden" name="token" value={props.token} />
        <Button>{t(profileMessages.confirmEmail)}</Button>
      </form>
    </PublicPage>
  );
}

export function ChoosePasswordPage(props: { page: Page; form: FormState; token: string }) {
  const { page, form } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(m.choosePassword)} problems={form.problems}>
      <PageHead page={page} title={t(m.choosePassword)} />
      <Form page={page} form={form} action={page.link(routes.choosePassword.href())}>
        <input type="hidden" name="token" value={props.token} />
        <TextField
          form={form}
          name="password"
          label={t(m.newPassword)}
          help={t(m.newPasswordHelp)}
          type="password"
          autocomplete="new-password"
        />
        <FormButtons>
          <Button>{t(m.savePassword)}</Button>
        </FormButtons>
      </Form>
    </PublicPage>
  );
}
