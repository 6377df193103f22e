// What can be decided of a word: a concept of its own, another word for one, or neither; and taking it back.
import { formatInstant } from '../../../platform/format.ts';
import { localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { ErrorSummary, Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { Card, Section } from '../../../ui/show/heading.views.tsx';
import { messages as ui } from '../../../ui/ui.messages.ts';
import { decisionNames, messages as m } from './review.messages.ts';
import type { WordPageProps } from './word-props.views.ts';

export function Decide(props: WordPageProps) {
  const { page, proposal } = props;
  const { t } = page;
  return (
    <Section id="decide" title={t(m.decide)}>
      <div class="stack">
        <p class="mut">{t(m.decideNote)}</p>
        <Card title={t(m.newConceptTitle)} level={3} tone="accent">
          <p>{t(m.newConceptNote)}</p>
          <div class="acts">
            <ButtonLink href={page.link(routes.newWordConcept.href({ id: proposal.id }))}>
              {t(m.makeConcept)}
            </ButtonLink>
          </div>
        </Card>
        <Card title={t(m.otherWordTitle)} level={3}>
          <OtherWord {...props} />
        </Card>
        <Card title={t(m.neitherTitle)} level={3}>
          <Neither {...props} />
        </Card>
      </div>
    </Section>
  );
}

/** The form as it came back, where it is the one that was sent. */
function formOf({ page, form, sent, proposal }: WordPageProps, part: 'word' | 'neither'): FormState {
  const kind = String(form.values.kind ?? '');
  const isNeither = kind === 'notCompetence' || kind === 'later';
  if (sent === 'decision' && isNeither === (part === 'neither')) return form;
  const isShort = proposal.word === proposal.word.toUpperCase();
  const values = { kind: isShort ? 'abbreviation' : 'otherWord', word: proposal.word, lang: proposal.lang };
  return { t: page.t, values: part === 'word' ? values : {}, problems: [] };
}

function OtherWord(props: WordPageProps) {
  const { page, proposal, twins } = props;
  const { t, lang } = page;
  const form = formOf(props, 'word');
  return (
    <Form
      page={page}
      form={form}
      action={page.link(routes.decideNewWord.href({ id: proposal.id }))}
      version={proposal.version}
    >
      {twins.length > 0 ? (
        <Radios
          form={form}
          name="concept"
          label={t(m.whichConcept)}
          optional
          choices={twins.map(({ concept }) => ({
            value: concept.id,
            text: localText(concept.label, lang).text,
          }))}
        />
      ) : null}
      <TextField
        form={form}
        name="other"
        label={t(m.otherConcept)}
        help={t(m.otherConceptHelp)}
        optional={twins.length > 0}
      />
      <Radios
        form={form}
        name="kind"
        label={t(m.how)}
        choices={[
          { value: 'otherWord', text: t(m.asOtherWord) },
          { value: 'abbreviation', text: t(m.asAbbreviation) },
        ]}
      />
      <TextField form={form} name="word" label={t(m.addedWord)} />
      <Select
        form={form}
        name="lang"
        label={t(m.wordLanguage)}
        options={[
          { value: 'sv', text: t(m.swedish) },
          { value: 'en', text: t(m.english) },
        ]}
      />
      <TextArea form={form} name="reason" label={t(m.reason)} optional rows={2} />
      <FormButtons>
        <Button>{t(m.saveWord)}</Button>
      </FormButtons>
    </Form>
  );
}

function Neither(props: WordPageProps) {
  const { page, proposal } = props;
  const { t } = page;
  const form = formOf(props, 'neither');
  return (
    <form
      method="post"
      action={page.link(routes.decideNewWord.href({ id: proposal.id }))}
      class="b-form"
      novalidate
    >
      <input type="hidden" name="_csrf" value={page.csrf} />
      <input type="hidden" name="version" value={proposal.version} />
      <ErrorSummary form={form} />
      <p>{t(m.neitherNote)}</p>
      <div class="ds-field">
        <label class="ds-label" for="neither-reason">
          {t(m.reason)} <span class="b-optional">({t(ui.optional)})</span>
        </label>
        <textarea class="ds-input" id="neither-reason" name="reason" rows={2} data-w="full">
          {String(form.values.reason ?? '')}
        </textarea>
      </div>
      <FormButtons>
        <Button variant="secondary" name="kind" value="notCompetence">
          {t(m.notCompetence)}
        </Button>
        {proposal.state === 'later' ? null : (
          <Button variant="secondary" name="kind" value="later">
            {t(m.later)}
          </Button>
        )}
      </FormButtons>
    </form>
  );
}

/** What was decided, by whom and why, and the way back. */
export function Decided(props: WordPageProps) {
  const { page, proposal, steps, names, mayEdit, form, sent } = props;
  const { t, lang } = page;
  const last = steps.find((step) => step.act === 'decided');
  const concept = proposal.conceptId ? names.get(proposal.conceptId) : undefined;
  const label = concept && localText(concept.label, lang);
  const undoForm = sent === 'undo' ? form : { t, values: {}, problems: [] };
  return (
    <Card title={proposal.decision ? t(decisionNames[proposal.decision]) : ''} tone="accent">
      {concept && label ? (
        <p>
          <a href={page.link(routes.skill.href({ id: concept.id }))} lang={label.lang}>
            {label.text}
          </a>
        </p>
      ) : null}
      {last ? (
        <p>
          {last.text ? <>{last.text} </> : null}
          <span class="mut sm">
            {[last.personName, formatInstant(last.at, lang)].filter(Boolean).join(' · ')}
          </span>
        </p>
      ) : null}
      {mayEdit ? (
        <Form
          page={page}
          form={undoForm}
          action={page.link(routes.undoNewWord.href({ id: proposal.id }))}
          version={proposal.version}
        >
          <TextArea
            form={undoForm}
            name="reason"
            label={t(m.undoTitle)}
            help={t(m.undoNote)}
            optional
            rows={2}
          />
          <FormButtons>
            <Button variant="secondary">{t(m.undo)}</Button>
          </FormButtons>
        </Form>
      ) : null}
    </Card>
  );
}
