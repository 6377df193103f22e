// The form that invites somebody to an organisation.
import { routes } from '../../routes.ts';
import { Radios } from '../../ui/form/choices.views.tsx';
import { TextField } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button } from '../../ui/show/button.views.tsx';
import { PageHead } from '../../ui/show/heading.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import type { Role } from '../accounts/role.ts';
import { INVITATION_DAYS } from './invitation.ts';
import { crumbsToMembers, type Organisation, roleChoices } from './member-frame.views.ts';
import { peopleMessages as m } from './people.messages.ts';

export function InvitePage(props: {
  page: Page;
  organisation: Organisation;
  roles: readonly Role[];
  form: FormState;
}) {
  const { page, organisation, form } = props;
  const { t } = page;
  const title = t(m.inviteTitle, { organisation: organisation.name });
  return (
    <WorkPage page={page} title={title} problems={form.problems}>
      <PageHead
        page={page}
        title={title}
        lead={t(m.inviteLead, { days: INVITATION_DAYS })}
        crumbs={[...crumbsToMembers(page, organisation, true), { text: t(m.invite) }]}
      />
      <Form page={page} form={form} action={page.link(routes.inviteMember.href({ id: organisation.id }))}>
        <TextField
          form={form}
          name="email"
          label={t(m.email)}
          seenBy={t(m.emailSeenBy)}
          type="email"
          autocomplete="off"
        />
        <Radios form={form} name="role" label={t(m.role)} choices={roleChoices(page, props.roles)} />
        <Radios
          form={form}
          name="language"
          label={t(m.language)}
          choices={[
            { value: 'sv', text: t(m.swedish) },
            { value: 'en', text: t(m.english) },
          ]}
        />
        <FormButtons>
          <Button icon="send">{t(m.sendInvitation)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}
