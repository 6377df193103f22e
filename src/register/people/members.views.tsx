// The members of an organisation, and who is invited to be one.
import { formatDate, localDate } from '../../platform/format.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { BoxList } from '../../ui/show/facts.views.tsx';
import { PageHead, Section } from '../../ui/show/heading.views.tsx';
import { Empty, Tag } from '../../ui/show/notes.views.tsx';
import { type Column, DataTable, RowTitle } from '../../ui/show/table.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import { ROLE_NAMES, type Role } from '../accounts/role.ts';
import { messages as organisationMessages } from '../organisations/organisation.messages.ts';
import { crumbsToMembers, lastSignIn, type Member, type Organisation } from './member-frame.views.ts';
import { peopleMessages as m } from './people.messages.ts';

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
        crumbs={crumbsToMembers(page, organisation)}
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
