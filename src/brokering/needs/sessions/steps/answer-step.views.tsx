// A step of questions with one answer each.
import type { AnswerStep } from '../../../../register/methods/guided/guided-method.ts';
import { routes } from '../../../../routes.ts';
import { HiddenField, TextArea, TextField } from '../../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../../ui/form/form.views.tsx';
import { Button } from '../../../../ui/show/button.views.tsx';
import { Alert } from '../../../../ui/show/notes.views.tsx';
import { messages as m } from '../sessions.messages.ts';
import type { StepProps } from './step-props.views.ts';

/** Each answer goes along with what it said when the form was opened; where both changed it, theirs is shown. */
export function AnswerForm({ facts, step, form, conflicts }: StepProps & { step: AnswerStep }) {
  const { page, session } = facts;
  const { t, lang } = page;
  const stored = (key: string) =>
    String(session.entries.find((one) => one.step === step.key && one.slot === key)?.content.text ?? '');
  const conflictOf = (key: string) => conflicts.find(({ slot }) => slot === key);
  const was = (key: string) => conflictOf(key)?.theirs ?? String(form.values[`was.${key}`] ?? stored(key));
  return (
    <Form
      page={page}
      form={form}
      action={page.link(routes.sessionStep.href({ id: session.id, step: step.key }))}
      guard
    >
      {step.fields.map(({ key, kind, label }) => {
        const conflict = conflictOf(key);
        const props = { form, name: key, label: label[lang], optional: true };
        return (
          <>
            <HiddenField name={`was.${key}`} value={was(key)} />
            {conflict ? (
              <Alert tone="warning">{t(m.theirs, { text: conflict.theirs || t(m.empty) })}</Alert>
            ) : null}
            {kind === 'line' ? <TextField {...props} width="full" /> : <TextArea {...props} rows={3} />}
          </>
        );
      })}
      <FormButtons>
        <Button icon="save">{t(m.save)}</Button>
      </FormButtons>
    </Form>
  );
}
