// Certificates of one effort, and the public page of one of them.
import { formatDate, localDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Select, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { Button, PostButton } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Alert, Empty } from '../../../ui/show/notes.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import type { EffortRights } from '../delivery/efforts.service.ts';
import type { Effort, Participant } from '../effort.ts';
import { EffortFrame, participantName } from '../effort-frame.views.tsx';
import type { Certificate, PublicCertificate } from './certificate.ts';
import { messages as m } from './certificates.messages.ts';

type Props = {
  page: Page;
  effort: Effort;
  participants: readonly Participant[];
  certificates: readonly Certificate[];
  rights: EffortRights;
  form: FormState;
};

export function CertificatesPage(props: Props) {
  const { page, effort, participants, rights, form } = props;
  const { t } = page;
  return (
    <EffortFrame
      page={page}
      effort={effort}
      tab={{ current: 'certificates', rights }}
      problems={form.problems}
    >
      <p class="mut">{t(effort.endedOn ? m.help : m.notEnded)}</p>
      {participants.length === 0 ? <Empty text={t(m.nobody)} /> : <Rows {...props} />}
      {rights.house ? <Revoking {...props} /> : null}
    </EffortFrame>
  );
}

function Rows(props: Props) {
  const { page, participants, certificates } = props;
  const { t, lang } = page;
  const latest = new Map(certificates.toReversed().map((one) => [one.participantId, one]));
  const stateOf = (one: Certificate | undefined) => {
    if (!one) return <span class="mut">{t(m.none)}</span>;
    const day = (at: Date) => formatDate(localDate(at), lang);
    return one.revokedAt
      ? t(m.revokedOn, { on: day(one.revokedAt) })
      : t(m.issuedOn, { on: day(one.issuedAt) });
  };
  return (
    <DataTable
      t={t}
      caption={t(m.certificates)}
      rows={participants}
      columns={[
        { head: t(m.person), cell: (one) => participantName(one, page) },
        { head: t(m.state), cell: ({ id }) => stateOf(latest.get(id)) },
        {
          head: t(m.act),
          hideHead: true,
          cell: (one) => <Acts {...props} one={one} certificate={latest.get(one.id)} />,
        },
      ]}
    />
  );
}

function Acts(props: Props & { one: Participant; certificate: Certificate | undefined }) {
  const { page, effort, one, certificate, rights } = props;
  const { t } = page;
  const key = effort.key.toLowerCase();
  const name = participantName(one, page);
  if (certificate && !certificate.revokedAt) {
    const { id } = certificate;
    return (
      <div class="acts">
        <a
          href={page.link(routes.certificatePdf.href({ key, id }))}
          data-turbo="false"
          aria-label={t(m.pdfOf, { name })}
        >
          {t(m.pdf)}
        </a>
        <a href={page.link(routes.certificate.href({ id }))} aria-label={t(m.badgeOf, { name })}>
          {t(m.badge)}
        </a>
      </div>
    );
  }
  if (!rights.house || !effort.endedOn) return null;
  return (
    <PostButton
      page={page}
      small
      action={page.link(routes.effortCertificates.href({ key }))}
      fields={{ participant: one.id }}
      label={t(m.issueTo, { name })}
    >
      {t(m.issue)}
    </PostButton>
  );
}

function Revoking({ page, effort, participants, certificates, form }: Props) {
  const { t } = page;
  const names = new Map(participants.map((one) => [one.id, participantName(one, page)]));
  const holding = certificates.filter(({ revokedAt }) => !revokedAt);
  if (holding.length === 0) return null;
  return (
    <Section id="revoke" title={t(m.revoke)}>
      <Form
        page={page}
        form={form}
        action={page.link(routes.revokeCertificate.href({ key: effort.key.toLowerCase() }))}
      >
        <Select
          form={form}
          name="certificate"
          label={t(m.revokeWhich)}
          options={holding.map(({ id, participantId }) => ({
            value: id,
            text: names.get(participantId ?? '') ?? id,
          }))}
        />
        <TextField form={form} name="reason" label={t(m.reason)} help={t(m.reasonHelp)} width="full" />
        <FormButtons>
          <Button color="danger" variant="secondary">
            {t(m.revoke)}
          </Button>
        </FormButtons>
      </Form>
    </Section>
  );
}

type PublicProps = { page: Page; id: string; found: PublicCertificate & { isSigned: boolean } };

export function PublicCertificatePage({ page, id, found }: PublicProps) {
  const { t, lang } = page;
  return (
    <PublicPage page={page} title={t(m.certificate)} head={<meta name="robots" content="noindex" />}>
      <div class="stack l">
        <PageHead page={page} title={found.title} lead={t(m.publicText)} />
        <Verdict page={page} found={found} />
        <Facts
          t={t}
          layout="beside"
          facts={[
            { name: t(m.issuer), value: found.house },
            { name: t(m.state), value: t(m.issuedOn, { on: formatDate(localDate(found.issuedAt), lang) }) },
          ]}
        />
        <p>
          <a href={routes.badgeJson.href({ id })} data-turbo="false">
            {t(m.badgeJson)}
          </a>
        </p>
      </div>
    </PublicPage>
  );
}

function Verdict({ page, found }: Omit<PublicProps, 'id'>) {
  const { t } = page;
  if (!found.isSigned)
    return (
      <Alert tone="danger" title={t(m.badSignature)}>
        {t(m.badSignatureText)}
      </Alert>
    );
  if (found.revokedAt)
    return (
      <Alert tone="warning" title={t(m.isRevoked)}>
        {found.revokedReason}
      </Alert>
    );
  return (
    <Alert tone="success" title={t(m.holds)}>
      {t(m.holdsText)}
    </Alert>
  );
}
