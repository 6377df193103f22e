// The pages where a case is opened, changed, and taken to its next step; and the one where two changed it at once.
import { routes } from '../../../routes.ts';
import { Select, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons, FormSection } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import { VersionForm, type VersionFormProps } from '../../../ui/form/version-form.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { BrokerCase } from '../case.ts';
import { OwnKindField } from '../page/case-page.views.tsx';
import { messages as names } from '../page/page.messages.ts';
import { AboutFields, type Colleagues, NextFields, optionsOf } from './case-fields.views.tsx';
import { CASE_FIELDS, type CaseField } from './case-form.ts';
import { messages as m } from './form.messages.ts';

type Props = { page: Page; form: FormState; colleagues: Colleagues; today: string };

export function NewCasePage(props: Props & { employers: readonly { id: string; name: string }[] }) {
  const { page, form, colleagues } = props;
  const { t } = page;
  const list = page.link(routes.cases.href());
  return (
    <WorkPage page={page} title={t(m.newCase)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.newCase)}
        lead={t(m.newLead)}
        crumbs={[{ text: t(names.brokering) }, { text: t(names.cases), href: list }, { text: t(m.newCase) }]}
      />
      <Form page={page} form={form} action={page.link(routes.newCase.href())} guard>
        <Select
          form={form}
          name="organisationId"
          label={t(m.employer)}
          help={t(m.employerHelp)}
          options={props.employers.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <AboutFields form={form} />
        <Select
          form={form}
          name="brokerId"
          label={t(m.broker)}
          empty={t(m.myself)}
          options={optionsOf(form, colleagues)}
          optional
        />
        <NextFields {...props} />
        <FormButtons>
          <Button icon="plus">{t(m.open)}</Button>
          <ButtonLink variant="secondary" href={list}>
            {t(names.cancel)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

type OfCase = Props & { found: BrokerCase; version: number };

export function EditCasePage(props: OfCase & { opened: string }) {
  const { page, form, found } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.editTitle)} problems={form.problems}>
      <Head {...props} title={t(m.editTitle)} lead={found.title} />
      <Form
        page={page}
        form={form}
        action={page.link(routes.editCase.href({ key: found.key.toLowerCase() }))}
        version={props.version}
        opened={props.opened}
        guard
      >
        <AboutFields form={form} />
        <NextFields {...props} />
        <SaveButtons {...props} />
      </Form>
    </WorkPage>
  );
}

export function NextStepPage(props: OfCase) {
  const { page, form, found } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.nextTitle)} problems={form.problems}>
      <Head {...props} title={t(m.nextTitle)} lead={t(m.nextLead, { action: found.next?.action ?? '' })} />
      <Form
        page={page}
        form={form}
        action={page.link(routes.caseNextStep.href({ key: found.key.toLowerCase() }))}
        version={props.version}
        guard
      >
        <FormSection title={t(m.whatHappened)}>
          <OwnKindField form={form} />
          <TextArea form={form} name="words" label={t(names.words)} help={t(names.wordsHelp)} optional />
        </FormSection>
        <FormSection title={t(m.comesNext)}>
          <NextFields {...props} />
        </FormSection>
        <SaveButtons {...props} />
      </Form>
    </WorkPage>
  );
}

function Head({ page, found, title, lead }: OfCase & { title: string; lead: string }) {
  const { t } = page;
  return (
    <PageHead
      page={page}
      title={title}
      lead={lead}
      crumbs={[
        { text: t(names.brokering) },
        { text: t(names.cases), href: page.link(routes.cases.href()) },
        { text: found.key, href: page.link(routes.brokerCase.href({ key: found.key.toLowerCase() })) },
        { text: title },
      ]}
    />
  );
}

function SaveButtons({ page, found }: OfCase) {
  const { t } = page;
  return (
    <FormButtons>
      <Button icon="save">{t(names.save)}</Button>
      <ButtonLink
        variant="secondary"
        href={page.link(routes.brokerCase.href({ key: found.key.toLowerCase() }))}
      >
        {t(names.cancel)}
      </ButtonLink>
    </FormButtons>
  );
}

type ConflictProps = Pick<VersionFormProps<CaseField>, 'page' | 'mine' | 'rows' | 'opened'> & {
  found: BrokerCase;
  colleagues: Colleagues;
};

/** Nothing is saved until the broker has chosen. */
export function CaseConflictPage(props: ConflictProps) {
  const { page, found } = props;
  const title = page.t(m.conflictTitle);
  return (
    <WorkPage page={page} title={title}>
      <PageHead page={page} title={title} />
      <VersionForm
        {...props}
        title={m.conflictTitle}
        action={routes.editCase.href({ key: found.key.toLowerCase() })}
        names={CASE_FIELDS}
        labels={FIELD_NAMES}
        version={found.version}
        say={(name, value) => sayField(props, name, value)}
      />
    </WorkPage>
  );
}

const FIELD_NAMES = {
  title: m.title,
  about: m.about,
  nextAction: m.nextAction,
  nextOn: m.nextOn,
  nextOwnerId: m.nextOwner,
} as const;

function sayField({ colleagues }: ConflictProps, name: CaseField, value: string): string {
  return name === 'nextOwnerId' ? (colleagues.find(({ id }) => id === value)?.name ?? '') : value;
}
