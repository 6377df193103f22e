// A project as one long form: what it is, money, places, parties, text, contact and source.
import { municipalityGroups } from '../../../register/places/municipality-select.views.tsx';
import type { Municipality } from '../../../register/places/place.ts';
import { routes } from '../../../routes.ts';
import { DateField, NumberField, Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons, FormSection } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { ESF_REGIONS } from '../page/page-line.ts';
import { messages as bank } from './managed.messages.ts';
import { messages as m } from './project-form.messages.ts';

export type ProjectFormProps = {
  page: Page;
  form: FormState;
  /** The record that is changed; undefined for a new one. */
  project: { id: string; title: string; version: number } | undefined;
  municipalities: readonly Municipality[];
  programmePeriods: readonly string[];
  rows: { sections: number; actors: number };
};

export function ProjectFormPage(props: ProjectFormProps) {
  const { page, form, project } = props;
  const { t } = page;
  const title = project ? t(m.changeTitle, { name: project.title }) : t(m.newTitle);
  const action = project ? routes.changeProject.href({ id: project.id }) : routes.newProject.href();
  return (
    <WorkPage page={page} title={title} problems={form.problems}>
      <PageHead
        page={page}
        title={title}
        crumbs={[{ text: t(bank.manage), href: page.link(routes.managedProjects.href()) }, { text: title }]}
      />
      <Form page={page} form={form} action={page.link(action)} version={project?.version ?? 1} guard>
        {/* Enter in a field presses the first button of a form: it saves, and takes no row away. */}
        <button type="submit" hidden tabindex={-1} />
        <Basics {...props} />
        <Money form={form} />
        <Places form={form} />
        <Parties {...props} />
        <Sections form={form} count={props.rows.sections} />
        <Numbers form={form} />
        <Contact form={form} />
        <Source form={form} />
        <FormButtons>
          <Button>{t(m.save)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

type FormOnly = { form: FormState };

function Basics({ form, programmePeriods }: ProjectFormProps) {
  const { t } = form;
  return (
    <FormSection title={t(m.basics)}>
      <TextField form={form} name="titleSv" label={t(m.titleSv)} width="full" autocomplete="off" />
      <TextField form={form} name="titleEn" label={t(m.titleEn)} width="full" autocomplete="off" optional />
      <TextArea form={form} name="leadSv" label={t(m.leadSv)} rows={3} lang="sv" optional />
      <TextArea form={form} name="leadEn" label={t(m.leadEn)} rows={3} lang="en" optional />
      <TextField form={form} name="owner" label={t(m.owner)} width="full" autocomplete="off" />
      <Select
        form={form}
        name="programmePeriod"
        label={t(m.programmePeriod)}
        options={programmePeriods.map((value) => ({ value, text: value }))}
      />
      <TextField form={form} name="programmeArea" label={t(m.programmeArea)} width="full" optional />
      <TextField form={form} name="phase" label={t(m.phase)} help={t(m.phaseHelp)} optional />
      <DateField form={form} name="from" label={t(m.from)} optional />
      <DateField form={form} name="until" label={t(m.until)} help={t(m.untilHelp)} optional />
      <Select
        form={form}
        name="region"
        label={t(m.region)}
        options={ESF_REGIONS.map((value) => ({ value, text: value }))}
        empty={t(m.notStated)}
        optional
      />
    </FormSection>
  );
}

function Money({ form }: FormOnly) {
  const { t } = form;
  return (
    <FormSection title={t(m.money)} help={t(m.moneyHelp)}>
      <TextField form={form} name="grantedSupport" label={t(m.grantedSupport)} width="s" unit="kr" optional />
      <TextField form={form} name="totalBudget" label={t(m.totalBudget)} width="s" unit="kr" optional />
    </FormSection>
  );
}

function Places({ form }: FormOnly) {
  const { t } = form;
  return (
    <FormSection title={t(m.places)}>
      <NumberField form={form} name="declared" label={t(m.declared)} optional />
      <TextArea
        form={form}
        name="named"
        label={t(m.named)}
        help={t(m.namedHelp)}
        rows={8}
        lang="sv"
        optional
      />
    </FormSection>
  );
}

function Parties({ form, municipalities, rows }: ProjectFormProps) {
  const { t } = form;
  const groups = municipalityGroups(municipalities);
  return (
    <FormSection title={t(m.takingPart)}>
      <TextArea
        form={form}
        name="partners"
        label={t(m.partners)}
        help={t(m.partnersHelp)}
        rows={5}
        lang="sv"
        optional
      />
      {Array.from({ length: rows.actors }, (_, n) => (
        <FormSection title={t(m.actor, { n: n + 1 })}>
          <TextField form={form} name={`actors.${n}.name`} label={t(m.actorName)} width="full" />
          <Select
            form={form}
            name={`actors.${n}.municipality`}
            label={t(m.actorPlace)}
            groups={groups}
            empty={t(m.notStated)}
            optional
          />
          <TextField form={form} name={`actors.${n}.source`} label={t(m.actorSource)} width="full" optional />
          <FormButtons>
            <RowButton act={`remove:actors:${n}`}>{t(m.removeRow)}</RowButton>
          </FormButtons>
        </FormSection>
      ))}
      <RowButton act="add:actors">{t(m.addActor)}</RowButton>
    </FormSection>
  );
}

function Sections({ form, count }: FormOnly & { count: number }) {
  const { t } = form;
  return (
    <FormSection title={t(m.text)} help={t(m.textHelp)}>
      {Array.from({ length: count }, (_, n) => (
        <FormSection title={t(m.section, { n: n + 1 })}>
          <TextField form={form} name={`sections.${n}.headingSv`} label={t(m.headingSv)} width="full" />
          <TextArea form={form} name={`sections.${n}.textSv`} label={t(m.textSv)} rows={6} lang="sv" />
          <TextField
            form={form}
            name={`sections.${n}.headingEn`}
            label={t(m.headingEn)}
            width="full"
            optional
          />
          <TextArea
            form={form}
            name={`sections.${n}.textEn`}
            label={t(m.textEn)}
            rows={6}
            lang="en"
            optional
          />
          <FormButtons>
            {n > 0 ? <RowButton act={`up:sections:${n}`}>{t(m.moveUp)}</RowButton> : null}
            <RowButton act={`remove:sections:${n}`}>{t(m.removeRow)}</RowButton>
          </FormButtons>
        </FormSection>
      ))}
      <RowButton act="add:sections">{t(m.addSection)}</RowButton>
      <TextArea
        form={form}
        name="attachments"
        label={t(m.attachments)}
        help={t(m.attachmentsHelp)}
        rows={3}
        lang="sv"
        optional
      />
    </FormSection>
  );
}

/** Sends the form back with one row more, less or elsewhere; nothing is stored. */
function RowButton(props: { act: string; children: string }) {
  return (
    <Button variant="secondary" small name="do" value={props.act}>
      {props.children}
    </Button>
  );
}

function Numbers({ form }: FormOnly) {
  const { t } = form;
  return (
    <FormSection title={t(m.numbers)}>
      <TextField form={form} name="caseNumber" label={t(m.caseNumber)} width="s" optional />
      <TextField form={form} name="projectNumber" label={t(m.projectNumber)} width="s" optional />
      <TextField form={form} name="specificObjective" label={t(m.specificObjective)} width="full" optional />
      <NumberField form={form} name="unionShare" label={t(m.unionShare)} decimals optional />
      <TextField form={form} name="interventionType" label={t(m.interventionType)} width="full" optional />
      <TextField form={form} name="postcode" label={t(m.postcode)} width="xs" optional />
    </FormSection>
  );
}

function Contact({ form }: FormOnly) {
  const { t } = form;
  return (
    <FormSection title={t(m.contact)} help={t(m.contactHelp)}>
      <TextField form={form} name="contactName" label={t(m.contactName)} autocomplete="off" optional />
      <TextField
        form={form}
        name="contactEmail"
        type="email"
        label={t(m.contactEmail)}
        autocomplete="off"
        optional
      />
      <TextField
        form={form}
        name="contactPhone"
        type="tel"
        label={t(m.contactPhone)}
        width="s"
        autocomplete="off"
        optional
      />
      <TextField form={form} name="purpose" label={t(m.purpose)} width="full" optional />
      <DateField form={form} name="publishedUntil" label={t(m.publishedUntil)} optional />
    </FormSection>
  );
}

function Source({ form }: FormOnly) {
  const { t } = form;
  return (
    <FormSection title={t(m.sourceTitle)}>
      <TextField form={form} name="sourceSv" label={t(m.sourceSv)} width="full" />
      <TextField form={form} name="sourceEn" label={t(m.sourceEn)} width="full" optional />
      <DateField form={form} name="sourceOn" label={t(m.sourceOn)} optional />
      <TextField
        form={form}
        name="sourceAddress"
        type="url"
        label={t(m.sourceAddress)}
        width="full"
        optional
      />
    </FormSection>
  );
}
