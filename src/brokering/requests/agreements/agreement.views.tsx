// The agreement for all who have to do with it: what it says, what is missing, and who has signed.
import { formatDate, formatInstant, formatOre } from '../../../platform/format.ts';
import { localText } from '../../../platform/i18n.ts';
import { Signatures } from '../../../register/records/records.views.tsx';
import { routes } from '../../../routes.ts';
import { FileField, HiddenField, Select, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Alert, Disclosure, Empty, Tag } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { messages as m } from './agreement.messages.ts';
import type { AgreementPage } from './agreement.service.ts';
import { type Agreement, missingForSigning, type Party } from './agreement.ts';
import { sayAuthority, sayData, saySigner } from './say-agreement.ts';

export type AgreementPart = 'sign' | 'external';
type Props = AgreementPage & {
  page: Page;
  /** The reader signed in just now, and may sign. */
  isFresh: boolean;
  sent: { part: AgreementPart; form: FormState } | undefined;
};
type Written = Props & { agreement: Agreement };

export function AgreementView(props: Props) {
  const { page, request, agreement, sent } = props;
  const { t } = page;
  const key = request.key.toLowerCase();
  const isStaff = props.rights.writes;
  return (
    <WorkPage
      page={page}
      title={t(m.titleOf, { title: request.content.title })}
      problems={sent?.form.problems ?? []}
    >
      <PageHead
        page={page}
        title={t(m.titleOf, { title: request.content.title })}
        lead={
          agreement
            ? t(m.lead, { employer: agreement.employer.name, provider: agreement.provider.name })
            : undefined
        }
        crumbs={[
          {
            text: t(m.requests),
            href: page.link((isStaff ? routes.requests : routes.receivedRequests).href()),
          },
          {
            text: request.key,
            href: page.link((isStaff ? routes.request : routes.receivedRequest).href({ key })),
          },
          { text: t(m.title) },
        ]}
        tags={agreement ? <StateTag {...props} agreement={agreement} /> : undefined}
      />
      {agreement ? (
        <Columns
          main={<Main {...props} agreement={agreement} />}
          side={<Side {...props} agreement={agreement} />}
        />
      ) : (
        <Empty text={t(m.none)}>
          <PostButton page={page} variant="primary" action={page.link(routes.agreement.href({ key }))}>
            {t(m.draft)}
          </PostButton>
        </Empty>
      )}
    </WorkPage>
  );
}

function StateTag({ page, agreement, record }: Written) {
  const { t } = page;
  if (record?.completedAt) return <Tag tone="success">{t(m.stateSigned)}</Tag>;
  if (record) return <Tag tone="accent">{t(m.stateSigning)}</Tag>;
  return <Tag>{t(m.stateDraft, { n: agreement.version })}</Tag>;
}

function Main(props: Written) {
  const { page, record, rights } = props;
  const { t } = page;
  return (
    <>
      {record ? null : <Missing {...props} />}
      {record ? (
        <Section id="signatures" title={t(m.signatures)}>
          <Signatures page={page} parties={record.parties} />
        </Section>
      ) : null}
      {rights.signsFor.map((party) => (
        <SignForm {...props} party={party} />
      ))}
      {rights.house && record && !record.completedAt ? <ExternalForm {...props} /> : null}
      <Content {...props} />
    </>
  );
}

function Missing({ page, agreement, request, rights }: Written) {
  const { t, lang } = page;
  const key = request.key.toLowerCase();
  if (!rights.writes) return null;
  const missing = missingForSigning(agreement.content);
  return (
    <Card title={missing.length > 0 ? t(m.missing) : t(m.send)} tone="accent">
      {missing.length > 0 ? (
        <ul>
          {[...new Set(missing.map(({ message }) => localText(message, lang).text))].map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      ) : (
        <p>{t(m.sendText)}</p>
      )}
      <div class="acts">
        {missing.length === 0 && rights.house ? (
          <PostButton page={page} variant="primary" action={page.link(routes.sendAgreement.href({ key }))}>
            {t(m.send)}
          </PostButton>
        ) : null}
        <ButtonLink variant="secondary" href={page.link(routes.editAgreement.href({ key }))}>
          {t(m.edit)}
        </ButtonLink>
      </div>
    </Card>
  );
}

function formOf({ page, sent }: Props, part: AgreementPart, values: FormState['values']): FormState {
  return sent?.part === part ? sent.form : { t: page.t, values, problems: [] };
}

function SignForm(props: Written & { party: Party }) {
  const { page, request, agreement, record, party } = props;
  const { t } = page;
  const own = record?.parties.find(({ organisationId }) => organisationId === party.id);
  const hash = record?.files.find(({ role }) => role === 'document')?.hash;
  if (!record || !hash || !own || own.signature) return null;
  const signer =
    party.id === agreement.employer.id ? agreement.content.employerSigner : agreement.content.providerSigner;
  const form = formOf(props, 'sign', { title: signer.title, authority: sayAuthority(signer, t) });
  const key = request.key.toLowerCase();
  return (
    <Card title={t(m.sign)} tone="accent">
      <p>{t(m.signText, { party: party.name })}</p>
      <p>
        <a href={page.link(routes.agreementPdf.href({ key }))} data-turbo="false">
          {t(m.readDocument)}
        </a>
      </p>
      {props.isFresh ? null : <SignInFirst page={page} back={routes.agreement.href({ key })} />}
      {props.isFresh || form.problems.length > 0 ? (
        <SigningFields {...props} form={form} hash={hash} />
      ) : null}
    </Card>
  );
}

function SignInFirst({ page, back }: { page: Page; back: string }) {
  const { t } = page;
  return (
    <>
      <p>{t(m.signInFirst)}</p>
      <div class="acts">
        <ButtonLink href={page.link(routes.signIn.href({ vidare: back }))}>{t(m.signInAnew)}</ButtonLink>
      </div>
    </>
  );
}

function SigningFields(props: Written & { party: Party; form: FormState; hash: string }) {
  const { page, request, party, form, hash } = props;
  const { t } = page;
  const key = request.key.toLowerCase();
  return (
    <Form page={page} form={form} action={page.link(routes.signAgreement.href({ key }))}>
      <HiddenField name="organisationId" value={party.id} />
      <HiddenField name="hash" value={hash} />
      <TextField form={form} name="typedName" label={t(m.typedName)} autocomplete="name" />
      <TextField form={form} name="title" label={t(m.ownTitle)} />
      <TextField form={form} name="authority" label={t(m.authority)} help={t(m.authorityHelp)} width="full" />
      <FormButtons>
        <Button>{t(m.sign)}</Button>
      </FormButtons>
    </Form>
  );
}

function ExternalForm(props: Written) {
  const { page, request, record } = props;
  const { t } = page;
  const hash = record?.files.find(({ role }) => role === 'document')?.hash;
  const waiting = (record?.parties ?? []).filter(({ signature }) => !signature);
  if (!hash) return null;
  const form = formOf(props, 'external', {});
  const action = page.link(routes.externalSignature.href({ key: request.key.toLowerCase() }));
  return (
    <Disclosure summary={t(m.external)} open={form.problems.length > 0}>
      <Form page={page} form={form} action={action} files>
        <HiddenField name="hash" value={hash} />
        <Select
          form={form}
          name="organisationId"
          label={t(m.externalParty)}
          empty={false}
          options={waiting.map(({ organisationId, name }) => ({ value: organisationId, text: name }))}
        />
        <TextField form={form} name="typedName" label={t(m.externalName)} />
        <TextField form={form} name="title" label={t(m.signerTitle)} />
        <TextField form={form} name="authority" label={t(m.basis)} help={t(m.authorityHelp)} width="full" />
        <FileField form={form} name="file" label={t(m.externalFile)} types={['.pdf']} size="10 MB" />
        <FormButtons>
          <Button variant="secondary">{t(m.externalSave)}</Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}

function Content({ page, agreement }: Written) {
  const { t, lang } = page;
  const { content } = agreement;
  const data = sayData(content, { t, lang });
  const day = (on: string | undefined) => (on ? formatDate(on, lang) : '–');
  const texts: [string, string][] = [
    [t(m.scope), content.scope],
    [t(m.sessions), content.sessions],
    [t(m.priceTerms), content.priceTerms],
    [t(m.cancellation), content.cancellation],
    [t(m.exceptional), content.exceptional],
  ];
  return (
    <Section id="text" title={t(m.text)}>
      <Facts
        t={t}
        layout="beside"
        facts={[
          { name: t(m.period), value: t(m.periodOf, { from: day(content.from), until: day(content.until) }) },
          { name: t(m.price), value: formatOre(content.priceOre, lang) },
          ...texts
            .filter(([, text]) => text.trim() !== '')
            .map(([name, text]) => ({ name, value: <span class="b-words">{text}</span> })),
          {
            name: t(m.data),
            value:
              data.length === 0 ? (
                t(m.dataNone)
              ) : (
                <ul class="plain">
                  {data.map((one) => (
                    <li>{one}</li>
                  ))}
                </ul>
              ),
          },
          { name: agreement.employer.name, value: saySigner(content.employerSigner, t) },
          { name: agreement.provider.name, value: saySigner(content.providerSigner, t) },
        ]}
      />
    </Section>
  );
}

function Side(props: Written) {
  const { page, request, agreement, record, rights, versions, isCompany } = props;
  const { t, lang } = page;
  const key = request.key.toLowerCase();
  const isSigned = record?.parties.some(({ signature }) => signature) ?? false;
  return (
    <>
      {record?.completedAt && rights.house ? (
        <Card tone="accent">
          {props.caseKey ? (
            <ButtonLink
              href={page.link(
                `${routes.caseEfforts.href({ key: props.caseKey.toLowerCase() }, { avtal: key })}#plan`,
              )}
            >
              {t(m.toDelivery)}
            </ButtonLink>
          ) : (
            <>
              <p>{t(m.noCase)}</p>
              <ButtonLink variant="secondary" href={page.link(routes.cases.href())}>
                {t(m.toCases)}
              </ButtonLink>
            </>
          )}
        </Card>
      ) : null}
      {isCompany && rights.house ? (
        <Alert tone="warning">
          {t(m.kommunallag)}{' '}
          <a href={page.link(routes.employerAid.href({ id: agreement.employer.id }))}>{t(m.toAid)}</a>
        </Alert>
      ) : null}
      <Card>
        <Facts
          t={t}
          facts={[
            { name: t(m.employer), value: agreement.employer.name },
            { name: t(m.provider), value: agreement.provider.name },
            { name: t(m.request), value: request.key },
            ...(record ? [{ name: t(m.record), value: record.key }] : []),
          ]}
        />
        {record ? (
          <p>
            <a href={page.link(routes.agreementPdf.href({ key }))} data-turbo="false">
              {t(m.readDocument)}
            </a>
          </p>
        ) : null}
        {record && rights.writes && !isSigned ? (
          <p>
            <a href={page.link(routes.editAgreement.href({ key }))}>{t(m.edit)}</a>
          </p>
        ) : null}
      </Card>
      <Card title={t(m.versions)}>
        <ul class="plain">
          {versions.map(({ number, at }) => (
            <li>{t(m.version, { n: number, at: formatInstant(at, lang) })}</li>
          ))}
        </ul>
      </Card>
    </>
  );
}
