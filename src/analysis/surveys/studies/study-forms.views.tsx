// What the region writes in a study: the study itself, a finding, a question of its guide, and what was said.

import type { Child } from 'hono/jsx';
import { formatDate } from '../../../platform/format.ts';
import { localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { Checkbox, Checkboxes } from '../../../ui/form/choices.views.tsx';
import {
  DateField,
  HiddenField,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { studyMessages as m } from './studies.messages.ts';
import { studyCrumbs } from './studies.views.tsx';
import {
  CRITICAL_AREAS,
  type Finding,
  GUIDED,
  INSTRUMENTS,
  type Study,
  type StudyQuestion,
} from './study.ts';

type FormPageProps = { page: Page; form: FormState; study: Study };

/** A new study, or a change of one. */
export function StudyFormPage({ page, form, study }: { page: Page; form: FormState; study?: Study }) {
  const { t, lang } = page;
  const title = t(study ? m.change : m.begin);
  const name = study && localText(study.title, lang).text;
  const way = study ? routes.editStudy.href({ slug: study.slug }) : routes.newStudy.href();
  const back = page.link(study ? routes.study.href({ slug: study.slug }) : routes.studies.href());
  return (
    <WorkPage page={page} title={title} problems={form.problems}>
      <PageHead
        page={page}
        title={title}
        crumbs={
          study && name
            ? studyCrumbs(page, name, { slug: study.slug, text: title })
            : studyCrumbs(page, title)
        }
      />
      <Form page={page} form={form} action={page.link(way)} guard>
        {study ? <HiddenField name="version" value={study.version} /> : null}
        <TextField form={form} name="titleSv" label={t(m.titleSv)} width="full" />
        <TextField form={form} name="titleEn" label={t(m.titleEn)} width="full" optional />
        <TextArea form={form} name="summarySv" label={t(m.summarySv)} />
        <TextArea form={form} name="summaryEn" label={t(m.summaryEn)} optional />
        <TextField form={form} name="carriedOutBy" label={t(m.carriedOutBy)} width="full" />
        <TextField form={form} name="fund" label={t(m.fund)} help={t(m.fundHelp)} width="full" />
        <TextField form={form} name="period" label={t(m.period)} help={t(m.periodHelp)} />
        <Checkboxes
          form={form}
          name="instruments"
          label={t(m.instruments)}
          choices={INSTRUMENTS.map((value) => ({ value, text: t(m[value]) }))}
        />
        <TextField form={form} name="documentUrl" type="url" label={t(m.documentUrl)} width="full" optional />
        <Buttons page={page} back={back} />
      </Form>
    </WorkPage>
  );
}

/** A new finding, or a change of one. */
export function FindingFormPage({ page, form, study, finding }: FormPageProps & { finding?: Finding }) {
  const { t } = page;
  const { slug } = study;
  const action = finding
    ? routes.editFinding.href({ slug, id: finding.id })
    : routes.newFinding.href({ slug });
  return (
    <PartPage page={page} form={form} study={study} title={t(finding ? m.changeFinding : m.addFinding)}>
      <Form page={page} form={form} action={page.link(action)} guard>
        {finding ? <HiddenField name="version" value={finding.version} /> : null}
        <TextArea form={form} name="statementSv" label={t(m.statementSv)} rows={2} />
        <TextArea form={form} name="statementEn" label={t(m.statementEn)} rows={2} optional />
        <NumberField form={form} name="numerator" label={t(m.numerator)} help={t(m.numeratorHelp)} optional />
        <NumberField
          form={form}
          name="denominator"
          label={t(m.denominator)}
          help={t(m.denominatorHelp)}
          optional
        />
        <TextField form={form} name="unitSv" label={t(m.unitSv)} help={t(m.unitHelp)} optional />
        <TextField form={form} name="unitEn" label={t(m.unitEn)} optional />
        <TextField form={form} name="source" label={t(m.source)} width="full" />
        <Select
          form={form}
          name="criticalArea"
          label={t(m.area)}
          empty={t(m.noArea)}
          options={CRITICAL_AREAS.map((value) => ({ value, text: `${value} ${t(m[value])}` }))}
          optional
        />
        <Checkbox form={form} name="studyDeeper" label={t(m.studyDeeper)} />
        <Evidence page={page} form={form} study={study} />
        <Buttons page={page} back={page.link(routes.study.href({ slug }))} />
      </Form>
      {finding ? (
        <PostButton
          page={page}
          variant="tertiary"
          action={page.link(routes.removeFinding.href({ slug, id: finding.id }))}
        >
          {t(m.remove)}
        </PostButton>
      ) : null}
    </PartPage>
  );
}

function Evidence({ page, form, study }: FormPageProps) {
  const { t, lang } = page;
  const choices = study.questions.flatMap(({ notes }) =>
    notes.map((note) => ({
      value: note.id,
      text: `${formatDate(note.heardOn, lang)}, ${note.heardFrom}`,
      help: note.body,
    })),
  );
  return choices.length === 0 ? null : (
    <Checkboxes form={form} name="evidence" label={t(m.evidence)} choices={choices} optional />
  );
}

/** A question of the guide. */
export function QuestionFormPage({ page, form, study }: FormPageProps) {
  const { t } = page;
  const { slug } = study;
  return (
    <PartPage page={page} form={form} study={study} title={t(m.addQuestion)}>
      <Form page={page} form={form} action={page.link(routes.newStudyQuestion.href({ slug }))} guard>
        <Select
          form={form}
          name="instrument"
          label={t(m.instrument)}
          options={GUIDED.map((value) => ({ value, text: t(m[value]) }))}
        />
        <TextArea form={form} name="textSv" label={t(m.textSv)} rows={2} />
        <TextArea form={form} name="textEn" label={t(m.textEn)} rows={2} optional />
        <Buttons page={page} back={page.link(routes.study.href({ slug }))} />
      </Form>
    </PartPage>
  );
}

/** What a group said on a question. */
export function NoteFormPage({ page, form, study, question }: FormPageProps & { question: StudyQuestion }) {
  const { t, lang } = page;
  const { slug } = study;
  const action = routes.newStudyNote.href({ slug, id: question.id });
  return (
    <PartPage page={page} form={form} study={study} title={t(m.addNote)}>
      <p class="lead">{localText(question.text, lang).text}</p>
      <Form page={page} form={form} action={page.link(action)} guard>
        <DateField form={form} name="heardOn" label={t(m.heardOn)} />
        <TextField
          form={form}
          name="heardFrom"
          label={t(m.heardFrom)}
          help={t(m.heardFromHelp)}
          width="full"
        />
        <TextArea form={form} name="body" label={t(m.body)} rows={8} />
        <Buttons page={page} back={page.link(routes.study.href({ slug }))} />
      </Form>
    </PartPage>
  );
}

function PartPage(props: FormPageProps & { title: string; children?: Child }) {
  const { page, form, study, title } = props;
  const name = localText(study.title, page.lang).text;
  return (
    <WorkPage page={page} title={title} problems={form.problems}>
      <PageHead
        page={page}
        title={title}
        crumbs={studyCrumbs(page, name, { slug: study.slug, text: title })}
      />
      {props.children}
    </WorkPage>
  );
}

function Buttons({ page, back }: { page: Page; back: string }) {
  return (
    <FormButtons>
      <Button>{page.t(m.save)}</Button>
      <ButtonLink variant="secondary" href={back}>
        {page.t(m.cancel)}
      </ButtonLink>
    </FormButtons>
  );
}
