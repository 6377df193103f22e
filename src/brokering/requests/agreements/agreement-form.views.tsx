// The form of an agreement: one long page, since those who write it go back and forth in it.
import { routes } from '../../../routes.ts';
import { DateField, MoneyField, Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons, FormSection } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { Alert } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { basisNames, dataNames, messages as m } from './agreement.messages.ts';
import type { Agreement } from './agreement.ts';
import { BASES, DATA_KINDS } from './agreement-kinds.ts';

type Props = {
  page: Page;
  requestKey: string;
  agreement: Agreement;
  isCompany: boolean;
  version: number;
  form: FormState;
};

export function AgreementFormPage(props: Props) {
  const { page, requestKey, form, version, isCompany } = props;
  const { t } = page;
  const key = requestKey.toLowerCase();
  const back = page.link(routes.agreement.href({ key }));
  return (
    <WorkPage page={page} title={t(m.edit)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.edit)}
        crumbs={[{ text: requestKey }, { text: t(m.title), href: back }, { text: t(m.edit) }]}
      />
      <Form
        page={page}
        form={form}
        action={page.link(routes.editAgreement.href({ key }))}
        version={version}
        guard
      >
        <FormSection title={t(m.text)}>
          <TextArea form={form} name="scope" label={t(m.scope)} rows={8} />
          <DateField form={form} name="from" label={t(m.from)} />
          <DateField form={form} name="until" label={t(m.until)} />
          <TextArea form={form} name="sessions" label={t(m.sessions)} rows={4} />
          <MoneyField form={form} name="price" label={t(m.price)} />
          <TextArea form={form} name="priceTerms" label={t(m.priceTerms)} rows={2} optional />
          <TextArea form={form} name="cancellation" label={t(m.cancellation)} rows={3} />
        </FormSection>
        <FormSection title={t(m.data)}>
          <p>{t(m.dataHelp)}</p>
          {DATA_KINDS.map((kind) => (
            <TextField form={form} name={`data.${kind}`} label={t(dataNames[kind])} width="full" optional />
          ))}
          <TextArea form={form} name="dataOther" label={t(m.dataOther)} rows={2} optional />
          <TextField form={form} name="dataWho" label={t(m.dataWho)} width="full" optional />
          <DateField form={form} name="dataUntil" label={t(m.dataUntil)} optional />
        </FormSection>
        <SignerFields {...props} party="employer" />
        <SignerFields {...props} party="provider" />
        {isCompany ? (
          <FormSection title={t(m.exceptional)}>
            <Alert tone="warning">{t(m.kommunallag)}</Alert>
            <TextArea form={form} name="exceptional" label={t(m.exceptional)} rows={3} optional />
          </FormSection>
        ) : null}
        <FormButtons>
          <Button>{t(m.save)}</Button>
          <ButtonLink variant="secondary" href={back}>
            {t(m.title)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

function SignerFields({ page, form, agreement, party }: Props & { party: 'employer' | 'provider' }) {
  const { t } = page;
  return (
    <FormSection title={`${t(m.signers)}: ${agreement[party].name}`}>
      <TextField form={form} name={`${party}.name`} label={t(m.signerName)} />
      <TextField form={form} name={`${party}.title`} label={t(m.signerTitle)} />
      <Select
        form={form}
        name={`${party}.basis`}
        label={t(m.basis)}
        empty={false}
        options={BASES.map((value) => ({ value, text: t(basisNames[value]) }))}
      />
      <TextField
        form={form}
        name={`${party}.reference`}
        label={t(m.reference)}
        help={t(m.referenceHelp)}
        width="full"
      />
    </FormSection>
  );
}
