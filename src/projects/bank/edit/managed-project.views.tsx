// One project for those who keep the bank: its state, what is missing, the contact, what happened to it.
import { formatDate, formatInstant, formatOre } from '../../../platform/format.ts';
import type { Message } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { type Fact, Facts, Timeline } from '../../../ui/show/facts.views.tsx';
import { Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Alert, Disclosure } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { AttachmentFile } from '../attachments/attachment-file.ts';
import { Attachments } from '../attachments/attachments.views.tsx';
import { messages as bank } from '../bank.messages.ts';
import type { BankPlace, ProjectContent, StoredContact } from '../project.ts';
import { factsOf } from '../project-facts.views.tsx';
import { Municipalities } from '../project-municipalities.views.tsx';
import { actionNames, fieldNames, messages as m } from './managed.messages.ts';
import { StateTag } from './managed.views.tsx';

type Entry = {
  at: Date;
  actorKind: string;
  actorName: string | null;
  action: string;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
};

export type ManagedProjectProps = {
  page: Page;
  project: ProjectContent & {
    id: string;
    publishedAt: Date | null;
    places: readonly BankPlace[];
    contact: StoredContact | undefined;
    demo: boolean;
    house: string | null;
    mayEdit: boolean;
    files: readonly AttachmentFile[];
  };
  region: readonly BankPlace[];
  regionalBodies: ReadonlyMap<string, readonly string[]>;
  history: readonly Entry[];
  /** Today, `YYYY-MM-DD`. */
  today: string;
  form: FormState;
};

export function ManagedProjectPage(props: ManagedProjectProps) {
  const { page, project, form } = props;
  const { t } = page;
  const params = { id: project.id };
  const published = project.publishedAt !== null;
  return (
    <WorkPage page={page} title={project.title.sv} problems={form.problems}>
      <PageHead
        page={page}
        title={project.title.sv}
        crumbs={[
          { text: t(m.manage), href: page.link(routes.managedProjects.href()) },
          { text: project.title.sv },
        ]}
        tags={<StateTag page={page} published={published} />}
        actions={
          <>
            {published ? (
              <ButtonLink
                variant="secondary"
                href={page.link(routes.bankProject.href({ slug: project.slug }))}
              >
                {t(m.publicPage)}
              </ButtonLink>
            ) : null}
            {project.mayEdit ? (
              <>
                <PostButton
                  page={page}
                  action={page.link(
                    (published ? routes.withdrawProject : routes.publishProject).href(params),
                  )}
                >
                  {t(published ? m.withdraw : m.publish)}
                </PostButton>
                <ButtonLink href={page.link(routes.changeProject.href(params))}>{t(m.change)}</ButtonLink>
              </>
            ) : null}
          </>
        }
      />
      <Columns
        main={
          <>
            <ReadOnly {...props} />
            {published ? null : <Alert tone="info">{t(m.draftNote)}</Alert>}
            <MissingEnglish {...props} />
            <Municipalities {...props} />
            <Attachments {...props} />
            <Section id="history" title={t(m.history)}>
              <Timeline t={t} entries={props.history.map((entry) => lineOf(page, entry))} />
            </Section>
            {published || !project.mayEdit ? null : <Remove {...props} />}
          </>
        }
        side={
          <>
            <Facts t={t} facts={[...figuresOf(page, project), ...factsOf(page, project).slice(0, -1)]} />
            <Section id="contact" title={t(m.contact)}>
              <ContactLines {...props} />
            </Section>
          </>
        }
      />
    </WorkPage>
  );
}

/** The figures that the public page shows on top. */
function figuresOf({ t, lang }: Page, project: ProjectContent): Fact[] {
  const money = (ore: number | undefined) => (ore === undefined ? undefined : formatOre(ore, lang));
  const period =
    project.period &&
    t(bank.fromTo, { from: formatDate(project.period.from, lang), to: formatDate(project.period.to, lang) });
  return [
    { name: t(bank.grantedSupport), value: money(project.grantedSupportOre) },
    { name: t(bank.totalBudget), value: money(project.totalBudgetOre) },
    { name: t(bank.period), value: period },
  ];
}

function ReadOnly({ page, project }: ManagedProjectProps) {
  const { t } = page;
  if (project.mayEdit) return null;
  const { house } = project;
  return <Alert tone="info">{house ? t(m.keptBy, { house }) : t(m.keptByRegion)}</Alert>;
}

function MissingEnglish({ page, project }: ManagedProjectProps) {
  const { t } = page;
  const missing = [
    ...(project.title.en ? [] : [t(m.partTitle)]),
    ...(!project.lead || project.lead.en ? [] : [t(m.partLead)]),
    ...project.sections.flatMap((one, n) =>
      one.heading.en && one.text.en ? [] : [t(m.partSection, { n: n + 1 })],
    ),
  ];
  return missing.length === 0 ? null : (
    <Alert tone="warning">{t(m.missing, { parts: missing.join(', ') })}</Alert>
  );
}

function ContactLines({ page, project, today }: ManagedProjectProps) {
  const { t, lang } = page;
  const { contact } = project;
  if (!contact) return <p class="mut">{t(m.noContact)}</p>;
  const until = contact.publishedUntil ?? '';
  const values = { until: until && formatDate(until, lang), purpose: contact.purpose ?? '' };
  const state = until === '' ? m.contactHidden : until < today ? m.contactPast : m.contactShown;
  return (
    <>
      <p>{[contact.name, contact.email, contact.phone].filter(Boolean).join(', ')}</p>
      <p class="sm mut">{t(state, values)}</p>
    </>
  );
}

function Remove({ page, project, form }: ManagedProjectProps) {
  const { t } = page;
  const own = { ...form, problems: form.problems.filter(({ field }) => field === 'reason') };
  return (
    <Disclosure summary={t(m.remove)} open={own.problems.length > 0}>
      <Form page={page} form={own} action={page.link(routes.removeProject.href({ id: project.id }))}>
        <TextField form={own} name="reason" label={t(m.reason)} help={t(m.removeHelp)} width="full" />
        <FormButtons>
          <Button color="danger" variant="secondary">
            {t(m.remove)}
          </Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}

const ACTIONS: Readonly<Record<string, Message>> = actionNames;
const FIELDS: Readonly<Record<string, Message>> = fieldNames;

function lineOf(page: Page, entry: Entry) {
  const { t, lang } = page;
  const name = ACTIONS[entry.action];
  const fields = Object.keys(entry.action === 'changed' ? (entry.after ?? {}) : {}).flatMap((key) =>
    FIELDS[key] ? [t(FIELDS[key])] : [],
  );
  const who = entry.actorKind === 'operator' ? t(m.operator) : (entry.actorName ?? t(m.somebody));
  return {
    what:
      fields.length > 0 ? t(m.changedFields, { fields: fields.join(', ') }) : name ? t(name) : entry.action,
    who,
    when: formatInstant(entry.at, lang),
    datetime: entry.at.toISOString(),
  };
}
