// Import of a saved page: choose the file, see what could be read with remarks by line, confirm.
import { formatDate, formatOre, ORE_PER_KRONA } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Checkbox } from '../../../ui/form/choices.views.tsx';
import { DateField, FileField, HiddenField, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons, FormSection } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { type Fact, Facts } from '../../../ui/show/facts.views.tsx';
import { PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Alert } from '../../../ui/show/notes.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { messages as bank } from '../bank.messages.ts';
import { pageWarnings } from '../page/import.messages.ts';
import type { PageReading } from '../page/project-page.ts';
import { importTexts as m, messages } from './managed.messages.ts';
import { messages as formTexts } from './project-form.messages.ts';

export function PageImportPage(props: { page: Page; form: FormState }) {
  const { page, form } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.title)} problems={form.problems}>
      <PageHead page={page} title={t(m.title)} lead={t(m.lead)} crumbs={crumbsOf(page)} />
      <Form page={page} form={form} action={page.link(routes.importProjectPage.href())} files>
        <FileField form={form} name="page" label={t(m.file)} types={['.txt']} size="2 MB" />
        <FormButtons>
          <Button>{t(m.read)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

type PreviewProps = {
  page: Page;
  form: FormState;
  reading: Extract<PageReading, { ok: true }>;
  /** Title of the same project that is stored already. */
  twin: string | undefined;
  /** The file as it was sent, in base64. */
  bytes: string;
};

export function PagePreviewPage(props: PreviewProps) {
  const { page, form, reading } = props;
  const { t } = page;
  const warnings = reading.page.warnings;
  return (
    <WorkPage page={page} title={t(m.previewTitle)} problems={form.problems}>
      <PageHead page={page} title={t(m.previewTitle)} lead={t(m.nothingStored)} crumbs={crumbsOf(page)} />
      <div class="stack l">
        <Facts t={t} layout="beside" facts={factsOf(props)} />
        <Section id="warnings" title={t(m.warnings, { n: warnings.length })}>
          {warnings.length === 0 ? null : (
            <DataTable
              t={t}
              caption={t(m.warnings, { n: warnings.length })}
              columns={[
                { head: t(m.line), cell: (row) => `${t(m.line)} ${row.line}` },
                {
                  head: t(m.remark),
                  cell: (row) => t(pageWarnings[row.code], { subject: row.subject, value: row.value }),
                },
              ]}
              rows={warnings}
            />
          )}
        </Section>
        <Confirm {...props} />
      </div>
    </WorkPage>
  );
}

function Confirm({ page, form, reading, twin, bytes }: PreviewProps) {
  const { t } = page;
  const { name, email, phone } = reading.page.contact;
  return (
    <Form page={page} form={form} action={page.link(routes.importProjectPage.href())}>
      <HiddenField name="bytes" value={bytes} />
      {name || email || phone ? (
        <FormSection title={t(messages.contact)} help={t(formTexts.contactHelp)}>
          <TextField form={form} name="purpose" label={t(formTexts.purpose)} width="full" optional />
          <DateField form={form} name="publishedUntil" label={t(formTexts.publishedUntil)} optional />
        </FormSection>
      ) : null}
      {twin === undefined ? null : (
        <>
          <Alert tone="warning">{t(m.replaceHelp, { title: twin })}</Alert>
          <Checkbox form={form} name="replace" label={t(m.replace)} />
        </>
      )}
      <Checkbox form={form} name="publish" label={t(m.publishNow)} help={t(m.publishHelp)} />
      <FormButtons>
        <Button>{t(m.store)}</Button>
        <ButtonLink variant="secondary" href={page.link(routes.importProjectPage.href())}>
          {t(m.another)}
        </ButtonLink>
      </FormButtons>
    </Form>
  );
}

function factsOf({ page: { t, lang }, reading }: PreviewProps): Fact[] {
  const { page, encoding, attachments } = reading;
  const money = (sek: number | null) => (sek === null ? undefined : formatOre(sek * ORE_PER_KRONA, lang));
  const contact = [page.contact.name, page.contact.email, page.contact.phone].filter(Boolean).join(', ');
  const period =
    page.period &&
    t(bank.fromTo, { from: formatDate(page.period.from, lang), to: formatDate(page.period.to, lang) });
  return [
    { name: t(m.titleFact), value: page.title },
    { name: t(bank.programme), value: page.programmeArea },
    { name: t(bank.phase), value: page.phase },
    { name: t(bank.owner), value: page.owner },
    { name: t(bank.contact), value: contact },
    { name: t(bank.grantedSupport), value: money(page.grantedSupportSek) },
    { name: t(bank.totalBudget), value: money(page.totalBudgetSek) },
    { name: t(bank.period), value: period },
    { name: t(bank.region), value: page.region },
    { name: t(m.sections), value: page.sections.map((one) => one.heading).join(', ') },
    { name: t(m.partners), value: page.partners.join(', ') },
    { name: t(m.actors), value: page.actors.join(', ') },
    {
      name: t(bank.municipalities),
      value: `${t(m.namedOf, {
        named: page.namedMunicipalities,
        declared: page.declaredMunicipalities ?? t(bank.missingFact).toLowerCase(),
      })}: ${page.municipalities.map((place) => `${place.name} ${place.code}`).join(', ')}`,
    },
    {
      name: t(bank.attachments),
      value: attachments.map((one) => `${one.number} ${one.title}`.trim()).join(', '),
    },
    { name: t(m.notice), value: page.notice },
    { name: t(m.encoding), value: encoding },
  ];
}

function crumbsOf(page: Page) {
  return [
    { text: page.t(messages.manage), href: page.link(routes.managedProjects.href()) },
    { text: page.t(m.title) },
  ];
}
