// One card or row by itself: changed or taken away.
import type { CardStep, RowStep } from '../../../../register/methods/guided/guided-method.ts';
import { routes } from '../../../../routes.ts';
import { Select, TextField } from '../../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../../ui/form/form.views.tsx';
import type { FormState } from '../../../../ui/form/form-state.ts';
import { Button, ButtonLink, PostButton } from '../../../../ui/show/button.views.tsx';
import { Section } from '../../../../ui/show/heading.views.tsx';
import { RuleBox } from '../../../../ui/show/notes.views.tsx';
import type { SessionEntry } from '../session.ts';
import { type SessionFacts, SessionFrame } from '../session-frame.views.tsx';
import { messages as m } from '../sessions.messages.ts';
import { RowFields } from './row-step.views.tsx';

type EntryProps = {
  facts: SessionFacts;
  step: CardStep | RowStep;
  entry: SessionEntry;
  form: FormState;
};

export function SessionEntryPage({ facts, step, entry, form }: EntryProps) {
  const { page, session } = facts;
  const { t, lang } = page;
  const { id } = session;
  const back = page.link(routes.sessionStep.href({ id, step: step.key }));
  return (
    <SessionFrame facts={facts} current={step.key} problems={form.problems}>
      <Section id="entry" title={`${t(m.changeShort)}: ${step.title[lang]}`}>
        <div class="stack">
          <RuleBox icon="eyeSlash">{t(m.noNames)}</RuleBox>
          <Form
            page={page}
            form={form}
            action={page.link(routes.sessionEntry.href({ id, entry: entry.id }))}
            version={String(form.values.version ?? entry.version)}
            guard
          >
            {step.kind === 'cards' ? (
              <>
                <TextField form={form} name="text" label={t(m.text)} width="full" />
                <Select
                  form={form}
                  name="column"
                  label={t(m.column)}
                  empty={false}
                  options={step.columns.map(({ key, title }) => ({ value: key, text: title[lang] }))}
                />
              </>
            ) : (
              <RowFields form={form} fields={step.fields} lang={lang} />
            )}
            <FormButtons>
              <Button icon="save">{t(m.save)}</Button>
              <ButtonLink variant="secondary" href={back}>
                {t(m.back)}
              </ButtonLink>
            </FormButtons>
          </Form>
          <PostButton
            page={page}
            icon="trash"
            color="danger"
            action={page.link(routes.removeSessionEntry.href({ id, entry: entry.id }))}
          >
            {t(m.remove)}
          </PostButton>
        </div>
      </Section>
    </SessionFrame>
  );
}
