// The keys by which programs of the reader use the API.
import { formatDate } from '../../../platform/format.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { Checkboxes } from '../../../ui/form/choices.views.tsx';
import { TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, PostButton } from '../../../ui/show/button.views.tsx';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { Card } from '../../../ui/show/heading.views.tsx';
import { Alert } from '../../../ui/show/notes.views.tsx';
import { profileMessages as m } from './profile.messages.ts';

export type Token = { id: string; name: string; scopes: readonly string[]; lastUsedOn: string | null };

export function NewToken(props: { page: Page; token: string }) {
  return (
    <Alert tone="success" title={props.page.t(m.tokenMade)}>
      <code class="b-token">{props.token}</code>
    </Alert>
  );
}

export function TokensCard(props: { page: Page; form: FormState; tokens: readonly Token[] }) {
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
