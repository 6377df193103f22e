// A form that posts: hidden CSRF value, summary of errors on top, buttons at the end.
//
//   <Form page={page} form={form} action={page.link('/behov/nytt')}>
//     <TextField form={form} name="title" label={t(m.title)} help={t(m.titleHelp)} />
//     <FormButtons><Button>{t(m.send)}</Button></FormButtons>
//   </Form>
//
// `form` is `{ t, values, problems }`: what was sent (or stored) and what is wrong with it.
import type { Child } from 'hono/jsx';
import type { Page } from '../page.ts';
import { messages as m } from '../ui.messages.ts';
import { Csrf } from './csrf.views.tsx';
import { type FormState, fieldId } from './form-state.ts';

type Props = {
  page: Page;
  form: FormState;
  action: string;
  /** The form carries files. */
  files?: boolean;
  /** Save a draft 800 ms after the last change, to this address. Never for acts that bind. */
  autosave?: string | undefined;
  /** Ask before leaving with unsaved changes. */
  guard?: boolean;
  /** Version of what is edited; sent back, so that a change by somebody else is noticed. */
  version?: string | number | undefined;
  /** What the fields said when the form was opened, as marks; sent back with the version. */
  opened?: string | undefined;
  id?: string;
  /** The answer is a page, not the way to one. */
  plain?: boolean;
  children?: Child;
};

export function Form(props: Props) {
  const { page, form } = props;
  const body = (
    <form
      id={props.id}
      method="post"
      action={props.action}
      class="b-form"
      data-turbo={props.plain ? 'false' : undefined}
      enctype={props.files ? 'multipart/form-data' : undefined}
      novalidate
    >
      <Csrf page={page} />
      {props.version === undefined ? null : <input type="hidden" name="version" value={props.version} />}
      {props.opened === undefined ? null : <input type="hidden" name="opened" value={props.opened} />}
      <ErrorSummary form={form} />
      {props.children}
      {props.autosave ? <p class="b-save-state mut sm" role="status" data-save-state /> : null}
    </form>
  );
  if (!props.autosave && !props.guard) return body;
  return (
    <form-keeper
      data-autosave={props.autosave}
      data-guard={props.guard ? 'yes' : undefined}
      data-saving={page.t(m.saving)}
      data-saved={page.t(m.saved, { time: '%s' })}
      data-failed={page.t(m.saveFailed)}
      data-unsaved={page.t(m.unsaved)}
    >
      {body}
    </form-keeper>
  );
}

/** Takes the focus when the page is shown; each line leads to its field. */
export function ErrorSummary(props: { form: FormState }) {
  const { t, problems } = props.form;
  if (problems.length === 0) return null;
  return (
    <div class="ds-error-summary" role="alert" tabindex={-1} data-focus aria-labelledby="error-summary">
      <h2 class="ds-heading" id="error-summary">
        {t(m.fixErrors, { n: problems.length })}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li>
            {problem.field ? (
              <a href={`#${fieldId(problem.field)}`}>{t(problem.message)}</a>
            ) : (
              t(problem.message)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function FormButtons(props: { children?: Child }) {
  return <div class="b-form-buttons">{props.children}</div>;
}

/** Fields that belong together under a heading; in long forms the heading is a place to link to. */
export function FormSection(props: { title: string; help?: Child; id?: string; children?: Child }) {
  return (
    <fieldset class="b-form-section" id={props.id}>
      <legend class="ds-heading">{props.title}</legend>
      {props.help ? <p class="mut">{props.help}</p> : null}
      {props.children}
    </fieldset>
  );
}
