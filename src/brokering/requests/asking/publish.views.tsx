// The last page before a request goes out: the text, who gets it, and what is decided now.
import { routes } from '../../../routes.ts';
import { Checkbox, Checkboxes } from '../../../ui/form/choices.views.tsx';
import { DateField, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons, FormSection } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { Columns, PageHead } from '../../../ui/show/heading.views.tsx';
import { Disclosure } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { judgementNames, messages as procuring } from '../procurement/procurement.messages.ts';
import { LimitsRule, NoteFields } from '../procurement/procurement.views.tsx';
import { SpecSections } from '../spec/spec-sections.views.tsx';
import { messages as m } from './asking.messages.ts';
import { Recipients } from './recipients.views.tsx';
import type { Readiness } from './requests.service.ts';

type Props = {
  page: Page;
  ready: Readiness;
  places: ReadonlyMap<string, string>;
  /** Providers that the rule does not name. */
  others: readonly { id: string; name: string }[];
  form: FormState;
};

export function PublishPage(props: Props) {
  const { page, ready, form } = props;
  const { t } = page;
  const { need, version } = ready;
  const spec = page.link(routes.spec.href({ key: need.key.toLowerCase() }));
  return (
    <WorkPage page={page} title={t(m.publishTitle)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.publishTitle)}
        lead={t(m.publishLead, { n: version.number })}
        crumbs={[
          { text: t(m.brokering) },
          { text: t(m.requests), href: page.link(routes.requests.href()) },
          { text: need.key, href: spec },
          { text: t(m.publishTitle) },
        ]}
      />
      <Columns
        main={
          <>
            <PublishForm {...props} back={spec} />
            <Recipients page={page} recipients={ready.recipients} rule={ready.rule} />
          </>
        }
        side={<SpecSections page={page} content={version.content} places={props.places} narrow />}
      />
    </WorkPage>
  );
}

function PublishForm({ page, ready, others, form, back }: Props & { back: string }) {
  const { t } = page;
  const key = ready.need.key.toLowerCase();
  return (
    <Form page={page} form={form} action={page.link(routes.publishRequest.href({ key }))} guard>
      <DateField form={form} name="deadlineOn" label={t(m.deadlineOn)} />
      <TextField form={form} name="deadlineAt" label={t(m.deadlineAt)} help={t(m.deadlineHelp)} width="xs" />
      <Checkbox form={form} name="hidesAsker" label={t(m.hidesAsker)} />
      {others.length === 0 ? null : (
        <Disclosure
          summary={t(m.addTitle)}
          open={form.problems.length > 0 && form.values.added !== undefined}
        >
          <FormSection title={t(m.addTitle)}>
            <Checkboxes
              form={form}
              name="added"
              label={t(m.added)}
              choices={others.map(({ id, name }) => ({ value: id, text: name }))}
              optional
            />
            <TextArea
              form={form}
              name="addedReason"
              label={t(m.addedReason)}
              help={t(m.addedHelp)}
              rows={2}
              optional
            />
          </FormSection>
        </Disclosure>
      )}
      {ready.procurement ? <Procurement page={page} form={form} guard={ready.procurement} /> : null}
      <p>{t(m.consequence)}</p>
      <FormButtons>
        <Button icon="arrowRight">{t(m.publish)}</Button>
        <ButtonLink variant="secondary" href={back}>
          {t(m.cancel)}
        </ButtonLink>
      </FormButtons>
    </Form>
  );
}

/** A public buyer decides how it buys before it asks; under the limit of reasons it need not. */
function Procurement({
  page,
  form,
  guard: { limits, judgement },
}: Pick<Props, 'page' | 'form'> & { guard: NonNullable<Readiness['procurement']> }) {
  const { t } = page;
  return (
    <FormSection title={t(procuring.title)}>
      <p>
        {t(procuring.publicBuyer)} {t(judgement ? judgementNames[judgement] : procuring.unknownValue)}
      </p>
      <LimitsRule page={page} limits={limits} />
      <NoteFields form={form} optional={judgement === 'free'} />
    </FormSection>
  );
}
