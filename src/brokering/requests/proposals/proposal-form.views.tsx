// The provider's answer, field by field against the specification.
import { formatInstant } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { DateField, FileField, MoneyField, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons, FormSection } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Alert, Disclosure } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { adaptationNames } from '../../needs/need-names.messages.ts';
import { RequestFacts } from '../asking/request-page.views.tsx';
import type { SpecContent } from '../spec/spec.ts';
import { SpecSections } from '../spec/spec-sections.views.tsx';
import { COVERAGE, ownCriteria, type ProposalContent } from './proposal.ts';
import { FILE_ENDINGS } from './proposal-file.ts';
import { ProposalText } from './proposal-text.views.tsx';
import { coverageNames, messages as m } from './proposals.messages.ts';
import type { OwnProposal } from './proposals.service.ts';

type Props = OwnProposal & {
  page: Page;
  places: ReadonlyMap<string, string>;
  form: FormState;
  version: number;
  /** What a colleague saved meanwhile. */
  theirs: ProposalContent | undefined;
  fileForm: FormState;
};

export function ProposalFormPage(props: Props) {
  const { page, request, form, theirs } = props;
  const { t, lang } = page;
  const key = request.key.toLowerCase();
  const back = page.link(routes.receivedRequest.href({ key }));
  return (
    <WorkPage page={page} title={t(m.formTitle)} problems={[...form.problems, ...props.fileForm.problems]}>
      <PageHead
        page={page}
        title={t(m.formTitle)}
        lead={t(m.formLead, { at: formatInstant(request.deadline, lang) })}
        crumbs={[
          { text: t(m.requests), href: page.link(routes.receivedRequests.href()) },
          { text: request.key, href: back },
          { text: t(m.formTitle) },
        ]}
      />
      <Columns
        main={
          <>
            {theirs ? (
              <>
                <Alert tone="warning">{t(m.conflict)}</Alert>
                <Disclosure summary={t(m.openOther)}>
                  <ProposalText page={page} content={theirs} spec={request.content} />
                </Disclosure>
              </>
            ) : null}
            {props.reused && props.version === 0 ? <Alert>{t(m.reused)}</Alert> : null}
            <Form
              page={page}
              form={form}
              action={page.link(routes.ownProposal.href({ key }))}
              version={props.version}
              guard
            >
              <Coverages form={form} spec={request.content} />
              <HowFields form={form} spec={request.content} />
              <p>{t(m.consequence)}</p>
              <FormButtons>
                <Button name="act" value="submit">
                  {t(m.submit)}
                </Button>
                <Button name="act" value="save" variant="secondary" icon="save">
                  {t(m.saveDraft)}
                </Button>
                <ButtonLink variant="tertiary" href={back}>
                  {t(m.cancel)}
                </ButtonLink>
              </FormButtons>
            </Form>
            <Files {...props} />
          </>
        }
        side={
          <>
            <RequestFacts page={page} request={request} />
            <SpecSections page={page} content={request.content} places={props.places} narrow />
          </>
        }
      />
    </WorkPage>
  );
}

function Coverages({ form, spec }: { form: FormState; spec: SpecContent }) {
  const { t } = form;
  const choices = COVERAGE.map((value) => ({ value, text: t(coverageNames[value]) }));
  return (
    <>
      <FormSection title={t(m.outcomes)}>
        {spec.outcomes.map(({ text }, at) => (
          <Radios form={form} name={`outcome.${at}`} label={text} choices={choices} />
        ))}
        <TextArea form={form} name="outcomesNote" label={t(m.outcomesNote)} rows={3} optional />
      </FormSection>
      {spec.adaptations.length > 0 ? (
        <FormSection title={t(m.adaptations)}>
          {spec.adaptations.map((code) => (
            <Radios
              form={form}
              name={`adaptation.${code}`}
              label={t(adaptationNames[code])}
              choices={choices}
            />
          ))}
        </FormSection>
      ) : null}
    </>
  );
}

function HowFields({ form, spec }: { form: FormState; spec: SpecContent }) {
  const { t } = form;
  return (
    <>
      <FormSection title={t(m.how)}>
        <TextArea form={form} name="method" label={t(m.method)} help={t(m.methodHelp)} rows={5} />
        <TextArea form={form} name="teachers" label={t(m.teachers)} help={t(m.teachersHelp)} rows={3} />
        <TextArea form={form} name="timeAndPlace" label={t(m.timeAndPlace)} rows={2} />
        <DateField form={form} name="startOn" label={t(m.startOn)} optional />
        <TextArea form={form} name="delivery" label={t(m.delivery)} help={t(m.deliveryHelp)} rows={4} />
        {ownCriteria(spec).map(({ id, name }) => (
          <TextArea form={form} name={`own.${id}`} label={t(m.own, { name })} rows={3} />
        ))}
        <TextArea
          form={form}
          name="references"
          label={t(m.references)}
          help={t(m.referencesHelp)}
          rows={3}
          optional
        />
      </FormSection>
      <MoneyField form={form} name="price" label={t(m.price)} help={t(m.priceHelp)} />
    </>
  );
}

function Files({ page, request, files, fileForm }: Props) {
  const { t } = page;
  const key = request.key.toLowerCase();
  return (
    <Section id="files" title={t(m.files)}>
      <p>{t(m.filesLead)}</p>
      {files.length > 0 ? (
        <BoxList
          rows={files.map(({ id, name }) => ({
            title: (
              <a href={page.link(routes.proposalFile.href({ key, id }))} data-turbo="false">
                {name}
              </a>
            ),
            action: (
              <PostButton
                page={page}
                small
                action={page.link(routes.removeProposalFile.href({ key, id }))}
                label={t(m.removeName, { name })}
              >
                {t(m.remove)}
              </PostButton>
            ),
          }))}
        />
      ) : null}
      <Form page={page} form={fileForm} action={page.link(routes.proposalFiles.href({ key }))} files>
        <FileField form={fileForm} name="file" label={t(m.addFile)} types={FILE_ENDINGS} size="10 MB" />
        <FormButtons>
          <Button variant="secondary">{t(m.send)}</Button>
        </FormButtons>
      </Form>
    </Section>
  );
}
