// One page for what concerns the reader: each part has its own form, and the part that was sent shows its problems.
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { Card, PageHead } from '../../../ui/show/heading.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { Erasure } from '../my-data/erasure.ts';
import { DataCard, EraseCard, ProtectCard } from './own-data.views.tsx';
import { profileMessages as m } from './profile.messages.ts';
import { NewToken, type Token, TokensCard } from './tokens.views.tsx';
import { EmailCard, PasswordCard, SecondFactorCard, type Session, SessionsCard } from './ways-in.views.tsx';

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
          <div class="stack">
            <AboutCard page={page} form={forms.about} />
            <EmailCard page={page} form={forms.email} email={props.email} />
          </div>
          <div class="stack">
            <PlacesCard page={page} />
            <PasswordCard page={page} form={forms.password} />
            <SecondFactorCard page={page} state={props.secondFactor} />
          </div>
        </div>
        <SessionsCard page={page} sessions={props.sessions} />
        <TokensCard page={page} form={forms.token} tokens={props.tokens} />
        <div class="b-pair">
          <div class="stack">
            <DataCard page={page} />
            <ProtectCard page={page} isProtected={props.isProtected} />
          </div>
          <EraseCard page={page} form={forms.erase} erasure={props.erasure} />
        </div>
      </div>
    </WorkPage>
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
