// What the reader decides about the data on themselves: to see them, to be hidden, to be forgotten.
import { routes } from '../../../routes.ts';
import { Checkbox } from '../../../ui/form/choices.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Card } from '../../../ui/show/heading.views.tsx';
import type { Erasure } from '../my-data/erasure.ts';
import { ErasureAlert } from '../my-data/erasure.views.tsx';
import { profileMessages as m } from './profile.messages.ts';

export function DataCard(props: { page: Page }) {
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

export function ProtectCard(props: { page: Page; isProtected: boolean }) {
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

export function EraseCard(props: { page: Page; form: FormState; erasure: Erasure | undefined }) {
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
