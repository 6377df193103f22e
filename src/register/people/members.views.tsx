// Members of an organisation: the list with those who are invited, the form that invites, and one member.
import { formatDate, formatInstant, localDate } from '../../platform/format.ts';
import { routes } from '../../routes.ts';
import { Checkbox, Radios } from '../../ui/form/choices.views.tsx';
import { Select, TextField } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { BoxList, Facts } from '../../ui/show/facts.views.tsx';
import { Card, Columns, type Crumb, PageHead, Section } from '../../ui/show/heading.views.tsx';
import { Alert, Empty, Tag } from '../../ui/show/notes.views.tsx';
import { type Column, DataTable, RowTitle } from '../../ui/show/table.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import { ROLE_NAMES, type Role } from '../accounts/role.ts';
import { messages as organisationMessages } from '../organisations/organisation.messages.ts';
import { INVITATION_DAYS } from './invitation.ts';
import { peopleMessages as m } from './people.messages.ts';

type Organisation = { id: string; name: string };
type Member = {
  id: string;
  personId: string;
  name: string | null;
  email: string | null;
  role: Role;
  since: Date;
  lastSignedInAt: Date | null;
};
type Invitation = { id: string; email: string; role: Role; state: string; sentAt: Date; expiresAt: Date };

export function MembersPage(props: {
  page: Page;
  organisation: Organisation;
  members: readonly Member[];
  invitations: readonly Invitation[];
  keeps: boolean;
  /** The roles that the reader may give, and so the members that they may open. */
  roles: readonly Role[];
}) {
  const { page, organisation, members, invitations, keeps } = props;
  const { t } = page;
  const invite = page.link(routes.inviteMember.href({ id: organisation.id }));
  return (
    <WorkPage page={page} title={t(m.membersOf, { organisation: organisation.name })}>
      <PageHead
        page={page}
        title={t(m.membersOf, { organisation: organisation.name })}
        lead={t(m.count, { n: members.length })}
        crumbs={crumbsTo(page, organisation)}
        actions={
          keeps ? (
            <ButtonLink icon="plus" href={invite}>
              {t(m.invite)}
            </ButtonLink>
          ) : undefined
        }
      />
      <div class="stack l">
        {members.length === 0 ? (
          <Empty text={t(keeps ? m.empty : m.emptyForReader)}>
            {keeps ? <ButtonLink href={invite}>{t(m.invite)}</ButtonLink> : null}
          </Empty>
        ) : (
          <DataTable
            t={t}
            caption={t(organisationMessages.members)}
            columns={columnsOf(props)}
            rows={members}
          />
        )}
        {invitations.length > 0 ? (
          <Section id="invited" title={t(m.waitingTitle)}>
            <BoxList rows={invitations.map((one) => invitationRow(page, organisation, one))} />
          </Section>
        ) : null}
      </div>
    </WorkPage>
  );
}

function columnsOf(props: {
  page: Page;
  organisation: Organisation;
  keeps: boolean;
  roles: readonly Role[];
}): Column<Member>[] {
  const { page, organisation, keeps, roles } = props;
  const { t } = page;
  const you = (one: Member) => (one.personId === page.reader?.personId ? ` (${t(m.you)})` : '');
  const href = (one: Member) =>
    keeps && (one.role !== 'administrator' || roles.includes(one.role))
      ? page.link(routes.member.href({ id: organisation.id, membership: one.id }))
      : undefined;
  const columns: Column<Member>[] = [
    {
      head: t(m.name),
      cell: (one) => (
        <RowTitle
          href={href(one)}
          title={`${one.name ?? t(m.hidden)}${you(one)}`}
          sub={keeps ? (one.email ?? undefined) : undefined}
        />
      ),
    },
    { head: t(m.role), cell: (one) => t(ROLE_NAMES[one.role]) },
    { head: t(m.since), phoneLabel: true, cell: (one) => formatDate(localDate(one.since), page.lang) },
  ];
  if (!keeps) return columns;
  return [
    ...columns,
    { head: t(m.lastSignIn), phoneLabel: true, cell: (one) => lastSignIn(page, one) },
    { head: t(m.state), cell: () => <Tag tone="success">{t(m.active)}</Tag> },
  ];
}

function lastSignIn(page: Page, member: Member): string {
  if (member.name === null) return '–';
  return member.lastSignedInAt ? formatInstant(member.lastSignedInAt, page.lang) : page.t(m.never);
}

function invitationRow(page: Page, organisation: Organisation, one: Invitation) {
  const { t } = page;
  const expired = one.state === 'expired';
  const at = { id: organisation.id, invitation: one.id };
  const day = (instant: Date) => formatDate(localDate(instant), page.lang);
  return {
    title: (
      <>
        {one.email} <Tag tone={expired ? 'warning' : 'info'}>{t(expired ? m.expired : m.waiting)}</Tag>
      </>
    ),
    text: `${t(ROLE_NAMES[one.role])} · ${t(m.sentOn, { on: day(one.sentAt), until: day(one.expiresAt) })}`,
    action: (
      <div class="b-actions">
        <PostButton
          page={page}
          action={page.link(routes.resendInvitation.href(at))}
          label={t(m.resendTo, { email: one.email })}
          variant="tertiary"
          small
        >
          {t(m.resend)}
        </PostButton>
        <PostButton
          page={page}
          action={page.link(routes.revokeInvitation.href(at))}
          label={t(m.revokeOf, { email: one.email })}
          variant="tertiary"
          color="danger"
          small
        >
          {t(m.revoke)}
        </PostButton>
      </div>
    ),
  };
}

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
        crumbs={[...crumbsTo(page, organisation, true), { text: t(m.invite) }]}
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
        <Radios form={form} name="role" label={t(m.role)} choices={choicesOf(page, props.roles)} />
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

export type MemberForm = 'role' | 'end';

type MemberProps = {
  page: Page;
  organisation: Organisation;
  member: Member;
  roles: readonly Role[];
  administrator: boolean;
  lastKeeper: boolean;
  isProtected: boolean;
  secondFactor: boolean;
  forms: Record<MemberForm, FormState>;
};

export function MemberPage(props: MemberProps) {
  const { page, organisation, member } = props;
  const { t } = page;
  const name = member.name ?? t(m.hidden);
  const problems = Object.values(props.forms).flatMap((form) => form.problems);
  return (
    <WorkPage page={page} title={name} problems={problems}>
      <PageHead
        page={page}
        title={name}
        tags={
          <>
            <Tag tone="accent">{t(ROLE_NAMES[member.role])}</Tag>
            {props.isProtected ? <Tag tone="warning">{t(m.hidden)}</Tag> : null}
          </>
        }
        crumbs={[...crumbsTo(page, organisation, true), { text: name }]}
      />
      <div class="b-profile">
        <Columns
          main={
            <>
              <RoleCard {...props} />
              <EndCard {...props} />
              <ProtectCard {...props} />
              {props.administrator ? <FactorCard {...props} /> : null}
            </>
          }
          side={
            <Card title={t(m.facts)}>
              <Facts
                t={t}
                facts={[
                  { name: t(m.email), value: member.email ?? undefined },
                  { name: t(m.since), value: formatDate(localDate(member.since), page.lang) },
                  { name: t(m.lastSignIn), value: lastSignIn(page, member) },
                ]}
              />
            </Card>
          }
        />
      </div>
    </WorkPage>
  );
}

function RoleCard(props: MemberProps) {
  const { page, organisation, member, forms } = props;
  const { t } = page;
  const action = routes.changeMemberRole.href({ id: organisation.id, membership: member.id });
  return (
    <Card title={t(m.changeRole)}>
      <Form page={page} form={forms.role} action={page.link(action)}>
        <Select
          form={forms.role}
          name="role"
          label={t(m.newRole)}
          empty={false}
          options={choicesOf(page, props.roles)}
        />
        <LastKeeper {...props} form={forms.role} name="roleSure" />
        <FormButtons>
          <Button variant="secondary">{t(m.changeRole)}</Button>
        </FormButtons>
      </Form>
    </Card>
  );
}

function EndCard(props: MemberProps) {
  const { page, organisation, member, forms } = props;
  const { t } = page;
  const action = routes.endMembership.href({ id: organisation.id, membership: member.id });
  return (
    <Card title={t(m.end)}>
      <p>{t(m.endLead)}</p>
      <Form page={page} form={forms.end} action={page.link(action)}>
        <LastKeeper {...props} form={forms.end} name="sure" />
        <FormButtons>
          <Button variant="secondary" color="danger">
            {t(m.end)}
          </Button>
        </FormButtons>
      </Form>
    </Card>
  );
}

/** Says what follows when nobody is left who keeps the members, and asks for a yes. */
function LastKeeper(props: MemberProps & { form: FormState; name: string }) {
  const { page, organisation } = props;
  if (!props.lastKeeper) return null;
  return (
    <>
      <Alert tone="warning">{page.t(m.lastKeeper, { organisation: organisation.name })}</Alert>
      <Checkbox form={props.form} name={props.name} label={page.t(m.lastKeeperSure)} />
    </>
  );
}

function ProtectCard(props: MemberProps) {
  const { page, organisation, member, isProtected } = props;
  const { t } = page;
  return (
    <Card title={t(m.protectTitle)}>
      <p>{t(m.protectLead)}</p>
      <div class="b-form-buttons">
        <PostButton
          page={page}
          action={page.link(routes.protectMember.href({ id: organisation.id, membership: member.id }))}
          fields={{ protect: isProtected ? 'nej' : 'ja' }}
        >
          {t(isProtected ? m.unprotect : m.protect)}
        </PostButton>
      </div>
    </Card>
  );
}

function FactorCard(props: MemberProps) {
  const { page, organisation, member } = props;
  const { t } = page;
  return (
    <Card title={t(m.factorTitle)}>
      <p>{t(props.secondFactor ? m.factorLead : m.factorOff)}</p>
      {props.secondFactor ? (
        <div class="b-form-buttons">
          <PostButton
            page={page}
            action={page.link(routes.resetMemberFactor.href({ id: organisation.id, membership: member.id }))}
            color="danger"
          >
            {t(m.resetFactor)}
          </PostButton>
        </div>
      ) : null}
    </Card>
  );
}

function choicesOf(page: Page, roles: readonly Role[]) {
  return roles.map((role) => ({ value: role, text: page.t(ROLE_NAMES[role]) }));
}

/** `inside` when the page lies below the list. */
function crumbsTo(page: Page, organisation: Organisation, inside = false): Crumb[] {
  const { t } = page;
  const { id, name } = organisation;
  return [
    { text: t(organisationMessages.organisations), href: page.link(routes.organisations.href()) },
    { text: name, href: page.link(routes.organisation.href({ id })) },
    inside
      ? { text: t(organisationMessages.members), href: page.link(routes.members.href({ id })) }
      : { text: t(organisationMessages.members) },
  ];
}
