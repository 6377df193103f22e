// The form that begins a session, and the one that changes what is said of it.
import { GUIDED_METHODS } from '../../../register/methods/guided/guided-methods.ts';
import { routes } from '../../../routes.ts';
import { DateField, HiddenField, NumberField, Select, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { BrokerCase } from '../../cases/case.ts';
import { latestCases, MOST_TO_CHOOSE } from '../../cases/case-names.messages.ts';
import type { Employer } from '../../employers/employer.ts';
import { HouseChoice } from '../../employers/log/contact-log.views.tsx';
import { type SessionFacts, SessionFrame } from './session-frame.views.tsx';
import type { MethodNames } from './session-list.views.tsx';
import { messages as m } from './sessions.messages.ts';

type StartProps = {
  page: Page;
  names: MethodNames;
  /** Where the session is held, when that is known; else it comes with the case. */
  employer: Employer | undefined;
  cases: readonly BrokerCase[];
  form: FormState;
};

export function SessionStartPage(props: StartProps) {
  const { page, employer, cases, form } = props;
  const { t } = page;
  const hasPlace = employer !== undefined || cases.length > 0;
  return (
    <WorkPage page={page} title={t(m.start)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.start)}
        lead={employer?.organisation.name}
        crumbs={[{ text: t(m.title), href: page.link(routes.sessions.href()) }, { text: t(m.start) }]}
      />
      {hasPlace ? (
        <StartForm {...props} />
      ) : (
        <Empty text={t(m.noCases)}>
          <ButtonLink href={page.link(routes.employers.href())}>{t(m.employersList)}</ButtonLink>
        </Empty>
      )}
    </WorkPage>
  );
}

function StartForm({ page, names, employer, cases, form }: StartProps) {
  const { t, lang } = page;
  return (
    <Form page={page} form={form} action={page.link(routes.newSession.href())} guard>
      <HiddenField name="id" value={String(form.values.id ?? '')} />
      {employer ? <HiddenField name="employer" value={employer.organisation.id} /> : null}
      {form.values.need ? <HiddenField name="need" value={String(form.values.need)} /> : null}
      <Select
        form={form}
        name="method"
        label={t(m.method)}
        options={GUIDED_METHODS.map(({ slug }) => ({ value: slug, text: names.get(slug)?.[lang] ?? slug }))}
      />
      <Select
        form={form}
        name="caseId"
        label={t(m.case)}
        help={
          employer ? undefined : (
            <>
              {t(m.caseHelp)}{' '}
              {cases.length === MOST_TO_CHOOSE ? `${t(latestCases, { n: MOST_TO_CHOOSE })} ` : null}
              <a href={page.link(routes.employers.href())}>{t(m.employersList)}</a>
            </>
          )
        }
        empty={employer ? t(m.noCase) : t(m.chooseCase)}
        options={cases.map((one) => ({
          value: one.id,
          text: [one.key, one.title, employer ? '' : one.employer.name].filter(Boolean).join(' · '),
        }))}
        optional={employer !== undefined}
      />
      {employer && employer.own.length > 1 ? (
        <HouseChoice page={page} employer={employer} form={form} />
      ) : null}
      <HeadFields page={page} form={form} house={employer?.own[0]?.name} />
      <FormButtons>
        <Button icon="arrowRight">{t(m.begin)}</Button>
      </FormButtons>
    </Form>
  );
}

function HeadFields({ page, form, house }: { page: Page; form: FormState; house: string | undefined }) {
  const { t } = page;
  return (
    <>
      <DateField form={form} name="heldOn" label={t(m.heldOn)} />
      <TextField
        form={form}
        name="present"
        label={t(m.present)}
        help={t(m.presentHelp)}
        {...(house ? { seenBy: t(m.seenBy, { house }) } : {})}
        width="full"
        optional
      />
      <NumberField form={form} name="people" label={t(m.people)} optional />
    </>
  );
}

export function SessionEditPage({ facts, form }: { facts: SessionFacts; form: FormState }) {
  const { page, session } = facts;
  const { t } = page;
  return (
    <SessionFrame facts={facts} current={undefined} problems={form.problems}>
      <Form
        page={page}
        form={form}
        action={page.link(routes.editSession.href({ id: session.id }))}
        version={String(form.values.version ?? session.version)}
        guard
      >
        <HeadFields page={page} form={form} house={session.house.name} />
        <FormButtons>
          <Button icon="save">{t(m.save)}</Button>
        </FormButtons>
      </Form>
    </SessionFrame>
  );
}
