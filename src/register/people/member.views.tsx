// One member: the role, the end of the membership, protected identity and a lost second factor.
import { formatDate, localDate } from '../../platform/format.ts';
import { routes } from '../../routes.ts';
import { Checkbox } from '../../ui/form/choices.views.tsx';
import { Select } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button, PostButton } from '../../ui/show/button.views.tsx';
import { Facts } from '../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead } from '../../ui/show/heading.views.tsx';
import { Alert, Tag } from '../../ui/show/notes.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import { ROLE_NAMES, type Role } from '../accounts/role.ts';
import {
  crumbsToMembers,
  lastSignIn,
  type Member,
  type Organisation,
  roleChoices,
} from './member-frame.views.ts';
import { peopleMessages as m } from './people.messages.ts';

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
        crumbs={[...crumbsToMembers(page, organisation, true), { text: name }]}
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
          options={roleChoices(page, props.roles)}
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
